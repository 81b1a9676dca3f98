import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DocumentTree } from '../../../../../core/document/tree.ts';
import { anyTree } from '../../../../builders/any-tree.ts';
import { goldenTree } from '../../../../builders/golden-tree.ts';
import {
  bullets,
  caption,
  doc,
  h,
  image,
  link,
  note,
  numbered,
  p,
  paragraphWith,
  ref,
  section,
  sectionWith,
  t,
  table,
  td,
  toc,
} from '../../../../builders/tree.ts';
import { accessBreaches } from '../../../../support/pdf-access.ts';
import { contentEvents, openWithQpdf, wordsOf } from '../../../../support/pdf-objects.ts';
import { findTool } from '../../../../support/tools.ts';
import { saved, write } from '../support.ts';

const qpdf = findTool('qpdf');
const filler = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

const opened = async (tree: DocumentTree) => openWithQpdf(qpdf ?? '', saved(await write(tree), 'access'));
const breaches = async (tree: DocumentTree) => accessBreaches(await opened(tree));
const headingTags = (pdf: Awaited<ReturnType<typeof opened>>): string[] =>
  [...pdf.objects.values()]
    .map((object) => wordsOf(object['/S']))
    .filter((tag) => /^\/H\d$/u.test(tag))
    .sort();

describe.runIf(qpdf)('a document for people who listen', () => {
  it('of everything at once breaks no rule that we can check', async () => {
    expect(await breaches(goldenTree)).toEqual([]);
  });

  it('keeps a link that continues on the next page in the structure', async () => {
    const lines = Array.from({ length: 48 }, () => paragraphWith({ role: 'tableText' }, 'line'));
    const long = link('https://example.org/long', filler(220));
    const pdf = await opened(doc(section(...lines, p(long), p(ref('x', 'text', 'nowhere')))));
    expect(
      pdf.pages.filter((page) => pdf.list(pdf.dictionary(page)['/Annots']).length > 0).length,
    ).toBeGreaterThan(1);
    expect(accessBreaches(pdf)).toEqual([]);
  });

  it('puts the words of another language in a link into that link', async () => {
    const words = [t('see '), t('رابط', { lang: 'ar', dir: 'rtl' }), t(' here')] as const;
    expect(await breaches(doc(section(p(link('https://example.org/', ...words)))))).toEqual([]);
  });

  it('has the title for its first heading, and the sections below it', async () => {
    const pdf = await opened(
      doc(
        section(
          paragraphWith({ role: 'kicker' }, 'Situation report'),
          paragraphWith({ role: 'title' }, 'Clashes in the city'),
          h(1, 'Bottom line'),
          p('All calm.'),
          h(2, 'Why'),
          p('So they say.'),
          h(1, 'Sources'),
          paragraphWith({ role: 'title' }, 'No second title'),
        ),
      ),
    );
    expect(accessBreaches(pdf)).toEqual([]);
    expect(headingTags(pdf)).toEqual(['/H1', '/H2', '/H2', '/H3']);
  });

  it('skips no level of heading, whatever the author did', async () => {
    const pdf = await opened(
      doc(section(toc('Contents', 3), h(2, 'Second'), p('x'), h(5, 'Fifth'), h(3, 'Third'), p('y'))),
    );
    expect(accessBreaches(pdf)).toEqual([]);
    expect(headingTags(pdf)).toEqual(['/H1', '/H2', '/H3']);
  });

  it('names each note, in lists and tables too', async () => {
    const tree = doc(
      section(
        bullets('one', [p('two', note(1, 'first'))]),
        numbered('a', [p('b'), bullets('deep')]),
        table([
          ['Head', 'B'],
          [td(p('cell', note(2, 'second ', p('more')))), 'x'],
        ]),
        p('end', note(3, filler(2500))),
      ),
    );
    expect(await breaches(tree)).toEqual([]);
  });

  it('tags captions as captions, and numbers of notes as labels', async () => {
    const pdf = await opened(
      doc(
        section(
          table([['Head'], ['cell']], { caption: caption('t', 'Table 1', 'Words', note(1, 'in it')) }),
          image('golden.png', 'image/png', { caption: caption('f', 'Figure 1', 'More') }),
          // Neither has anything to be the caption of.
          image('golden.png', 'image/png', { alt: null, caption: caption('g', 'Figure 2', 'Alone') }),
          table([], { caption: caption('u', 'Table 2', 'No rows') }),
        ),
      ),
    );
    expect(accessBreaches(pdf)).toEqual([]);
    const tags = [...pdf.objects.values()].map((object) => wordsOf(object['/S']));
    expect(
      ['/Caption', '/Figure', '/Table', '/Lbl'].map((tag) => tags.filter((one) => one === tag).length),
    ).toEqual([2, 1, 1, 1]);
  });

  it('has rows of one width, however the cells were given', async () => {
    const ragged = table([
      ['A', 'B', 'C'],
      [td('wide', { colSpan: 2 }), 'c'],
      [td('tall', { rowSpan: 2 }), 'b'],
      ['only'],
    ]);
    expect(await breaches(doc(section(ragged)))).toEqual([]);
  });

  it('keeps the rows that cells from above cover whole', async () => {
    const covered = table([[td('tall', { rowSpan: 2 })], [], ['below']], { headerRows: 0 });
    expect(await breaches(doc(section(covered)))).toEqual([]);
  });

  it('made at random breaks no rule', async () => {
    const trees = fc.sample(anyTree({ blocks: 5, words: 12, hostile: true }), { numRuns: 12, seed: 3 });
    for (const tree of trees) expect(await breaches(tree)).toEqual([]);
  }, 60_000);

  it('follows no link from a header that is repeated', async () => {
    const head = {
      start: [link('https://example.org/', 'there')],
      centre: [],
      end: [],
      marking: 'none',
    } as const;
    expect(await breaches(doc(sectionWith({ header: head, footer: head }, p('x'))))).toEqual([]);
  });
});

