// What the right button and the menu key offer on an excerpt's card. All of it stands elsewhere, too: as buttons and keys of
// the card, and in the excerpt's editor.

import type { ReactElement } from 'react';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import { mayBeQuoted } from '../../../core/model/kinds/source-terms.ts';
import { excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { nameHider } from '../../../core/query/names/name-hider.ts';
import { documentWords, inQuotes } from '../../../core/words/documents/document-words.ts';
import { copyText } from '../../state/window/copy-text.ts';
import { showHistory } from '../../state/window/navigation.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { ContextMenu, type MenuEntry } from '../../ui/layers/menu.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { clipboardWords } from '../../words/inputs/clipboard.ts';
import { excerptWords } from '../../words/records/excerpts.ts';
import { historyWords } from '../../words/files/history.ts';

export type ExcerptMenuProps = {
  readonly excerpt: Excerpt;
  /** What comes first: to cite it, to read it. */
  readonly first: readonly MenuEntry[];
  /** Null where nothing may be removed. */
  readonly onRemove: (() => void) | null;
  /** The card. */
  readonly children: ReactElement;
};

export function ExcerptMenu({ excerpt, first, onRemove, children }: ExcerptMenuProps) {
  const { store } = useProject();
  const { show } = useToasts();
  const copy = (): void => {
    const source = store.get(excerpt.sourceId);
    const now = new Date().toISOString();
    if (source !== undefined && !mayBeQuoted(source.terms, now))
      return void show({ message: excerptWords.notQuotable, tone: 'problem' });
    const language = source?.language ?? 'en';
    const words = documentWords(language);
    const hider = nameHider(store, words, { now });
    const said = excerptText(excerpt).trim();
    const bare = /^["“«](.*)["”»]$/su.exec(said)?.[1] ?? said;
    if (!copyText(inQuotes(hider.hide(bare), words))) return;
    if (hider.hidden().length > 0) show({ message: clipboardWords.hidden });
  };
  const entries: MenuEntry[] = [
    ...first,
    ...(first.length === 0 ? [] : [{ kind: 'separator', id: 'before-copy' } as const]),
    { kind: 'item', id: 'copy', label: excerptWords.copyQuotation, run: copy },
    { kind: 'item', id: 'history', label: historyWords.historyOf, run: () => showHistory(excerpt.id) },
    ...(onRemove === null
      ? []
      : [
          { kind: 'separator', id: 'before-remove' } as const,
          { kind: 'item', id: 'remove', danger: true, label: excerptWords.remove, run: onRemove } as const,
        ]),
  ];
  return <ContextMenu entries={entries}>{children}</ContextMenu>;
}
