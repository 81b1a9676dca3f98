// Light and dark: what the analyst chose, else what the system says.
import { useEffect } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** What is shown for a choice. */
export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

/** Shows `choice` now; a program's first act, so that nothing flashes. */
export function applyTheme(choice: ThemeChoice): void {
  document.documentElement.dataset['theme'] = resolveTheme(choice, darkSystem().matches);
}

/** Shows `choice` and follows the system while it says so. */
export function useTheme(choice: ThemeChoice): void {
  useEffect(() => {
    applyTheme(choice);
    const system = darkSystem();
    const follow = (): void => applyTheme(choice);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [choice]);
}

const darkSystem = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');
