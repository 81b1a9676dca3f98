// The excerpts in the tray: each can be cited, quoted, dragged into the text, or read in its source.

import { type KeyboardEvent, useState } from 'react';
import type { Brief } from '../../../../core/model/kinds/brief.ts';
import type { Excerpt } from '../../../../core/model/kinds/excerpt.ts';
import { excerptText } from '../../../../core/query/evidence/excerpt-text.ts';
import { EXCERPT_DRAG_TYPE } from '../../../editor/editor-context.ts';
import { insertCitation, insertQuotation } from '../../../editor/steps/insert.ts';
import { currentNoteNumbers } from '../../../editor/use-surroundings.ts';
import { viewOfExcerpt } from '../../../record/evidence/evidence-view.ts';
import { ExcerptMenu } from '../../../record/excerpt/excerpt-menu.tsx';
import { ExcerptRemovalDialog } from '../../../record/excerpt/excerpt-removal-dialog.tsx';
import { navigate } from '../../../state/window/navigation.ts';
import { useProject, useQuery, useRecords } from '../../../state/project/use-project.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { EvidenceQuote } from '../../../ui/layout/card.tsx';
import type { MenuEntry } from '../../../ui/layers/menu.tsx';
import { EmptyState } from '../../../ui/layout/panel.tsx';
import { briefWords } from '../../../words/brief.ts';
import { editorWords } from '../../../words/inputs/editor.ts';
import { excerptWords } from '../../../words/records/excerpts.ts';
import { fits, type ListProps, MOST_CARDS, useInsert } from './tray-list.ts';
import styles from './tray.module.css';

const words = briefWords.tray;

/** Excerpts not used in the brief yet, then those that are. */
export function Excerpts({ brief, wanted }: ListProps) {
  const { store } = useProject();
  const [removing, setRemoving] = useState<Excerpt | null>(null);
  const excerpts = useRecords('excerpt');
  const { unused, used } = useQuery(() => {
    const sections = new Map<string, Set<string>>();
    for (const site of currentNoteNumbers(store, brief.id).sites)
      for (const id of site.excerptIds) {
        const titles = sections.get(id) ?? new Set();
        const section = store.find(site.sectionId);
        if (section?.kind === 'section') titles.add(section.title);
        sections.set(id, titles);
      }
    const found = [...excerpts].reverse().filter((excerpt) => {
      const source = store.get(excerpt.sourceId);
      return fits(wanted, excerptText(excerpt), excerpt.note, source?.title ?? '', source?.outlet ?? '');
    });
    return {
      unused: found.filter((excerpt) => !sections.has(excerpt.id)),
      used: found
        .filter((excerpt) => sections.has(excerpt.id))
        .map((excerpt) => ({ excerpt, titles: [...(sections.get(excerpt.id) ?? [])] })),
    };
  }, [brief.id, wanted]);
  if (excerpts.length === 0)
    return (
      <EmptyState
        title={words.noExcerpts}
        actions={<Button onClick={() => navigate({ place: 'sources' })}>{words.toSources}</Button>}
      >
        {words.noExcerptsHint}
      </EmptyState>
    );
  const left = Math.max(0, unused.length - MOST_CARDS) + Math.max(0, used.length - MOST_CARDS);
  return (
    <>
      {unused.length > 0 && <Group title={words.unused} count={unused.length} />}
      {unused.slice(0, MOST_CARDS).map((excerpt) => (
        <UsableExcerpt
          key={excerpt.id}
          brief={brief}
          excerpt={excerpt}
          usedIn=""
          onRemove={() => setRemoving(excerpt)}
        />
      ))}
      {used.length > 0 && <Group title={words.used} count={used.length} />}
      {used.slice(0, MOST_CARDS).map(({ excerpt, titles }) => (
        <UsableExcerpt
          key={excerpt.id}
          brief={brief}
          excerpt={excerpt}
          usedIn={words.usedIn(titles.join(', '))}
          onRemove={() => setRemoving(excerpt)}
        />
      ))}
      {left > 0 && <p className={styles['more']}>{words.more(left)}</p>}
      <ExcerptRemovalDialog excerpt={removing} onClose={() => setRemoving(null)} />
    </>
  );
}

function Group({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <h3 className={styles['group']}>
      {title}
      <span>{count}</span>
    </h3>
  );
}

function UsableExcerpt(props: {
  readonly brief: Brief;
  readonly excerpt: Excerpt;
  readonly usedIn: string;
  readonly onRemove: () => void;
}) {
  const { brief, excerpt } = props;
  const { store, readOnly } = useProject();
  const insert = useInsert();
  const cite = () => insert((editor) => insertCitation(editor, excerpt.id));
  const quote = () => insert((editor) => insertQuotation(editor, store, excerpt.id, brief.language));
  const read = () => navigate({ trayReader: excerpt.sourceId, excerptId: excerpt.id });
  const entry = (id: string, label: string, run: () => void): MenuEntry => ({ kind: 'item', id, label, run });
  const change = () => navigate({ place: 'sources', sourceId: excerpt.sourceId, excerptId: excerpt.id });
  const first = [
    ...(readOnly ? [] : [entry('cite', words.cite, cite), entry('quote', words.quote, quote)]),
    entry('read', editorWords.menu.openSource, read),
    entry('change', excerptWords.change, change),
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return;
    event.preventDefault();
    if (event.shiftKey) quote();
    else cite();
  };
  return (
    <ExcerptMenu excerpt={excerpt} first={first} onRemove={readOnly ? null : props.onRemove}>
      <EvidenceQuote
        {...viewOfExcerpt(store, excerpt)}
        usedIn={props.usedIn}
        note={excerpt.note}
        className={styles['card']}
        tabIndex={0}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(EXCERPT_DRAG_TYPE, excerpt.id);
          event.dataTransfer.effectAllowed = 'copy';
        }}
        onKeyDown={onKeyDown}
        onDoubleClick={cite}
        actions={
          <span className={styles['actions']}>
            <Button size="small" title={words.citeTitle} onClick={cite}>
              {words.cite}
            </Button>
            <Button size="small" title={words.quoteTitle} onClick={quote}>
              {words.quote}
            </Button>
            <Button size="small" variant="ghost" title={words.readTitle} onClick={read}>
              {words.read}
            </Button>
          </span>
        }
      />
    </ExcerptMenu>
  );
}
