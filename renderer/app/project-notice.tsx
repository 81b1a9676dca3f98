// The line under the top bar: a read-only copy, a process being started again, changes that can't be written.

import { useEffect, useState } from 'react';
import { errorToWords } from '../../core/words/error-words.ts';
import { onEvent } from '../state/bridge.ts';
import { useProject, useSaveState } from '../state/use-project.tsx';
import { Button } from '../ui/button.tsx';
import { appWords } from '../words/app.ts';
import { useSaveElsewhere } from './use-save-elsewhere.ts';

/** Null while all is well. Also keeps the queue of changes informed about the process. */
export function ProjectNotice() {
  const session = useProject();
  const save = useSaveState();
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
  if (session.holder !== null) {
    const { user, host, since } = session.holder;
    return <span>{appWords.readOnly(`${user} on ${host}`, new Date(since).toLocaleString('en-GB'))}</span>;
  }
  if (process === 'failed') return <span>{appWords.processFailed}</span>;
  if (process === 'restarting') return <span>{appWords.restarting}</span>;
  if (save.kind !== 'failed') return null;
  const { message, detail } = errorToWords(save.error);
  return (
    <>
      <span>
        {message} {detail}
      </span>
      <Button size="small" onClick={() => session.queue.retry()}>
        {appWords.tryAgain}
      </Button>
      <Button size="small" onClick={saveElsewhere}>
        {appWords.saveElsewhere}
      </Button>
    </>
  );
}
