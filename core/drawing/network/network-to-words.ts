// A network in words, for those who can't see it: who is in it, and every line as a sentence.

import { isolated } from '../../base/isolate.ts';
import { withDigits } from '../../words/number-words.ts';
import type { NetworkGraph, NetworkWording } from './network-graph.ts';

/** "A network of 3 actors: A, B and C. Relations: A commands B; B is an ally of C, contested." */
export function networkToWords(graph: NetworkGraph, { drawing, words, dates }: NetworkWording): string {
  const { network } = drawing;
  const names = drawing.list(graph.nodes.map((node) => isolated(node.name, words.dir)));
  const sentences = graph.edges.map((edge) => edge.sentence).join(words.semicolon);
  const shows = network.shows(withDigits(String(graph.nodes.length), dates.digits), names);
  return sentences === '' ? shows : `${shows} ${network.relations}${sentences}${drawing.stop}`;
}

/** The actors that no relation joins to another one of the graph, by name. */
export function unconnectedNames(graph: NetworkGraph): string[] {
  const joined = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  return graph.nodes.filter((node) => !joined.has(node.id)).map((node) => node.name);
}
