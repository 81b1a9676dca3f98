// The relations of an actor in both directions: what kind, to whom, when, how sure, on what evidence.

import { ArrowUpRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Actor, ActorId } from '../../../../core/model/kinds/actor.ts';
import type { Relation } from '../../../../core/model/kinds/relation.ts';
import type { Patch } from '../../../../core/store/change-draft.ts';
import { addRelation } from '../../../../core/store/commands/add-relation.ts';
import { removeRecords } from '../../../../core/store/commands/remove-records.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { showRecord } from '../../../kinds/show-record.ts';
import { useProject, useQuery } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Checkbox } from '../../../ui/controls/checkbox.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { actorWords } from '../../../words/records/actors.ts';
import styles from '../actor.module.css';
import { PeriodFields } from './actor-period.tsx';
import { ActorPicker } from '../actor-picker.tsx';
import {
  type RelationChoice,
  relationChoices,
  relationInWords,
  relationsOf,
  type SeenRelation,
} from './actor-relations.ts';
import { AddForm, focusFirst, ProfileSection } from '../actor-section.tsx';
import { EvidenceButton } from '../../evidence/evidence-list.tsx';
import { useRun } from '../../../commands/use-run.ts';

const choiceOptions = relationChoices.map(({ value, label }) => ({ value, label }));

/** A card for each relation, and a form for another. */
export function ActorRelationsEditor({
  actor,
  readOnly,
}: {
  readonly actor: Actor;
  readonly readOnly: boolean;
}) {
  const relations = useQuery((reader) => relationsOf(reader, actor.id), [actor.id]);
  return (
    <ProfileSection
      title={actorWords.relations}
      addLabel={readOnly ? null : actorWords.addRelation}
      form={(done) => <NewRelation actorId={actor.id} onDone={done} />}
    >
      {relations.length === 0 && <p className={styles['none']}>{actorWords.noRelations}</p>}
      <ul className={styles['rows']}>
        {relations.map((seen) => (
          <RelationCard key={seen.relation.id} actorId={actor.id} seen={seen} readOnly={readOnly} />
        ))}
      </ul>
    </ProfileSection>
  );
}

function RelationCard({
  actorId,
  seen,
  readOnly,
}: {
  readonly actorId: ActorId;
  readonly seen: SeenRelation;
  readonly readOnly: boolean;
}) {
  const session = useProject();
  const run = useRun();
  const { relation, outgoing, other } = seen;
  const change = (patch: Patch<'relation'>): boolean =>
    run(updateRecord<'relation'>, { id: relation.id, patch });
  const note = useDraft(relation.label, (text) => change({ label: text.trim() }));
  const inWords = relationInWords(seen);
  const choice = choiceOf(relation.relationType, outgoing);
  return (
    <li className={styles['card']}>
      <div className={styles['relationLine']}>
        <SelectField
          aria-label={`${actorWords.relation}: ${inWords}`}
          value={choice}
          disabled={readOnly}
          options={choiceOptions}
          onChange={(value) => {
            const next = relationChoices.find((one) => one.value === value);
            if (next === undefined || other === undefined) return;
            const swap = !next.symmetric && next.outgoing !== outgoing;
            change({
              relationType: next.type,
              ...(swap ? { fromActorId: relation.toActorId, toActorId: relation.fromActorId } : {}),
            });
          }}
        />
        <ActorPicker
          label={actorWords.relationTo}
          value={other?.id ?? null}
          onChange={(id) => {
            if (id !== null) change(outgoing ? { toActorId: id } : { fromActorId: id });
          }}
          exclude={[actorId]}
          disabled={readOnly}
        />
        <span className={styles['rowButtons']}>
          {other !== undefined && (
            <IconButton
              size="small"
              label={`${actorWords.open}: ${other.names[0]?.text ?? ''}`}
              icon={<ArrowUpRight aria-hidden="true" />}
              onClick={() => showRecord(session, other.id)}
            />
          )}
          <EvidenceButton
            what={inWords}
            links={relation.evidence}
            onChange={(evidence) => change({ evidence })}
            readOnly={readOnly}
          />
          {!readOnly && (
            <IconButton
              size="small"
              label={actorWords.removeRelation(inWords)}
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => run(removeRecords, { ids: [relation.id] })}
            />
          )}
        </span>
      </div>
      <div className={styles['relationDetails']}>
        {(!readOnly || relation.label !== '') && (
          <Field label={actorWords.relationNote}>
            <TextField
              {...note}
              placeholder={actorWords.relationNoteHint}
              readOnly={readOnly}
              maxLength={500}
            />
          </Field>
        )}
        <PeriodFields
          from={relation.from}
          to={relation.to}
          evidence={relation.evidence}
          onChange={change}
          readOnly={readOnly}
        />
        <span className={styles['contestedBox']}>
          <Checkbox
            checked={relation.contested}
            onChange={(contested) => change({ contested })}
            label={actorWords.relationContested}
            disabled={readOnly}
          />
        </span>
      </div>
    </li>
  );
}

const choiceOf = (type: Relation['relationType'], outgoing: boolean): RelationChoice['value'] | null =>
  relationChoices.find((choice) => choice.type === type && (choice.symmetric || choice.outgoing === outgoing))
    ?.value ?? null;

function NewRelation({ actorId, onDone }: { readonly actorId: ActorId; readonly onDone: () => void }) {
  const run = useRun();
  const [value, setValue] = useState(choiceOptions[0]?.value ?? '');
  const [other, setOther] = useState<ActorId | null>(null);
  const choice = relationChoices.find((one) => one.value === value);
  const add = (): void => {
    if (other === null || choice === undefined) return;
    const ends = choice.outgoing
      ? { fromActorId: actorId, toActorId: other }
      : { fromActorId: other, toActorId: actorId };
    if (run(addRelation, { ...ends, relationType: choice.type })) onDone();
  };
  return (
    <AddForm label={actorWords.addRelation} canAdd={other !== null} onAdd={add} onCancel={onDone}>
      <div ref={focusFirst} className={styles['newRole']}>
        <SelectField
          aria-label={actorWords.relation}
          value={value}
          options={choiceOptions}
          onChange={setValue}
        />
        <ActorPicker
          label={actorWords.relationTo}
          placeholder={actorWords.relationTo}
          value={other}
          onChange={setOther}
          exclude={[actorId]}
        />
      </div>
    </AddForm>
  );
}
