// Forgets a source: out of the records, then out of everything that the program keeps of former states.

import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import type { Forgotten } from '../../../core/withhold/forgotten.ts';
import { useRun, useTellError } from '../../commands/use-run.ts';
import { appApi, projectApi } from '../../state/bridge.ts';
import { changeRegister } from '../../state/window/register.ts';
import { navigate } from '../../state/window/navigation.ts';
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
    const unwritten = await session.unwritten();
    if (unwritten !== null) return tell(unwritten);
    const ended = await projectApi.endHistory({});
    if (!ended.ok) return tell(ended.error);
    session.endHistory(ended.value);
    const removed = await appApi.deleteBackups({ of: 'project' });
    if (!removed.ok) return tell(removed.error);
    const noted = await projectApi.endForgetting({});
    if (!noted.ok) return tell(noted.error);
    if (letters.length > 0) {
      const taken = await changeRegister(letters.map((entry) => ({ ...entry, reliability: null })));
      if (!taken.ok) return tell(taken.error);
    }
    show({ message: forgetWords.done, tone: 'done' });
  };
}
