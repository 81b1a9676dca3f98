// A tree as typst markup, notes at the foot of the page as typst has them. Figures are left out.

// Long tables are given in pieces: a table of 635 rows with a note in each, given whole, keeps typst busy for more than
// four minutes, and in pieces for five seconds with the rest of its 500 pages.

import type { Block, DocumentTree, Inline, Table } from '../../../core/document/tree.ts';

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
    case 'table':
      return table(one);
    case 'keepTogether':
      return blocks(one.blocks);
    default:
      return '';
  }
}

const ROWS_AT_ONCE = 10;

function table({ columns, headerRows, rows }: Table): string {
  const written = rows.map((row) => row.cells.map((cell) => `[${blocks(cell.blocks)}]`).join(', '));
  const widths = `columns: (${columns.map(() => '1fr').join(', ')},)`;
  const head = headerRows === 0 ? '' : `table.header(${written.slice(0, headerRows).join(', ')}), `;
  const pieces: string[] = [];
  for (let from = headerRows; from < written.length; from += ROWS_AT_ONCE)
    pieces.push(`#table(${widths}, ${head}${written.slice(from, from + ROWS_AT_ONCE).join(', ')})`);
  return pieces.join('\n\n');
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
