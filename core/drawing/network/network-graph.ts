// What a network draws: the actors shown, and what joins them. Knows records, knows nothing of points and lines.

import { isolated, withoutTurns } from '../../base/isolate.ts';
import type { Actor, ActorType } from '../../model/kinds/actor.ts';
import type { Relation } from '../../model/kinds/relation.ts';
import type { DateValue } from '../../model/record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { nameInFront, nameOfActor } from '../../query/names/actor-name.ts';
import { dateToWords, type DateWordsOptions } from '../../words/dates/date-words.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import type { DrawingWords, RelationType } from '../../words/documents/drawing-words.ts';

export type NetworkNode = {
  readonly id: string;
  /** As it stands in a sentence. */
  readonly name: string;
  /** As it stands by itself: with a capital where these are words. */
  readonly label: string;
  readonly actorType: ActorType;
};

export type NetworkEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** `role`: the actor holds it in an organisation. */
  readonly edgeKind: RelationType | 'role';
  /** Words on the line. */
  readonly label: string;
  /** The same as a sentence without its stop, for those who can't see the line. */
  readonly sentence: string;
  readonly contested: boolean;
};

export type NetworkGraph = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };

export type NetworkWording = {
  readonly words: DocumentWords;
  readonly drawing: DrawingWords;
  readonly dates: Omit<DateWordsOptions, 'style'>;
  /** Takes the names of protected actors out of what the analyst typed. */
  readonly hide: (text: string) => string;
};

/** Which way a relation can be read: one that both ends call the same has no arrow. */
export const isDirected = (kind: NetworkEdge['edgeKind']): boolean =>
  kind !== 'allyOf' && kind !== 'opponentOf' && kind !== 'relativeOf';

/**
 * The graph of the actors given: relations and roles between two of them. Of a protected actor it has the words it is
 * printed as and the kinds of its relations, but no roles, notes or dates. What is said twice of a pair is drawn once.
 */
export function networkGraph(
  reader: RecordReader,
  actors: readonly Actor[],
  wording: NetworkWording,
): NetworkGraph {
  const byId = new Map(actors.map((actor) => [actor.id as string, actor]));
  const nodes = [...byId.values()].map(
    (actor): NetworkNode => ({
      id: actor.id,
      name: withoutTurns(nameOfActor(actor, wording.words)),
      label: withoutTurns(nameInFront(actor, wording.words, wording.dates.language)),
      actorType: actor.actorType,
    }),
  );
  const edges = new Map<string, NetworkEdge>();
  const keep = (edge: NetworkEdge): void => {
    const ends = isDirected(edge.edgeKind) ? [edge.from, edge.to] : [edge.from, edge.to].sort();
    const key = [edge.edgeKind, ...ends, edge.label, String(edge.contested)].join('\n');
    if (edge.from !== edge.to && !edges.has(key)) edges.set(key, edge);
  };
  for (const relation of reader.ofKind('relation')) {
    const [from, to] = [byId.get(relation.fromActorId), byId.get(relation.toActorId)];
    if (from !== undefined && to !== undefined) keep(relationEdge(relation, from, to, wording));
  }
  for (const actor of byId.values()) {
    if (actor.protected) continue;
    for (const role of actor.roles) {
      const organisation = role.organisationId === null ? undefined : byId.get(role.organisationId);
      if (organisation === undefined || organisation.protected) continue;
      const { drawing, words } = wording;
      const title = isolated(wording.hide(role.title.trim()), words.dir) || drawing.network.edge.partOf;
      const period = periodToWords(role.from, role.to, wording);
      const names = [named(actor, words), named(organisation, words)] as const;
      keep({
        id: `role:${actor.id}:${role.id}`,
        from: actor.id,
        to: organisation.id,
        edgeKind: 'role',
        label: joined([title, period], words),
        sentence: joined([drawing.network.role(names[0], title, names[1]), period], words),
        contested: role.evidence.some((link) => link.stance === 'contradicts'),
      });
    }
  }
  return { nodes, edges: [...edges.values()] };
}

function relationEdge(relation: Relation, from: Actor, to: Actor, wording: NetworkWording): NetworkEdge {
  const { words, drawing } = wording;
  const guarded = from.protected || to.protected;
  const note = guarded ? '' : isolated(wording.hide(relation.label.trim()), words.dir);
  const period = guarded ? '' : periodToWords(relation.from, relation.to, wording);
  const kind = relation.relationType;
  const type = drawing.network.edge[kind];
  const said = drawing.network.sentence[kind](named(from, words), named(to, words));
  return {
    id: relation.id,
    from: from.id,
    to: to.id,
    edgeKind: kind,
    // "Husband of" says that they are relatives.
    label: joined(
      [
        note === ''
          ? type
          : kind === 'other' || kind === 'relativeOf'
            ? note
            : `${type}${words.colon}${note}`,
        period,
      ],
      words,
    ),
    sentence: joined(
      [note === '' ? said : `${said} (${note})`, period, relation.contested ? drawing.contested : ''],
      words,
    ),
    contested: relation.contested,
  };
}

const named = (actor: Actor, words: DocumentWords): string => isolated(nameOfActor(actor, words), words.dir);

const joined = (parts: readonly string[], words: DocumentWords): string =>
  parts.filter((part) => part !== '').join(words.comma);

/** "2011–2014", "from 2011", "until May 2014"; empty where nothing is known. */
function periodToWords(from: DateValue | null, to: DateValue | null, wording: NetworkWording): string {
  if (from === null && to === null) return '';
  const [a, b] = [from?.edtf ?? '..', to?.edtf ?? '..'];
  const print = (edtf: string): string => dateToWords(edtf, { ...wording.dates, style: 'short' });
  return /[/[{]/u.test(a + b) ? `${print(a)}–${print(b)}` : print(`${a}/${b}`);
}
