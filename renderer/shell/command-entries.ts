// The palette's entries for commands: what can run now, with its key.
import { words } from '../words/en.ts';
import type { PaletteEntry } from './command-palette.tsx';
import type { WindowCommands } from '../commands/window-commands.ts';

/** All enabled commands as palette entries; the palette itself is left out. */
export function commandEntries(commands: WindowCommands): PaletteEntry[] {
  return commands
    .list()
    .filter((command) => command.id !== 'palette' && command.enabled())
    .map((command) => ({
      id: `command:${command.id}`,
      group: words.commandGroups[command.group],
      title: command.title.replace(/…$/u, ''),
      shortcut: command.shortcut,
      run: () => {
        commands.run(command.id);
      },
    }));
}
