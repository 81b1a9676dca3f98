// The keys that are commands of the window also while the caret is in a text, whatever the editor would make of them.

import { menuEntries } from '../../core/contract/menu.ts';
import { LEFT_TO_TEXTS } from '../commands/use-window-commands.ts';
import { type KeyPress, matchesShortcut } from '../ui/keys/shortcut.ts';

const shortcuts = menuEntries.flatMap(({ id, shortcut }) =>
  shortcut === null || LEFT_TO_TEXTS.has(id) ? [] : [shortcut],
);

/** Whether a key press is a command of the window, here or on a Mac. */
export const isWindowKey = (press: KeyPress): boolean =>
  shortcuts.some(
    (shortcut) => matchesShortcut(press, shortcut, false) || matchesShortcut(press, shortcut, true),
  );
