// The Undo that a message offers: it takes back the step the message tells of, and never another.

import { useCallback } from 'react';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { words } from '../words/en.ts';

/** Call the result right after the step; what it gives is the action of the message about it. */
export function useUndoAction(): () => { readonly label: string; readonly run: () => void } {
  const session = useProject();
  const { show } = useToasts();
  return useCallback(() => {
    const takeBack = session.lastStep();
    return {
      label: words.ui.undo,
      run: () => {
        if (!takeBack()) show({ message: words.ui.undoTooLate });
      },
    };
  }, [session, show]);
}
