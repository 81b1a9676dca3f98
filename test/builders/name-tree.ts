// Gives a generated tree its words, ids, numbers and targets, each once and in reading order.

import type { DocumentTree } from '../../core/document/tree.ts';
import { wordGiver } from './unique-words.ts';

/** Where references lead in a tree that has nothing to refer to. */
export const nowhere = 'nowhere';

type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * The tree with a word for every stand-in; notes numbered, ids unique, captions counted by kind, and every `ref`, whose
 * target is a number, led to one of the ids. Keys of an object are taken in the order in which they stand.
 */
export function nameTree(raw: DocumentTree): DocumentTree {
  const give = wordGiver();
  const counts = new Map<string, number>();
  const count = (kind: string): number => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return next;
  };
  const ids: string[] = [];
  const named = (kind: string): string => {
    const id = `${kind}-${count(`${kind} id`)}`;
    ids.push(id);
    return id;
  };
  const own = (node: Node): Node => {
    switch (node['type']) {
      case 'note': {
        const number = count('note');
        return { ...node, number, id: `note-${number}` };
      }
      case 'heading':
        return { ...node, id: named('heading') };
      case 'illustration':
        return { ...node, id: named('illustration'), caption: captioned(node['caption'], 'Figure') };
      case 'table':
        return { ...node, caption: captioned(node['caption'], 'Table') };
      case 'paragraph':
        return node['id'] === null ? node : { ...node, id: named('paragraph') };
      default:
        return node;
    }
  };
  const captioned = (caption: unknown, kind: string): unknown =>
    isNode(caption) ? { ...caption, id: named('caption'), label: `${kind} ${count(kind)}.` } : caption;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return give(value);
    if (Array.isArray(value)) return value.map(walk);
    if (!isNode(value)) return value;
    return Object.fromEntries(Object.entries(own(value)).map(([key, inner]) => [key, walk(inner)]));
  };
  const aim = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(aim);
    if (!isNode(value)) return value;
    const aimed = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, aim(inner)]));
    if (value['type'] !== 'ref') return aimed;
    return { ...aimed, target: ids[Number(value['target']) % ids.length] ?? nowhere };
  };
  return aim(walk(raw)) as DocumentTree;
}
