// Save As: asks where, writes the whole project there, and goes on in the new file.

import { useCallback } from 'react';
import { useTellError } from '../commands/use-run.ts';
import { appApi, projectApi } from '../state/bridge.ts';
import { handOver } from '../state/project/handed-over.ts';
import { useProject } from '../state/project/use-project.tsx';

/** Saves the project under another name in this window; also when the file itself can't be written any more. */
export function useSaveElsewhere(): () => void {
  const session = useProject();
  const tell = useTellError();
  return useCallback(() => {
    void (async () => {
      const target = await appApi.pickTarget({
        purpose: 'saveAs',
        suggestedName: session.name,
        format: null,
      });
      if (!target.ok) return tell(target.error);
      if (target.value === null) return;
      const { token } = target.value;
      // What can't be written here would be missing there: it goes along in the new file once that is open.
      const waiting = (await session.flush()) ? [] : session.queue.waiting;
      const saved = await projectApi.saveCopy({
        token,
        kind: 'saveAs',
        withUnusedSources: true,
        withHistory: true,
        shown: session.shown,
      });
      if (!saved.ok) return tell(saved.error);
      handOver(saved.value.asShown ? [] : waiting);
      const opened = await appApi.openSaved({ token, inThisWindow: true });
      if (!opened.ok) tell(opened.error);
    })();
  }, [session, tell]);
}
