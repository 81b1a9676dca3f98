// The line under the top bar: a read-only copy, a process being started again, changes that can't be written.

import { type ReactNode, useEffect, useState } from 'react';
import type { AppError } from '../../core/base/app-error.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import { useTellError } from '../commands/use-run.ts';
import { appApi, onEvent } from '../state/bridge.ts';
import { openDialog } from '../state/window/dialogs.ts';
import type { KeptBackState } from '../state/typed/kept-back.ts';
import { useKeptBack, useProject, useSaveState } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { appWords } from '../words/app.ts';
import { keptBackWords } from '../words/files/kept-back.ts';
import { useSaveElsewhere } from './use-save-elsewhere.ts';

/** Null while all is well. Also keeps the queue of changes informed about the process. */
export function useProjectNotice(): ReactNode {
  const tell = useTellError();
  const session = useProject();
  const save = useSaveState();
  const keptBack = useKeptBack();
  const saveElsewhere = useSaveElsewhere();
  const [process, setProcess] = useState<'ready' | 'restarting' | 'failed'>('ready');
  useEffect(
    () =>
      onEvent('projectState', ({ state }) => {
        setProcess(state);
        if (state === 'ready') session.queue.retry();
        else session.queue.paused();
      }),
    [session],
  );
  useEffect(() => onEvent('fileChanged', ({ error }) => session.queue.refused(error)), [session]);
  useEffect(() => onEvent('draftsKept', ({ kept }) => session.keptBack.setKept(kept)), [session]);
  const readOnly = session.readOnlyReason;
  if (readOnly?.kind === 'notWritable') return <span>{appWords.notWritable}</span>;
  if (readOnly?.kind === 'held') {
    const { user, host, since } = readOnly.holder;
    const takeOver = () =>
      void appApi.takeOver({}).then((result) => {
        if (!result.ok) tell(result.error);
      });
    return (
      <>
        <span>{appWords.readOnly(`${user} on ${host}`, new Date(since).toLocaleString('en-GB'))}</span>
        <Button size="small" onClick={takeOver}>
          {appWords.takeOver}
        </Button>
      </>
    );
  }
  if (process === 'failed') return <span>{appWords.processFailed}</span>;
  if (process === 'restarting') return <span>{appWords.restarting}</span>;
  if (save.kind !== 'failed') return keptBackNotice(keptBack, () => session.keptBack.seen());
  const { message, detail } = errorToWords(save.error);
  return (
    <>
      <span>
        {message} {detail}
      </span>
      {save.error.kind !== 'file-changed' && (
        <Button size="small" onClick={() => session.queue.retry()}>
          {appWords.tryAgain}
        </Button>
      )}
      <Button size="small" onClick={saveElsewhere}>
        {appWords.saveElsewhere}
      </Button>
      {save.error.kind === 'file-changed' && save.error.how !== 'noProject' && (
        <>
          <Button size="small" onClick={() => openDialog('compare-file')}>
            {appWords.compareFile}
          </Button>
          <TakeTheirs tell={tell} />
        </>
      )}
    </>
  );
}

/** Asks once more in the button itself: what is here and not in the file is kept, but no longer shown as the project. */
function TakeTheirs({ tell }: { readonly tell: (error: AppError) => void }) {
  const [asked, setAsked] = useState(false);
  const take = () =>
    void appApi.takeTheirs({}).then((result) => {
      if (!result.ok) tell(result.error);
    });
  return (
    <Button size="small" onClick={asked ? take : () => setAsked(true)}>
      {asked ? appWords.takeTheirsSure : appWords.takeTheirs}
    </Button>
  );
}

/** What became of what was typed before the window ended; null when there is nothing to tell. */
function keptBackNotice(state: KeptBackState, onSeen: () => void): ReactNode {
  const { back, offered, damaged, crashed, kept } = state;
  const told = [
    crashed ? keptBackWords.crashed : '',
    back.length > 0 ? keptBackWords.back(back.map(({ what }) => what)) : '',
    offered.length > 0 ? keptBackWords.offered(offered.length) : '',
    damaged ? keptBackWords.damaged : '',
    crashed && back.length === 0 && offered.length === 0 && !damaged ? keptBackWords.nothingLost : '',
    kept ? '' : keptBackWords.notKept,
  ].filter((sentence) => sentence !== '');
  if (told.length === 0) return null;
  return (
    <>
      <span>{told.join(' ')}</span>
      {(back.length > 0 || offered.length > 0) && (
        <Button size="small" onClick={() => openDialog('kept-back')}>
          {keptBackWords.show}
        </Button>
      )}
      {(back.length > 0 || damaged || crashed) && (
        <Button size="small" variant="ghost" onClick={onSeen}>
          {keptBackWords.seen}
        </Button>
      )}
    </>
  );
}
