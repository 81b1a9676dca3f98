// The style sheet as named Word styles, so that a reader can restyle the document in Word. Knows no content.

import type { Style, StyleRole, StyleSheet } from '../../../core/template/styles.ts';
import { eastAsianFont, isRtlLanguage, wordLanguage } from './text.ts';
import { colour, eighths, fontsOf, halfPoints, twips } from './units.ts';
import {
  type Alignment,
  type ParagraphLook,
  paragraphProperties,
  type Side,
  type Sides,
  type Spacing,
} from './wml/paragraphs.ts';
import { type RunLook, runProperties } from './wml/runs.ts';
import { namespaces, xmlDeclaration } from './wml/xml.ts';

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

/** Natural line height of the fonts that ship, as a share of the size; Word's multiples count from it. */
const naturalLine = 1.362;
/** Room above and below the text of a filled paragraph. */
const fillPaddingPt = 6;
/** Word's limit for the space between text and border. */
const borderSpacePt = 31;

/** The styles part of a document. */
export function stylesPart(styles: StyleSheet, language: string): string {
  const written = [
    defaultsOf(styles, language),
    ...builtIn,
    ...(Object.keys(wordStyles) as StyleRole[])
      .filter((role) => role !== 'tocEntry')
      .map((role) => roleStyle(styles, role)),
    ...tocStyles(styles),
    ...extras(styles),
    ...characterStyles(styles),
  ];
  return `${xmlDeclaration}<w:styles ${namespaces}>${written.join('')}</w:styles>`;
}

function defaultsOf(styles: StyleSheet, language: string): string {
  const rtl = isRtlLanguage(language);
  const tag = wordLanguage(language);
  const eastAsia = tag && /^(?:zh|ja|ko)(?:-|$)/iu.test(tag) ? tag : 'zh-CN';
  const run = runProperties({
    fonts: { ...fontsOf(styles, styles.roles.body.font), eastAsia: eastAsianFont(eastAsia) },
    size: halfPoints(styles.roles.body.sizePt),
    lang: { val: !rtl && tag ? tag : 'en-GB', eastAsia, bidi: rtl && tag ? tag : 'ar-SA' },
  });
  return (
    `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault>` +
    `<w:pPrDefault>${paragraphProperties({ widowControl: true })}</w:pPrDefault></w:docDefaults>`
  );
}

/** What every document has, by the names that Word gives it. */
const builtIn: readonly string[] = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>',
];

type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | null;
  readonly next?: string | undefined;
  /** Shown in the gallery of styles. */
  readonly quick?: boolean;
  readonly paragraph?: ParagraphLook;
  readonly run?: RunLook;
};

