// The atoms of the text: citations, mentions, figure ranges, likelihoods, references. Their words come from the records and are
// kept current without touching the text.

import { type Extensions, Node } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Extension } from '@tiptap/core';
import type { AtomInline, EditorSurroundings } from '../editor-context.ts';
import styles from '../../ui/evidence.module.css';

type AtomName = AtomInline['type'];

const classes: Readonly<Record<AtomName, string>> = {
  citation: styles['citation'] ?? '',
  actorMention: styles['actor'] ?? '',
  eventMention: styles['event'] ?? '',
  figureRange: styles['figure'] ?? '',
  likelihood: styles['likelihood'] ?? '',
  reference: styles['reference'] ?? '',
};

const attributes: Readonly<Record<AtomName, readonly string[]>> = {
  citation: ['excerptIds', 'locator'],
  actorMention: ['actorId', 'label'],
  eventMention: ['eventId', 'label'],
  figureRange: ['figureId', 'category', 'group'],
  likelihood: ['term'],
  reference: ['of', 'recordId', 'blockId', 'show'],
};
const atomNames = Object.keys(attributes) as AtomName[];
export const isAtomName = (name: string): name is AtomName => Object.hasOwn(attributes, name);

/** The atom nodes, and the plugin that keeps their words current. */
export function atomExtensions(surroundings: EditorSurroundings): Extensions {
  const nodes = atomNames.map((name) =>
    Node.create({
      name,
      group: 'inline',
      inline: true,
      atom: true,
      selectable: true,
      addAttributes: () =>
        Object.fromEntries(attributes[name].map((key) => [key, { default: null, rendered: false }])),
      // What was copied here is pasted from memory: HTML that names records is somebody else's.
      parseHTML: () => [],
      renderHTML: ({ node }) => [
        'span',
        { 'data-atom': name, class: classes[name] },
        wordsOf(node, surroundings),
      ],
    }),
  );
  const labels = Extension.create({
    name: 'atomLabels',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('atomLabels'),
        view: (view) => {
          relabel(view, surroundings);
          return { update: (updated) => relabel(updated, surroundings) };
        },
      }),
    ],
  });
  return [...nodes, labels];
}

/** An atom as the records keep it; null for other nodes. */
export function atomOf(node: PmNode): AtomInline | null {
  return isAtomName(node.type.name)
    ? ({ type: node.type.name, attrs: node.attrs } as unknown as AtomInline)
    : null;
}

/** Gives every atom the words it has now, where they differ from those it shows. */
export function relabel(view: EditorView, surroundings: EditorSurroundings): void {
  let before = '';
  view.state.doc.descendants((node, pos, parent, index) => {
    if (index === 0) before = '';
    if (node.isText) before = `${before}${node.text ?? ''}`.slice(-8);
    const atom = atomOf(node);
    if (atom === null || parent === null) return;
    const dom = view.nodeDOM(pos);
    if (!(dom instanceof HTMLElement)) return;
    const blockId: unknown = parent.attrs['id'];
    const { text, title, broken } = surroundings.viewAtom(
      atom,
      typeof blockId === 'string' ? blockId : '',
      index,
      before,
    );
    if (atom.type !== 'citation') before = `${before}${text}`.slice(-8);
    if (dom.textContent !== text) dom.textContent = text;
    if (dom.title !== title) dom.title = title;
    dom.classList.toggle(styles['orphan'] ?? 'orphan', broken);
  });
}

const wordsOf = (node: PmNode, surroundings: EditorSurroundings): string => {
  const atom = atomOf(node);
  return atom === null ? '' : surroundings.viewAtom(atom, '', 0, '').text;
};
