// The style sheet of a template as CSS, for the screen and for paper. Knows no content but the marking.

import type { Classification, DocumentTree } from '../../../core/document/tree.ts';
import { isLandscape, type PageSetup } from '../../../core/template/page.ts';
import type { Style, StyleSheet } from '../../../core/template/styles.ts';

/** The whole of the page's CSS; nothing in it can end the element it stands in. */
export function cssOf(tree: DocumentTree, styles: StyleSheet): string {
  const body = styles.roles.body;
  const roles = Object.entries(styles.roles).map(([role, style]) => roleToCss(role, style, styles));
  return [
    ...frame(tree, styles),
    ...roles,
    // Arabic and Hebrew have no slanted letters of their own; what a machine slants is hard to read.
    '[dir=rtl],[dir=rtl] *,[lang|=ar],[lang|=fa],[lang|=ur],[lang|=he]{font-style:normal}',
    '.frame *{background:none;border-inline-start:0;padding-inline:0}.frame>p,.frame li>p{padding-block:0}.frame>:last-child{margin-block-end:0}',
    ...tables(styles),
    ...contents(styles),
    ...screen(styles),
    ...paper(tree, body.sizePt),
  ].join('\n');
}

/** Lengths follow the size of body text, so that a reader's own text size scales the page. */
const rem = (points: number, styles: StyleSheet): string =>
  `${Math.round((points / styles.roles.body.sizePt) * 1000) / 1000}rem`;

function familiesOf(style: Style, styles: StyleSheet): string {
  const { fonts } = styles;
  const generic = style.font === 'serif' ? 'Georgia,serif' : 'Arial,sans-serif';
  return `"${fonts[style.font]}","${fonts.arabic}","${fonts.hebrew}",${generic}`;
}

const aligns = { start: 'start', end: 'end', centre: 'center', justify: 'justify' } as const;

function frame(tree: DocumentTree, styles: StyleSheet): string[] {
  const { palette } = styles;
  const marking = tree.classification;
  return [
    '*{box-sizing:border-box}',
    'html{font-size:106.25%;scroll-padding-top:3.5rem}',
    `body{margin:0;background:${palette.paper};color:${palette.ink};overflow-wrap:break-word}`,
    'main,.band,.notes{margin-inline:auto;padding-inline:1.25rem}',
    'main{padding-block:1.5rem}',
    'p,h1,h2,h3,h4,h5,h6,figcaption,caption,li>a{white-space:pre-wrap;tab-size:4}',
    'p,h1,h2,h3,h4,h5,h6,figure,blockquote,ul,ol{margin:0}',
    `a{color:${palette.accent}}`,
    `.accent{color:${palette.accent}}.muted{color:${palette.muted}}`,
    'code{font-family:"Noto Sans Mono","Courier New",monospace}',
    'sup,sub{line-height:0;font-style:normal}.noteref a{text-decoration:none;padding:.2em}',
    `hr{border:0;border-top:1px solid ${palette.line};margin:1rem 0}`,
    'ul,ol{padding:0;margin-block-end:.5rem}li{margin-inline-start:1.6rem}li>:last-child{margin-block-end:.25rem}',
    '.number{margin-inline-end:.35em}',
    'figure{margin-block:.75rem}figure>svg,figure>img{display:block;height:auto;max-width:100%}',
    `.notes{padding-block:1rem 1.5rem}.notes ol{border-top:1px solid ${palette.line};padding-block-start:.75rem}.notes ol>li{margin-inline-start:1.6rem}`,
    '.band{padding-block:.5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between}',
    ...(tree.digits === 'arabic' ? ['ol:not([type]){list-style-type:arabic-indic}'] : []),
    ...(marking ? [markingToCss(marking, styles)] : []),
  ];
}

