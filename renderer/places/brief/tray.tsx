// The evidence beside the text: excerpts, actors, events and figures, each one press from where the cursor is.

import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { foldText } from '../../../core/base/text-fold.ts';
import type { IdOf } from '../../../core/base/ids.ts';
import type { Brief } from '../../../core/model/brief.ts';
import type { Excerpt } from '../../../core/model/excerpt.ts';
import { nameOfActor } from '../../../core/query/actor-name.ts';
import { excerptText } from '../../../core/query/excerpt-text.ts';
import { rangesOfFigure } from '../../../core/query/figure-range.ts';
import { rangeSentence } from '../../../core/query/range-sentence.ts';
import { sortEvents } from '../../../core/query/section-view.ts';
import { dateToWords } from '../../../core/words/date-words.ts';
import { documentWords } from '../../../core/words/document-words.ts';
import { getActiveEditor } from '../../editor/active-editor.ts';
import { EXCERPT_DRAG_TYPE } from '../../editor/editor-context.ts';
import {
  insertActor,
  insertCitation,
  insertEvent,
  insertFigureRange,
  insertQuotation,
} from '../../editor/insert.ts';
import { currentNoteNumbers } from '../../editor/use-surroundings.ts';
import { viewOfExcerpt } from '../../record/evidence-view.ts';
import { navigate } from '../../state/navigation.ts';
import { showRecord } from '../../state/show-record.ts';
import { useProject, useQuery, useRecords, useStoreVersion } from '../../state/use-project.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, EvidenceQuote } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/panel.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { briefWords } from '../../words/brief.ts';
import styles from './tray.module.css';

const words = briefWords.tray;
const MOST_CARDS = 120;

type TabId = 'excerpts' | 'actors' | 'events' | 'figures';

/** Four lists with one search. */
export function Tray({ brief }: { readonly brief: Brief }) {
  const [tab, setTab] = useState<TabId>('excerpts');
  const [query, setQuery] = useState('');
  const counts = {
    excerpts: useRecords('excerpt').length,
    actors: useRecords('actor').length,
    events: useRecords('event').length,
    figures: useRecords('figure').length,
  };
  const search = (
    <div className={styles['bar']}>
      <SearchField label={words.search} value={query} onChange={setQuery} />
    </div>
  );
  const content = (id: TabId, list: ReactNode) => ({
    id,
    label: words[id],
    content: (
      <>
        {counts[id] > 0 && search}
        {list}
      </>
    ),
  });
  const wanted = foldText(query).trim();
  return (
    <Tabs<TabId>
      label={words.label}
      value={tab}
      onChange={setTab}
      tabs={[
        content('excerpts', <Excerpts brief={brief} wanted={wanted} />),
        content('actors', <Actors brief={brief} wanted={wanted} />),
        content('events', <Events brief={brief} wanted={wanted} />),
        content('figures', <Figures brief={brief} wanted={wanted} />),
      ]}
    />
  );
}

type ListProps = { readonly brief: Brief; readonly wanted: string };

const fits = (wanted: string, ...texts: readonly string[]): boolean => {
  if (wanted === '') return true;
  const folded = foldText(texts.join(' '));
  return wanted.split(/\s+/u).every((word) => folded.includes(word));
};

/** Runs an insertion in the text that has the cursor, or says that there is none. */
function useInsert() {
  const { show } = useToasts();
  return (insert: (editor: NonNullable<ReturnType<typeof getActiveEditor>>) => void): void => {
    const editor = getActiveEditor();
    if (editor === null || !editor.isEditable) show({ message: words.noCursor });
    else insert(editor);
  };
}

function Excerpts({ brief, wanted }: ListProps) {
  const { store } = useProject();
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
        <UsableExcerpt key={excerpt.id} brief={brief} excerpt={excerpt} usedIn="" />
      ))}
      {used.length > 0 && <Group title={words.used} count={used.length} />}
      {used.slice(0, MOST_CARDS).map(({ excerpt, titles }) => (
        <UsableExcerpt
          key={excerpt.id}
          brief={brief}
          excerpt={excerpt}
          usedIn={words.usedIn(titles.join(', '))}
        />
      ))}
      {left > 0 && <p className={styles['more']}>{words.more(left)}</p>}
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

