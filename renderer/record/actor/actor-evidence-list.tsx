// All evidence of an actor in one column: under each fact, role and relation the excerpts that bear on it.

import { Quote } from 'lucide-react';
import type { Actor } from '../../../core/model/kinds/actor.ts';
import type { EvidenceLink } from '../../../core/model/record.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { useQuery } from '../../state/project/use-project.tsx';
import { EmptyState, PanelHeader } from '../../ui/layout/panel.tsx';
import { actorWords } from '../../words/records/actors.ts';
import { evidenceWords } from '../../words/records/evidence.ts';
import { relationInWords, relationsOf } from './fields/actor-relations.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { useEditActor } from './use-edit-actor.ts';
import { useRun } from '../../commands/use-run.ts';

/** Fills a panel; everything in it can be edited. */
export function ActorEvidenceList({
  actor,
  readOnly,
}: {
  readonly actor: Actor;
  readonly readOnly: boolean;
}) {
  const edit = useEditActor(actor.id);
  const run = useRun();
  const relations = useQuery((reader) => relationsOf(reader, actor.id), [actor.id]);
  const parts: readonly Part[] = [
    ...actor.facts.map((fact) => ({
      id: fact.id,
      title: fact.label === '' ? actorWords.fact : fact.label,
      note: fact.value,
      links: fact.evidence,
      onChange: (evidence: EvidenceLink[]) =>
        edit(({ facts }) => ({
          facts: facts.map((other) => (other.id === fact.id ? { ...other, evidence } : other)),
        })),
    })),
    ...actor.roles.map((role) => ({
      id: role.id,
      title: actorWords.role,
      note: role.title,
      links: role.evidence,
      onChange: (evidence: EvidenceLink[]) =>
        edit(({ roles }) => ({
          roles: roles.map((other) => (other.id === role.id ? { ...other, evidence } : other)),
        })),
    })),
    ...relations.map((seen) => ({
      id: seen.relation.id,
      title: actorWords.relation,
      note: relationInWords(seen),
      links: seen.relation.evidence,
      onChange: (evidence: EvidenceLink[]) =>
        run(updateRecord<'relation'>, { id: seen.relation.id, patch: { evidence } }),
    })),
  ];
  if (parts.length === 0)
    return (
      <EmptyState title={actorWords.noEvidenceTitle} icon={<Quote />}>
        {actorWords.noEvidence}
      </EmptyState>
    );
  return parts.map((part) => (
    <section
      key={part.id}
      aria-label={evidenceWords.evidenceFor(actorWords.factNamed(part.title, part.note))}
    >
      <PanelHeader title={part.title} note={<bdi title={part.note}>{part.note}</bdi>} level={3} />
      <EvidenceList links={part.links} onChange={part.onChange} readOnly={readOnly} />
    </section>
  ));
}

type Part = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly links: readonly EvidenceLink[];
  readonly onChange: (links: EvidenceLink[]) => void;
};
