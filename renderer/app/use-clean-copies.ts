// What is copied from the open project outside of its texts and fields leaves as words.

import { useEffect } from 'react';
import { copiedNotes } from '../../core/assemble/copied-text.ts';
import type { Brief } from '../../core/model/kinds/brief.ts';
import { mayBeQuoted } from '../../core/model/kinds/source-terms.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import { nameHider } from '../../core/query/names/name-hider.ts';
import { documentWords } from '../../core/words/documents/document-words.ts';
import { cleanCopies } from '../editor/clipboard/copy-page.ts';
import { currentNoteNumbers } from '../editor/use-surroundings.ts';
import { getNavigation } from '../state/window/navigation.ts';
import { useProject } from '../state/project/use-project.tsx';
import { useToasts } from '../ui/layers/toast.tsx';

function openBrief(reader: RecordReader): Brief | undefined {
  const { briefId } = getNavigation();
  return briefId === null ? reader.ofKind('brief').at(-1) : reader.get(briefId);
}

/** Belongs into the window once, inside the open project. */
export function useCleanCopies(): void {
  const { store } = useProject();
  const { show } = useToasts();
  useEffect(
    () =>
      cleanCopies({
        hider: () =>
          nameHider(store, documentWords(openBrief(store)?.language ?? 'en'), {
            now: new Date().toISOString(),
          }),
        notes: (numbers) => {
          const brief = openBrief(store);
          return brief === undefined
            ? null
            : copiedNotes(
                store,
                brief.id,
                numbers,
                currentNoteNumbers(store, brief.id),
                new Date().toISOString(),
              );
        },
        mayBeQuoted: (id) => {
          const source = store.find(id);
          return source?.kind !== 'source' || mayBeQuoted(source.terms, new Date().toISOString());
        },
        tell: (message) => show({ message }),
      }),
    [store, show],
  );
}
