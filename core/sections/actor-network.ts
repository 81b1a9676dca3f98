// The network drawing of a section of actors: drawn where the section asks for it, with a word on whom it leaves out.

import type { Actor } from '../model/kinds/actor.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { isolated } from '../base/isolate.ts';
import type { Block } from '../document/tree.ts';
import { networkGraph, type NetworkGraph, type NetworkWording } from '../drawing/network/network-graph.ts';
import { networkDrawings } from '../drawing/network/network-scenes.ts';
import { networkToWords, unconnectedNames } from '../drawing/network/network-to-words.ts';
import type { Section } from '../model/kinds/section.ts';
import { actorsOfSection } from '../query/outline/section-view.ts';
import { drawingWords } from '../words/documents/drawing-words.ts';
import { type AssemblyContext, paragraph, text } from '../parts/assembly-context.ts';
import { drawingBlocks, drawingLook } from '../parts/drawings.ts';

const wordingOf = (context: AssemblyContext): NetworkWording => ({
  words: context.words,
  drawing: drawingWords(context.brief.language),
  dates: drawingLook(context).dates,
  hide: context.hider.hide,
});

/** None when the section does not ask for it; where no two of its actors are related, that is told as a loss. */
export function networkBlocks(context: AssemblyContext, section: Section): Block[] {
  if (!section.options.network) return [];
  const wording = wordingOf(context);
  const graph = networkGraph(context.reader, actorsOfSection(context.reader, section), wording);
  const look = { ...drawingLook(context), words: wording.drawing };
  const step = `network ${section.id}`;
  const drawings = context.memo.recall(step, { graph, look }, () => networkDrawings(graph, look));
  if (drawings.length === 0) {
    context.losses.push({
      kind: 'input-part-left-out',
      where: context.where,
      what: 'No two of the section’s actors are related, so there is no drawing of their relations',
    });
    return [];
  }
  const { network } = wording.drawing;
  const parts = drawings.map(({ scene, graph: shown }) => ({ scene, alt: networkToWords(shown, wording) }));
  return [
    ...drawingBlocks(context, section, 'network', parts, network.caption),
    ...withoutRelations(graph, wording),
  ];
}

function withoutRelations(graph: NetworkGraph, { drawing, words }: NetworkWording): Block[] {
  const names = unconnectedNames(graph).map((name) => isolated(name, words.dir));
  return names.length === 0
    ? []
    : [paragraph('meta', [text(drawing.network.unconnected(drawing.list(names)))])];
}

/** Whether two of the section's actors are related, as the drawing of their relations draws them. */
export function hasRelations(reader: RecordReader, section: Section): boolean {
  const actors = new Map<string, Actor>(actorsOfSection(reader, section).map((actor) => [actor.id, actor]));
  return (
    reader
      .ofKind('relation')
      .some(
        ({ fromActorId, toActorId }) =>
          fromActorId !== toActorId && actors.has(fromActorId) && actors.has(toActorId),
      ) ||
    [...actors.values()].some(
      (actor) =>
        !actor.protected &&
        actor.roles.some(({ organisationId }) => {
          const organisation = organisationId === null ? undefined : actors.get(organisationId);
          return organisation !== undefined && organisation !== actor && !organisation.protected;
        }),
    )
  );
}
