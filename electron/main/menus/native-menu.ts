// The native menus, made from the one list of commands; the window says what can run now.

import { type BaseWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type MenuEntry, type MenuName, menuEntries, type Shortcut } from '../../../core/contract/menu.ts';

const TITLES: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  insert: '&Insert',
  record: '&Record',
  view: '&View',
  go: '&Go',
  help: '&Help',
};

export type MenuState = {
  readonly enabled: ReadonlySet<string>;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
};

/** What is done with a choice, in the window it was made in. */
export type Choose = {
  readonly command: (id: string, window: BaseWindow | undefined) => void;
  /** Pastes without formatting. */
  readonly paste: (window: BaseWindow | undefined) => void;
};

export function buildMenu(state: MenuState, isMac: boolean, choose: Choose): Menu {
  const menus = (Object.keys(TITLES) as MenuName[]).map((name): MenuItemConstructorOptions => {
    const items = withSeparators(
      menuEntries.filter((entry) => entry.menu === name),
      (entry) => toItem(entry, state, choose.command),
    );
    if (name === 'edit') items.splice(2, 0, ...editRoles(isMac, choose.paste));
    if (name === 'file' && !isMac) items.push({ type: 'separator' }, { role: 'quit' });
    if (name === 'view') items.push({ type: 'separator' }, ...zoomRoles(), { role: 'togglefullscreen' });
    return { id: name, label: TITLES[name], submenu: items };
  });
  return Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus);
}

/** Electron's notation for a physical key of our list. */
export function acceleratorOf(shortcut: Shortcut): string {
  const named: Readonly<Record<string, string>> = {
    Comma: ',',
    Slash: '/',
    BracketLeft: '[',
    BracketRight: ']',
    Enter: 'Enter',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
    PageUp: 'PageUp',
    PageDown: 'PageDown',
  };
  const key = named[shortcut.code] ?? shortcut.code.replace(/^(Key|Digit)/u, '');
  return [shortcut.mod && 'CmdOrCtrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', key]
    .filter((part) => typeof part === 'string')
    .join('+');
}

function toItem(entry: MenuEntry, state: MenuState, choose: Choose['command']): MenuItemConstructorOptions {
  const label =
    entry.id === 'undo' && state.undoLabel !== null
      ? `Undo: ${state.undoLabel}`
      : entry.id === 'redo' && state.redoLabel !== null
        ? `Redo: ${state.redoLabel}`
        : entry.label;
  return {
    id: entry.id,
    label,
    enabled: state.enabled.has(entry.id),
    ...(entry.shortcut === null
      ? {}
      : // Shown, not registered: the window listens to physical keys, which also works on other layouts.
        { accelerator: acceleratorOf(entry.shortcut), registerAccelerator: false }),
    click: (_item, window) => choose(entry.id, window),
  };
}

function withSeparators(
  entries: readonly MenuEntry[],
  toMenuItem: (entry: MenuEntry) => MenuItemConstructorOptions,
): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  let group = entries[0]?.group;
  for (const entry of entries) {
    if (entry.group !== group) items.push({ type: 'separator' });
    group = entry.group;
    items.push(toMenuItem(entry));
  }
  return items;
}

const PASTE_PLAIN = 'Paste without Formatting';

const editRoles = (isMac: boolean, paste: Choose['paste']): MenuItemConstructorOptions[] => [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  // On a Mac the menu is what hears the key, and has to be the system's own.
  isMac
    ? { role: 'pasteAndMatchStyle', label: PASTE_PLAIN }
    : {
        id: 'paste-plain',
        label: PASTE_PLAIN,
        accelerator: 'Ctrl+Shift+V',
        registerAccelerator: false,
        click: (_item, window) => paste(window),
      },
  { role: 'selectAll' },
];
const zoomRoles = (): MenuItemConstructorOptions[] => [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
];
