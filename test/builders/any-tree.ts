// Document trees at random for property tests: every block and inline that a tree can hold, sound as assembly makes
// them, with words of which each stands once. They shrink to the smallest tree that still shows the fault.
// Long because there is something random for each kind of block and inline, and each can hold the others.

import fc from 'fast-check';
import type {
  Block,
  Caption,
  Cell,
  DocumentSection,
  DocumentTree,
  IllustrationBlock,
  Inline,
  List,
  Paragraph,
  RunningMatter,
  Table,
  TextMarks,
} from '../../core/document/tree.ts';
import type { SceneShape } from '../../core/drawing/scene.ts';
import { nameTree } from './name-tree.ts';
import { a4, a4Landscape, docWith, tlpAmber } from './tree.ts';
import { standIn } from './unique-words.ts';

const { latin, arabic, hebrew, cyrillic, greek } = standIn;

/** How much of everything; `hostile` also puts characters between the words that writers stumble over. */
export type TreeSize = { readonly blocks: number; readonly words: number; readonly hostile: boolean };

/** A tree in named words. Needs `media` of media.ts, which has neither `missing.png` nor a sound `broken.png`. */
export const anyTree = (size: TreeSize): fc.Arbitrary<DocumentTree> => anyRawTree(size).map(nameTree);

/** Several trees as one document of all their sections, for judges that are slow to start. */
export const anyTrees = (size: TreeSize, count: number): fc.Arbitrary<DocumentTree> =>
  fc
    .array(anyRawTree(size), { minLength: count, maxLength: count })
    .map((trees) => nameTree(docWith({}, ...trees.flatMap((tree) => tree.sections))));

const hostileSigns = [
  ...['\u0000', '\u0007', '\ud800', '\udfff', '\uffff', '\ufdd0', '\u2028', '\u000b', '\u0085', '\r\n', '\t'],
  ...['\u200d', '\u200b', '\u2060', '\u00a0', '\u00ad', '\ufeff', '\u2066', '\u2069', '\u200e', '\u200f'],
  ...[
    '🙂',
    '👩🏽‍⚕️',
    '漢字',
    '한국어',
    '\u{1f1e6}',
    '\u{2f800}',
    '\u{e0001}',
    'a\u0301\u0302',
    '\u0301',
    'ﷺ',
    'क्ष',
  ],
  ...[
    '<w:p>',
    '&amp;',
    ']]>',
    '|',
    '\\',
    '`',
    '**',
    '__',
    '[a](b)',
    '[^1]:',
    '$',
    '#',
    '---',
    '1.',
    '{{a}}',
    '<!--',
  ],
];

/** Words of one script mostly, as a text; `most` words at most. */
function sentence(most: number, hostile: boolean): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 20, arbitrary: fc.constant(latin) },
    { weight: 2, arbitrary: fc.constantFrom(arabic, hebrew, cyrillic, greek) },
    { weight: 2, arbitrary: fc.constantFrom('43', '2014', '“a”', '—', 'e.g.', '(', ')') },
    ...(hostile ? [{ weight: 3, arbitrary: fc.constantFrom(...hostileSigns) }] : []),
  );
  const right = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(arabic) },
    { weight: 1, arbitrary: fc.constantFrom(latin, '43', '17', '2014', '(') },
  );
  const words = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: most });
  return fc
    .oneof({ weight: 5, arbitrary: words(word) }, { weight: 1, arbitrary: words(right) })
    .map((list) => list.join(' '));
}

const marks: fc.Arbitrary<TextMarks> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record<TextMarks>(
      {
        bold: fc.constant(true),
        italic: fc.constant(true),
        underline: fc.constant(true),
        strike: fc.constant(true),
        superscript: fc.constant(true),
        code: fc.constant(true),
        colour: fc.constantFrom('accent', 'muted'),
      },
      { requiredKeys: [] },
    ),
  },
);
const dir = fc.constantFrom(null, null, null, 'ltr', 'rtl');
const lang = fc.constantFrom(null, null, null, 'en-GB', 'ar', 'fr', 'he');

type Parts = {
  readonly size: TreeSize;
  readonly inlines: (most: number, within: Within) => fc.Arbitrary<readonly Inline[]>;
};
/** What an inline or block stands in, which decides what can be in it. */
type Within = { readonly note: boolean; readonly link: boolean; readonly depth: number };
const outside: Within = { note: false, link: false, depth: 0 };