/** Bold, at least 12 pt, in its own colours, as TLP 2.0 asks. */
function markingToCss(marking: Classification, styles: StyleSheet): string {
  const ground = hex(marking.background, '#000000');
  const size = Math.max(12, styles.markingSizePt);
  return (
    `.marking{margin:0;margin-inline-start:auto;font:700 ${size}pt ${familiesOf({ ...styles.roles.body, font: 'sans' }, styles)}}` +
    `.marking b{display:inline-block;padding:.1em .5em;color:${hex(marking.foreground, '#FFFFFF')};background:${ground};` +
    'print-color-adjust:exact;-webkit-print-color-adjust:exact}.marking span{font-size:.8em;margin-inline-start:.6em}' +
    // A marking runs from left to right on every page; its place is the end of the page's lines.
    '[dir=rtl] .marking{margin-inline:0 auto}'
  );
}

const hex = (colour: string, fallback: string): string =>
  /^#[0-9a-f]{6}$/iu.test(colour) ? colour : fallback;

function roleToCss(role: string, style: Style, styles: StyleSheet): string {
  const { palette } = styles;
  const size = (points: number) => rem(points, styles);
  const line = (points: number) => `${points}pt solid ${palette[style.ruleColour]}`;
  const padded = style.barPt > 0 || style.fill !== null;
  const rules = [
    `font:${style.italic ? 'italic' : 'normal'} ${style.bold ? 700 : 400} ${size(style.sizePt)}/${style.lineHeight} ${familiesOf(style, styles)}`,
    `color:${palette[style.colour]}`,
    `margin-block:${size(style.spaceBeforePt)} ${size(style.spaceAfterPt)}`,
    `text-align:${aligns[style.align]}`,
    `${padded ? 'padding' : 'margin'}-inline:${size(style.indentStartPt)} ${size(style.indentEndPt)}`,
    ...(style.capitals ? ['text-transform:uppercase'] : []),
    ...(style.letterSpacingPt === 0 ? [] : [`letter-spacing:${size(style.letterSpacingPt)}`]),
    ...(style.barPt > 0 ? [`border-inline-start:${style.barPt}pt solid ${palette[style.barColour]}`] : []),
    ...(style.fill ? [`background:${palette[style.fill]}`, `padding-block:${size(6)}`] : []),
    ...(style.ruleAbovePt > 0 ? [`border-top:${line(style.ruleAbovePt)}`, `padding-top:${size(4)}`] : []),
    ...(style.ruleBelowPt > 0
      ? [`border-bottom:${line(style.ruleBelowPt)}`, `padding-bottom:${size(3)}`]
      : []),
    ...(style.keepNext ? ['break-after:avoid'] : []),
  ];
  // Letters of Arabic come apart when they are spaced.
  const joined = style.letterSpacingPt === 0 ? '' : `.${role}[dir=rtl],[dir=rtl] .${role}{letter-spacing:0}`;
  return `.${role}{${rules.join(';')}}${joined}`;
}

function tables({ palette }: StyleSheet): string[] {
  return [
    '@media screen{.table{overflow-x:auto}}',
    'table{width:100%;border-collapse:collapse;margin-block:.5rem .75rem}',
    'caption{caption-side:bottom}',
    'th,td{vertical-align:top;text-align:start;padding:.25rem .6rem .25rem 0;padding-inline:0 .6rem;font-weight:inherit}',
    ...(['end', 'centre', 'justify', 'start'] as const).map(
      (to) => `.to-${to},.to-${to}>p:not([class*=" "]){text-align:${aligns[to]}}`,
    ),
    `.grid th,.grid td{border:.5pt solid ${palette.line};padding-inline:.4rem}.grid th{background:${palette.accentSoft}}`,
    `.lines tr{border-bottom:.5pt solid ${palette.line}}.lines thead tr:last-child{border-bottom:1pt solid ${palette.accent}}`,
    `.masthead:is(table){border-top:1.25pt solid ${palette.accent};border-bottom:.5pt solid ${palette.line}}`,
    'table.masthead td{padding-block:.4rem}',
  ];
}

