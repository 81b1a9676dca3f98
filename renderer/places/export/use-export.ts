// One export from its file to what became of it: the step that it is at, and what begins and ends it.

import { useEffect, useRef, useState } from 'react';
import type { SuspectGroup } from '../../../core/base/suspect-group.ts';
import type { PickedFile } from '../../../core/contract/app-calls.ts';
import type { ExportDone } from '../../../core/contract/project-calls.ts';
import { keepSpellings } from '../../../core/store/commands/keep-spellings.ts';
import { useRun, useTellError } from '../../commands/use-run.ts';
import { appApi, onEvent, projectApi } from '../../state/bridge.ts';
import { type SpellingAnswers, toKept, toSuspects } from '../../dialogs/suspects/spelling-answers.ts';
import { useProject } from '../../state/project/use-project.tsx';

export type ExportStep =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly jobId: string; readonly done: number }
  | { readonly kind: 'suspects'; readonly file: PickedFile; readonly groups: readonly SuspectGroup[] }
  | { readonly kind: 'done'; readonly file: PickedFile; readonly done: ExportDone };

/** What is exported, and as what. */
export type WantedExport = Pick<
  Parameters<typeof projectApi.exportBrief>[0],
  'briefId' | 'format' | 'templateId' | 'options'
>;

/** Nothing is written before a file was chosen. */
export function useExport(wanted: WantedExport, suggestedName: string, before: SpellingAnswers) {
  const session = useProject();
  const tell = useTellError();
  const run = useRun();
  const [step, setStep] = useState<ExportStep>({ kind: 'asking' });
  const [answers, setAnswers] = useState<SpellingAnswers>({});
  const working = useRef<string | null>(null);
  useEffect(
    () =>
      onEvent('jobProgress', ({ jobId, done }) =>
        setStep((now) => (now.kind === 'working' && now.jobId === jobId ? { ...now, done } : now)),
      ),
    [],
  );
  const begin = async () => {
    await session.flush();
    const target = await appApi.pickTarget({ purpose: 'export', suggestedName, format: wanted.format });
    if (!target.ok) return tell(target.error);
    if (target.value === null) return;
    await write(target.value, {});
  };
  const write = async (file: PickedFile, given: SpellingAnswers) => {
    if (!session.readOnly && Object.keys(given).length > 0) {
      // Kept on the actors, for whatever leaves next.
      run(keepSpellings, { answers: toKept(given) });
      await session.flush();
    }
    const jobId = crypto.randomUUID();
    working.current = jobId;
    setStep({ kind: 'working', jobId, done: 0 });
    const done = await projectApi.exportBrief({
      jobId,
      ...wanted,
      token: file.token,
      suspects: toSuspects(given),
    });
    working.current = null;
    if (!done.ok && done.error.kind === 'suspect-names') {
      const { groups } = done.error;
      // What was said the last time stands there, and is looked at again.
      const offered = groups.flatMap(({ spelling }) =>
        before[spelling] === undefined ? [] : [[spelling, before[spelling]] as const],
      );
      setAnswers({ ...Object.fromEntries(offered), ...given });
      return setStep({ kind: 'suspects', file, groups });
    }
    if (!done.ok) {
      setStep({ kind: 'asking' });
      return tell(done.error);
    }
    if (!session.readOnly) {
      const noted = session.apply(done.value.change);
      if (!noted.ok) tell(noted.error);
    }
    setStep({ kind: 'done', file, done: done.value });
  };
  const cancel = () => {
    if (working.current !== null) void projectApi.cancelJob({ jobId: working.current });
  };
  return { step, run: begin, write, cancel, answers, setAnswers, again: () => setStep({ kind: 'asking' }) };
}
