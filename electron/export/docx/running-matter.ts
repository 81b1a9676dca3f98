// Headers and footers: words at start, centre and end, and the marking of every page.

import {
  BorderStyle,
  type IRunOptions,
  Paragraph,
  LineRuleType,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Classification, RunningMatter } from '../../../core/document/tree.ts';
import { type Around, runsOf } from './inlines.ts';
import { legalText, stretchesOf } from './text.ts';
import { colour, noBorder, twips } from './units.ts';
import { alignmentOf, extraStyles } from './word-styles.ts';
import type { Place, Work } from './work.ts';

const slots = ['start', 'centre', 'end'] as const;
type SlotName = (typeof slots)[number];

/** Blocks of a header or footer: a table without lines, so that long words wrap in their place. */
export function writeRunning(
  work: Work,
  matter: RunningMatter,
  part: 'header' | 'footer',
  place: Place,
): (Paragraph | Table)[] {
  const running: Place = { ...place, part: 'running', inCell: true };
  const around: Around = { place: running, dir: place.dir, lang: place.lang, over: {} };
  const cells = slots.map((slot) => ({ slot, lines: linesOf(work, matter, slot, around) }));
  const used = cells.filter(({ lines }) => lines.length > 0);
  const style = part === 'header' ? extraStyles.header : extraStyles.footer;
  const empty = new Paragraph({ style, spacing: { line: 20, lineRule: LineRuleType.EXACT } });
  if (used.length === 0) return [new Paragraph({ style })];
  const total = twips(place.widthPt);
  const widths = sharesOf(cells.map(({ lines }) => lines.length > 0)).map((share) =>
    Math.floor(total * share),
  );
  return [
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      borders: {
        top: noBorder,
        bottom: noBorder,
        left: noBorder,
        right: noBorder,
        insideHorizontal: noBorder,
        insideVertical: noBorder,
      },
      ...(place.dir === 'rtl' ? { visuallyRightToLeft: true } : {}),
      rows: [
        new TableRow({
          children: cells.map(
            ({ slot, lines }, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: (lines.length > 0 ? lines : [[]]).map(
                  (children) =>
                    new Paragraph({
                      style,
                      alignment: alignmentOf(slot, place.dir),
                      ...(place.dir === 'rtl' ? { bidirectional: true } : {}),
                      children,
                    }),
                ),
              }),
          ),
        }),
      ],
    }),
    empty,
  ];
}

function linesOf(work: Work, matter: RunningMatter, slot: SlotName, around: Around): ParagraphChild[][] {
  const words = runsOf(work, matter[slot], around);
  const marking =
    matter.marking === slot && work.tree.classification ? markingRuns(work, work.tree.classification) : [];
  return [marking, words].filter((line) => line.length > 0);
}

/** Three columns; one that is empty gives its room to the others, but the middle stays in the middle. */
function sharesOf(used: readonly boolean[]): readonly number[] {
  const [start, centre, end] = used;
  if (centre) return start || end ? [0.33, 0.34, 0.33] : [0.01, 0.98, 0.01];
  if (start && end) return [0.6, 0.01, 0.39];
  return start ? [0.98, 0.01, 0.01] : [0.01, 0.01, 0.98];
}

/**
 * The marking as TLP 2.0 asks: bold, at least 12 pt, its own colours on its own ground, in Latin letters from left to
 * right in every language. Caveats follow in plain words.
 */
export function markingRuns(work: Work, marking: Classification): ParagraphChild[] {
  const ground = colour(marking.background);
  const look: IRunOptions = {
    bold: true,
    size: `${Math.max(12, work.styles.markingSizePt)}pt`,
    color: colour(marking.foreground),
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground },
    border: { style: BorderStyle.SINGLE, size: 8, space: 0, color: ground },
    noProof: true,
  };
  const pad = () => new TextRun({ ...look, text: '\u00a0' });
  const label = stretchesOf(legalText(marking.label, work.losses), 'ltr').map(
    ({ text, rtl }) => new TextRun({ ...look, ...(rtl ? { rightToLeft: true } : {}), text }),
  );
  const caveats = marking.caveats
    .map((caveat) => legalText(caveat, work.losses))
    .filter((caveat) => caveat !== '');
  const after =
    caveats.length > 0 ? [new TextRun({ bold: true, text: `\u00a0 ${caveats.join(' · ')}` })] : [];
  return [pad(), ...label, pad(), ...after];
}
