// Undo and redo: one stack for the whole window, wherever the focus is. Says what was taken back, in a message that the
// next step replaces, and leads to it where it is not in sight.

import { useCallback, useRef } from 'react';
import { reverseChange } from '../../core/store/change.ts';
import { focusedEditor } from '../editor/active-editor.ts';
import { recordOfStep, stepLine } from '../places/history/step-line.ts';
import type { ProjectSession } from '../state/project/project-session.ts';
import { showRecord } from '../kinds/show-record.ts';
import { useToasts } from '../ui/layers/toast.tsx';
import { appWords } from '../words/app.ts';

/** Long enough (ms) to read and to follow, and gone before it stands over what one goes on to do. */
const TOLD_MS = 6_000;

export function useSteps(session: ProjectSession): (which: 'undo' | 'redo') => void {
  const { show, dismiss } = useToasts();
  const told = useRef(0);
  return useCallback(
    (which) => {
      const applied = which === 'undo' ? session.undo() : session.redo();
      if (applied === null) return;
      const line = stepLine(which === 'undo' ? reverseChange(applied) : applied, session.store);
      const record = recordOfStep(applied);
      const inSight = focusedEditor() !== null && isFocusedIn(record);
      dismiss(told.current);
      told.current = show({
        durationMs: TOLD_MS,
        message: which === 'undo' ? appWords.undone(line) : appWords.redone(line),
        ...(record === null || inSight
          ? {}
          : { action: { label: appWords.showStep, run: () => void showRecord(session, record) } }),
      });
    },
    [session, show, dismiss],
  );
}

/** Whether the caret is in a text of this record, so that the step is seen where it was made. */
function isFocusedIn(record: string | null): boolean {
  const place = document.activeElement?.closest<HTMLElement>('[data-judgement], [data-section]');
  return record !== null && (place?.dataset['judgement'] ?? place?.dataset['section']) === record;
}
