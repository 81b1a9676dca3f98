// The golden tree: one document with every block and inline in it, in English, Arabic and Hebrew. Long because
// it has one of each.

import type { DocumentTree, IllustrationBlock } from '../../core/document/tree.ts';
import type { Scene } from '../../core/drawing/scene.ts';
import {
  a4Landscape,
  b,
  br,
  bullets,
  caption,
  comment,
  docWith,
  h,
  i,
  image,
  link,
  note,
  numbered,
  p,
  pageBreak,
  paragraph,
  paragraphWith,
  ref,
  rule,
  section,
  sectionWith,
  t,
  tab,
  table,
  td,
  th,
  toc,
  together,
} from './tree.ts';

/** A small timeline with every kind of shape. */
export const timelineScene: Scene = {
  widthPt: 493,
  heightPt: 112,
  shapes: [
    ...[71, 169, 266, 364, 461].map((x) => ({
      type: 'line' as const,
      x1: x,
      y1: 15,
      x2: x,
      y2: 105,
      colour: 'line' as const,
      widthPt: 0.5,
      dashed: false,
    })),
    { type: 'line', x1: 0, y1: 44, x2: 493, y2: 44, colour: 'muted', widthPt: 0.75, dashed: true },
    text(71, 10, '14 May', false, 'middle'),
    text(266, 10, '16', false, 'middle'),
    text(0, 32, 'Haftar', true, 'start'),
    text(0, 63, 'Government', true, 'start'),
    {
      type: 'rect',
      x: 270,
      y: 21,
      width: 166,
      height: 11,
      radius: 5.5,
      fill: 'eventSoft',
      stroke: 'event',
      dashed: false,
    },
    { ...text(278, 29, 'Attack on bases in Benghazi', true, 'start'), colour: 'event' },
    { type: 'circle', x: 454, y: 38, radius: 2.6, fill: 'event', stroke: null },
    text(448, 41, 'Withdrawal', false, 'end'),
    { type: 'circle', x: 322, y: 56, radius: 2.6, fill: 'paper', stroke: 'event' },
    { ...text(316, 60, 'حظر جوي', false, 'start'), dir: 'rtl' },
    {
      type: 'polyline',
      points: [
        [330, 56],
        [352, 60],
        [374, 84],
      ],
      closed: false,
      fill: null,
      stroke: 'actor',
      widthPt: 1,
      dashed: true,
    },
    {
      type: 'polyline',
      points: [
        [380, 90],
        [371, 86],
        [377, 80],
      ],
      closed: true,
      fill: 'actorSoft',
      stroke: 'actor',
      widthPt: 0.75,
      dashed: false,
    },
  ],
};

function text(x: number, y: number, words: string, bold: boolean, anchor: 'start' | 'middle' | 'end') {
  return { type: 'text', x, y, text: words, sizePt: 7, bold, anchor, colour: 'ink', dir: 'ltr' } as const;
}

const timeline: IllustrationBlock = {
  type: 'illustration',
  content: { kind: 'scene', scene: timelineScene },
  alt: 'Timeline of 14 to 18 May 2014: an attack on bases in Benghazi on 16 and 17 May, then a withdrawal.',
  width: 1,
  caption: caption('fig-1', 'Figure 1.', 'Events of 14–18 May 2014 by actor.'),
  id: 'figure-timeline',
};

const ar = { lang: 'ar', dir: 'rtl' } as const;

