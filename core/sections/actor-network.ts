// The network figure of a section of actors: drawn where the section asks for it, with a word on whom it leaves out.

import type { Actor } from '../model/kinds/actor.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { isolated } from '../base/isolate.ts';
import type { Block } from '../document/tree.ts';
import { networkGraph, type NetworkGraph, type NetworkWording } from '../figure/network/network-graph.ts';
import { networkFigures } from '../figure/network/network-scenes.ts';
import { networkToWords, unconnectedNames } from '../figure/network/network-to-words.ts';
import type { Section } from '../model/kinds/section.ts';
import { actorsOfSection } from '../query/outline/section-view.ts';
import { figureWords } from '../words/documents/figure-words.ts';
import { type AssemblyContext, paragraph, text } from '../parts/assembly-context.ts';
import { drawnFigure, figureLook } from '../parts/drawn-figure.ts';

const wordingOf = (context: AssemblyContext): NetworkWording => ({
  words: context.words,
  figures: figureWords(context.brief.language),
  dates: figureLook(context).dates,
  hide: context.hider.hide,
});

/** None when the section does not ask for it; where no two of its actors are related, that is told as a loss. */
export function networkBlocks(context: AssemblyContext, section: Section): Block[] {
  if (!section.options.network) return [];
  const wording = wordingOf(context);
  const graph = networkGraph(context.reader, actorsOfSection(context.reader, section), wording);
  const look = { ...figureLook(context), words: wording.figures };
  const step = `network ${section.id}`;
  const figures = context.memo.recall(step, { graph, look }, () => networkFigures(graph, look));
  if (figures.length === 0) {
    context.losses.push({
      kind: 'input-part-left-out',
      where: context.where,
      what: 'No two of the section’s actors are related, so there is no figure of their relations',
    });
    return [];
  }
  const { network } = wording.figures;
  const parts = figures.map(({ scene, graph: shown }) => ({ scene, alt: networkToWords(shown, wording) }));
  return [
    ...drawnFigure(context, section, 'network', parts, network.caption),
    ...withoutRelations(graph, wording),
  ];
}

function withoutRelations(graph: NetworkGraph, { figures, words }: NetworkWording): Block[] {
  const names = unconnectedNames(graph).map((name) => isolated(name, words.dir));
  return names.length === 0
    ? []
    : [paragraph('meta', [text(figures.network.unconnected(figures.list(names)))])];
}

/** Whether two of the section's actors are related, as the figure of their relations draws them. */
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