function UsableExcerpt(props: { readonly brief: Brief; readonly excerpt: Excerpt; readonly usedIn: string }) {
  const { brief, excerpt } = props;
  const { store } = useProject();
  const insert = useInsert();
  const cite = () => insert((editor) => insertCitation(editor, excerpt.id));
  const quote = () => insert((editor) => insertQuotation(editor, store, excerpt.id, brief.language));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return;
    event.preventDefault();
    if (event.shiftKey) quote();
    else cite();
  };
  return (
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
          <Button
            size="small"
            variant="ghost"
            title={words.readTitle}
            onClick={() => navigate({ trayReader: excerpt.sourceId, excerptId: excerpt.id })}
          >
            {words.read}
          </Button>
        </span>
      }
    />
  );
}

function RecordCard(props: {
  readonly id: string;
  readonly title: string;
  readonly meta: string;
  readonly onInsert: () => void;
}) {
  const session = useProject();
  return (
    <Card
      className={styles['card']}
      tabIndex={0}
      onDoubleClick={props.onInsert}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.key !== 'Enter') return;
        event.preventDefault();
        props.onInsert();
      }}
    >
      <p className={styles['title']} dir="auto">
        {props.title}
      </p>
      <p className={styles['meta']} dir="auto">
        {props.meta}
      </p>
      <span className={styles['actions']}>
        <Button size="small" onClick={props.onInsert}>
          {words.insert}
        </Button>
        <Button size="small" variant="ghost" onClick={() => showRecord(session, props.id)}>
          {words.open}
        </Button>
      </span>
    </Card>
  );
}

function Actors({ brief, wanted }: ListProps) {
  const insert = useInsert();
  const all = useRecords('actor');
  if (all.length === 0) return <EmptyState title={words.noActors}>{words.noActorsHint}</EmptyState>;
  const table = documentWords(brief.language);
  const found = all.filter((actor) => fits(wanted, ...actor.names.map((name) => name.text)));
  return (
    <>
      {found.slice(0, MOST_CARDS).map((actor) => (
        <RecordCard
          key={actor.id}
          id={actor.id}
          title={nameOfActor(actor, table)}
          meta={[table.actorTypes[actor.actorType], actor.roles[0]?.title ?? ''].filter(Boolean).join(' · ')}
          onInsert={() => insert((editor) => insertActor(editor, actor.id))}
        />
      ))}
      <MoreCards count={found.length} />
    </>
  );
}

function Events({ brief, wanted }: ListProps) {
  const insert = useInsert();
  const all = useRecords('event');
  if (all.length === 0) return <EmptyState title={words.noEvents}>{words.noEventsHint}</EmptyState>;
  const table = documentWords(brief.language);
  const found = sortEvents(all.filter((event) => fits(wanted, event.title, event.date?.typed ?? '')));
  return (
    <>
      {found.slice(0, MOST_CARDS).map((event) => (
        <RecordCard
          key={event.id}
          id={event.id}
          title={event.title}
          meta={[
            event.date === null
              ? table.undated
              : dateToWords(event.date.edtf, {
                  language: brief.language,
                  digits: brief.digits,
                  months: brief.months,
                  style: 'long',
                }),
            event.status === null ? '' : table.status[event.status],
          ]
            .filter(Boolean)
            .join(' · ')}
          onInsert={() => insert((editor) => insertEvent(editor, event.id))}
        />
      ))}
      <MoreCards count={found.length} />
    </>
  );
}

function Figures({ brief, wanted }: ListProps) {
  const { store } = useProject();
  const insert = useInsert();
  const all = useRecords('figure');
  useStoreVersion();
  if (all.length === 0) return <EmptyState title={words.noFigures}>{words.noFiguresHint}</EmptyState>;
  const wording = { words: documentWords(brief.language), digits: brief.digits };
  const found = all.filter((figure) => fits(wanted, figure.question));
  return (
    <>
      {found.slice(0, MOST_CARDS).map((figure) => (
        <Card key={figure.id}>
          <p className={styles['title']} dir="auto">
            {figure.question}
          </p>
          <div className={styles['ranges']}>
            {rangesOfFigure(figure).map((range) => (
              <div key={`${range.category} ${range.group}`} className={styles['range']}>
                <span dir="auto">{rangeSentence(store, range, wording)}</span>
                <Button
                  size="small"
                  title={words.range}
                  onClick={() =>
                    insert((editor) =>
                      insertFigureRange(editor, {
                        figureId: figure.id as IdOf<'figure'>,
                        category: range.category,
                        group: range.group,
                      }),
                    )
                  }
                >
                  {words.insert}
                </Button>
              </div>
            ))}
          </div>
        </Card>
      ))}
      <MoreCards count={found.length} />
    </>
  );
}

function MoreCards({ count }: { readonly count: number }) {
  return count > MOST_CARDS ? <p className={styles['more']}>{words.more(count - MOST_CARDS)}</p> : null;
}
