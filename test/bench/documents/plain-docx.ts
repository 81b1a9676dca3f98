// The docx package as its own guide uses it: a tree's blocks as paragraphs, tables and notes. Reads a tree, writes a file.

import { readFileSync, writeFileSync } from 'node:fs';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Block, DocumentTree, Inline } from '../../../core/document/tree.ts';

const [, , from = '', to = ''] = process.argv;
const tree = JSON.parse(readFileSync(from, 'utf8')) as DocumentTree;
const footnotes: Record<string, { children: Paragraph[] }> = {};

function runs(inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    if (inline.type === 'text') {
      const { bold, italic } = inline.marks;
      const look = { ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) };
      return [new TextRun({ text: inline.text, ...look, rightToLeft: inline.dir === 'rtl' })];
    }
    if (inline.type === 'link') return runs(inline.inlines);
    if (inline.type === 'ref') return [new TextRun(inline.text)];
    if (inline.type !== 'note') return [];
    footnotes[String(inline.number)] = { children: inline.blocks.flatMap(paragraphs) };
    return [new FootnoteReferenceRun(inline.number)];
  });
}

const paragraphs = (block: Block): Paragraph[] =>
  block.type === 'paragraph' ? [new Paragraph({ children: runs(block.inlines) })] : [];

function blocks(list: readonly Block[]): (Paragraph | Table)[] {
  return list.flatMap((block): (Paragraph | Table)[] => {
    switch (block.type) {
      case 'heading':
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.inlines) })];
      case 'paragraph':
        return [new Paragraph({ children: runs(block.inlines), bidirectional: block.dir === 'rtl' })];
      case 'list':
        return block.items.flatMap((item) =>
          item.blocks.flatMap((inner) =>
            inner.type === 'paragraph'
              ? [new Paragraph({ bullet: { level: 0 }, children: runs(inner.inlines) })]
              : blocks([inner]),
          ),
        );
      case 'table':
        return [
          new Table({
            rows: block.rows.map(
              (row) =>
                new TableRow({
                  children: row.cells.map((cell) => new TableCell({ children: blocks(cell.blocks) })),
                }),
            ),
          }),
        ];
      case 'keepTogether':
        return blocks(block.blocks);
      default:
        return [];
    }
  });
}

const sections = tree.sections.map((section) => ({ children: blocks(section.blocks) }));
writeFileSync(to, await Packer.toBuffer(new Document({ footnotes, sections })));
