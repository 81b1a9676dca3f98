// The relations of an actor as seen from it, whichever end it stands at.

import { type Actor, type ActorId } from '../../../../core/model/kinds/actor.ts';
import { type Relation, relationTypeSchema } from '../../../../core/model/kinds/relation.ts';
import type { RecordReader } from '../../../../core/model/record-reader.ts';
import { preferredName } from '../../../../core/query/names/actor-name.ts';
import { actorWords } from '../../../words/records/actors.ts';

export type SeenRelation = {
  readonly relation: Relation;
  /** Whether it starts at the actor that is looked from. */
  readonly outgoing: boolean;
  readonly other: Actor | undefined;
};

/** Relations that start at the actor first, then those that lead to it; each in the order they were made. */
export function relationsOf(reader: RecordReader, actorId: ActorId): SeenRelation[] {
  const seen = reader
    .referrersOf(actorId)
    .filter((record): record is Relation => record.kind === 'relation')
    .map((relation): SeenRelation => {
      const outgoing = relation.fromActorId === actorId;
      return { relation, outgoing, other: reader.get(outgoing ? relation.toActorId : relation.fromActorId) };
    });
  return [...seen.filter((one) => one.outgoing), ...seen.filter((one) => !one.outgoing)];
}

/** What the relation is called from its end: "is commanded by". */
export const relationVerb = (type: Relation['relationType'], outgoing: boolean): string =>
  (outgoing ? actorWords.relationsOut : actorWords.relationsIn)[type];

/** "is commanded by Khalifa Haftar" */
export const relationInWords = ({ relation, outgoing, other }: SeenRelation): string => {
  const name = other === undefined ? '?' : preferredName(other, { language: 'en', protected: 'show' });
  return `${relationVerb(relation.relationType, outgoing)} ${name}`;
};

export type RelationChoice = {
  /** Unique: the type, and the direction where that makes a difference. */
  readonly value: string;
  readonly label: string;
  readonly type: Relation['relationType'];
  readonly outgoing: boolean;
  /** Whether both ends call it the same. */
  readonly symmetric: boolean;
};

/** Every way two actors can be related, as said from one of them: "commands" and "is commanded by" are two choices. */
export const relationChoices: readonly RelationChoice[] = relationTypeSchema.options.flatMap((type) => {
  const symmetric = actorWords.relationsOut[type] === actorWords.relationsIn[type];
  const choice = (outgoing: boolean): RelationChoice => ({
    value: outgoing ? type : `${type}-reversed`,
    label: relationVerb(type, outgoing),
    type,
    outgoing,
    symmetric,
  });
  return symmetric ? [choice(true)] : [choice(true), choice(false)];
});
