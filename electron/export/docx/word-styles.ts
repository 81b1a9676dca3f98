// The style sheet as named Word styles, so that a reader can restyle the document in Word. Knows no content.

import {
  AlignmentType,
  BorderStyle,
  type IBordersOptions,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import type { Style, StyleRole, StyleSheet } from '../../../core/template/styles.ts';
import { colour, eighths, fontsOf, twips } from './units.ts';
import { isRtlLanguage, wordLanguage } from './text.ts';

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
  tocHeading: 'TOCHeading',
  comment: 'CommentText',
  code: 'Code',
} as const;

/** Natural line height of the fonts that ship, as a share of the size; Word's multiples count from it. */
const naturalLine = 1.362;
/** Room above and below the text of a filled paragraph. */
const fillPaddingPt = 6;
/** Word's limit for the space between text and border. */
const borderSpacePt = 31;

/** All styles of a document. */
export function stylesOf(styles: StyleSheet, language: string): IStylesOptions {
  const rtl = isRtlLanguage(language);
  const tag = wordLanguage(language);
  const paragraphStyles = (Object.keys(wordStyles) as StyleRole[])
    .filter((role) => role !== 'tocEntry')
    .map((role) => paragraphStyle(styles, role));
  return {
    default: {
      document: {
        run: {
          font: fontsOf(styles, styles.roles.body.font),
          size: `${styles.roles.body.sizePt}pt`,
          language: {
            value: !rtl && tag ? tag : 'en-GB',
            bidirectional: rtl && tag ? tag : 'ar-SA',
          },
        },
      },
      hyperlink: { run: { color: colour(styles.palette.accent), underline: {} } },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [...paragraphStyles, ...tocStyles(styles), ...extras(styles)],
    characterStyles: [
      {
        id: extraStyles.code,
        name: 'Code',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { font: { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' }, noProof: true },
      },
    ],
  };
}

function paragraphStyle(styles: StyleSheet, role: StyleRole): IParagraphStyleOptions {
  const { id, name, next } = wordStyles[role];
  const level = /^heading([1-6])$/u.exec(role)?.[1];
  return {
    id,
    name,
    ...(role === 'body' ? {} : { basedOn: 'Normal' }),
    ...(next ? { next } : {}),
    quickFormat: true,
    run: runLook(styles, styles.roles[role]),
    paragraph: {
      ...paragraphLook(styles, styles.roles[role], 'ltr'),
      ...(level ? { outlineLevel: Number(level) - 1 } : {}),
    },
  };
}

function tocStyles(styles: StyleSheet): IParagraphStyleOptions[] {
  const look = styles.roles.tocEntry;
  return [1, 2, 3, 4, 5, 6].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: { ...runLook(styles, look), bold: look.bold || level === 1 },
    paragraph: {
      ...paragraphLook(styles, look, 'ltr'),
      indent: { left: twips(look.indentStartPt + (level - 1) * 12) },
    },
  }));
}

function extras(styles: StyleSheet): IParagraphStyleOptions[] {
  const running = { run: runLook(styles, styles.roles.running), basedOn: wordStyles.running.id };
  const heading = styles.roles.heading2;
  const plain = { basedOn: 'Normal' };
  return [
    { id: extraStyles.header, name: 'header', ...running },
    { id: extraStyles.footer, name: 'footer', ...running },
    {
      id: extraStyles.figure,
      name: 'Figure',
      ...plain,
      next: 'Caption',
      paragraph: { spacing: { before: 80, after: 80, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: extraStyles.rule,
      name: 'Rule',
      ...plain,
      run: { size: '4pt' },
      paragraph: {
        spacing: { before: 80, after: 120, line: 80, lineRule: LineRuleType.EXACT },
        border: { bottom: side(0.75, styles.palette.line, 0) },
      },
    },
    {
      id: extraStyles.spacer,
      name: 'Table spacer',
      ...plain,
      run: { size: '4pt' },
      paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } },
    },
    {
      id: extraStyles.tocHeading,
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: runLook(styles, heading),
      paragraph: paragraphLook(styles, heading, 'ltr'),
    },
    { id: extraStyles.comment, name: 'annotation text', ...plain, run: { size: '10pt' } },
  ];
}

