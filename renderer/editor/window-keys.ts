// The keys that are commands of the window also while the caret is in a text, whatever the editor would make of them.

import { menuEntries } from '../../core/contract/menu.ts';
import { type KeyPress, matchesShortcut } from '../ui/shortcut.ts';

/** The text has steps of its own to take back. */
const OF_THE_TEXT: ReadonlySet<string> = new Set(['undo', 'redo']);

const shortcuts = menuEntries.flatMap(({ id, shortcut }) =>
  shortcut === null || OF_THE_TEXT.has(id) ? [] : [shortcut],
);

/** Whether a key press is a command of the window, here or on a Mac. */
export const isWindowKey = (press: KeyPress): boolean =>
  shortcuts.some(
    (shortcut) => matchesShortcut(press, shortcut, false) || matchesShortcut(press, shortcut, true),
  );
