// The roles of an actor: title, organisation (an actor or words), from and to, evidence.

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Actor, ActorId, ActorRole } from '../../../../core/model/kinds/actor.ts';
import { useProject } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { Chip } from '../../../ui/labels/chip.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { actorWords } from '../../../words/records/actors.ts';
import { words } from '../../../words/en.ts';
import { PeriodFields } from './actor-period.tsx';
import { ActorPicker } from '../actor-picker.tsx';
import { AddForm, focusFirst, ProfileSection } from '../actor-section.tsx';
import styles from '../actor.module.css';
import { EvidenceButton } from '../../evidence/evidence-list.tsx';
import { type EditActor, useEditActor } from '../use-edit-actor.ts';

type Organisation = Pick<ActorRole, 'organisationId' | 'organisation'>;

/** A card for each role, and a form for another. */
export function ActorRolesEditor({ actor, readOnly }: { readonly actor: Actor; readonly readOnly: boolean }) {
  const edit = useEditActor(actor.id);
  return (
    <ProfileSection
      title={actorWords.roles}
      addLabel={readOnly ? null : actorWords.addRole}
      form={(done) => <NewRole actorId={actor.id} edit={edit} onDone={done} />}
    >
      {actor.roles.length === 0 && <p className={styles['none']}>{actorWords.noRoles}</p>}
      <ul className={styles['rows']}>
        {actor.roles.map((role) => (
          <RoleCard key={role.id} role={role} actorId={actor.id} edit={edit} readOnly={readOnly} />
        ))}
      </ul>
    </ProfileSection>
  );
}

function RoleCard({
  role,
  actorId,
  edit,
  readOnly,
}: {
  readonly role: ActorRole;
  readonly actorId: ActorId;
  readonly edit: EditActor;
  readonly readOnly: boolean;
}) {
  const change = (patch: Partial<ActorRole>): boolean =>
    edit(({ roles }) => ({
      roles: roles.map((other) => (other.id === role.id ? { ...other, ...patch } : other)),
    }));
  const title = useDraft(role.title, (text) => change({ title: text.trim() }));
  return (
    <li className={styles['card']}>
      <div className={styles['line']}>
        <TextField {...title} aria-label={actorWords.role} readOnly={readOnly} maxLength={500} />
        <OrganisationField actorId={actorId} value={role} onChange={change} readOnly={readOnly} />
        <EvidenceButton
          what={role.title}
          links={role.evidence}
          onChange={(evidence) => change({ evidence })}
          readOnly={readOnly}
        />
        {!readOnly && (
          <IconButton
            size="small"
            label={actorWords.removeRole(role.title)}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => edit(({ roles }) => ({ roles: roles.filter((other) => other.id !== role.id) }))}
          />
        )}
      </div>
      <div className={styles['dates']}>
        <PeriodFields
          from={role.from}
          to={role.to}
          evidence={role.evidence}
          onChange={change}
          readOnly={readOnly}
        />
      </div>
    </li>
  );
}

/** An actor, or the words that were typed when no actor has that name. */
function OrganisationField({
  actorId,
  value,
  onChange,
  readOnly,
}: {
  readonly actorId: ActorId;
  readonly value: Organisation;
  readonly onChange: (organisation: Organisation) => void;
  readonly readOnly: boolean;
}) {
  const { organisation } = value;
  if (organisation !== null)
    return (
      <span>
        <Chip
          onRemove={readOnly ? undefined : () => onChange({ organisationId: null, organisation: null })}
          removeLabel={words.ui.remove(organisation)}
        >
          {organisation}
        </Chip>
      </span>
    );
  return (
    <ActorPicker
      label={actorWords.organisation}
      placeholder={actorWords.organisationHint}
      value={value.organisationId}
      onChange={(id) => onChange({ organisationId: id, organisation: null })}
      onWords={(text) => onChange({ organisationId: null, organisation: text })}
      exclude={[actorId]}
      disabled={readOnly}
    />
  );
}

function NewRole({
  actorId,
  edit,
  onDone,
}: {
  readonly actorId: ActorId;
  readonly edit: EditActor;
  readonly onDone: () => void;
}) {
  const { env } = useProject();
  const [title, setTitle] = useState('');
  const [organisation, setOrganisation] = useState<Organisation>({
    organisationId: null,
    organisation: null,
  });
  const add = (): void => {
    const role: ActorRole = {
      id: env.newLocalId(),
      title: title.trim(),
      ...organisation,
      from: null,
      to: null,
      evidence: [],
    };
    if (edit(({ roles }) => ({ roles: [...roles, role] }))) onDone();
  };
  return (
    <AddForm label={actorWords.addRole} canAdd={title.trim() !== ''} onAdd={add} onCancel={onDone}>
      <div ref={focusFirst} className={styles['newRole']}>
        <TextField
          value={title}
          onChange={setTitle}
          aria-label={actorWords.role}
          placeholder={actorWords.roleHint}
          maxLength={500}
        />
        <OrganisationField
          actorId={actorId}
          value={organisation}
          onChange={setOrganisation}
          readOnly={false}
        />
      </div>
    </AddForm>
  );
}
