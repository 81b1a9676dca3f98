// Two states of a rich text as one text, block by block and in it word by word. Names and looks are the window's.

import type { RichText } from '../../model/text/rich-text.ts';
import { diffSequences } from './sequence-diff.ts';
import { nodesOf, pieceKey, type TextNode, type TextPiece } from './text-node.ts';
import { readable } from './word-diff.ts';

/** `restyled`: the same words, set otherwise (bold, a link). */
export type TextRun = {
  readonly how: 'same' | 'removed' | 'added' | 'restyled';
  readonly pieces: readonly TextPiece[];
};

export type ComparedNode = {
  /** Whether the node itself came, went, or is in both; `changed` is in both with something in it that differs. */
  readonly how: 'same' | 'changed' | 'removed' | 'added';
  /** Its state after; for a removed one, before. */
  readonly node: TextNode;
  /** Its state before; null for an added one. */
  readonly old: TextNode | null;
  /** Something of its form differs that words don't show: the level of a heading, the picture, the direction. */
  readonly reformed: boolean;
  readonly runs: readonly TextRun[];
  readonly children: readonly ComparedNode[];
};

/** The text after, with what went from it standing where it stood. */
export const compareRichText = (before: RichText | null, after: RichText | null): ComparedNode[] =>
  compareNodes(nodesOf(before), nodesOf(after));

function compareNodes(before: readonly TextNode[], after: readonly TextNode[]): ComparedNode[] {
  const key = (node: TextNode): string => `${node.kind} ${node.id}`;
  const compared: ComparedNode[] = [];
  let removed: readonly TextNode[] = [];
  let added: readonly TextNode[] = [];
  const finish = (): void => {
    compared.push(...compareGap(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of diffSequences(before.map(key), after.map(key))) {
    if (run.how === 'removed') removed = before.slice(...run.before);
    else if (run.how === 'added') added = after.slice(...run.after);
    else {
      finish();
      for (const [index, old] of before.slice(...run.before).entries()) {
        const node = after[run.after[0] + index];
        if (node !== undefined) compared.push(compareNode(old, node));
      }
    }
  }
  finish();
  return compared;
}

/** So much of the words must be shared for two blocks with other ids to count as one that was changed. */
const ALIKE = 0.5;
const MOST_PAIRED = 60;

/** Blocks between two that stayed: a text that was put in anew has other ids, and is the same text all the same. */
function compareGap(removed: readonly TextNode[], added: readonly TextNode[]): ComparedNode[] {
  const compared: ComparedNode[] = [];
  let next = 0;
  for (const node of added.length > MOST_PAIRED || removed.length > MOST_PAIRED ? [] : added) {
    const found = removed.findIndex(
      (other, index) => index >= next && other.kind === node.kind && likeness(other, node) >= ALIKE,
    );
    const old = removed[found];
    if (old === undefined) compared.push(whole(node, 'added'));
    else {
      for (const gone of removed.slice(next, found)) compared.push(whole(gone, 'removed'));
      next = found + 1;
      compared.push(compareNode(old, node));
    }
  }
  const left = removed.slice(next).map((node) => whole(node, 'removed'));
  if (next > 0) return [...compared, ...left];
  return [...left, ...added.map((node) => whole(node, 'added'))];
}

function compareNode(before: TextNode, after: TextNode): ComparedNode {
  const runs = comparePieces(before.pieces, after.pieces);
  const children = compareNodes(before.children, after.children);
  const reformed = before.form !== after.form;
  const same =
    !reformed && runs.every((run) => run.how === 'same') && children.every((child) => child.how === 'same');
  return { how: same ? 'same' : 'changed', node: after, old: before, reformed, runs, children };
}

function whole(node: TextNode, how: 'added' | 'removed'): ComparedNode {
  return {
    how,
    node,
    old: how === 'added' ? null : node,
    reformed: false,
    runs: node.pieces.length === 0 ? [] : [{ how, pieces: node.pieces }],
    children: node.children.map((child) => whole(child, how)),
  };
}

function comparePieces(before: readonly TextPiece[], after: readonly TextPiece[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const { how, before: from, after: to } of diffSequences(before.map(pieceKey), after.map(pieceKey))) {
    if (how === 'removed') runs.push({ how, pieces: before.slice(...from) });
    else if (how === 'added') runs.push({ how, pieces: after.slice(...to) });
    else runs.push(...sameRuns(before.slice(...from), after.slice(...to)));
  }
  return readable(runs, isSpace, (first, second) => ({
    ...first,
    pieces: [...first.pieces, ...second.pieces],
  }));
}

/** Words that stayed, in runs of those that stayed as they were and those that are set otherwise now. */
function sameRuns(before: readonly TextPiece[], after: readonly TextPiece[]): TextRun[] {
  const runs: { how: 'same' | 'restyled'; pieces: TextPiece[] }[] = [];
  for (const [index, piece] of after.entries()) {
    const how = marksOf(piece) === marksOf(before[index]) ? 'same' : 'restyled';
    const last = runs.at(-1);
    if (last?.how === how) last.pieces.push(piece);
    else runs.push({ how, pieces: [piece] });
  }
  return runs;
}

function marksOf(piece: TextPiece | undefined): string {
  if (piece?.type === 'atom') return JSON.stringify(piece.atom.marks ?? []);
  return piece?.type === 'words' ? JSON.stringify(piece.marks) : '';
}

const isSpace = (run: TextRun): boolean =>
  run.how === 'same' && run.pieces.every((piece) => piece.type === 'words' && piece.text.trim() === '');

/** How much two nodes share of their words, 0 to 1. */
function likeness(a: TextNode, b: TextNode): number {
  const [left, right] = [new Set(keysOf(a)), new Set(keysOf(b))];
  if (left.size === 0 || right.size === 0) return left.size === right.size && a.form === b.form ? 1 : 0;
  let shared = 0;
  for (const key of left) if (right.has(key)) shared++;
  return (2 * shared) / (left.size + right.size);
}

const keysOf = (node: TextNode): string[] => [
  ...node.pieces.map(pieceKey).filter((key) => key.trim() !== ''),
  ...node.children.flatMap(keysOf),
];
