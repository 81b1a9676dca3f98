// The facts of an actor: label, value, evidence; values that contest each other stand together under one label.

import { GitCompareArrows, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Actor, ActorFact } from '../../../../core/model/kinds/actor.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Tag } from '../../../ui/labels/grade.tsx';
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { actorWords } from '../../../words/records/actors.ts';
import styles from '../actor.module.css';
import { addFact, type FactGroup, groupFacts, renameGroup } from './actor-facts.ts';
import { AddForm, focusFirst, ProfileSection } from '../actor-section.tsx';
import { EvidenceButton } from '../../evidence/evidence-list.tsx';
import { type EditActor, useEditActor } from '../use-edit-actor.ts';

/** Groups of facts, and a form for another. */
export function ActorFactsEditor({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }) {
  const edit = useEditActor(actor.id);
  const groups = groupFacts(actor.facts);
  return (
    <ProfileSection
      title={actorWords.facts}
      addLabel={readOnly ? null : actorWords.addFact}
      form={(done) => <NewFact label="" edit={edit} onDone={done} />}
    >
      {groups.length === 0 && <p className={styles['none']}>{actorWords.noFacts}</p>}
      <ul className={styles['rows']}>
        {groups.map((group) => (
          <Group key={group.facts[0]?.id ?? group.label} group={group} edit={edit} readOnly={readOnly} />
        ))}
      </ul>
    </ProfileSection>
  );
}

function Group({
  group,
  edit,
  readOnly,
}: {
  readonly group: FactGroup;
  readonly edit: EditActor;
  readonly readOnly: boolean;
}) {
  const [adding, setAdding] = useState(false);
  const label = useDraft(group.label, (next) =>
    edit(({ facts }) => ({ facts: renameGroup(facts, group, next.trim()) })),
  );
  return (
    <li className={styles['factGroup']}>
      <div className={styles['factLabel']}>
        <TextField {...label} aria-label={actorWords.factLabel} readOnly={readOnly} maxLength={500} />
        {group.contested && (
          <span className={styles['contested']} title={actorWords.contestedHint}>
            <Tag tone="weak">{actorWords.contested}</Tag>
          </span>
        )}
      </div>
      <div className={styles['factValues']}>
        {group.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} edit={edit} readOnly={readOnly} />
        ))}
        {adding && <NewFact label={group.label} edit={edit} onDone={() => setAdding(false)} />}
      </div>
      {!readOnly && (
        <IconButton
          size="small"
          label={actorWords.addValue(group.label)}
          icon={<GitCompareArrows aria-hidden="true" />}
          disabled={adding}
          onClick={() => setAdding(true)}
        />
      )}
    </li>
  );
}

function FactRow({
  fact,
  edit,
  readOnly,
}: {
  readonly fact: ActorFact;
  readonly edit: EditActor;
  readonly readOnly: boolean;
}) {
  const change = (patch: Partial<ActorFact>): boolean =>
    edit(({ facts }) => ({
      facts: facts.map((other) => (other.id === fact.id ? { ...other, ...patch } : other)),
    }));
  const value = useDraft(fact.value, (next) => change({ value: next.trim() }), { enter: false });
  return (
    <div className={styles['factRow']}>
      <TextArea
        {...value}
        rows={1}
        readOnly={readOnly}
        aria-label={`${actorWords.factValue}: ${fact.label}`}
      />
      <EvidenceButton
        what={actorWords.factNamed(fact.label, fact.value)}
        links={fact.evidence}
        onChange={(evidence) => change({ evidence })}
        readOnly={readOnly}
      />
      {!readOnly && (
        <IconButton
          size="small"
          label={actorWords.removeFact(fact.label, fact.value)}
          icon={<Trash2 aria-hidden="true" />}
          onClick={() => edit(({ facts }) => ({ facts: facts.filter((other) => other.id !== fact.id) }))}
        />
      )}
    </div>
  );
}

/** With a label given, only a value is asked for. */
function NewFact({
  label: given,
  edit,
  onDone,
}: {
  readonly label: string;
  readonly edit: EditActor;
  readonly onDone: () => void;
}) {
  const { env } = useProject();
  const [label, setLabel] = useState(given);
  const [value, setValue] = useState('');
  const add = (): void => {
    const fact = { id: env.newLocalId(), label: label.trim(), value: value.trim(), evidence: [] };
    if (edit(({ facts }) => ({ facts: addFact(facts, fact) }))) onDone();
  };
  return (
    <AddForm
      label={given === '' ? actorWords.addFact : actorWords.addValue(given)}
      canAdd={value.trim() !== '' && label.trim() !== ''}
      onAdd={add}
      onCancel={onDone}
    >
      <div ref={focusFirst} className={styles['newFact']}>
        {given === '' && (
          <TextField
            value={label}
            onChange={setLabel}
            aria-label={actorWords.factLabel}
            placeholder={actorWords.factLabelHint}
            maxLength={500}
          />
        )}
        <TextField
          value={value}
          onChange={setValue}
          aria-label={actorWords.factValue}
          placeholder={actorWords.factValue}
          maxLength={10_000}
        />
      </div>
    </AddForm>
  );
}
