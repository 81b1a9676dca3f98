// Tells how a capture went, and shows the new source.

import { useCallback } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import type { ProjectSession } from '../../state/project/project-session.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { type CaptureReport, openCaptureReport, type ReportedFile } from '../../state/window/dialogs.ts';
import { navigate } from '../../state/window/navigation.ts';
import { type Toasts, useToasts } from '../../ui/layers/toast.tsx';
import { appWords } from '../../words/app.ts';
import { triageWords } from '../../words/records/triage.ts';
import { type Captured, type CaptureOutcome, isCancelled } from './capture-inputs.ts';

/** Long enough (ms) to read what was left out. */
const LOSSES_SHOWN_MS = 15_000;

/**
 * Opens what was captured in the sources, unless the analyst went on with something else. Of one file it says all there is to say;
 * of several, numbers with a list behind them.
 */
export function useTellCaptured(): (outcome: CaptureOutcome) => void {
  const session = useProject();
  const { show } = useToasts();
  return useCallback(
    (outcome) => {
      const { captured, failed, wentOn } = outcome;
      const added = captured.filter(({ already }) => !already);
      // What was there already is shown, too, where nothing else is: somebody looked for it.
      const first = newestToRead(session, added) ?? added[0] ?? (wentOn ? undefined : captured[0]);
      const open = (): void => {
        if (first !== undefined) navigate({ place: 'sources', sourceId: first.sourceId, excerptId: null });
      };
      if (!wentOn || added.length === 0) open();
      const cancelled = failed.filter(({ error }) => isCancelled(error)).length;
      if (cancelled > 0) show({ message: appWords.capturesCancelled(cancelled) });
      if (captured.length + failed.length > 1) tellMany(reportOf(session, outcome), first, show);
      else tellOne(session, outcome, wentOn ? open : null, show);
    },
    [session, show],
  );
}

/** The one that stands first in the list; a lead that an update took the place of is none to read. */
const newestToRead = ({ store }: ProjectSession, added: readonly Captured[]): Captured | undefined =>
  added.findLast(({ sourceId }) => store.get(sourceId)?.triage === 'unread');

/** `open` leads to it where it isn't shown by itself. */
function tellOne(
  session: ProjectSession,
  { captured: [source], failed: [refused] }: CaptureOutcome,
  open: (() => void) | null,
  show: Toasts['show'],
): void {
  if (refused !== undefined && !isCancelled(refused.error)) {
    const why = whyOf(refused.error);
    show({ message: why.includes(refused.name) ? why : `${refused.name}: ${why}`, tone: 'problem' });
  }
  if (source === undefined) return;
  const action = open === null ? {} : { action: { label: appWords.show, run: open } };
  if (source.already) return void show({ message: appWords.alreadyOne(source.title), ...action });
  const losses = source.losses.map(({ what }) => what);
  const more = [
    ...versionOf(session, source),
    ...(losses.length === 0 ? [] : [appWords.partsLeftOut(losses)]),
  ];
  show({
    message: [appWords.capturedOne(source.title), ...more].join('. '),
    tone: 'done',
    ...(more.length === 0 ? {} : { durationMs: LOSSES_SHOWN_MS }),
    ...action,
  });
}

function tellMany(report: CaptureReport, first: Captured | undefined, show: Toasts['show']): void {
  const { added, refused, told, already } = report;
  const said = [
    ...(added === 0 ? [] : [`${appWords.captured(added)}.`]),
    ...(already.length === 0 ? [] : [appWords.already(already.length)]),
    ...(refused.length === 0 ? [] : [appWords.notCaptured(refused.length)]),
    ...(told.length === 0 ? [] : [appWords.toLookAt(told.length)]),
  ];
  if (said.length === 0) return;
  const list = refused.length + told.length + already.length > 0;
  const open = list
    ? () => openCaptureReport(report)
    : () => {
        if (first !== undefined) navigate({ place: 'sources', sourceId: first.sourceId, excerptId: null });
      };
  show({
    message: said.join(' '),
    tone: refused.length > 0 ? 'problem' : 'done',
    ...(list ? { durationMs: LOSSES_SHOWN_MS } : {}),
    action: { label: appWords.show, run: open },
  });
}

function reportOf(session: ProjectSession, { captured, failed }: CaptureOutcome): CaptureReport {
  const added = captured.filter(({ already }) => !already);
  const told = added.flatMap((source): ReportedFile[] => {
    const why = [...versionOf(session, source), ...source.losses.map(({ what }) => what)];
    return why.length === 0 ? [] : [{ name: source.title, why, sourceId: source.sourceId }];
  });
  return {
    added: added.length,
    refused: failed
      .filter(({ error }) => !isCancelled(error))
      .map(({ name, error }) => ({ name, why: [whyOf(error)], sourceId: null })),
    told,
    already: captured
      .filter(({ already }) => already)
      .map(({ title, sourceId }) => ({ name: title, why: [], sourceId })),
  };
}

function versionOf({ store }: ProjectSession, { alike }: Captured): string[] {
  const earlier = alike === null ? undefined : store.get(alike.sourceId);
  return alike === null || earlier === undefined ? [] : [triageWords.alike(alike.how, earlier.title)];
}

function whyOf(error: AppError): string {
  const { message, detail } = errorToWords(error);
  return detail === null ? message : `${message} (${detail})`;
}
