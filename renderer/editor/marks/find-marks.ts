// Marks in the text what is looked for, in every text that is open, and the place one is at. Drawn over the text only: the
// document, the caret and the steps of undo know nothing of it.

import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findIn, type Needle } from '../../../core/query/find-in-text.ts';
import styles from '../../ui/evidence.module.css';
import { atomOf } from '../atoms/atoms.ts';
import type { EditorSurroundings } from '../editor-context.ts';

/** Where one is: the beginning of a match in a block. */
export type FindPlace = { readonly blockId: string; readonly start: number };

let needle: Needle | null = null;
let at: FindPlace | null = null;
const listeners = new Set<() => void>();

/** Marks this in all texts, and the place one is at more strongly; null for nothing. */
export function showFound(next: Needle | null, place: FindPlace | null): void {
  if (needle === next && at?.blockId === place?.blockId && at?.start === place?.start) return;
  needle = next;
  at = place;
  for (const listener of [...listeners]) listener();
}

const key = new PluginKey<DecorationSet>('findMarks');

/** The plugin of one editor; `surroundings` say what its atoms read as. */
export const findMarks = (surroundings: EditorSurroundings): Extension =>
  Extension.create({
    name: 'findMarks',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => decorationsOf(state.doc, surroundings),
          apply: (transaction, marks) =>
            transaction.docChanged || transaction.getMeta(key) === true
              ? decorationsOf(transaction.doc, surroundings)
              : marks,
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const redraw = (): void =>
            view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
          listeners.add(redraw);
          return { destroy: () => void listeners.delete(redraw) };
        },
      }),
    ],
  });

function decorationsOf(doc: PmNode, surroundings: EditorSurroundings): DecorationSet {
  if (needle === null) return DecorationSet.empty;
  const wanted = needle;
  const decorations: Decoration[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const { text, positionOf } = readBlock(block, surroundings);
    for (const { start, end } of findIn(text, wanted)) {
      const here = at !== null && at.blockId === block.attrs['id'] && at.start === start;
      decorations.push(
        Decoration.inline(pos + 1 + positionOf(start, 'start'), pos + 1 + positionOf(end, 'end'), {
          class: `${styles['found'] ?? ''} ${here ? (styles['foundHere'] ?? '') : ''}`.trim(),
          ...(here ? { 'data-found-here': '' } : {}),
        }),
      );
    }
    return false;
  });
  return DecorationSet.create(doc, decorations);
}

type Piece = {
  readonly from: number;
  readonly size: number;
  readonly textFrom: number;
  readonly length: number;
};

/** The text of a block as it is read, and where an offset of it is in the block's content. */
function readBlock(block: PmNode, surroundings: EditorSurroundings) {
  let text = '';
  const pieces: Piece[] = [];
  block.forEach((child, from) => {
    const atom = atomOf(child);
    const said = child.isText ? (child.text ?? '') : atom === null ? '\n' : findWordsOf(surroundings)(atom);
    pieces.push({ from, size: child.nodeSize, textFrom: text.length, length: said.length });
    text += said;
  });
  const positionOf = (offset: number, edge: 'start' | 'end'): number => {
    for (const { from, size, textFrom, length } of pieces) {
      const inside =
        edge === 'start'
          ? offset >= textFrom && offset < textFrom + length
          : offset > textFrom && offset <= textFrom + length;
      if (!inside) continue;
      // An atom is whole or not at all.
      if (size !== length || size === 1) return edge === 'start' ? from : from + size;
      return from + offset - textFrom;
    }
    return block.content.size;
  };
  return { text, positionOf };
}

/** What an atom reads as where words are looked for: as it is shown; the number of a note is no words. */
export const findWordsOf =
  (surroundings: Pick<EditorSurroundings, 'viewAtom'>) =>
  (atom: Parameters<EditorSurroundings['viewAtom']>[0]): string =>
    atom.type === 'citation' ? '' : surroundings.viewAtom(atom, '', 0, '').text;
