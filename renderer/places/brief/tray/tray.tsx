// The evidence beside the text: excerpts, actors, events and figures, each one press from where the cursor is.

import { type ReactNode, useState } from 'react';
import { foldText } from '../../../../core/base/text-fold.ts';
import type { IdOf } from '../../../../core/base/ids.ts';
import type { Brief } from '../../../../core/model/kinds/brief.ts';
import { nameOfActor } from '../../../../core/query/names/actor-name.ts';
import { rangesOfFigure } from '../../../../core/query/figures/figure-range.ts';
import { rangeSentence } from '../../../../core/query/figures/range-sentence.ts';
import { sortEvents } from '../../../../core/query/outline/section-view.ts';
import { dateToWords } from '../../../../core/words/dates/date-words.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { insertActor, insertEvent, insertFigureRange } from '../../../editor/steps/insert.ts';
import { showRecord } from '../../../kinds/show-record.ts';
import { useProject, useRecords, useStoreVersion } from '../../../state/project/use-project.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { EmptyState } from '../../../ui/layout/panel.tsx';
import { Tabs } from '../../../ui/layout/tabs.tsx';
import { SearchField } from '../../../ui/fields/text-field.tsx';
import { briefWords } from '../../../words/brief.ts';
import { Excerpts } from './tray-excerpts.tsx';
import { fits, type ListProps, MOST_CARDS, useInsert } from './tray-list.ts';
import styles from './tray.module.css';

const words = briefWords.tray;
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
