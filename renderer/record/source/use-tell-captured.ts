// Tells how a capture went, and shows the new source.

import { useCallback } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { openRefusedDialog } from '../../state/window/dialogs.ts';
import { navigate } from '../../state/window/navigation.ts';
import { type Toasts, useToasts } from '../../ui/layers/toast.tsx';
import { appWords } from '../../words/app.ts';
import { type CaptureOutcome, isCancelled } from './capture-inputs.ts';

/** Long enough (ms) to read what was left out. */
const LOSSES_SHOWN_MS = 15_000;

/** Opens what was captured in the sources, unless the analyst went on with something else; names each file that could not be read, and why. */
export function useTellCaptured(): (outcome: CaptureOutcome) => void {
  const { show } = useToasts();
  return useCallback(
    ({ captured, failed, wentOn }) => {
      const added = captured.filter(({ already }) => !already);
      tellAlready(
        captured.filter(({ already }) => already),
        show,
      );
      // What was there already is shown, too, where nothing else is: somebody looked for it.
      const first = added[0] ?? (wentOn ? undefined : captured[0]);
      if (first !== undefined && added.length === 0)
        navigate({ place: 'sources', sourceId: first.sourceId, excerptId: null });
      else if (first !== undefined) {
        const losses = added.flatMap((each) => each.losses.map((loss) => loss.what));
        const message =
          added.length === 1 ? appWords.capturedOne(first.title) : appWords.captured(added.length);
        const open = () => navigate({ place: 'sources', sourceId: first.sourceId, excerptId: null });
        show({
          message: losses.length === 0 ? message : `${message}. ${appWords.partsLeftOut(losses)}`,
          tone: 'done',
          ...(losses.length === 0 ? {} : { durationMs: LOSSES_SHOWN_MS }),
          ...(wentOn ? { action: { label: appWords.show, run: open } } : {}),
        });
        if (!wentOn) open();
      }
      tellFailed(failed, show);
    },
    [show],
  );
}

function tellAlready(already: CaptureOutcome['captured'], show: Toasts['show']): void {
  const [first] = already;
  if (first === undefined) return;
  const open = () => navigate({ place: 'sources', sourceId: first.sourceId, excerptId: null });
  show({
    message: already.length === 1 ? appWords.alreadyOne(first.title) : appWords.already(already.length),
    action: { label: appWords.show, run: open },
  });
}

/** One in its own words; several, which would fill the window, as a number with a list behind it. */
function tellFailed(failed: CaptureOutcome['failed'], show: Toasts['show']): void {
  const refused = failed.filter(({ error }) => !isCancelled(error));
  const cancelled = failed.length - refused.length;
  if (cancelled > 0) show({ message: appWords.capturesCancelled(cancelled) });
  const list = refused.map(({ name, error }) => ({ name, why: whyOf(error) }));
  const only = list[0];
  if (only === undefined) return;
  if (list.length === 1) return void show({ message: withName(only.name, only.why), tone: 'problem' });
  show({
    message: appWords.notCaptured(list.length),
    tone: 'problem',
    action: { label: appWords.show, run: () => openRefusedDialog(list) },
  });
}

function whyOf(error: AppError): string {
  const { message, detail } = errorToWords(error);
  return detail === null ? message : `${message} (${detail})`;
}

const withName = (name: string, why: string): string => (why.includes(name) ? why : `${name}: ${why}`);
