// Headers and footers as objects of docx around words that are written already.

import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { RunningColumn, RunningPart } from '../body/running-matter.ts';
import { extraStyles } from '../word-styles.ts';
import { Written } from './element.ts';

/**
 * Sections of docx that hold nothing but the headers and footers, in their order: the text with the real sections is
 * written beside it.
 */
export const sectionsOf = (
  headers: readonly RunningPart[],
  footers: readonly RunningPart[],
): ISectionOptions[] => [
  ...headers.map((part) => ({
    headers: { default: new Header({ children: blocksOf(part, extraStyles.header) }) },
    children: [],
  })),
  ...footers.map((part) => ({
    footers: { default: new Footer({ children: blocksOf(part, extraStyles.footer) }) },
    children: [],
  })),
];

/** A table without lines, so that long words wrap in their place, and a line as low as can be for Word, which wants one. */
function blocksOf({ columns, rtl }: RunningPart, style: string): (Paragraph | Table)[] {
  if (columns.length === 0) return [new Paragraph({ style })];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const table = new Table({
    rows: [new TableRow({ children: columns.map((column) => cellOf(column, rtl, style)) })],
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    ...(rtl ? { visuallyRightToLeft: true } : {}),
  });
  return [table, new Paragraph({ style, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
}

/** As the eye sees it: docx turns the sides of a right-to-left paragraph round for Word, which turns them back. */
const seen = {
  ltr: { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT },
  rtl: { start: AlignmentType.RIGHT, centre: AlignmentType.CENTER, end: AlignmentType.LEFT },
};

const cellOf = ({ slot, width, lines }: RunningColumn, rtl: boolean, style: string): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: (lines.length > 0 ? lines : ['']).map((runs) => {
      const paragraph = new Paragraph({
        style,
        alignment: seen[rtl ? 'rtl' : 'ltr'][slot],
        ...(rtl ? { bidirectional: true } : {}),
      });
      if (runs !== '') paragraph.addChildElement(new Written(runs));
      return paragraph;
    }),
  });