function anyInlines(size: TreeSize): Parts['inlines'] {
  const text = (most: number): fc.Arbitrary<Inline> =>
    fc.record({ type: fc.constant('text'), text: sentence(most, size.hostile), marks, lang, dir });
  const gap: Inline = { type: 'text', text: ' ', marks: {}, lang: null, dir: null };
  const inlines: Parts['inlines'] = (most, within) => {
    const plain = { weight: 8, arbitrary: text(most) };
    const small: { weight: number; arbitrary: fc.Arbitrary<Inline> }[] = [
      { weight: 1, arbitrary: fc.constantFrom<Inline>({ type: 'break' }, { type: 'tab' }) },
    ];
    if (!within.link) {
      small.push({
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('link'),
          href: fc.constantFrom(
            'https://example.org/a?b=1&c="',
            'mailto:a@example.org',
            'javascript:alert(1)',
            'nowhere',
          ),
          inlines: inlines(4, { ...within, link: true }),
        }),
      });
      // What it leads to is found when the tree is named.
      small.push({
        weight: 1,
        arbitrary: fc.oneof(
          fc.record({
            type: fc.constant('ref'),
            target: fc.nat(50).map(String),
            show: fc.constantFrom('text', 'number'),
            text: fc.constant(`See ${latin}`),
          }),
          fc.record({
            type: fc.constant('ref'),
            target: fc.nat(50).map(String),
            show: fc.constant('page'),
            text: fc.constant('1'),
          }),
        ),
      });
    }
    if (!within.link && !within.note) {
      small.push({ weight: 2, arbitrary: anyNote({ size, inlines }) });
      small.push({
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('comment'),
          author: fc.constant(latin),
          date: fc.constant('2014-05-18T12:00:00.000Z'),
          blocks: fc.array(
            // Nothing leads to what stands in a comment.
            anyParagraph({ size, inlines }, { ...within, note: true, link: true }, 5).map((one) => ({
              ...one,
              id: null,
            })),
            { minLength: 1, maxLength: 2 },
          ),
        }),
      });
    }
    return fc
      .array(fc.oneof(plain, ...small), { minLength: 1, maxLength: 4 })
      .map((list) => list.flatMap((one, at) => (at === 0 ? [one] : [gap, one])));
  };
  return inlines;
}

function anyNote(parts: Parts): fc.Arbitrary<Inline> {
  const within: Within = { note: true, link: false, depth: 2 };
  const words = anyParagraph(parts, within, 25, fc.constant('note'));
  const more = fc.oneof(
    { weight: 3, arbitrary: words },
    { weight: 2, arbitrary: anyList(parts, within, words) },
    { weight: 1, arbitrary: anyTable(parts, within, words) },
  );
  return fc
    .tuple(words, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(more, { maxLength: 2 })))
    .map(([first, rest]) => ({ type: 'note', id: '', number: 0, blocks: [first, ...rest] }));
}

const roles: fc.Arbitrary<Paragraph['role']> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('body') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...(['quote', 'bottomLine', 'keyJudgement', 'title', 'subtitle', 'kicker', 'keyLine', 'meta'] as const),
      ...(['source', 'masthead', 'tableText', 'note'] as const),
    ),
  },
);

function anyParagraph(
  parts: Parts,
  within: Within,
  most = parts.size.words,
  role: fc.Arbitrary<Paragraph['role']> = roles,
): fc.Arbitrary<Paragraph> {
  return fc.record({
    type: fc.constant('paragraph'),
    role,
    id: fc.constantFrom(null, null, null, 'named'),
    number: within.note ? fc.constant(null) : fc.constantFrom(null, null, null, null, '7'),
    dir,
    lang,
    align: fc.constantFrom(null, null, null, 'start', 'end', 'centre', 'justify'),
    keepNext: fc.constantFrom(false, false, false, true),
    keepLines: fc.constantFrom(false, false, false, true),
    inlines: parts.inlines(most, within),
  });
}

