// When an event was: its date typed as people write it, and every other date that was reported, each with evidence.

import { CalendarPlus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Event } from '../../../core/model/kinds/event.ts';
import type { DateValue } from '../../../core/model/record.ts';
import { datesOfWaiting } from '../../../core/query/evidence/reference-date.ts';
import { chooseDate } from '../../../core/store/commands/choose-date.ts';
import { setPublished } from '../../../core/store/commands/passages/set-published.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useQuery, useRecord } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { timelineWords } from '../../words/records/timeline.ts';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import { DateField } from '../date-field.tsx';
import styles from './event-editor.module.css';
import { EvidenceButton } from '../evidence/evidence-list.tsx';
import { referenceOfEvidence } from '../evidence/evidence-reference.ts';
import { useRun } from '../../commands/use-run.ts';
import { focusFirst } from '../actor/actor-section.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';

const text = timelineWords.editor;

/** Fields of an event's dates; asks for the publication date of its evidence when a relative date needs it. */
export function EventDates({ event }: { readonly event: Event }) {
  const session = useProject();
  const run = useRun();
  const brief = useCurrentBrief();
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState(false);
  const { reference, sourceId } = useQuery(
    (reader) => referenceOfEvidence(reader, event.evidence),
    [event.evidence],
  );
  const readOnly = session.readOnly;
  const zone = reference.zone ?? brief?.asOf?.zone ?? null;
  const update = (patch: Partial<Pick<Event, 'date' | 'competingDates'>>): void => {
    run(updateRecord<'event'>, { id: event.id, patch });
  };
  const setCompeting = (at: number, patch: Partial<Event['competingDates'][number]>): void =>
    update({
      competingDates: event.competingDates.map((entry, index) =>
        index === at ? { ...entry, ...patch } : entry,
      ),
    });
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const shared = {
    reference: reference.day,
    zone,
    disabled: readOnly,
    onGiveReference: reference.day === null ? () => setAsking(true) : undefined,
  };
  return (
    <div {...keptFocus} className={styles['through']}>
      <DateField
        {...shared}
        inline
        label={text.when}
        value={event.date}
        placeholder={text.whenHint}
        onChange={(date) => update({ date })}
      />
      {asking && reference.day === null && (
        <PublishedQuestion sourceId={sourceId} onDone={() => setAsking(false)} />
      )}
      {(event.competingDates.length > 0 || adding) && (
        <div className={styles['otherDates']} role="group" aria-label={text.otherDates}>
          <p className={styles['groupTitle']}>{text.otherDates}</p>
          {event.competingDates.map((entry, index) => {
            const words = dateInWords(entry.date);
            return (
              <div key={`${index} ${entry.date.edtf}`} className={styles['otherDate']}>
                <CompetingReference links={entry.evidence} fallback={reference.day}>
                  {(day) => (
                    <DateField
                      {...shared}
                      reference={day}
                      label={text.otherDate(index + 2)}
                      value={entry.date}
                      onChange={(date) =>
                        date === null
                          ? update({ competingDates: event.competingDates.filter((_, at) => at !== index) })
                          : setCompeting(index, { date })
                      }
                    />
                  )}
                </CompetingReference>
                <div className={styles['otherActions']}>
                  <EvidenceButton
                    what={text.evidenceForDate(words)}
                    links={entry.evidence}
                    onChange={(evidence) => setCompeting(index, { evidence })}
                    readOnly={readOnly}
                  />
                  {!readOnly && (
                    <>
                      <Button
                        size="small"
                        variant="ghost"
                        aria-label={`${text.makeMain}: ${words}`}
                        onClick={() => run(chooseDate, { eventId: event.id, index })}
                      >
                        {text.makeMain}
                      </Button>
                      <IconButton
                        size="small"
                        label={text.removeDate(words)}
                        icon={<X aria-hidden="true" />}
                        onClick={() =>
                          update({ competingDates: event.competingDates.filter((_, at) => at !== index) })
                        }
                      />
                    </>
                  )}
                </div>
              </div>
            );
          })}
          {adding && (
            <div ref={focusFirst}>
              <DateField
                {...shared}
                label={text.otherDate(event.competingDates.length + 2)}
                value={null}
                effects
                onChange={(date) => {
                  setAdding(false);
                  if (date !== null)
                    update({ competingDates: [...event.competingDates, { date, evidence: [] }] });
                }}
              />
            </div>
          )}
        </div>
      )}
      {!readOnly && !adding && (
        <div className={styles['underField']}>
          <Button
            size="small"
            variant="ghost"
            title={text.addDateTitle}
            data-focus-home
            icon={<CalendarPlus aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {text.addDate}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A competing date counts from its own evidence, and without any from the event's. */
function CompetingReference({
  links,
  fallback,
  children,
}: {
  readonly links: Event['evidence'];
  readonly fallback: string | null;
  readonly children: (day: string | null) => ReactNode;
}) {
  const day = useQuery((reader) => referenceOfEvidence(reader, links).reference.day, [links]);
  return <>{children(day ?? fallback)}</>;
}

/** Asked once for a source: its other waiting events get their dates with it. */
function PublishedQuestion({
  sourceId,
  onDone,
}: {
  readonly sourceId: ReturnType<typeof referenceOfEvidence>['sourceId'];
  readonly onDone: () => void;
}) {
  const { store } = useProject();
  const run = useRun();
  const source = useRecord(sourceId);
  if (source === undefined) return <p className={styles['question']}>{text.noEvidenceForDate}</p>;
  return (
    <div className={styles['question']} role="group" aria-label={text.published}>
      <p>
        {text.publishedOf} <bdi className={styles['sourceTitle']}>{source.title}</bdi>
      </p>
      <DateField
        label={text.published}
        value={source.published}
        reference={null}
        zone={source.published?.zone ?? null}
        effects
        onChange={(published: DateValue | null) => {
          const events = published === null ? [] : datesOfWaiting(store, source.id, published);
          if (run(setPublished, { sourceId: source.id, published, events })) onDone();
        }}
      />
    </div>
  );
}
