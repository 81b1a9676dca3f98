// Forgets a source: out of the records, then out of everything that the program keeps of former states.

import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import type { Forgotten } from '../../../core/withhold/forgotten.ts';
import { useRun, useTellError } from '../../commands/use-run.ts';
import { changeRegister } from '../../state/window/register.ts';
import { navigate } from '../../state/window/navigation.ts';
import { endForgetting } from '../../state/project/end-forgetting.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { forgetWords } from '../../words/records/forget.ts';

/** `letters` go out of the register, too. Each step is told where it fails; those before it stand, and forgetting can be asked for again. */
export function useForget(): (what: Forgotten, letters: readonly RegisterEntry[]) => Promise<void> {
  const session = useProject();
  const run = useRun();
  const tell = useTellError();
  const { show } = useToasts();
  return async (what, letters) => {
    const unsaved = await session.unwritten();
    if (unsaved !== null) return tell(unsaved);
    if (!run(forgetSource, what)) return;
    navigate({ sourceId: null, excerptId: null });
    const ended = await endForgetting(session);
    if (!ended.ok) return tell(ended.error);
    if (letters.length > 0) {
      const taken = await changeRegister(letters.map((entry) => ({ ...entry, reliability: null })));
      if (!taken.ok) return tell(taken.error);
    }
    if (ended.value.clean) show({ message: forgetWords.done, tone: 'done' });
    else show({ message: forgetWords.draftsKept, tone: 'problem' });
  };
}
