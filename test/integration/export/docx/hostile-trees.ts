// Trees that try to break a writer: empty everything, too much of everything, and text that no XML can hold.

import type { DocumentTree } from '../../../../core/document/tree.ts';
import * as T from '../../../builders/tree.ts';
import { goldenTree } from '../../../builders/golden-tree.ts';

/** Text with what XML forbids and every kind of line end. */
export const badText = 'a\u0000b\uffffc\ud800d\u001f\n\te\r\nf\u2028g\u000bh';
/** Two characters of each of the seventeen planes, those at the private and the last ones too. */
export const everyPlane = Array.from({ length: 17 }, (_, plane) =>
  String.fromCodePoint(plane * 0x10000 + 0x4e2d, plane * 0x10000 + 0xfffd),
).join(' ');
/** Trees that no assembly makes, by name; media `broken.png` is no picture and `cut.png` ends early. */
export const hostileTrees: Readonly<Record<string, DocumentTree>> = {
  nothing: T.docWith({
    title: '',
    author: '',
    subject: '',
    keywords: [],
    language: '',
    created: 'x',
    modified: '',
  }),
  emptysection: T.doc(T.section()),
  empties: T.doc(
    T.section(
      T.p(),
      T.paragraphWith({ number: '', id: '' }),
      T.h(1, ''),
      T.bullets(),
      T.bullets([]),
      T.numbered([T.bullets([T.bullets('x')])]),
      T.table([]),
      T.table([[]]),
      T.table([[], []], { headerRows: 9 }),
      T.table([[T.td('a', { colSpan: 99, rowSpan: 99 })], ['b']]),
      T.table([[T.td([], { colSpan: 0, rowSpan: -3 })]], { columns: [], caption: T.caption('', '') }),
      T.table([['x']]),
      T.table([['y']]),
      T.table([
        [T.td('a', { rowSpan: 2 }), T.td('b', { rowSpan: 3 }), 'c'],
        ['d', 'e'],
        [T.td('wide', { colSpan: 5 })],
      ]),
      T.table([Array.from({ length: 80 }, (_, k) => `c${k}`)]),
      T.together(),
      T.together(T.table([['k']])),
      T.pageBreak,
      T.table([['after break']]),
      T.pageBreak,
      T.bullets('li'),
      T.pageBreak,
      T.together(T.p('t')),
      T.pageBreak,
      T.toc('', 0),
      T.toc('C', 99),
      T.rule,
      T.pageBreak,
      T.image('missing', 'image/png'),
      T.image('broken.png', 'image/png'),
      T.image('cut.png', 'image/png', { width: NaN }),
      T.image('golden.jpg', 'image/png', { alt: null, width: -1, caption: T.caption('f', 'Figure 7', 'x') }),
      T.image('missing', 'image/png', { alt: null }),
      {
        ...T.image('x', 'image/png'),
        content: { kind: 'scene', scene: { widthPt: 0, heightPt: 0, shapes: [] } },
      },
      {
        ...T.image('x', 'image/png'),
        content: {
          kind: 'scene',
          scene: {
            widthPt: 10,
            heightPt: 5000,
            shapes: [
              { type: 'circle', x: NaN, y: 1, radius: -3, fill: 'ink', stroke: 'ink' },
              {
                type: 'text',
                x: 0,
                y: 10,
                text: '文' + badText,
                sizePt: 8,
                bold: true,
                anchor: 'end',
                colour: 'ink',
                dir: 'rtl',
              },
            ],
          },
        },
      },
      T.p(T.note(1)),
      T.p(
        T.note(
          7,
          T.table([['in note']]),
          T.h(1, 'H in note'),
          T.pageBreak,
          T.toc('x', 1),
          T.bullets('li'),
          T.p(T.note(8, 'nested'), T.comment('x', '', 'nested')),
        ),
      ),
      T.p(T.comment('', 'nonsense'), T.comment(badText, '2014-05-18T12:00:00Z', badText, T.table([['t']]))),
      T.p(
        T.link('javascript:alert(1)', 'js'),
        T.link('', ''),
        T.link('http://a b/é?x=<>"&', T.note(9, 'in link'), 'w', T.link('http://x', 'nested')),
        T.ref('nowhere', 'page', '3'),
        T.ref('f', 'page', '3'),
      ),
      T.p(T.note(9, 'same id'), T.note(9, 'same id')),
      T.h(1, 'Same', { id: 'same' }),
      T.h(1, 'Same', { id: 'same' }),
      { ...T.numbered('a'), start: -5 },
      { ...T.numbered('a'), start: 99999999 },
      { ...T.numbered('a'), start: NaN },
    ),
  ),
  control: T.docWith(
    {
      title: badText,
      author: badText,
      subject: badText,
      keywords: [badText],
      customProperties: { [badText]: badText, '': 'x', A: '1', a: '2' },
      attachments: [{ name: badText, mediaType: '', media: '', description: '' }],
      classification: {
        label: badText,
        foreground: '#FFFFFF',
        background: '#000000',
        caveats: [badText, ''],
      },
    },
    T.sectionWith(
      {
        header: {
          start: [T.t(badText), T.note(3, 'in header')],
          centre: [T.ref('x', 'page', badText)],
          end: [T.comment('a', 'b', 'c')],
          marking: 'centre',
        },
      },
      T.h(1, badText, { id: badText }),
      T.p(badText),
      T.image('golden.png', 'image/png', { alt: badText, id: badText }),
      T.toc(badText, 2),
      T.p(T.ref(badText, 'page', badText)),
      T.p(T.t('x', { lang: badText })),
    ),
  ),
  deep: T.doc(
    T.section(
      Array.from({ length: 30 }).reduce<ReturnType<typeof T.bullets>>(
        (inner) => T.bullets(['x' as never, inner].map((v) => (typeof v === 'string' ? T.p(v) : v))),
        T.bullets('core'),
      ),
    ),
  ),
  tables: T.doc(
    T.section(
      Array.from({ length: 12 }).reduce<ReturnType<typeof T.table>>(
        (inner) => T.table([[T.td(inner)]]),
        T.table([['core']]),
      ),
    ),
  ),
  tiny: T.doc(
    T.sectionWith(
      { page: { ...T.a4, widthPt: 72, heightPt: 72, marginStartPt: 100, marginEndPt: 100 } },
      T.p('x'),
      T.image('golden.png', 'image/png'),
    ),
  ),
  rtl: T.docWith(
    { dir: 'rtl', language: 'ar' },
    ...goldenTree.sections.slice(2),
    ...goldenTree.sections.slice(0, 1),
  ),
  rows: T.doc(T.section(T.table(Array.from({ length: 5000 }, (_, r) => ['a', 'b', 'c', `row ${r}`])))),
  tallcell: T.doc(
    T.section(
      T.table([
        ['a', 'b'],
        [T.td(Array.from({ length: 300 }, (_, k) => T.p(`line ${k}`))), 'short'],
      ]),
    ),
  ),
  longnote: T.doc(
    T.section(T.p('x', T.note(1, ...Array.from({ length: 200 }, (_, k) => `paragraph ${k} of the note`)))),
  ),
  twelvelevels: T.doc(
    T.section(
      Array.from({ length: 11 }).reduce<ReturnType<typeof T.numbered>>(
        (inner, _, at) => T.numbered([T.p(`level ${11 - at}`), inner]),
        T.numbered('level 12'),
      ),
    ),
  ),
  longword: T.doc(
    T.section(
      T.h(1, 'w'.repeat(40_000)),
      T.p('w'.repeat(40_000)),
      T.p('\u0645'.repeat(40_000)),
      T.table([['x'.repeat(40_000), 'b']]),
    ),
  ),
  planes: T.doc(
    T.section(
      T.h(1, everyPlane),
      T.p(everyPlane, T.t(everyPlane, { lang: 'ja' }), T.note(1, everyPlane)),
      T.paragraphWith({ dir: 'rtl', lang: 'ar' }, everyPlane),
      T.table([[everyPlane]], { caption: T.caption('t', `Table ${everyPlane}`, everyPlane) }),
      T.image('golden.png', 'image/png', { alt: everyPlane }),
      T.toc(everyPlane, 1),
    ),
  ),
};
