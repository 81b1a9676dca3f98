// What components know of their surroundings: the platform, the keyboard's letters, keys of commands. Set by UiProvider.
import { createContext, use } from 'react';
import type { KeyLabels, Shortcut } from './keys/shortcut.ts';

export type UiContextValue = {
  /** Whether shortcuts are written and matched the Mac way. */
  readonly isMac: boolean;
  readonly keyLabels: KeyLabels;
  /** The shortcut of a command of the window; null for none. */
  readonly shortcutOf: (commandId: string) => Shortcut | null;
};

export const UiContext = createContext<UiContextValue>({
  isMac: false,
  keyLabels: new Map(),
  shortcutOf: () => null,
});

/** The platform, the keyboard's letters and the keys of commands. */
export function useUi(): UiContextValue {
  return use(UiContext);
}
