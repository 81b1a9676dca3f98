// Writes the whole project as open JSON where the analyst chooses.

import { useTellError } from '../../commands/use-run.ts';
import { appApi, projectApi } from '../../state/bridge.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { appWords } from '../../words/app.ts';

/** Asks for the place, writes, and says so. */
export function useSaveAsJson(): () => Promise<void> {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  return async () => {
    const unsaved = await session.unwritten();
    if (unsaved !== null) return tell(unsaved);
    const target = await appApi.pickTarget({
      purpose: 'json',
      suggestedName: session.name,
      format: 'json',
    });
    if (!target.ok) return tell(target.error);
    if (target.value === null) return;
    const { token, name } = target.value;
    const saved = await projectApi.saveCopy({
      token,
      kind: 'json',
      withUnusedSources: true,
      withHistory: true,
      shown: null,
    });
    if (!saved.ok) return tell(saved.error);
    show({ message: appWords.written(name), tone: 'done' });
  };
}
