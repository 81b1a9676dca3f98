// Starts a window: styles and fonts, the nonce for injected styles, the theme, and what every part needs around it.
import { menuEntries } from '../../core/contract/menu.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Shortcut } from '../ui/keys/shortcut.ts';
import { UiProvider } from '../ui/ui-provider.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { applyTheme } from './theme.ts';
import { useCommandKeys, WindowCommandsContext } from '../commands/use-window-commands.ts';
import { createWindowCommands } from '../commands/window-commands.ts';

/** Shows `content` in `root`. Until the settings are known the theme is the system's. */
export function mountWindow(root: Element, content: ReactNode, options: MountOptions): void {
  giveNonce();
  applyTheme('system');
  createRoot(root).render(
    <StrictMode>
      <WindowSurroundings {...options}>{content}</WindowSurroundings>
    </StrictMode>,
  );
}

export type MountOptions = {
  readonly isMac: boolean;
  /** For the log; gets no content of the project. */
  readonly onError?: ((error: unknown, where: string) => void) | undefined;
};

/** Platform, tooltips, toasts, the command registry with its keys, and the outermost error boundary. */
export function WindowSurroundings({ isMac, onError, children }: MountOptions & { children: ReactNode }) {
  const [commands] = useState(createWindowCommands);
  return (
    <UiProvider isMac={isMac} shortcutOf={shortcutOf}>
      <WindowCommandsContext value={commands}>
        <CommandKeys />
        <ErrorBoundary whole resetKey="window" onError={onError}>
          {children}
        </ErrorBoundary>
      </WindowCommandsContext>
    </UiProvider>
  );
}

const shortcutOf = (id: string): Shortcut | null =>
  menuEntries.find((entry) => entry.id === id)?.shortcut ?? null;

function CommandKeys() {
  useCommandKeys();
  return null;
}

// Dialogs lock scrolling with a style element; the library that makes it takes the nonce from this global.
function giveNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  if (nonce !== '') Object.assign(globalThis, { __webpack_nonce__: nonce });
}
