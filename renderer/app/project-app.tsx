// The open project: the frame around the places, bound to the records.

import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { checkSteps } from '../../core/checks/registry.ts';
import { wordCountOfBrief } from '../../core/query/word-count.ts';
import { asOfToWords } from '../../core/words/dates/date-words.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import { EditorTools } from '../editor/editor-tools.tsx';
import { ActorsPlace } from '../places/actors/actors-place.tsx';
import { BriefPlace } from '../places/brief/brief-place.tsx';
import { ChecksPlace } from '../places/checks/checks-place.tsx';
import { FiguresPlace } from '../places/figures/figures-place.tsx';
import { HistoryPlace } from '../places/history/history-place.tsx';
import { SourcesPlace } from '../places/sources/sources-place.tsx';
import { TimelinePlace } from '../places/timeline/timeline-place.tsx';
import { captureFiles } from '../record/source/capture-inputs.ts';
import { useTellCaptured } from '../record/source/use-tell-captured.ts';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import type { StatusBarProps } from '../shell/status-bar.tsx';
import { WindowFrame } from '../shell/window-frame.tsx';
import { onEvent } from '../state/bridge.ts';
import { cancelCaptures, useCapture } from '../state/project/captures.ts';
import type { SaveState } from '../state/project/change-queue.ts';
import { useDamage } from '../state/project/damage.ts';
import { openDialog } from '../state/window/dialogs.ts';
import { navigate, type Place, useNavigation } from '../state/window/navigation.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { whenIdle } from '../state/window/when-idle.ts';
import {
  useProject,
  useRecord,
  useRecords,
  useSaveState,
  useStoreVersion,
} from '../state/project/use-project.tsx';
import { appWords } from '../words/app.ts';
import { useTellError } from '../commands/use-run.ts';
import { BriefMenu } from './brief-menu.tsx';
import { DropPlace } from './drop-place.tsx';
import { useProjectNotice } from './project-notice.tsx';
import { usePageCount } from '../state/project/page-count.ts';
import { useCleanCopies } from './use-clean-copies.ts';
import { usePasteAnywhere } from './use-paste-anywhere.ts';
import styles from './app.module.css';

const places: Readonly<Record<Place, () => ReactNode>> = {
  brief: () => <BriefPlace />,
  sources: () => <SourcesPlace />,
  actors: () => <ActorsPlace />,
  timeline: () => <TimelinePlace />,
  figures: () => <FiguresPlace />,
  checks: () => <ChecksPlace />,
  history: () => <HistoryPlace />,
};

/** Frame, places, drop of files anywhere. */
export function ProjectApp() {
  const session = useProject();
  const { place, previewOpen } = useNavigation();
  const brief = useCurrentBrief();
  const template = useRecord(brief?.templateCopyId ?? null);
  const status = useStatus();
  useDroppedFiles();
  usePasteAnywhere(!session.readOnly);
  useCleanCopies();
  const templateName = template?.definition['name'];
  return (
    <WindowFrame
      title={brief === undefined || brief.title === '' ? session.name : brief.title}
      subtitle={
        brief === undefined
          ? ''
          : appWords.issue(typeof templateName === 'string' ? templateName : '', brief.issueNumber)
      }
      marking={brief?.marking ?? null}
      asOf={
        brief === undefined || brief.asOf === null
          ? null
          : asOfToWords(brief.asOf, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' })
      }
      onBriefDetails={brief === undefined || session.readOnly ? null : () => openDialog('brief-details')}
      titleMenu={<BriefMenu />}
      place={place}
      onPlace={(next) => navigate({ place: next })}
      badges={{ checks: status.checksOpen ?? 0 }}
      onFind={() => openDialog('palette')}
      previewShown={place === 'brief' && previewOpen}
      onPreview={
        brief === undefined
          ? null
          : () => navigate({ place: 'brief', previewOpen: place !== 'brief' || !previewOpen })
      }
      onExport={brief === undefined ? null : () => openDialog('export')}
      notice={useProjectNotice()}
      status={status}
    >
      <ErrorBoundary resetKey={place}>
        <div className={styles['place']}>{places[place]()}</div>
        <EditorTools />
      </ErrorBoundary>
      <DropPlace readOnly={session.readOnly} />
    </WindowFrame>
  );
}

/** What the status bar tells. Checks and words are counted a moment after typing, so that they never delay it. */
function useStatus(): StatusBarProps {
  const session = useProject();
  const brief = useCurrentBrief();
  const version = useDeferredValue(useStoreVersion());
  const save = useSaveState();
  const counts = {
    sources: useRecords('source').length,
    excerpts: useRecords('excerpt').length,
    actors: useRecords('actor').length,
    events: useRecords('event').length,
  };
  const late = useLateNumbers(version);
  const capture = useCapture();
  return {
    save: session.readOnly ? { kind: 'read-only' } : shownSave(save),
    counts,
    checksOpen: late.checks,
    onChecks: () => navigate({ place: 'checks' }),
    wordCount: late.words,
    pageCount: usePageCount(brief?.id),
    onEncrypted: session.encrypted ? () => openDialog('encryption') : null,
    language: brief === undefined ? '' : languageName(brief.language),
    capture: capture === null ? null : { ...capture, onCancel: cancelCaptures },
  };
}

/** Open checks and words of the brief, half a second after the last change. */
function useLateNumbers(version: number): { readonly checks: number | null; readonly words: number | null } {
  const { store } = useProject();
  const briefId = useCurrentBrief()?.id;
  const damage = useDamage();
  const [numbers, setNumbers] = useState<{ checks: number | null; words: number | null }>({
    checks: null,
    words: null,
  });
  useEffect(() => {
    if (briefId === undefined) {
      setNumbers({ checks: null, words: null });
      return;
    }
    return whenIdle(500, checkSteps(store, briefId, { damage }), (findings) =>
      setNumbers({
        checks: findings.length + damage.filter(({ recordId }) => recordId === null).length,
        words: wordCountOfBrief(store, briefId),
      }),
    );
  }, [store, briefId, version, damage]);
  return numbers;
}

function shownSave(save: SaveState): StatusBarProps['save'] {
  switch (save.kind) {
    case 'saved':
    case 'saving':
      return save;
    case 'restarting':
      return { kind: 'waiting', changes: save.waiting };
    case 'failed':
      return { kind: 'failed', message: errorToWords(save.error).message };
  }
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Files dropped anywhere on the window become sources. */
function useDroppedFiles(): void {
  const session = useProject();
  const tell = useTellCaptured();
  const tellError = useTellError();
  useEffect(
    () =>
      onEvent('inputsDropped', ({ files, error }) => {
        if (error !== null) tellError(error);
        else void captureFiles(session, files).then(tell);
      }),
    [session, tell, tellError],
  );
}
