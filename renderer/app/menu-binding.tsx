// Keeps the native menus true: what can run now, and what undo and redo would do.

import { useEffect } from 'react';
import { enabledIds } from '../commands/window-commands.ts';
import { useWindowCommands } from '../commands/use-window-commands.ts';
import { clipText } from '../../core/query/evidence/excerpt-text.ts';
import type { Change } from '../../core/store/change.ts';
import { appApi } from '../state/bridge.ts';
import type { ProjectSession } from '../state/project/project-session.ts';
import { stepLine } from '../places/history/step-line.ts';

const SETTLE_MS = 120;

/** Tells main a moment after anything changed that a menu could show. Menus belong to the window in front. */
export function MenuBinding({ session }: { readonly session: ProjectSession | null }) {
  const commands = useWindowCommands();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let last = '';
    const tell = (again: boolean) => {
      timer = null;
      const undo = session?.history.lastDone ?? null;
      const redo = session?.history.lastUndone ?? null;
      const lineOf = (change: Change | null): string | null =>
        change === null || session === null ? null : clipText(stepLine(change, session.store), 80);
      const state = {
        enabled: enabledIds(commands),
        undoLabel: lineOf(undo),
        redoLabel: lineOf(redo),
      };
      const shape = JSON.stringify(state);
      if (shape === last && !again) return;
      last = shape;
      void appApi.setMenuState(state);
    };
    const soon = () => {
      timer ??= setTimeout(() => tell(false), SETTLE_MS);
    };
    const inFront = () => tell(true);
    const stops = [
      commands.subscribe(soon),
      session?.store.subscribe(soon),
      session?.subscribeHistory(soon),
      listen(document, 'selectionchange', soon),
      listen(document, 'focusin', soon),
      listen(window, 'focus', inFront),
    ];
    soon();
    return () => {
      if (timer !== null) clearTimeout(timer);
      for (const stop of stops) stop?.();
    };
  }, [commands, session]);
  return null;
}

function listen(target: EventTarget, name: string, listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
