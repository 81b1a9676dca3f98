// One copy for somebody else, from what it would be made of to what became of it.

import { useEffect, useState } from 'react';
import { keepSpellings } from '../../../core/store/commands/keep-spellings.ts';
import type { SuspectGroup } from '../../../core/base/suspect-group.ts';
import type { PickedFile } from '../../../core/contract/app-calls.ts';
import type { SharingReport } from '../../../core/model/files/sharing-report.ts';
import { useRun, useTellError } from '../../commands/use-run.ts';
import { appApi, projectApi } from '../../state/bridge.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { type SpellingAnswers, toKept, toSuspects } from '../suspects/spelling-answers.ts';

export type CopyStep =
  | { readonly kind: 'asking' }
  | { readonly kind: 'suspects'; readonly file: PickedFile; readonly groups: readonly SuspectGroup[] }
  | { readonly kind: 'done'; readonly file: PickedFile; readonly made: SharingReport };

export type WantedCopy = {
  readonly kind: 'share' | 'json';
  readonly withUnusedSources: boolean;
  readonly withHistory: boolean;
  readonly withProtectedNames: boolean;
  /** For sharing: what the copy is encrypted with; null for one that anybody can read. */
  readonly passphrase: string | null;
};

/** `onWhole` is called with the name of a copy in which nothing had to stay behind. Nothing is written before a file was chosen. */
export function useGuardedCopy(wanted: WantedCopy, onWhole: (name: string) => void) {
  const session = useProject();
  const tell = useTellError();
  const keep = useRun();
  const [step, setStep] = useState<CopyStep>({ kind: 'asking' });
  const [answers, setAnswers] = useState<SpellingAnswers>({});
  const [busy, setBusy] = useState(false);
  const write = async (file: PickedFile, given: SpellingAnswers): Promise<void> => {
    setBusy(true);
    if (!session.readOnly && Object.keys(given).length > 0) {
      // Kept on the actors, for whatever leaves next.
      keep(keepSpellings, { answers: toKept(given) });
      await session.flush();
    }
    const saved = await projectApi.saveCopy({
      ...wanted,
      token: file.token,
      suspects: toSuspects(given),
      shown: null,
    });
    setBusy(false);
    if (!saved.ok && saved.error.kind === 'suspect-names')
      return setStep({ kind: 'suspects', file, groups: saved.error.groups });
    if (!saved.ok) {
      setStep({ kind: 'asking' });
      return tell(saved.error);
    }
    const { made = null, change = null } = saved.value;
    if (change !== null && !session.readOnly) {
      const noted = session.apply(change);
      if (!noted.ok) tell(noted.error);
    }
    if (made === null) return onWhole(file.name);
    setStep({ kind: 'done', file, made });
  };
  const run = async (): Promise<void> => {
    const unsaved = await session.unwritten();
    if (unsaved !== null) return tell(unsaved);
    const format = wanted.kind === 'json' ? 'json' : null;
    const target = await appApi.pickTarget({ purpose: wanted.kind, suggestedName: session.name, format });
    if (!target.ok) return tell(target.error);
    if (target.value !== null) await write(target.value, {});
  };
  return { step, run, write, busy, answers, setAnswers, again: () => setStep({ kind: 'asking' }) };
}

/** What the copy would be made of (null: nothing has to stay behind), or why that isn't known. */
export type KnownPlan = 'looking' | 'failed' | { readonly report: SharingReport | null };

/** What can be said of the copy before it is written. */
export function useCopyPlan(kind: WantedCopy['kind'], withUnusedSources: boolean, asked: boolean): KnownPlan {
  const session = useProject();
  const tell = useTellError();
  const [known, setKnown] = useState<{ readonly of: boolean; readonly plan: KnownPlan }>();
  useEffect(() => {
    if (!asked) return undefined;
    let wanted = true;
    void (async () => {
      await session.flush();
      const planned = await projectApi.planCopy({ kind, withUnusedSources });
      if (!wanted) return;
      const plan = planned.ok ? { report: planned.value } : 'failed';
      setKnown({ of: withUnusedSources, plan });
      if (!planned.ok) tell(planned.error);
    })();
    return () => {
      wanted = false;
    };
  }, [session, tell, kind, withUnusedSources, asked]);
  return known?.of === withUnusedSources ? known.plan : 'looking';
}
