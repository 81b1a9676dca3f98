// Which named styles of Word the roles of the tree are, and the looks that styles and single paragraphs share. The styles
// themselves are made with the frame.

import type { TextDirection } from '../../../core/document/tree.ts';
import type { Style, StyleRole, StyleSheet } from '../../../core/template/styles.ts';
import { fillPadPt, linePt, rulePadPt } from '../parts/measures.ts';
import { colour, eighths, twips } from './units.ts';
import type { Alignment, Side, Sides } from './wml/paragraphs.ts';

type Named = { readonly id: string; readonly name: string; readonly next?: string };

/** Ids and names of the styles; Word's own where it has one, so that its commands find them. */
export const wordStyles: Readonly<Record<StyleRole, Named>> = {
  body: { id: 'Normal', name: 'Normal' },
  quote: { id: 'Quote', name: 'Quote', next: 'Normal' },
  bottomLine: { id: 'BottomLine', name: 'Bottom line' },
  keyJudgement: { id: 'KeyJudgement', name: 'Key judgement' },
  caption: { id: 'Caption', name: 'caption', next: 'Normal' },
  note: { id: 'FootnoteText', name: 'footnote text' },
  tableText: { id: 'TableText', name: 'Table text' },
  tableHead: { id: 'TableHead', name: 'Table head', next: 'TableText' },
  title: { id: 'Title', name: 'Title', next: 'Normal' },
  subtitle: { id: 'Subtitle', name: 'Subtitle', next: 'Normal' },
  kicker: { id: 'Kicker', name: 'Kicker', next: 'Title' },
  masthead: { id: 'Masthead', name: 'Masthead' },
  keyLine: { id: 'KeyLine', name: 'Key line', next: 'Normal' },
  meta: { id: 'Details', name: 'Details' },
  running: { id: 'Running', name: 'Running header and footer' },
  source: { id: 'SourceEntry', name: 'Source entry' },
  heading1: { id: 'Heading1', name: 'heading 1', next: 'Normal' },
  heading2: { id: 'Heading2', name: 'heading 2', next: 'Normal' },
  heading3: { id: 'Heading3', name: 'heading 3', next: 'Normal' },
  heading4: { id: 'Heading4', name: 'heading 4', next: 'Normal' },
  heading5: { id: 'Heading5', name: 'heading 5', next: 'Normal' },
  heading6: { id: 'Heading6', name: 'heading 6', next: 'Normal' },
  tocEntry: { id: 'TOC1', name: 'toc 1' },
};

/** Styles of Word's own that no role of the tree names. */
export const extraStyles = {
  header: 'Header',
  footer: 'Footer',
  figure: 'Figure',
  rule: 'Rule',
  spacer: 'TableSpacer',
  sectionEnd: 'SectionEnd',
  tocHeading: 'TOCHeading',
  comment: 'CommentText',
  code: 'Code',
} as const;

/** Natural line height of the Latin fonts that ship, as a share of the size. */
const naturalLine = 1.362;
/** Word's limit for the space between text and border. */
const borderSpacePt = 31;

/** Whether long words may be split anywhere: the switch is the document's, styles can only opt out. */
export const hyphenates = (styles: StyleSheet): boolean =>
  Object.values(styles.roles).some((look) => look.hyphenate);

/** Word reads `left` as the side where lines start, also from right to left, and `right` as the other. */
export const alignments: Readonly<Record<'start' | 'end' | 'centre' | 'justify', Alignment>> = {
  start: 'left',
  end: 'right',
  centre: 'center',
  justify: 'both',
};

/**
 * Line height, the same as in the PDF. At and above the fonts' own it is a least height, so that a picture pasted in Word
 * is never cut; below it, and where Arabic or Hebrew stands, whose fonts are higher than their letters, it is exact.
 */
export function lineOf(
  look: Style,
  dir: TextDirection,
  mixed = false,
): { readonly line: number; readonly rule: 'exact' | 'atLeast' } {
  const line = twips(linePt(look, dir));
  return { line, rule: dir === 'rtl' || mixed || look.lineHeight < naturalLine ? 'exact' : 'atLeast' };
}

/** A line of a paragraph's frame: its width and its distance from the text in points. */
export const sideOf = (points: number, hex: string, space: number): Side => ({
  size: eighths(points),
  colour: colour(hex),
  space: Math.min(borderSpacePt, Math.round(space)),
});

/** Bar, fill padding and rules as paragraph borders; null when the style has none. */
export function bordersOf(styles: StyleSheet, look: Style, dir: 'ltr' | 'rtl'): Sides | null {
  const fill = look.fill ? styles.palette[look.fill] : null;
  const pad = (space: number) => (fill && space > 0 ? sideOf(0.25, fill, space) : undefined);
  const top =
    look.ruleAbovePt > 0
      ? sideOf(look.ruleAbovePt, styles.palette[look.ruleColour], rulePadPt)
      : pad(fillPadPt);
  const bottom =
    look.ruleBelowPt > 0
      ? sideOf(look.ruleBelowPt, styles.palette[look.ruleColour], rulePadPt)
      : pad(fillPadPt);
  const bar =
    look.barPt > 0
      ? sideOf(look.barPt, styles.palette[look.barColour], look.indentStartPt)
      : pad(look.indentStartPt);
  const far = pad(look.indentEndPt);
  if (!top && !bottom && !bar && !far) return null;
  const [left, right] = dir === 'rtl' ? [far, bar] : [bar, far];
  return { top, left, bottom, right };
}
