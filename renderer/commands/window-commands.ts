// The window's commands: registered by whoever can run them, reached by menu, palette and physical keys alike.
// Knows nothing of React or the page.
import { type MenuName, menuEntries } from '../../core/contract/menu.ts';
import { type KeyPress, matchesShortcut, type Shortcut } from '../ui/keys/shortcut.ts';

export type WindowCommand = {
  readonly id: string;
  readonly title: string;
  readonly group: MenuName;
  readonly shortcut: Shortcut | null;
  /** Whether holding the key down runs it again and again (undo, next section). */
  readonly repeats?: boolean;
  enabled(): boolean;
  run(): void;
};

export type WindowCommands = {
  /** Adds commands until the returned function is called. A later one of the same id stands before an earlier one. */
  readonly register: (commands: readonly WindowCommand[]) => () => void;
  /** All commands that stand, in the order of the menus, then of their registration. The same array until one changes. */
  readonly list: () => readonly WindowCommand[];
  readonly find: (id: string) => WindowCommand | null;
  /** Runs the command if it exists and is enabled; says whether it did. */
  readonly run: (id: string) => boolean;
  /** The enabled command that a key press means. */
  readonly forKey: (press: KeyPress, isMac: boolean) => WindowCommand | null;
  /** Calls `listener` whenever commands come or go. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** An empty registry; a window has one. */
export function createWindowCommands(): WindowCommands {
  let layers: readonly (readonly WindowCommand[])[] = [];
  let listed: readonly WindowCommand[] = [];
  const listeners = new Set<() => void>();

  const changeTo = (next: typeof layers): void => {
    layers = next;
    const byId = new Map<string, WindowCommand>();
    for (const layer of layers) for (const command of layer) byId.set(command.id, command);
    listed = [...byId.values()].sort((a, b) => menuPlace(a.id) - menuPlace(b.id));
    for (const listener of listeners) listener();
  };
  const find = (id: string): WindowCommand | null => listed.find((command) => command.id === id) ?? null;

  return {
    register(commands) {
      const layer = [...commands];
      changeTo([...layers, layer]);
      return () => {
        if (layers.includes(layer)) changeTo(layers.filter((other) => other !== layer));
      };
    },
    list: () => listed,
    find,
    run(id) {
      const command = find(id);
      if (command === null || !command.enabled()) return false;
      command.run();
      return true;
    },
    forKey(press, isMac) {
      const meant = (command: WindowCommand): boolean =>
        command.shortcut !== null && matchesShortcut(press, command.shortcut, isMac) && command.enabled();
      return listed.find(meant) ?? null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A command of the menus, with its title, group and shortcut from there. Throws when there is no such entry. */
export function menuCommand(
  id: string,
  run: () => void,
  enabled: () => boolean = () => true,
  repeats = false,
): WindowCommand {
  const entry = menuEntries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`No menu entry "${id}"`);
  return { id, title: entry.label, group: entry.menu, shortcut: entry.shortcut, repeats, enabled, run };
}

/** The ids of the commands that can run now: what the native menu shows as enabled. */
export function enabledIds(commands: WindowCommands): string[] {
  return commands
    .list()
    .filter((command) => command.enabled())
    .map((command) => command.id);
}

const places = new Map(menuEntries.map((entry, index) => [entry.id, index]));
const menuPlace = (id: string): number => places.get(id) ?? menuEntries.length;
