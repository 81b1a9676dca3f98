// The style sheet as named Word styles, so that a reader can restyle the document in Word. Knows no content.

import {
  DocumentAttributes,
  DocumentDefaults,
  type IContext,
  type IParagraphStyleOptions,
  LineRuleType,
  ShadingType,
  BorderStyle,
  type IBordersOptions,
  Styles,
  UnderlineType,
} from 'docx';
import type { TextDirection } from '../../../../core/document/tree.ts';
import type { Style, StyleRole, StyleSheet } from '../../../../core/template/styles.ts';
import { arabicScale, contentsEndPt, illustrationRoom, ruleRoom } from '../../parts/measures.ts';
import { eastAsianFont, isRtlLanguage, wordLanguage } from '../body/text.ts';
import { colour, fontsOf, halfPoints, twips } from '../units.ts';
import {
  alignments,
  bordersOf,
  extraStyles,
  hyphenates,
  lineOf,
  sideOf,
  wordStyles,
} from '../word-styles.ts';
import type { Side } from '../wml/paragraphs.ts';
import { type Element, element, elementOf, withBefore, withEach } from './element.ts';
import { builtIn } from './built-in-styles.ts';

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;
type RunLook = NonNullable<IParagraphStyleOptions['run']>;

/** The styles part of a document. */
export function stylesPart(
  styles: StyleSheet,
  language: string,
  dir: TextDirection,
  context: IContext,
): Element {
  const all = new Styles({
    initialStyles: new DocumentAttributes(['mc', 'r', 'w', 'w14', 'w15'], 'w14 w15'),
    importedStyles: [defaultsOf(styles, language), ...builtIn()],
    paragraphStyles: [
      ...roles.filter((role) => role !== 'tocEntry').map((role) => roleStyle(styles, role, dir)),
      ...tocStyles(styles, dir),
      ...extras(styles, dir),
    ],
    characterStyles: characterStyles(styles),
  });
  return withWhatIsUnsaid(elementOf(all, context), styles);
}

const roles = Object.keys(wordStyles) as StyleRole[];

function defaultsOf(styles: StyleSheet, language: string): DocumentDefaults {
  const rtl = isRtlLanguage(language);
  const tag = wordLanguage(language);
  const eastAsia = tag && /^(?:zh|ja|ko)(?:-|$)/iu.test(tag) ? tag : 'zh-CN';
  return new DocumentDefaults({
    run: {
      font: { ...fontsOf(styles, styles.roles.body.font), eastAsia: eastAsianFont(eastAsia) },
      size: halfPoints(styles.roles.body.sizePt),
      sizeComplexScript: halfPoints(styles.roles.body.sizePt * arabicScale),
      language: {
        value: !rtl && tag ? tag : 'en-GB',
        eastAsia,
        bidirectional: rtl && tag ? tag : 'ar-SA',
      },
    },
  });
}

function roleStyle(styles: StyleSheet, role: StyleRole, dir: TextDirection): IParagraphStyleOptions {
  const { id, name, next } = wordStyles[role];
  const level = /^heading([1-6])$/u.exec(role)?.[1];
  return {
    id,
    name,
    ...(role === 'body' ? {} : { basedOn: 'Normal' }),
    ...(next === undefined ? {} : { next }),
    quickFormat: true,
    run: runLook(styles, styles.roles[role]),
    paragraph: {
      ...paragraphLook(styles, styles.roles[role], dir),
      ...(level === undefined ? {} : { keepLines: true, outlineLevel: Number(level) - 1 }),
    },
  };
}

function tocStyles(styles: StyleSheet, dir: TextDirection): IParagraphStyleOptions[] {
  const look = styles.roles.tocEntry;
  return [1, 2, 3, 4, 5, 6].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: runLook(styles, look),
    paragraph: {
      ...paragraphLook(styles, look, dir),
      indent: { left: twips(look.indentStartPt + (level - 1) * 12), right: twips(look.indentEndPt) },
    },
  }));
}