function anyList(parts: Parts, within: Within, leaf: fc.Arbitrary<Block>): fc.Arbitrary<List> {
  const inner: fc.Arbitrary<Block> =
    within.depth < 3
      ? fc.oneof(
          { weight: 5, arbitrary: leaf },
          { weight: 1, arbitrary: fc.constant(null).chain(() => anyList(parts, deeper(within), leaf)) },
          { weight: 1, arbitrary: fc.constant(null).chain(() => anyTable(parts, deeper(within), leaf)) },
        )
      : leaf;
  return fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    format: fc.constantFrom('decimal', 'lowerLetter', 'lowerRoman'),
    start: fc.constantFrom(1, 1, 4, 99),
    items: fc.array(fc.record({ blocks: fc.array(inner, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
}

const deeper = (within: Within): Within => ({ ...within, depth: within.depth + 1 });

function anyCaption(parts: Parts, within: Within): fc.Arbitrary<Caption | null> {
  const caption = parts.inlines(5, within).map((inlines): Caption => ({ id: '', label: '', inlines }));
  return fc.option(caption, { freq: 2 });
}

/** Whole rows of cells whose spans fit, from a grid of cells that ask for spans. */
function laidOut(grid: readonly (readonly Cell[])[], headerRows: number, rowHeads: boolean): Table['rows'] {
  const taken = new Set<string>();
  return grid.map((row, top) => {
    const bottom = top < headerRows ? headerRows : grid.length;
    const cells: Cell[] = [];
    row.forEach((cell, left) => {
      if (taken.has(`${top} ${left}`)) return;
      let colSpan = 1;
      while (colSpan < cell.colSpan && left + colSpan < row.length && !taken.has(`${top} ${left + colSpan}`))
        colSpan += 1;
      const rowSpan = Math.min(cell.rowSpan, bottom - top);
      for (let y = top; y < top + rowSpan; y += 1)
        for (let x = left; x < left + colSpan; x += 1) taken.add(`${y} ${x}`);
      cells.push({ ...cell, colSpan, rowSpan, header: top < headerRows || (rowHeads && left === 0) });
    });
    return { cells };
  });
}

function anyTable(parts: Parts, within: Within, leaf: fc.Arbitrary<Block>): fc.Arbitrary<Table> {
  const span = fc.constantFrom(1, 1, 1, 1, 1, 2, 3);
  const short = anyParagraph(parts, within, 4, fc.constantFrom('tableText', 'tableText', 'tableHead'));
  const blocks = fc.oneof(
    { weight: 8, arbitrary: fc.array(short, { maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }) },
    ...(within.depth < 2
      ? [
          // Taller than a page.
          { weight: 1, arbitrary: fc.array(leaf, { minLength: 6, maxLength: 12 }) },
          {
            weight: 1,
            arbitrary: fc
              .constant(null)
              .chain(() => fc.array(anyList(parts, deeper(within), leaf), { maxLength: 2 })),
          },
          {
            weight: 1,
            arbitrary: fc
              .constant(null)
              .chain(() => anyTable(parts, deeper(within), leaf).map((one) => [one])),
          },
        ]
      : []),
  );
  const cell: fc.Arbitrary<Cell> = fc.record({
    colSpan: span,
    rowSpan: span,
    header: fc.constant(false),
    blocks,
  });
  return fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 })).chain(([columns, rows]) =>
    fc
      .record({
        grid: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        columns: fc.array(
          fc.record({
            width: fc.integer({ min: 1, max: 3 }),
            align: fc.constantFrom('start', 'end', 'centre'),
          }),
          { minLength: columns, maxLength: columns },
        ),
        headerRows: fc.integer({ min: 0, max: Math.min(2, rows - 1) }),
        rowHeads: fc.boolean(),
        styleRole: fc.constantFrom('grid', 'lines', 'plain'),
        allowSplit: fc.boolean(),
        dir,
        caption: anyCaption(parts, within),
      })
      .map(
        ({
          grid,
          columns: widths,
          headerRows,
          rowHeads,
          styleRole,
          allowSplit,
          dir: turned,
          caption,
        }): Table => ({
          type: 'table',
          columns: widths,
          headerRows,
          styleRole,
          allowSplit,
          dir: turned,
          rows: laidOut(grid, headerRows, rowHeads),
          // Last, since it stands below: names and numbers are given in this order.
          caption,
        }),
      ),
  );
}

const sceneShapes: fc.Arbitrary<readonly SceneShape[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('text'),
      x: fc.integer({ min: 20, max: 250 }),
      y: fc.integer({ min: 8, max: 76 }),
      text: fc.constantFrom(latin, arabic, `${latin} ${latin}`),
      sizePt: fc.constant(7),
      bold: fc.boolean(),
      anchor: fc.constantFrom('start', 'middle', 'end'),
      colour: fc.constantFrom('ink', 'event'),
      dir: fc.constantFrom('ltr', 'rtl'),
    }),
    fc.constantFrom<SceneShape>(
      { type: 'line', x1: 0, y1: 40, x2: 300, y2: 40, colour: 'line', widthPt: 0.5, dashed: true },
      {
        type: 'rect',
        x: 9,
        y: 9,
        width: 80,
        height: 12,
        radius: 6,
        fill: 'eventSoft',
        stroke: 'event',
        dashed: false,
      },
      { type: 'circle', x: 40, y: 40, radius: 3, fill: 'paper', stroke: 'actor' },
    ),
  ),
  { minLength: 1, maxLength: 5 },
);

