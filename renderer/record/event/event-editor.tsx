// The chosen event: when, where, who, how sure, and the excerpts it rests on. Every field is edited in place.

import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Event, EventId, EventStatus } from '../../../core/model/kinds/event.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { takeJustMade } from '../../state/window/just-made.ts';
import { useProject, useRecord } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { withDrawerOpen } from '../../ui/columns/drawers.ts';
import { Field } from '../../ui/fields/field.tsx';
import { Panel, PanelHeader } from '../../ui/layout/panel.tsx';
import { pressesEnter } from '../../ui/keys/presses-enter.ts';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextArea } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { timelineWords } from '../../words/records/timeline.ts';
import { EventActors } from './event-actors.tsx';
import { EventDates } from './event-dates.tsx';
import styles from './event-editor.module.css';
import { SpeakerChips } from './event-speakers.tsx';
import { AddEvidence, EvidenceList } from '../evidence/evidence-list.tsx';
import { HistoryButton } from '../history-button.tsx';
import { PlacePicker } from '../place/place-picker.tsx';
import { RecordTextField } from '../record-text-field.tsx';
import { useRun } from '../../commands/use-run.ts';

const text = timelineWords.editor;
const statuses: readonly EventStatus[] = ['claimed', 'reported', 'corroborated', 'denied'];
const significances = ['minor', 'notable', 'key'] as const;

export type EventEditorProps = {
  readonly eventId: EventId;
  readonly onRemove: () => void;
};

/** Fills its column. Give it the event's id as its key. */
export function EventEditor({ eventId, onRemove }: EventEditorProps) {
  const { readOnly } = useProject();
  const event = useRecord(eventId);
  const run = useRun();
  if (event === undefined) return null;
  const update = (patch: Partial<Omit<Event, 'id' | 'kind' | 'createdAt' | 'updatedAt' | 'createdBy'>>) =>
    run(updateRecord<'event'>, { id: event.id, patch });
  return (
    <Panel
      label={text.label}
      header={
        <PanelHeader
          title={text.label}
          ruled
          actions={
            <>
              <HistoryButton recordId={eventId} />
              {!readOnly && (
                <IconButton
                  size="small"
                  label={timelineWords.removeEvent}
                  icon={<Trash2 aria-hidden="true" />}
                  onClick={onRemove}
                />
              )}
            </>
          }
        />
      }
    >
      <div className={styles['fields']} data-event-editor="">
        <Title event={event} readOnly={readOnly} onCommit={(title) => update({ title })} />
        <EventDates event={event} />
        <Field label={text.place} inline>
          <PlacePicker
            value={event.placeId}
            onChange={(placeId) => update({ placeId })}
            readOnly={readOnly}
          />
        </Field>
        <Field label={text.actors} inline>
          <EventActors event={event} />
        </Field>
        <Field
          label={text.status}
          inline
          hint={event.status === null ? undefined : text.statusTitles[event.status]}
        >
          <SelectField
            disabled={readOnly}
            value={event.status ?? 'none'}
            options={[
              { value: 'none', label: text.noStatus },
              ...statuses.map((value) => ({ value, label: text.statuses[value] })),
            ]}
            onChange={(status) => update({ status: status === 'none' ? null : status })}
          />
        </Field>
        {(event.status === 'claimed' || event.status === 'denied' || event.statusBy.length > 0) && (
          <Field label={text.statusBy[event.status ?? 'none']} inline>
            <SpeakerChips
              label={text.statusBy[event.status ?? 'none']}
              value={event.statusBy}
              onChange={(statusBy) => update({ statusBy })}
              readOnly={readOnly}
            />
          </Field>
        )}
        <div>
          <p className={styles['groupTitle']}>{text.description}</p>
          <RecordTextField
            key={event.id}
            target={{ id: event.id, field: 'description' }}
            label={text.description}
            placeholder={readOnly ? '' : text.descriptionHint}
            value={event.description}
            readOnly={readOnly}
          />
        </div>
        <More open={event.significance !== null}>
          <Field label={text.significance} inline>
            <SegmentedControl
              clearable
              label={text.significance}
              disabled={readOnly}
              value={event.significance}
              segments={significances.map((value) => ({ value, label: text.significances[value] }))}
              onChange={(significance) => update({ significance })}
            />
          </Field>
        </More>
      </div>
      <PanelHeader
        title={text.evidence}
        note={event.evidence.length}
        level={3}
        actions={
          !readOnly && <AddEvidence links={event.evidence} onChange={(evidence) => update({ evidence })} />
        }
      />
      <EvidenceList
        links={event.evidence}
        onChange={(evidence) => update({ evidence })}
        readOnly={readOnly}
        empty={readOnly ? text.noEvidenceReadOnly : text.noEvidence}
        withAdd={false}
      />
    </Panel>
  );
}

function Title({
  event,
  readOnly,
  onCommit,
}: {
  readonly event: Event;
  readonly readOnly: boolean;
  readonly onCommit: (title: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(event.title, (title) => {
    const line = title.replace(/\s+/gu, ' ').trim();
    // A title can't be taken away: what was there stays.
    if (line !== '') onCommit(line);
  });
  useEffect(() => {
    if (takeJustMade(event.id)) withDrawerOpen('end', () => area.current?.select());
  }, [event.id]);
  return (
    <TextArea
      {...draft}
      onKeyDown={(press) => {
        if (pressesEnter(press)) press.preventDefault();
        draft.onKeyDown(press);
      }}
      ref={area}
      rows={1}
      quiet
      readOnly={readOnly}
      aria-label={text.what}
      className={styles['title']}
    />
  );
}

function More({ open, children }: { readonly open: boolean; readonly children: ReactNode }) {
  const [shown, setShown] = useState(open);
  return (
    <div>
      <Button
        size="small"
        variant="ghost"
        aria-expanded={shown}
        icon={shown ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        onClick={() => setShown(!shown)}
      >
        {text.more}
      </Button>
      {shown && <div className={styles['more']}>{children}</div>}
    </div>
  );
}
