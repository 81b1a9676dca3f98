// pdfmake as its own guide uses it: a tree's blocks as its nodes, notes in a list at the end, for it has none at the foot
// of a page. Reads a tree, writes a file.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces';
import type { Block, DocumentTree, Inline } from '../../../core/document/tree.ts';

const [, , from = '', to = '', fonts = ''] = process.argv;
const tree = JSON.parse(readFileSync(from, 'utf8')) as DocumentTree;
const notes: Content[] = [];

function text(inlines: readonly Inline[]): Content[] {
  return inlines.flatMap((inline): Content[] => {
    if (inline.type === 'text') {
      const { bold, italic } = inline.marks;
      const arabic = /[\u0600-\u06ff]/u.test(inline.text) ? { font: 'Arabic' } : {};
      return [
        { text: inline.text, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}), ...arabic },
      ];
    }
    if (inline.type === 'link') return text(inline.inlines);
    if (inline.type === 'ref') return [inline.text];
    if (inline.type !== 'note') return [];
    notes.push({ text: [`${inline.number} `, ...inline.blocks.flatMap(words)], fontSize: 8 });
    return [{ text: String(inline.number), sup: true }];
  });
}

const words = (block: Block): Content[] => (block.type === 'paragraph' ? text(block.inlines) : []);

function nodes(list: readonly Block[]): Content[] {
  return list.flatMap((block): Content[] => {
    switch (block.type) {
      case 'heading':
        return [{ text: text(block.inlines), bold: true, fontSize: 12, margin: [0, 8, 0, 4] }];
      case 'paragraph':
        return [{ text: text(block.inlines), margin: [0, 0, 0, 6] }];
      case 'list':
        return [{ ul: block.items.map((item) => ({ stack: nodes(item.blocks) })) }];
      case 'table':
        return [
          {
            table: {
              headerRows: block.headerRows,
              widths: block.columns.map(() => '*'),
              body: block.rows.map((row) => row.cells.map((cell) => ({ stack: nodes(cell.blocks) }))),
            },
          },
        ];
      case 'keepTogether':
        return nodes(block.blocks);
      default:
        return [];
    }
  });
}

const face = (name: string): string => join(fonts, name);
pdfmake.setFonts({
  Roboto: {
    normal: face('NotoSerif_400Regular.ttf'),
    bold: face('NotoSerif_700Bold.ttf'),
    italics: face('NotoSerif_400Regular_Italic.ttf'),
    bolditalics: face('NotoSerif_700Bold_Italic.ttf'),
  },
  Arabic: { normal: face('NotoNaskhArabic-Regular.ttf'), bold: face('NotoNaskhArabic-Bold.ttf') },
});
const content = tree.sections.flatMap((section) => nodes(section.blocks));
const pdf = pdfmake.createPdf({
  content: [...content, ...notes],
  defaultStyle: { fontSize: 10.5, lineHeight: 1.2 },
});
writeFileSync(to, await pdf.getBuffer());
