import { ariaShortcut } from '../../../renderer/ui/keys/shortcut.ts';
import { expect, test } from 'vitest';
import { menuEntries } from '../../../core/contract/menu.ts';
import {
  createWindowCommands,
  enabledIds,
  menuCommand,
  type WindowCommand,
} from '../../../renderer/commands/window-commands.ts';

const press = (code: string, ctrlKey = true) => ({
  code,
  ctrlKey,
  metaKey: false,
  shiftKey: false,
  altKey: false,
});

function counting(id: string, enabled = true): { command: WindowCommand; runs: () => number } {
  let runs = 0;
  const command = menuCommand(
    id,
    () => {
      runs++;
    },
    () => enabled,
  );
  return { command, runs: () => runs };
}

test('a command runs by its id and by its key', () => {
  const commands = createWindowCommands();
  const { command, runs } = counting('export-brief');
  commands.register([command]);
  expect(commands.run('export-brief')).toBe(true);
  commands.forKey(press('KeyE'), false)?.run();
  expect(runs()).toBe(2);
  expect(commands.forKey(press('KeyE', false), false)).toBeNull();
});

test('a command that is not enabled neither runs nor takes its key', () => {
  const commands = createWindowCommands();
  const { command, runs } = counting('undo', false);
  commands.register([command]);
  expect(commands.run('undo')).toBe(false);
  expect(commands.forKey(press('KeyZ'), false)).toBeNull();
  expect(enabledIds(commands)).toEqual([]);
  expect(runs()).toBe(0);
});

test('a later command of the same id stands before the earlier one until it goes', () => {
  const commands = createWindowCommands();
  const [below, above] = [counting('find'), counting('find')];
  commands.register([below.command]);
  const remove = commands.register([above.command]);
  commands.run('find');
  remove();
  remove();
  commands.run('find');
  expect([below.runs(), above.runs()]).toEqual([1, 1]);
});

test('commands are listed in the order of the menus, and the list is the same until they change', () => {
  const commands = createWindowCommands();
  commands.register([counting('about').command, counting('new-project').command, counting('undo').command]);
  expect(commands.list().map(({ id }) => id)).toEqual(['new-project', 'undo', 'about']);
  expect(commands.list()).toBe(commands.list());
});

test('listeners hear commands come and go, and no more once they left', () => {
  const commands = createWindowCommands();
  let heard = 0;
  const leave = commands.subscribe(() => heard++);
  const remove = commands.register([counting('undo').command]);
  remove();
  leave();
  commands.register([counting('redo').command]);
  expect(heard).toBe(2);
});

test('a command that no menu names is a mistake of ours', () => {
  expect(() => menuCommand('fly', () => undefined)).toThrow('fly');
});

test('no two menu entries share a shortcut', () => {
  const keys = menuEntries.flatMap(({ shortcut }) =>
    shortcut === null ? [] : [ariaShortcut(shortcut, false)],
  );
  expect(new Set(keys).size).toBe(keys.length);
});
