// A tree with everything in it that a tree can say, each text with a word that stands nowhere else in the document.

import { blockRoleSchema } from '../../core/template/styles.ts';
import type { Block, DocumentTree, IllustrationBlock, Inline, List } from '../../core/document/tree.ts';
import type { Scene, SceneShape } from '../../core/drawing/scene.ts';
import { timelineScene } from './golden-tree.ts';
import { nameTree } from './name-tree.ts';
import * as T from './tree.ts';
import { standIn } from './unique-words.ts';

const ar = { lang: 'ar', dir: 'rtl' } as const;
const he = { lang: 'he', dir: 'rtl' } as const;

/** Words with one of their own after them. */
const w = (text: string): string => `${text} ${standIn.latin}`;
const arabic = (text: string): Inline => T.t(`${text} ${standIn.arabic}`, ar);
const hebrew = (text: string): Inline => T.t(`${text} ${standIn.hebrew}`, he);
/** Ids, numbers and labels are given when the tree is named. */
const noted = (...blocks: readonly Block[]): Inline => T.note(0, ...blocks);
const noteOf = (...words: readonly (string | Inline)[]): Block => T.paragraph('note')(...words);
const led = (place: number, show: 'text' | 'page' | 'number'): Inline =>
  T.ref(String(place), show, show === 'page' ? '1' : w('See'));
const captioned = (text: string) => T.caption('', '', w(text));
const withId = (...words: readonly (string | Inline)[]): Block => T.paragraphWith({ id: 'given' }, ...words);

const sentences =
  'Forces withdrew from two districts after a day of fighting, and residents described shelling near the works. ';

/** A network of three actors: boxes, lines between them with a head, and words. */
const networkScene: Scene = {
  widthPt: 360,
  heightPt: 110,
  shapes: [
    ...[
      ['Haftar', 20, 10],
      ['Sahmain', 240, 10],
      ['Ansar', 130, 80],
    ].flatMap(([name, x, y]): SceneShape[] => [
      {
        type: 'rect',
        x: Number(x),
        y: Number(y),
        width: 90,
        height: 22,
        radius: 8,
        fill: 'actorSoft',
        stroke: 'actor',
        dashed: false,
      },
      {
        type: 'text',
        x: Number(x) + 45,
        y: Number(y) + 14,
        text: String(name),
        sizePt: 8,
        bold: true,
        anchor: 'middle',
        colour: 'ink',
        dir: 'ltr',
      },
    ]),
    { type: 'line', x1: 110, y1: 21, x2: 240, y2: 21, colour: 'actor', widthPt: 0.8, dashed: true },
    {
      type: 'polyline',
      points: [
        [65, 32],
        [65, 60],
        [130, 90],
      ],
      closed: false,
      fill: null,
      stroke: 'actor',
      widthPt: 0.8,
      dashed: false,
    },
    { type: 'circle', x: 130, y: 90, radius: 2.5, fill: 'actor', stroke: null },
  ],
};

const figure = (scene: Scene, alt: string): IllustrationBlock => ({
  type: 'illustration',
  content: { kind: 'scene', scene },
  alt: w(alt),
  width: 1,
  caption: captioned('Drawn from the records'),
  id: '',
});

/** A list in a list, so many levels deep. */
const deepList = (levels: number): List =>
  T.bullets([T.p(w(`Level from below ${levels}`)), ...(levels > 1 ? [deepList(levels - 1)] : [])]);

const marks: readonly Inline[] = [
  T.t(w('bold'), { bold: true }),
  T.t(w(' italic'), { italic: true }),
  T.t(w(' underlined'), { underline: true }),
  T.t(w(' struck'), { strike: true }),
  T.t(w(' raised'), { superscript: true }),
  T.t(w(' lowered'), { subscript: true }),
  T.t(w(' code'), { code: true }),
  T.t(w(' accent'), { colour: 'accent' }),
  T.t(w(' muted'), { colour: 'muted' }),
  T.t(w(' all at once'), { bold: true, italic: true, underline: true, strike: true, colour: 'accent' }),
];

const manyParagraphs: readonly Block[] = [
  noteOf(w('The first of three paragraphs, '), T.link('https://example.org/a?b=1&c=2', w('linked')), '.'),
  noteOf(arabic('نص تدريبي')),
  T.numbered(w('counted'), w('twice')),
];

