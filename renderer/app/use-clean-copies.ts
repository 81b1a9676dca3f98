// What is copied from the open project outside of its texts and fields leaves as words.

import { useEffect } from 'react';
import { nameHider } from '../../core/query/name-hider.ts';
import { documentWords } from '../../core/words/document-words.ts';
import { cleanCopies } from '../editor/clipboard/copy-page.ts';
import { getNavigation } from '../state/navigation.ts';
import { useProject } from '../state/use-project.tsx';
import { useToasts } from '../ui/toast.tsx';

/** Belongs into the window once, inside the open project. */
export function useCleanCopies(): void {
  const { store } = useProject();
  const { show } = useToasts();
  useEffect(
    () =>
      cleanCopies({
        hider: () => {
          const { briefId } = getNavigation();
          const brief = briefId === null ? store.ofKind('brief').at(-1) : store.get(briefId);
          return nameHider(store, documentWords(brief?.language ?? 'en'));
        },
        tell: (message) => show({ message }),
      }),
    [store, show],
  );
}
