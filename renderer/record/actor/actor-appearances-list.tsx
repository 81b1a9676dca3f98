// Where an actor appears, each a button that goes there: events by role, what it said, texts that mention it.

import { CalendarDays, ChartNoAxesColumn, MapPinOff, Quote, TextQuote, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActorId } from '../../../core/model/kinds/actor.ts';
import { actorAppearances } from '../../../core/query/actor-appearances.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { dateValueToWords } from '../../../core/words/dates/date-words.ts';
import { navigate } from '../../state/window/navigation.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { EmptyState, PanelHeader } from '../../ui/layout/panel.tsx';
import { actorWords } from '../../words/records/actors.ts';
import styles from './actor-appearances-list.module.css';
import { viewOfExcerpt } from '../evidence/evidence-view.ts';

/** Fills a panel. */
export function ActorAppearancesList({ actorId }: { readonly actorId: ActorId }) {
  const session = useProject();
  const found = useQuery((reader) => actorAppearances(reader, actorId), [actorId]);
  const { store } = session;
  const title = (record: Parameters<typeof recordTitle>[1]): string =>
    recordTitle(store, record) || actorWords.untitled;
  const go = (id: string) => () => void showRecord(session, id);
  const groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
    {
      title: actorWords.events,
      entries: found.events.map(({ event, roles }) => ({
        id: event.id,
        icon: <CalendarDays aria-hidden="true" />,
        title: title(event),
        meta: [
          event.date === null
            ? actorWords.undated
            : dateValueToWords(event.date, {
                language: 'en',
                digits: 'latin',
                months: 'egypt',
                style: 'long',
              }),
          roles.length === 0
            ? actorWords.claims
            : roles.map((role) => actorWords.eventRoles[role]).join(', '),
        ].join(' · '),
        go: go(event.id),
      })),
    },
    {
      title: actorWords.said,
      entries: found.excerpts.map((excerpt) => ({
        id: excerpt.id,
        icon: <Quote aria-hidden="true" />,
        title: title(excerpt),
        meta: viewOfExcerpt(store, excerpt).sourceLine,
        go: go(excerpt.id),
      })),
    },
    {
      title: actorWords.mentionedIn,
      entries: found.mentions.map(({ record, blockIds }) => ({
        id: record.id,
        icon: <TextQuote aria-hidden="true" />,
        title: title(record),
        meta: record.kind === 'section' ? (store.get(record.briefId)?.title ?? '') : '',
        go: () => {
          showRecord(session, record.id);
          if (record.kind === 'section') navigate({ blockId: blockIds[0] ?? null });
        },
      })),
    },
    {
      title: actorWords.listedIn,
      entries: found.listedIn.map((section) => ({
        id: section.id,
        icon: <TextQuote aria-hidden="true" />,
        title: title(section),
        meta: '',
        go: go(section.id),
      })),
    },
    {
      title: actorWords.figures,
      entries: found.figures.map((figure) => ({
        id: figure.id,
        icon: <ChartNoAxesColumn aria-hidden="true" />,
        title: title(figure),
        meta: '',
        go: go(figure.id),
      })),
    },
    {
      title: actorWords.members,
      entries: found.members.map((actor) => ({
        id: actor.id,
        icon: <UserRound aria-hidden="true" />,
        title: title(actor),
        meta: actor.roles
          .filter((role) => role.organisationId === actorId)
          .map((role) => role.title)
          .join(', '),
        go: go(actor.id),
      })),
    },
  ];
  const shown = groups.filter((group) => group.entries.length > 0);
  if (shown.length === 0)
    return (
      <EmptyState title={actorWords.nowhere} icon={<MapPinOff />}>
        {actorWords.nowhereHint}
      </EmptyState>
    );
  return shown.map((group) => (
    <section key={group.title} aria-label={group.title}>
      <PanelHeader title={group.title} note={group.entries.length} level={3} />
      <ul className={styles['appearances']}>
        {group.entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles['appearance']} onClick={entry.go}>
              {entry.icon}
              <span className={styles['appearanceWords']}>
                <span dir="auto" className={styles['appearanceTitle']}>
                  {entry.title}
                </span>
                {entry.meta !== '' && (
                  <span className={styles['appearanceMeta']}>
                    <bdi>{entry.meta}</bdi>
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

type Entry = {
  readonly id: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly meta: string;
  readonly go: () => void;
};