function extras(styles: StyleSheet, dir: TextDirection): IParagraphStyleOptions[] {
  const running = { run: runLook(styles, styles.roles.running), basedOn: wordStyles.running.id };
  const heading = styles.roles.heading2;
  const plain = { basedOn: 'Normal' };
  const small = { size: 8 };
  // A picture stands on the line of the paragraph's own letters: the smaller those are, the less room is lost below it.
  const tiny = { size: 2 };
  return [
    { id: extraStyles.header, name: 'header', ...running },
    { id: extraStyles.footer, name: 'footer', ...running },
    {
      id: extraStyles.figure,
      name: 'Figure',
      ...plain,
      next: 'Caption',
      run: tiny,
      paragraph: {
        spacing: {
          before: twips(illustrationRoom.beforePt),
          after: twips(illustrationRoom.afterPt),
          line: 240,
          lineRule: LineRuleType.AUTO,
        },
      },
    },
    {
      id: extraStyles.rule,
      name: 'Rule',
      ...plain,
      run: small,
      paragraph: {
        border: { bottom: lineOfSide(sideOf(0.75, styles.palette.line, 0)) },
        spacing: {
          before: twips(ruleRoom.beforePt),
          after: twips(ruleRoom.afterPt),
          line: twips(ruleRoom.heightPt),
          lineRule: LineRuleType.EXACT,
        },
      },
    },
    {
      id: extraStyles.spacer,
      name: 'Table spacer',
      ...plain,
      run: small,
      paragraph: {
        spacing: { before: 0, after: 0, line: twips(contentsEndPt), lineRule: LineRuleType.EXACT },
      },
    },
    {
      id: extraStyles.sectionEnd,
      name: 'Section end',
      ...plain,
      run: tiny,
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    {
      id: extraStyles.tocHeading,
      name: 'TOC Heading',
      ...plain,
      next: 'Normal',
      run: runLook(styles, heading),
      paragraph: paragraphLook(styles, heading, dir),
    },
    { id: extraStyles.comment, name: 'annotation text', ...plain, run: { size: 20 } },
  ];
}

function characterStyles(styles: StyleSheet) {
  const code = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' };
  const basedOn = 'DefaultParagraphFont';
  return [
    { id: extraStyles.code, name: 'Code', basedOn, run: { font: code, noProof: true } },
    {
      id: 'Hyperlink',
      name: 'Hyperlink',
      basedOn,
      run: { color: colour(styles.palette.accent), underline: { type: UnderlineType.SINGLE } },
    },
    { id: 'FootnoteReference', name: 'footnote reference', basedOn, run: { superScript: true } },
    { id: 'CommentReference', name: 'annotation reference', basedOn, run: { size: 16 } },
  ];
}

function runLook(styles: StyleSheet, look: Style): RunLook {
  return {
    font: fontsOf(styles, look.font),
    bold: look.bold,
    italics: look.italic,
    // Arabic and Hebrew have no italics; a slanted copy would be drawn.
    italicsComplexScript: false,
    allCaps: look.capitals,
    color: colour(styles.palette[look.colour]),
    characterSpacing: twips(look.letterSpacingPt),
    size: halfPoints(look.sizePt),
    sizeComplexScript: halfPoints(look.sizePt * arabicScale),
  };
}

function paragraphLook(styles: StyleSheet, look: Style, dir: TextDirection): ParagraphLook {
  const { line, rule } = lineOf(look, dir);
  const borders = bordersOf(styles, look, 'ltr');
  return {
    keepNext: look.keepNext,
    ...(borders ? { border: bordersFrom(borders) } : {}),
    ...(look.fill
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour(styles.palette[look.fill]) } }
      : {}),
    spacing: {
      before: twips(look.spaceBeforePt),
      after: twips(look.spaceAfterPt),
      line,
      lineRule: rule,
    },
    indent: { left: twips(look.indentStartPt + look.barPt), right: twips(look.indentEndPt) },
    alignment: alignments[look.align],
  };
}

const lineOfSide = ({ size, colour: color, space }: Side) => ({
  style: BorderStyle.SINGLE,
  size,
  color,
  space,
});

const bordersFrom = (sides: Readonly<Record<string, Side | undefined>>): IBordersOptions =>
  Object.fromEntries(
    Object.entries(sides).flatMap(([name, side]) => (side ? [[name, lineOfSide(side)]] : [])),
  );

const afterHyphens = ['w:bidi', 'w:spacing', 'w:ind', 'w:jc', 'w:outlineLvl'];
const afterSpacing = ['w:sz', 'w:szCs'];

/**
 * What docx can't say: that no line of a paragraph stands alone on a page, that a style's words stay whole while those
 * of others are split, and that its letters stand as close as they come, which it leaves out as nothing although the
 * style below may say otherwise.
 */
function withWhatIsUnsaid(all: Element, styles: StyleSheet): Element {
  const looks = new Map(roles.map((role) => [wordStyles[role].id, styles.roles[role]]));
  for (const level of [2, 3, 4, 5, 6]) looks.set(`TOC${level}`, styles.roles.tocEntry);
  looks.set(extraStyles.header, styles.roles.running);
  looks.set(extraStyles.footer, styles.roles.running);
  looks.set(extraStyles.tocHeading, styles.roles.heading2);
  const parts = hyphenates(styles);
  const widows = element('w:pPr', {}, [element('w:widowControl')]);
  const together = withEach(all, 'w:docDefaults', (defaults) =>
    withEach(defaults, 'w:pPrDefault', (paragraph) => withBefore(paragraph, [], widows)),
  );
  return withEach(together, 'w:style', (style) => {
    const look = looks.get(style.attributes['w:styleId'] ?? '');
    if (!look) return style;
    const spaced =
      twips(look.letterSpacingPt) === 0
        ? withEach(style, 'w:rPr', (run) =>
            withBefore(run, afterSpacing, element('w:spacing', { 'w:val': '0' })),
          )
        : style;
    if (!parts) return spaced;
    const whole = element('w:suppressAutoHyphens', look.hyphenate ? { 'w:val': '0' } : {});
    return withEach(spaced, 'w:pPr', (paragraph) => withBefore(paragraph, afterHyphens, whole));
  });
}