describe('the checker itself', () => {
  test('sees paint outside of marks and marks inside of marks', () => {
    const events = [
      ...contentEvents('/P <</MCID 3>> BDC BT (a\\) EMC) Tj ET EMC 0 0 9 9 re f /Artifact BMC f EMC'),
    ];
    expect(events.map((event) => event.kind)).toEqual([
      'begin',
      'paint',
      'end',
      'paint',
      'begin',
      'paint',
      'end',
    ]);
    expect(events[0]).toEqual({ kind: 'begin', tag: '/P', mcid: 3 });
  });

  test.runIf(qpdf)('finds what is broken', async () => {
    const pdf = await opened(goldenTree);
    const bare = { ...pdf, catalog: { ...pdf.catalog, '/Lang': '', '/ViewerPreferences': {} } };
    expect(accessBreaches(bare)).toEqual(['07-002: the title is not shown', '11-006: there is no language']);
    const figures = new Map(pdf.objects);
    const without = {
      ...pdf,
      dictionary: (value: Parameters<typeof pdf.dictionary>[0]) => {
        const { '/Alt': _alt, '/ID': _id, ...rest } = pdf.dictionary(value);
        return rest;
      },
      objects: figures,
    };
    expect(accessBreaches(without).join('\n')).toMatch(/13-004[\s\S]*19-003|19-003[\s\S]*13-004/u);
    const renamed = (from: string, to: string) => ({
      ...pdf,
      dictionary: (value: Parameters<typeof pdf.dictionary>[0]) => {
        const found = pdf.dictionary(value);
        return found['/S'] === from ? { ...found, '/S': to } : found;
      },
    });
    expect(accessBreaches(renamed('/Figure', '/Sect'))).toContain(
      'a caption stands in Sect, after no figure',
    );
    expect(accessBreaches(renamed('/Lbl', '/P'))).toContain('a note does not begin with its number');
    expect(accessBreaches(renamed('/P', '/Div'))).toContain(
      'Div holds content that is in no element below it',
    );
  });
});
