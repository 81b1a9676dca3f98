// A tree as typst markup, notes at the foot of the page as typst has them. Figures are left out.

import type { Block, DocumentTree, Inline } from '../../../core/document/tree.ts';

/** The whole document; text stands in strings, so that none of it is markup. */
export const typstMarkup = (tree: DocumentTree): string =>
  [
    '#set page(paper: "a4", margin: (x: 51pt, y: 68pt), numbering: "1 of 1")',
    '#set text(font: ("Noto Serif", "Noto Naskh Arabic"), size: 10.5pt)',
    ...tree.sections.map((section) => blocks(section.blocks)),
  ].join('\n\n');

const blocks = (list: readonly Block[]): string => list.map(block).join('\n\n');
const quoted = (text: string): string => `#${JSON.stringify(text)}`;

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `#heading(level: ${one.level})[${inlines(one.inlines)}]`;
    case 'paragraph':
      return one.role === 'quote' ? `#quote(block: true)[${inlines(one.inlines)}]` : inlines(one.inlines);
    case 'list':
      return `#${one.ordered ? 'enum' : 'list'}(${one.items.map((item) => `[${blocks(item.blocks)}]`).join(', ')})`;
    case 'table': {
      const rows = one.rows.map((row) => row.cells.map((cell) => `[${blocks(cell.blocks)}]`).join(', '));
      const head = rows.slice(0, one.headerRows).join(', ');
      const body = rows.slice(one.headerRows).join(', ');
      return `#table(columns: (${one.columns.map(() => '1fr').join(', ')},), ${head === '' ? '' : `table.header(${head}), `}${body})`;
    }
    case 'keepTogether':
      return blocks(one.blocks);
    default:
      return '';
  }
}

function inlines(list: readonly Inline[]): string {
  return list
    .map((inline) => {
      switch (inline.type) {
        case 'text': {
          const text = quoted(inline.text);
          if (inline.marks.bold) return `#strong[${text}]`;
          return inline.marks.italic ? `#emph[${text}]` : `${text};`;
        }
        case 'link':
          return inlines(inline.inlines);
        case 'ref':
          return `${quoted(inline.text)};`;
        case 'note':
          return `#footnote[${blocks(inline.blocks)}]`;
        default:
          return ' ';
      }
    })
    .join('');
}
