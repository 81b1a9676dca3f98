// Tells how a capture went, and shows the new source.

import { useCallback } from 'react';
import { errorToWords } from '../../core/words/error-words.ts';
import { navigate } from '../state/navigation.ts';
import { useToasts } from '../ui/toast.tsx';
import { appWords } from '../words/app.ts';
import type { CaptureOutcome } from './capture-inputs.ts';

/** Long enough (ms) to read what was left out. */
const LOSSES_SHOWN_MS = 15_000;

/** Opens what was captured in the sources; names each file that could not be read, and why. */
export function useTellCaptured(): (outcome: CaptureOutcome) => void {
  const { show } = useToasts();
  return useCallback(
    ({ captured, failed }) => {
      const first = captured[0];
      if (first !== undefined) {
        const losses = captured.flatMap((each) => each.losses.map((loss) => loss.what));
        const message =
          captured.length === 1 ? appWords.capturedOne(first.title) : appWords.captured(captured.length);
        show({
          message: losses.length === 0 ? message : `${message}. ${appWords.partsLeftOut(losses)}`,
          tone: 'done',
          ...(losses.length === 0 ? {} : { durationMs: LOSSES_SHOWN_MS }),
        });
        navigate({ place: 'sources', sourceId: first.sourceId, excerptId: null });
      }
      for (const { name, error } of failed)
        show({ message: appWords.notCaptured(name, errorToWords(error).message), tone: 'problem' });
    },
    [show],
  );
}
