// The registry of commands for React: who provides it, who adds to it, and the keys that run it.
import { createContext, use, useEffect, useRef } from 'react';
import { useUi } from '../ui/ui-context.ts';
import { createWindowCommands, type WindowCommand, type WindowCommands } from './window-commands.ts';

/** Set by MountedWindow; tests and galleries may give their own. */
export const WindowCommandsContext = createContext<WindowCommands>(createWindowCommands());

/** The window's registry. */
export function useWindowCommands(): WindowCommands {
  return use(WindowCommandsContext);
}

/**
 * Adds commands while the caller is on the page. `run` and `enabled` may change with every render: the latest
 * are used. They are registered anew only when the ids, titles or shortcuts change.
 */
export function useRegisterCommands(commands: readonly WindowCommand[]): void {
  const registry = useWindowCommands();
  const latest = useRef(commands);
  latest.current = commands;
  const shape = JSON.stringify(
    commands.map(({ id, title, group, shortcut }) => [id, title, group, shortcut]),
  );
  useEffect(() => {
    const now = (id: string): WindowCommand | undefined =>
      latest.current.find((command) => command.id === id);
    return registry.register(
      latest.current.map((command) => ({
        ...command,
        enabled: () => now(command.id)?.enabled() ?? false,
        run: () => now(command.id)?.run(),
      })),
    );
    // `shape` stands for everything of the commands that a registration keeps.
  }, [registry, shape]);
}

/** Listens for the keys of all commands. Belongs into the window once. */
export function useCommandKeys(): void {
  const commands = useWindowCommands();
  const { isMac } = useUi();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || leavesKeyAlone(event)) return;
      const command = commands.forKey(event, isMac);
      if (command === null) return;
      if (isTextField(event.target) && !hasModifier(event) && !types.test(event.code)) return;
      if (isTextField(event.target) && LEFT_TO_TEXTS.has(command.id)) return;
      if (hasOwnUndo(event.target) && textKeys.has(command.id)) return;
      event.preventDefault();
      if (!event.repeat || command.repeats === true) command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, isMac]);
}

/**
 * Commands whose keys mean in a text what they mean in every program: Ctrl+Shift+V pastes without formatting there, and
 * makes a source of what is pasted anywhere else.
 */
export const LEFT_TO_TEXTS: ReadonlySet<string> = new Set(['capture-paste']);

// What is typed to find something, or into a form that is not sent yet, is no change of the project.
const textKeys: ReadonlySet<string> = new Set(['undo', 'redo']);
// A key at the head of the keyboard writes nothing.
const types = /^F\d+$/u;
const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

// AltGr types characters (it reports Ctrl+Alt); a dialog keeps the window behind it out of reach.
function leavesKeyAlone(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return true;
  const { target } = event;
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  );
}

const hasOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['ownUndo'] === 'true';

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