function anyIllustration(parts: Parts): fc.Arbitrary<IllustrationBlock> {
  const picture = (media: string, mediaType: 'image/png' | 'image/jpeg'): IllustrationBlock['content'] => ({
    kind: 'image',
    media,
    mediaType,
  });
  return fc.record({
    type: fc.constant('illustration'),
    content: fc.oneof(
      sceneShapes.map((shapes): IllustrationBlock['content'] => ({
        kind: 'scene',
        scene: { widthPt: 300, heightPt: 80, shapes },
      })),
      fc.constantFrom(
        picture('golden.png', 'image/png'),
        picture('golden.jpg', 'image/jpeg'),
        picture('missing.png', 'image/png'),
        picture('broken.png', 'image/png'),
      ),
    ),
    alt: fc.constantFrom(`${latin} ${latin}`, `${latin} ${latin}`, null),
    width: fc.constantFrom(0.2, 0.4),
    id: fc.constant(''),
    caption: anyCaption(parts, outside),
  });
}

function anyBlocks(size: TreeSize): fc.Arbitrary<readonly Block[]> {
  const parts: Parts = { size, inlines: anyInlines(size) };
  const words = anyParagraph(parts, outside);
  const heading: fc.Arbitrary<Block> = fc.record({
    type: fc.constant('heading'),
    level: fc.constantFrom(1, 1, 2, 2, 2, 3, 4, 5, 6),
    id: fc.constant(''),
    number: fc.constantFrom(null, null, '2.1'),
    dir,
    lang,
    inlines: parts.inlines(4, outside),
  });
  const flow: { weight: number; arbitrary: fc.Arbitrary<Block> }[] = [
    { weight: 8, arbitrary: words },
    { weight: 3, arbitrary: heading },
    { weight: 2, arbitrary: anyList(parts, outside, words) },
    { weight: 2, arbitrary: anyTable(parts, outside, words) },
    { weight: 2, arbitrary: anyIllustration(parts) },
    { weight: 1, arbitrary: fc.constant<Block>({ type: 'rule' }) },
  ];
  const kept: fc.Arbitrary<Block> = fc.record({
    type: fc.constant('keepTogether'),
    blocks: fc.array(fc.oneof(...flow), { minLength: 1, maxLength: 3 }),
  });
  const top = fc.oneof(
    ...flow,
    { weight: 1, arbitrary: kept },
    { weight: 1, arbitrary: fc.constant<Block>({ type: 'pageBreak' }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('toc'),
        title: fc.constantFrom(latin, ''),
        levels: fc.integer({ min: 1, max: 6 }),
      }),
    },
  );
  return fc.array(top, { minLength: 1, maxLength: size.blocks });
}

// Narrow and low, so that pages end often and columns are tight.
const smallPage = { ...a4, widthPt: 420, heightPt: 430 };

const matter = (spot: 'start' | 'centre' | 'end'): fc.Arbitrary<RunningMatter> =>
  fc.constantFrom<RunningMatter>(
    { start: [], centre: [], end: [], marking: spot },
    {
      start: [{ type: 'text', text: latin, marks: {}, lang: null, dir: null }],
      centre: [],
      end: [{ type: 'field', field: 'page' }],
      marking: spot,
    },
  );
const anyMatter = fc.constantFrom('start', 'centre', 'end').chain((spot) => matter(spot));

function anySection(size: TreeSize): fc.Arbitrary<DocumentSection> {
  return fc.record({
    page: fc.constantFrom(smallPage, smallPage, a4, a4Landscape),
    start: fc.constantFrom('page', 'continuous'),
    columns: fc.constantFrom(1, 1, 1, 2, 3),
    columnGapPt: fc.constantFrom(12, 18),
    header: anyMatter,
    footer: anyMatter,
    firstHeader: fc.option(anyMatter, { freq: 2 }),
    firstFooter: fc.option(anyMatter, { freq: 2 }),
    restartPageNumber: fc.constantFrom(null, null, 1, 7),
    blocks: anyBlocks(size),
  });
}

function anyRawTree(size: TreeSize): fc.Arbitrary<DocumentTree> {
  return fc
    .record({
      turned: fc.constantFrom(false, false, false, true),
      sections: fc.oneof(
        { weight: 3, arbitrary: fc.array(anySection(size), { minLength: 1, maxLength: 1 }) },
        { weight: 1, arbitrary: fc.array(anySection(size), { minLength: 2, maxLength: 3 }) },
      ),
    })
    .map(({ turned, sections }) =>
      docWith(
        {
          ...(turned ? { dir: 'rtl', language: 'ar' } : {}),
          classification: { ...tlpAmber, caveats: turned ? ['NOFORN'] : [] },
        },
        ...sections,
      ),
    );
}
