// Gives every block of the text an id of its own, and a new one to copies that splitting and pasting make.

import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';

/** The blocks that carry an id in the records. */
export const blocksWithId: readonly string[] = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'image',
  'horizontalRule',
];

/** The first block of an id keeps it. */
export const blockIds = (newBlockId: () => string) =>
  Extension.create({
    name: 'blockIds',
    addGlobalAttributes: () => [
      {
        types: [...blocksWithId],
        attributes: {
          id: {
            default: null,
            parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
            renderHTML: ({ id }: Record<string, unknown>) =>
              typeof id === 'string' ? { 'data-id': id } : {},
          },
        },
      },
      {
        types: ['paragraph', 'heading'],
        attributes: {
          dir: {
            default: null,
            parseHTML: (element: HTMLElement) => directionOf(element.getAttribute('dir')),
            // Without a choice of the analyst the text itself says which way it runs.
            renderHTML: ({ dir }: Record<string, unknown>) => ({
              dir: typeof dir === 'string' ? dir : 'auto',
            }),
          },
          lang: {
            default: null,
            parseHTML: (element: HTMLElement) => element.getAttribute('lang'),
            renderHTML: ({ lang }: Record<string, unknown>) => (typeof lang === 'string' ? { lang } : {}),
          },
        },
      },
    ],
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('blockIds'),
        appendTransaction: (transactions, _before, state) =>
          transactions.some((transaction) => transaction.docChanged) ? fillIds(state, newBlockId) : null,
      }),
    ],
  });

const directionOf = (dir: string | null): string | null => (dir === 'ltr' || dir === 'rtl' ? dir : null);

function fillIds(state: EditorState, newBlockId: () => string): Transaction | null {
  const seen = new Set<string>();
  const { tr } = state;
  state.doc.descendants((node, pos) => {
    if (!blocksWithId.includes(node.type.name)) return;
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string' && /^[A-Za-z0-9-]{1,64}$/u.test(id) && !seen.has(id)) seen.add(id);
    else {
      const fresh = newBlockId();
      seen.add(fresh);
      tr.setNodeAttribute(pos, 'id', fresh);
    }
  });
  return tr.docChanged ? tr : null;
}