function contents(styles: StyleSheet): string[] {
  const entry = styles.roles.tocEntry;
  const size = `${rem(entry.sizePt, styles)}/${entry.lineHeight}`;
  return [
    `.toc{font:${size} ${familiesOf(entry, styles)};margin-block:1rem}`,
    '.toc ul{list-style:none}.toc li{margin:0}.tocTitle{font-weight:700;margin-block-end:.4rem}.toc a{text-decoration:none}',
    ...[2, 3, 4, 5, 6].map((level) => `.toc${level}{padding-inline-start:${level - 1}rem}`),
  ];
}

/** The marking stays in sight while the page is scrolled. */
function screen({ palette }: StyleSheet): string[] {
  return [
    `@media screen{body>header{position:sticky;top:0;background:${palette.paper};border-bottom:1px solid ${palette.line};z-index:1}` +
      `body>footer{border-top:1px solid ${palette.line}}.page-break{border-top:1px dashed ${palette.line};margin-block:2rem}}`,
    '@media screen and (max-width:40rem){.masthead:is(table) td{display:block}}',
  ];
}

/**
 * On paper each page carries the marking, and its number, in its margins. What can't print there (Firefox, Chromium before 131) prints the page's own
 * header and footer on each page instead; nothing prints both.
 */
function paper(tree: DocumentTree, sizePt: number): string[] {
  const pages = tree.sections.map((section) => section.page);
  const page = pages.find((one) => !isLandscape(one)) ?? pages[0];
  const wide = page === undefined || isLandscape(page) ? undefined : pages.find(isLandscape);
  const counted = tree.digits === 'arabic' ? ',arabic-indic' : '';
  const marking = tree.classification;
  const label = marking
    ? `content:${cssString([marking.label, ...marking.caveats].join(' · '))};font:700 12pt sans-serif;color:${hex(marking.foreground, '#FFFFFF')};` +
      `background:${hex(marking.background, '#000000')};padding:0 .5em;width:max-content;height:18pt;margin:auto 0 auto auto`
    : '';
  return [
    page
      ? `@page{${sizeOf(page)};` +
        `${label ? `@top-right{${label}}@bottom-right{${label}}` : ''}@bottom-left{content:counter(page${counted}) " / " counter(pages${counted});font:8pt sans-serif}}`
      : '',
    wide ? `@page wide{${sizeOf(wide)}}@media print{.wide{page:wide}}` : '',
    // The marking in the margins stands for the one over the text, as far as that page has one.
    ...(label && page
      ? [
          '@media print{.marking{display:none}}',
          `@supports ${withoutMargins}{@page{@top-right{content:none}@bottom-right{content:none}}` +
            '@media print{.marking{display:block}body{display:table;width:100%}body>header{display:table-header-group;break-inside:avoid}' +
            'body>footer{display:table-footer-group;break-inside:avoid}main,body>.notes{display:table-row-group}}}',
        ]
      : []),
    `@media print{html{font-size:${sizePt}pt}main,.band,.notes{max-width:none!important;padding-inline:0}` +
      '.page-break{break-after:page}.together,figure,tr,.bottomLine,.frame{break-inside:avoid}thead{display:table-header-group}' +
      'p{orphans:2;widows:2}a{color:inherit;text-decoration:none}}',
  ];
}

/**
 * Programs that print nothing in the margins of pages. No query tells that by itself: Firefox is known by a property of its own, Chromium and Safari by what
 * came with it or soon after.
 */
const withoutMargins = '((-moz-appearance:none) or (not selector(::details-content)))';

const sizeOf = (page: PageSetup): string =>
  `size:${page.widthPt}pt ${page.heightPt}pt;margin:${[page.marginTopPt, page.marginEndPt, page.marginBottomPt, page.marginStartPt].map((points) => `${points}pt`).join(' ')}`;

/** A CSS string in which every sign that is no letter or digit is written as its code. */
const cssString = (text: string): string =>
  `"${Array.from(text.replaceAll(/[\u0000-\u001f\ud800-\udfff]/gu, ' '), (character) =>
    /[A-Za-z0-9]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  ).join('')}"`;
