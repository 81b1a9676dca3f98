// Tables of the text, on ProseMirror's own table module.

import { type Editor, Extension, type Extensions, Node } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { goToNextCell, tableEditing, addRowAfter, isInTable } from '@tiptap/pm/tables';

const spanAttributes = () => ({
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell, 'colspan') },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell, 'rowspan') },
  colwidth: { default: null, rendered: false },
});
const span = (cell: HTMLElement, name: string): number =>
  Math.min(1_000, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

/** The part each node plays in a table, which ProseMirror's commands look for. */
const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};
const tableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: (extension: { readonly name: string }) => {
    const role = roles[extension.name];
    return role === undefined ? {} : { tableRole: role };
  },
});

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (element: HTMLElement) =>
        (element.querySelector(':scope > caption')?.textContent ?? '').trim().slice(0, 4_000),
      rendered: false,
    },
  }),
  // Its caption is taken from the table, not as words inside it.
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const caption = String(node.attrs['caption']);
    return caption === ''
      ? ['table', HTMLAttributes, ['tbody', 0]]
      : [
          'table',
          HTMLAttributes,
          ['caption', { contenteditable: 'false', dir: 'auto' }, caption],
          ['tbody', 0],
        ];
  },
  addKeyboardShortcuts() {
    return {
      // Tab goes through the cells, and past the last makes a row; outside a table it leaves the text.
      Tab: () => {
        const { state, view } = this.editor;
        if (!isInTable(state)) return false;
        if (goToNextCell(1)(state, view.dispatch)) return true;
        addRowAfter(state, view.dispatch);
        return goToNextCell(1)(view.state, view.dispatch);
      },
      'Shift-Tab': () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
    };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

const tableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  addAttributes: spanAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

const tableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  isolating: true,
  addAttributes: spanAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

/** The innermost table around the caret, with the position before it; null outside of tables. */
export function tableAtCaret(editor: Editor | null): { readonly node: PmNode; readonly pos: number } | null {
  if (editor === null || editor.isDestroyed) return null;
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'table') return { node: $from.node(depth), pos: $from.before(depth) };
  return null;
}

export const tableExtensions: Extensions = [tableRoles, table, tableRow, tableCell, tableHeader];
