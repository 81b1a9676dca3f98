// Marks in the text what checks found, by block and UTF-16 offsets of the block's text as the checks read it.

import { type Editor, Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Finding } from '../../../core/checks/finding.ts';
import styles from '../../ui/evidence.module.css';
import { atomOf } from '../atoms/atoms.ts';

const key = new PluginKey<DecorationSet>('findingMarks');

/** Holds the marks; they move with the text until the next run of the checks. */
export const findingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => {
    // The editor makes its state anew when it is left; what was found is still found then.
    let shown: readonly Finding[] = [];
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => decorationsOf(state.doc, shown),
          apply: (transaction, marks) => {
            const findings: unknown = transaction.getMeta(key);
            if (!Array.isArray(findings)) return marks.map(transaction.mapping, transaction.doc);
            shown = findings as Finding[];
            return decorationsOf(transaction.doc, shown);
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Shows these findings in the text and no others. */
export function showFindings(editor: Editor, findings: readonly Finding[]): void {
  if (editor.isDestroyed) return;
  const shown = key.getState(editor.state);
  if (findings.length === 0 && (shown === undefined || shown === DecorationSet.empty)) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, [...findings]));
}

function decorationsOf(doc: PmNode, findings: readonly Finding[]): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return;
    for (const { place, message } of findings) {
      if (place.blockId === null || place.blockId !== node.attrs['id'] || place.range === null) continue;
      const from = pos + 1 + offsetIn(node, place.range.start);
      const to = pos + 1 + offsetIn(node, place.range.end);
      if (to > from)
        decorations.push(Decoration.inline(from, to, { class: styles['marked'] ?? '', title: message }));
    }
  });
  return DecorationSet.create(doc, decorations);
}

/** From an offset of the block's text as checks read it (likelihoods as their words) to one of the node's content. */
export function offsetIn(block: PmNode, offset: number): number {
  let text = 0;
  let found: number | null = null;
  block.forEach((child, childOffset) => {
    if (found !== null) return;
    const atom = atomOf(child);
    const length = child.isText
      ? (child.text ?? '').length
      : atom?.type === 'likelihood'
        ? atom.attrs.term.length
        : 1;
    if (offset < text + length) found = childOffset + (child.isText ? offset - text : 0);
    text += length;
  });
  return found ?? block.content.size;
}