function paragraphStyle(style: ParagraphStyle): string {
  const { basedOn, next } = style;
  return (
    `<w:style w:type="paragraph"${basedOn === null ? ' w:default="1"' : ''} w:styleId="${style.id}">` +
    `<w:name w:val="${style.name}"/>${basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`}` +
    `${next === undefined ? '' : `<w:next w:val="${next}"/>`}${style.quick ? '<w:qFormat/>' : ''}` +
    `${paragraphProperties(style.paragraph ?? {})}${runProperties(style.run ?? {})}</w:style>`
  );
}

function roleStyle(styles: StyleSheet, role: StyleRole): string {
  const { id, name, next } = wordStyles[role];
  const level = /^heading([1-6])$/u.exec(role)?.[1];
  return paragraphStyle({
    id,
    name,
    basedOn: role === 'body' ? null : 'Normal',
    next,
    quick: true,
    run: runLook(styles, styles.roles[role]),
    paragraph: {
      ...paragraphLook(styles, styles.roles[role]),
      keepLines: level !== undefined,
      ...(level === undefined ? {} : { outlineLevel: Number(level) - 1 }),
    },
  });
}

function tocStyles(styles: StyleSheet): string[] {
  const look = styles.roles.tocEntry;
  return [1, 2, 3, 4, 5, 6].map((level) =>
    paragraphStyle({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      run: { ...runLook(styles, look), bold: look.bold || level === 1 },
      paragraph: {
        ...paragraphLook(styles, look),
        indent: { left: twips(look.indentStartPt + (level - 1) * 12), right: twips(look.indentEndPt) },
      },
    }),
  );
}

function extras(styles: StyleSheet): string[] {
  const running = { run: runLook(styles, styles.roles.running), basedOn: wordStyles.running.id };
  const heading = styles.roles.heading2;
  const plain = { basedOn: 'Normal' };
  const small = { size: 8 };
  const all: readonly ParagraphStyle[] = [
    { id: extraStyles.header, name: 'header', ...running },
    { id: extraStyles.footer, name: 'footer', ...running },
    {
      id: extraStyles.figure,
      name: 'Figure',
      ...plain,
      next: 'Caption',
      paragraph: { spacing: { before: 80, after: 80, line: 240, rule: 'auto' } },
    },
    {
      id: extraStyles.rule,
      name: 'Rule',
      ...plain,
      run: small,
      paragraph: {
        borders: { bottom: side(0.75, styles.palette.line, 0) },
        spacing: { before: 80, after: 120, line: 80, rule: 'exact' },
      },
    },
    {
      id: extraStyles.spacer,
      name: 'Table spacer',
      ...plain,
      run: small,
      paragraph: { spacing: { before: 0, after: 0, line: 120, rule: 'exact' } },
    },
    {
      id: extraStyles.sectionEnd,
      name: 'Section end',
      ...plain,
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, rule: 'exact' } },
    },
    {
      id: extraStyles.tocHeading,
      name: 'TOC Heading',
      ...plain,
      next: 'Normal',
      run: runLook(styles, heading),
      paragraph: paragraphLook(styles, heading),
    },
    { id: extraStyles.comment, name: 'annotation text', ...plain, run: { size: 20 } },
  ];
  return all.map(paragraphStyle);
}

function characterStyles(styles: StyleSheet): string[] {
  const code = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' };
  const all: readonly { readonly id: string; readonly name: string; readonly run: RunLook }[] = [
    { id: extraStyles.code, name: 'Code', run: { fonts: code, noProof: true } },
    {
      id: 'Hyperlink',
      name: 'Hyperlink',
      run: { colour: colour(styles.palette.accent), underline: true },
    },
    { id: 'FootnoteReference', name: 'footnote reference', run: { raised: 'superscript' } },
    { id: 'CommentReference', name: 'annotation reference', run: { size: 16 } },
  ];
  return all.map(
    ({ id, name, run }) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>` +
      `<w:basedOn w:val="DefaultParagraphFont"/>${runProperties(run)}</w:style>`,
  );
}

function runLook(styles: StyleSheet, look: Style): RunLook {
  return {
    fonts: fontsOf(styles, look.font),
    bold: look.bold,
    italic: look.italic,
    // Arabic and Hebrew have no italics; a slanted copy would be drawn.
    italicComplex: false,
    capitals: look.capitals,
    colour: colour(styles.palette[look.colour]),
    spacing: twips(look.letterSpacingPt),
    size: halfPoints(look.sizePt),
  };
}

function paragraphLook(styles: StyleSheet, look: Style): ParagraphLook {
  const filled = look.fill !== null ? fillPaddingPt : 0;
  return {
    keepNext: look.keepNext,
    borders: bordersOf(styles, look, 'ltr') ?? undefined,
    ...(look.fill ? { fill: colour(styles.palette[look.fill]) } : {}),
    spacing: {
      before: twips(look.spaceBeforePt + filled),
      after: twips(look.spaceAfterPt + filled),
      ...lineOf(look),
    },
    indent: { left: twips(look.indentStartPt + look.barPt), right: twips(look.indentEndPt) },
    alignment: alignments[look.align],
    ...(hyphenates(styles) ? { suppressHyphens: !look.hyphenate } : {}),
  };
}

/** Whether long words may be parted anywhere: the switch is the document's, styles can only opt out. */
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
 * Line height. At and above the fonts' own it is a least height, so that a picture pasted in Word is never cut; below
 * it a multiple, the only way to less.
 */
function lineOf(look: Style): Spacing {
  return look.lineHeight >= naturalLine
    ? { line: twips(look.sizePt * look.lineHeight), rule: 'atLeast' }
    : { line: Math.round((look.lineHeight / naturalLine) * 240), rule: 'auto' };
}

/** The same height for lines that mix scripts: Arabic fonts are taller and would spread single lines apart. */
export const evenLines = (look: Style): Spacing => ({
  line: twips(look.sizePt * Math.max(look.lineHeight, 1.3)),
  rule: 'exact',
});

const side = (points: number, hex: string, space: number): Side => ({
  size: eighths(points),
  colour: colour(hex),
  space: Math.min(borderSpacePt, Math.round(space)),
});

/** Bar, fill padding and rules as paragraph borders; null when the style has none. */
export function bordersOf(styles: StyleSheet, look: Style, dir: 'ltr' | 'rtl'): Sides | null {
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
  return { top, left, bottom, right };
}
