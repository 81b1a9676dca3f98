// What all components need around them: platform, the keyboard's letters, tooltips and toasts.
import { Tooltip } from 'radix-ui';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { KeyLabels, Shortcut } from './keys/shortcut.ts';
import { ToastRegion } from './layers/toast.tsx';
import { UiContext } from './ui-context.ts';

/** Stands once around the whole window; tooltips, shortcuts and toasts work only inside it. */
export function UiProvider({
  isMac,
  shortcutOf,
  children,
}: {
  isMac: boolean;
  /** Keeps its identity. */
  shortcutOf: (commandId: string) => Shortcut | null;
  children: ReactNode;
}) {
  const keyLabels = useKeyLabels();
  const value = useMemo(() => ({ isMac, keyLabels, shortcutOf }), [isMac, keyLabels, shortcutOf]);
  return (
    <UiContext value={value}>
      <Tooltip.Provider delayDuration={450} skipDelayDuration={250}>
        <ToastRegion>{children}</ToastRegion>
      </Tooltip.Provider>
    </UiContext>
  );
}

type KeyboardApi = { getLayoutMap(): Promise<Iterable<[string, string]>> };

// Without the interface (not Chromium, not a secure page) keys are written by their place.
function useKeyLabels(): KeyLabels {
  const [labels, setLabels] = useState<KeyLabels>(() => new Map());
  useEffect(() => {
    let alive = true;
    const keyboard = (navigator as Navigator & { keyboard?: KeyboardApi }).keyboard;
    const read = async (): Promise<void> => {
      const map = await keyboard?.getLayoutMap();
      if (alive && map) setLabels(new Map(map));
    };
    read().catch(() => undefined);
    return () => {
      alive = false;
    };
  }, []);
  return labels;
}