function runLook(styles: StyleSheet, look: Style): NonNullable<IParagraphStyleOptions['run']> {
  return {
    font: fontsOf(styles, look.font),
    size: `${look.sizePt}pt`,
    bold: look.bold,
    italics: look.italic,
    // Arabic and Hebrew have no italics; a slanted copy would be drawn.
    italicsComplexScript: false,
    allCaps: look.capitals,
    characterSpacing: twips(look.letterSpacingPt),
    color: colour(styles.palette[look.colour]),
  };
}

function paragraphLook(
  styles: StyleSheet,
  look: Style,
  dir: 'ltr' | 'rtl',
): NonNullable<IParagraphStyleOptions['paragraph']> {
  const border = bordersOf(styles, look, dir);
  const filled = look.fill !== null;
  return {
    spacing: {
      before: twips(look.spaceBeforePt + (filled ? fillPaddingPt : 0)),
      after: twips(look.spaceAfterPt + (filled ? fillPaddingPt : 0)),
      ...lineOf(look),
    },
    indent: {
      left: twips(look.indentStartPt + look.barPt),
      right: twips(look.indentEndPt),
    },
    alignment: alignments[look.align],
    keepNext: look.keepNext,
    ...(look.fill
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour(styles.palette[look.fill]) } }
      : {}),
    ...(border ? { border } : {}),
  };
}

/** Alignment of a style. Word reads `left` as the side where lines start, also from right to left. */
const alignments = {
  start: AlignmentType.LEFT,
  end: AlignmentType.RIGHT,
  centre: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** Alignment of one paragraph. The package takes it as the eye sees it and turns it round for Word itself. */
export const alignmentOf = (align: keyof typeof alignments, dir: 'ltr' | 'rtl') =>
  dir === 'rtl' && align === 'start'
    ? AlignmentType.RIGHT
    : dir === 'rtl' && align === 'end'
      ? AlignmentType.LEFT
      : alignments[align];

/**
 * Line height. At and above the fonts' own it is a least height, so that a picture pasted in Word is never cut; below
 * it a multiple, the only way to less.
 */
function lineOf(look: Style): ISpacingProperties {
  return look.lineHeight >= naturalLine
    ? { line: twips(look.sizePt * look.lineHeight), lineRule: LineRuleType.AT_LEAST }
    : { line: Math.round((look.lineHeight / naturalLine) * 240), lineRule: LineRuleType.AUTO };
}

/** The same height for lines that mix scripts: Arabic fonts are taller and would spread single lines apart. */
export const evenLines = (look: Style): ISpacingProperties => ({
  line: twips(look.sizePt * Math.max(look.lineHeight, 1.3)),
  lineRule: LineRuleType.EXACT,
});

const side = (points: number, hex: string, space: number) => ({
  style: BorderStyle.SINGLE,
  size: eighths(points),
  color: colour(hex),
  space: Math.min(borderSpacePt, Math.round(space)),
});

/** Bar, fill padding and rules as paragraph borders; null when the style has none. */
export function bordersOf(styles: StyleSheet, look: Style, dir: 'ltr' | 'rtl'): IBordersOptions | null {
  const fill = look.fill ? styles.palette[look.fill] : null;
  const pad = (space: number) => (fill && space > 0 ? side(0.25, fill, space) : undefined);
  const top =
    look.ruleAbovePt > 0 ? side(look.ruleAbovePt, styles.palette[look.ruleColour], 4) : pad(fillPaddingPt);
  const bottom =
    look.ruleBelowPt > 0 ? side(look.ruleBelowPt, styles.palette[look.ruleColour], 4) : pad(fillPaddingPt);
  const bar =
    look.barPt > 0
      ? side(look.barPt, styles.palette[look.barColour], look.indentStartPt)
      : pad(look.indentStartPt);
  const far = pad(look.indentEndPt);
  if (!top && !bottom && !bar && !far) return null;
  const [left, right] = dir === 'rtl' ? [far, bar] : [bar, far];
  return {
    ...(top ? { top } : {}),
    ...(bottom ? { bottom } : {}),
    ...(left ? { left } : {}),
    ...(right ? { right } : {}),
  };
}
