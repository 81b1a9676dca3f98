// What components know of their surroundings: the platform and the keyboard's letters. Set by UiProvider.
import { createContext, use } from 'react';
import type { KeyLabels } from './shortcut.ts';

export type UiContextValue = {
  /** Whether shortcuts are written and matched the Mac way. */
  readonly isMac: boolean;
  readonly keyLabels: KeyLabels;
};

export const UiContext = createContext<UiContextValue>({ isMac: false, keyLabels: new Map() });

/** The platform and the keyboard's letters. */
export function useUi(): UiContextValue {
  return use(UiContext);
}