const raw: DocumentTree = T.docWith(
  {
    classification: { ...T.tlpAmber, caveats: ['NOT FOR PUBLICATION', 'EYES ONLY'] },
    customProperties: { 'Brief kind': 'Situation report', Issue: '1' },
  },
  T.sectionWith(
    { firstHeader: T.noMatter, firstFooter: { ...T.runningFooter, start: [] } },
    T.paragraph('kicker')(w('Situation report')),
    T.paragraph('title')(w('Libya: clashes in Benghazi')),
    T.paragraph('subtitle')(w('An account of five days')),
    T.table([[T.td(T.paragraph('masthead')(w('Period'))), T.td(T.paragraph('masthead')(w('As of')))]], {
      styleRole: 'masthead',
      headerRows: 0,
    }),
  ),
  T.sectionWith(
    { restartPageNumber: 1 },
    T.toc(w('Contents'), 3),
    T.pageBreak,
    ...([1, 2, 3, 4, 5, 6] as const).map((level) =>
      T.h(level, w(`Heading of level ${level}`), level < 4 ? { number: `${level}.1` } : {}),
    ),
    ...blockRoleSchema.options.map((role) => T.paragraph(role)(w(`In the role of ${role}: ${sentences}`))),
    T.paragraphWith({ number: '7', id: 'given' }, w(`A numbered paragraph. ${sentences}`)),
    ...(['start', 'end', 'centre', 'justify'] as const).map((align) =>
      T.paragraphWith({ align, keepLines: true, keepNext: true }, w(sentences.repeat(2))),
    ),
    withId(...marks),
    T.p(
      w('Before a break'),
      T.br,
      w('before a tab'),
      T.tab,
      led(0, 'text'),
      ' ',
      led(1, 'page'),
      ' ',
      led(2, 'number'),
      ' ',
      T.link('mailto:unit@example.org', w('write '), T.t(w('now'), { bold: true })),
      ' on page ',
      T.page,
      ' of ',
      T.pages,
      T.comment('Second reader', '2014-05-18T12:00:00.000Z', w('Is this so?')),
    ),
    T.rule,
    T.h(2, w('Scripts and signs')),
    T.paragraphWith(
      ar,
      arabic('هاجمت قوات موالية لخليفة حفتر مواقع أنصار الشريعة في بنغازي يومي 16–17 مايو 2014'),
    ),
    T.paragraphWith(he, hebrew('שלום עולם, Benghazi 2014')),
    T.paragraphWith({ lang: 'el' }, T.t(`Ελληνικά ${standIn.greek}`, { lang: 'el' })),
    T.paragraphWith({ lang: 'uk' }, T.t(`Українська ${standIn.cyrillic}`, { lang: 'uk' })),
    T.paragraphWith({ lang: 'zh-Hans' }, T.t(`班加西冲突，第二天。${standIn.latin}`, { lang: 'zh-Hans' })),
    T.paragraphWith({ lang: 'ja' }, T.t(`ベンガジで衝突。${standIn.latin}`, { lang: 'ja' })),
    T.paragraphWith({ lang: 'ko' }, T.t(`벵가지 충돌. ${standIn.latin}`, { lang: 'ko' })),
    T.p(w('Signs: ≥ ≤ → ± × ½ § ¶ € £ “ ” « » … – —')),
    T.h(2, w('Notes')),
    T.p(w('In the body'), noted(...manyParagraphs)),
    T.bullets(T.p(w('In a list'), noted(...manyParagraphs)), w('and none')),
    T.table([
      [T.th(w('Place')), T.th(w('Count'))],
      [T.td(T.paragraph('tableText')(w('In a table'), noted(...manyParagraphs))), w('43')],
    ]),
    T.paragraph('quote')(w('“In a quote”'), noted(...manyParagraphs)),
    T.p(w('A long one'), noted(noteOf(w(sentences.repeat(45))))),
    T.h(2, w('Lists')),
    deepList(12),
    T.numbered(w('one'), [T.p(w('two')), T.p(w('two again')), T.bullets(w('inside'))]),
    { ...T.numbered(w('letter'), w('letter')), format: 'lowerLetter', start: 3 },
    { ...T.numbered(w('roman'), w('roman')), format: 'lowerRoman' },
    T.bullets(T.paragraphWith(ar, arabic('أولا')), T.paragraphWith(ar, arabic('ثانيا'))),
    T.h(2, w('Figures')),
    figure(timelineScene, 'A timeline of five days'),
    figure(networkScene, 'A network of three actors'),
    T.image('golden.png', 'image/png', { alt: w('A chequer'), caption: captioned('A picture') }),
    T.image('golden.jpg', 'image/jpeg', { alt: null, width: 0.25 }),
    T.together(T.p(w('Two paragraphs')), T.p(w('on one page'))),
  ),
  T.sectionWith(
    { page: T.a4Landscape, firstHeader: { ...T.runningHeader, start: [T.t('Annex')], marking: 'centre' } },
    T.h(1, w('Tables')),
    T.table(
      [
        [T.th(w('Group'), { rowSpan: 2 }), T.th(w('Numbers'), { colSpan: 2 })],
        [T.th(w('Killed')), T.th(w('Wounded'))],
        [T.th(w('Militants')), w('60'), w('250')],
        [
          T.td([T.p(w('Two blocks')), T.bullets(w('in a cell'))]),
          T.td(T.table([[w('nested'), w('table')]], { headerRows: 0, styleRole: 'plain' })),
          '',
        ],
      ],
      { headerRows: 2, styleRole: 'grid', allowSplit: true, caption: captioned('Spans') },
    ),
    T.table(
      [
        [w('Start'), w('Centre'), w('End')],
        [w('1'), w('2'), w('3')],
      ],
      {
        columns: [
          { width: 1, align: 'start' },
          { width: 2, align: 'centre' },
          { width: 1, align: 'end' },
        ],
      },
    ),
  ),
  T.sectionWith(
    { columns: 2, columnGapPt: 20 },
    T.h(1, w('Columns')),
    ...Array.from({ length: 6 }, () => T.p(w(sentences.repeat(4)), noted(noteOf(w('In a column'))))),
  ),
  T.sectionWith(
    { start: 'continuous' },
    T.h(1, w('From right to left')),
    T.table(
      [
        [
          T.th(T.paragraphWith({ role: 'tableHead', ...ar }, arabic('المصدر'))),
          T.th(T.paragraphWith({ role: 'tableHead', ...ar }, arabic('قتلى'))),
        ],
        [T.td(T.paragraphWith({ role: 'tableText', ...ar }, arabic('وزارة الصحة'))), w('43')],
      ],
      { dir: 'rtl' },
    ),
    T.paragraphWith(
      ar,
      arabic('وفقا'),
      T.t(w(' Reuters'), { lang: 'en' }),
      noted(T.paragraphWith({ role: 'note', ...ar }, arabic('نص'))),
    ),
  ),
);

/** Needs `media` of media.ts. */
export const everythingTree: DocumentTree = nameTree(raw);