/** Needs `media` of media.ts. Notes are numbered 1 to 6 in reading order. */
export const goldenTree: DocumentTree = docWith(
  {
    customProperties: { 'Brief kind': 'Situation report', Issue: '1' },
    attachments: [
      { name: 'project.json', mediaType: 'application/json', media: 'project', description: 'The project' },
    ],
  },
  section(
    paragraph('kicker')('Situation report No. 1'),
    paragraph('title')('Libya: clashes in Benghazi'),
    paragraph('subtitle')('An account of five days'),
    table(
      [
        [
          td(paragraph('masthead')(t('Period '), b('14–18 May 2014'))),
          td(paragraph('masthead')(t('As of '), b('18 May 2014, 18:00'))),
          td(paragraph('masthead')(t('Next issue '), b('21 May 2014'))),
          td(paragraph('masthead')(t('Author '), b('Regional Analysis Unit'))),
        ],
      ],
      { styleRole: 'masthead', headerRows: 0 },
    ),
    paragraph('keyLine')('Grades: speaker A–F, report 1–6. Likelihood: ICD 203.'),
    h(2, 'Bottom line'),
    paragraph('bottomLine')(
      'Forces loyal to Khalifa Haftar attacked Ansar al-Sharia (',
      t('أنصار الشريعة', ar),
      ') positions in Benghazi on 16–17 May and withdrew, by his account for tactical reasons.',
      note(1, 'Training text 1, “Ex-general’s forces pull back”, 18 May 2014, para. 1 (D3).'),
      ' The speaker of parliament calls it an attempted coup.',
      note(
        2,
        paragraph('note')('Training text 2, ', i('Operation in the east'), ', 17 May 2014, para. 4 (C3).'),
        paragraph('note')(
          'The speaker repeated it ',
          link('https://example.org/a?b=1&c=2', 'on 18 May'),
          '.',
        ),
      ),
    ),
    h(2, 'Key judgements'),
    numbered(
      [
        paragraph('keyJudgement')(
          'Haftar is ',
          b('likely'),
          ' to resume operations.',
          note(3, 'Notes 1 and 2.'),
        ),
        paragraph('meta')('Confidence: moderate. Two independent origins.'),
      ],
      [
        paragraph('keyJudgement')('The regular army is ', b('very unlikely'), ' to confront either side.'),
        paragraph('meta')('Confidence: low. One source.'),
      ],
    ),
    h(2, 'Reported casualties, 16–17 May', { id: 'casualties' }),
    table(
      [
        ['According to', 'Of whom', 'Killed', 'Wounded', 'Grade'],
        [
          td(paragraph('tableText')('Health Ministry official', note(4, 'Training text 1, para. 2 (C2).'))),
          'not stated',
          '43',
          '> 100',
          'C2',
        ],
        [td('Haftar', { rowSpan: 2 }), 'militants', '60', '250', td('D3', { rowSpan: 2 })],
        ['his own men', '6', '37'],
        [td('News website, citing official data', { colSpan: 2 }), '75', '141', 'C3'],
      ],
      {
        columns: [
          { width: 36, align: 'start' },
          { width: 24, align: 'start' },
          { width: 12, align: 'end' },
          { width: 14, align: 'end' },
          { width: 14, align: 'centre' },
        ],
        caption: caption('tab-1', 'Table 1.', 'Figures differ in speaker, scope and hour.'),
      },
    ),
    h(2, 'Timeline'),
    timeline,
    pageBreak,
    toc('Contents', 3),
    h(1, 'Development', { number: '1' }),
    h(2, 'Politics', { number: '1.1' }),
    h(3, 'Parliament', { number: '1.1.1' }),
    h(4, 'Fourth level'),
    h(5, 'Fifth level'),
    h(6, 'Sixth level'),
    paragraphWith(
      { id: 'para-7', number: '7' },
      'A numbered paragraph of the UN form, which runs on for long enough to break into a second line below its number.',
    ),
    p(
      'Marks: ',
      b('bold'),
      ', ',
      i('italic'),
      ', ',
      t('underlined', { underline: true }),
      ', ',
      t('struck', { strike: true }),
      ', H',
      t('2', { subscript: true }),
      'O, m',
      t('2', { superscript: true }),
      ', ',
      t('code', { code: true }),
      ', ',
      t('accent', { colour: 'accent' }),
      ', ',
      t('muted', { colour: 'muted' }),
      '.',
      br,
      'After a break',
      tab,
      'after a tab. See ',
      ref('casualties', 'text', 'Reported casualties'),
      ' on page ',
      ref('casualties', 'page', '1'),
      ', paragraph ',
      ref('para-7', 'number', '7'),
      ' and ',
      ref('fig-1', 'text', 'Figure 1'),
      '. ',
      comment('Second reader', '2014-05-18T12:00:00.000Z', 'Is this so?', 'It needs a source.'),
      'See ',
      link('https://example.org/report', 'the ', i('report')),
      ' or ',
      link('mailto:unit@example.org', 'write'),
      '.',
    ),
    paragraphWith(
      { align: 'justify', keepLines: true, keepNext: true },
      'A justified paragraph that is kept with the next one and whose lines are kept together on one page.',
    ),
    paragraph('quote')('“For tactical reasons and would return in strength.”', note(5, 'Training text 1.')),
    rule,
    bullets('First point', [
      p('Second point'),
      numbered('One', [p('Two'), { ...numbered('letter', 'letter'), format: 'lowerLetter' as const }]),
    ]),
    { ...numbered('Fourth', 'Fifth'), start: 4 },
    { ...numbered('roman', 'roman'), format: 'lowerRoman' as const },
    together(p('These two paragraphs'), p('stay on one page.')),
    image('golden.png', 'image/png', { caption: caption('fig-2', 'Figure 2.', 'A chequer.') }),
    image('golden.jpg', 'image/jpeg', { alt: null, width: 0.25 }),
    paragraph('source')('Training text 1, 18 May 2014.'),
  ),
  sectionWith(
    { page: a4Landscape, firstHeader: { start: [t('Annex')], centre: [], end: [], marking: 'centre' } },
    h(1, 'Annex'),
    table(
      [
        [th('Group', { rowSpan: 2 }), th('Numbers', { colSpan: 2 })],
        [th('Killed'), th('Wounded')],
        [th('Militants'), '60', '250'],
        [
          td([p('Two paragraphs'), bullets('in a cell')]),
          td(table([['nested', 'table']], { headerRows: 0 })),
          '',
        ],
      ],
      { headerRows: 2, styleRole: 'grid', allowSplit: true },
    ),
  ),
  sectionWith(
    { restartPageNumber: 1 },
    h(1, 'بنغازي: اشتباكات', ar),
    paragraphWith(
      ar,
      t('هاجمت قوات موالية لخليفة حفتر مواقع أنصار الشريعة في بنغازي يومي 16–17 مايو 2014 وفقًا لـ ', ar),
      t('Reuters', { lang: 'en' }),
      t(' (43 قتيلاً).', ar),
      note(6, paragraphWith({ role: 'note', ...ar }, t('نص تدريبي 1، الفقرة 2.', ar))),
    ),
    bulletsIn('أولاً', 'ثانيًا'),
    table(
      [
        [
          th(paragraphWith({ role: 'tableHead', ...ar }, t('المصدر', ar))),
          th(paragraphWith({ role: 'tableHead', ...ar }, t('قتلى', ar))),
        ],
        [td(paragraphWith({ role: 'tableText', ...ar }, t('وزارة الصحة', ar))), td('43')],
      ],
      { dir: 'rtl' },
    ),
    paragraphWith({ dir: 'rtl', lang: 'he' }, t('שלום עולם, Benghazi 2014.', { lang: 'he', dir: 'rtl' })),
    paragraphWith({}, 'English with עברית and العربية inside, unmarked.'),
  ),
);

function bulletsIn(...items: readonly string[]) {
  return bullets(...items.map((item) => paragraphWith(ar, t(item, ar))));
}
