import { describe, expect, it, test } from 'vitest';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { goldenTree } from '../../../builders/golden-tree.ts';
import {
  doc,
  docWith,
  h,
  noMatter,
  note,
  p,
  paragraphWith,
  ref,
  runningFooter,
  section,
  sectionWith,
  t,
  table,
  td,
  toc,
} from '../../../builders/tree.ts';
import { ask, saved, textOf, tools, write } from './support.ts';

const filler = (count: number, mark = 'word') =>
  Array.from({ length: count }, (_, at) => `${mark}${at}`).join(' ');

function pageCount(path: string): number {
  const info = ask('pdfinfo', path);
  return Number(/^Pages:\s+(\d+)$/mu.exec(info ?? '')?.[1] ?? 0);
}

const read = new Map<string, readonly string[]>();

/** The text of each page, asked for once. */
function pageTexts(path: string): readonly string[] {
  const known = read.get(path);
  if (known) return known;
  const texts = (ask('pdftotext', path, '-') ?? '').split('\f').map((text) => text.replaceAll(/\s+/gu, ' '));
  read.set(path, texts);
  return texts;
}

/** The page on which a text stands; 0 when it is on none. */
const pageWith = (path: string, text: string): number =>
  pageTexts(path).findIndex((page) => page.includes(text)) + 1;

const written = async (tree: DocumentTree) => saved(await write(tree));

describe('the golden tree as PDF', () => {
  it('is the same bytes each time, with the dates of the tree', async () => {
    const first = await write(goldenTree);
    const second = await write(goldenTree);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.from(first.bytes).toString('latin1')).toContain('D:20140518180000Z');
  });

  it('tells what it could not carry and nothing else', async () => {
    const { losses } = await write(goldenTree);
    expect(losses.map((loss) => loss.kind)).toEqual(['attachment-left-out', 'unsupported-inline']);
    expect(losses[1]?.what).toContain('Second reader');
  });

  it.runIf(tools)('passes qpdf and embeds every font', async () => {
    const path = await written(goldenTree);
    expect(ask('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    const fonts = (ask('pdffonts', path) ?? '').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) expect(font).toMatch(/\s+yes\s+yes\s+yes\s+\d+\s+\d+$/u);
  });

  it.runIf(tools)('carries title, author, subject, keywords and language', async () => {
    const path = await written(goldenTree);
    const info = ask('pdfinfo', path) ?? '';
    expect(info).toMatch(/Title:\s+Libya: clashes in Benghazi/u);
    expect(info).toMatch(/Author:\s+Regional Analysis Unit/u);
    expect(info).toMatch(/Keywords:\s+Libya, Benghazi/u);
    expect(info).toMatch(/Tagged:\s+yes/u);
    expect(Buffer.from((await write(goldenTree)).bytes).toString('latin1')).toContain('/Lang (en-GB)');
  });

  it.runIf(tools)('has the marking twice on every page', async () => {
    const path = await written(goldenTree);
    for (let page = 1; page <= pageCount(path); page += 1) {
      expect(textOf(path, page)?.match(/TLP:AMBER/gu)).toHaveLength(2);
    }
  });

  it.runIf(tools)('keeps Arabic and Hebrew in the order in which they are read', async () => {
    const text = textOf(await written(goldenTree)) ?? '';
    expect(text).toContain('أنصار الشريعة');
    expect(text).toContain('هاجمت قوات موالية لخليفة حفتر مواقع أنصار الشريعة في بنغازي');
    expect(text).toContain('שלום עולם');
  });

  it.runIf(tools)('has a structure of headings, lists, tables, figures, links and notes', async () => {
    const structure = ask('pdfinfo', '-struct-text', await written(goldenTree)) ?? '';
    for (const tag of [
      'H1',
      'H2',
      'H6',
      'P',
      'L',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Figure',
      'Link',
      'Note',
      'TOC',
    ]) {
      expect(structure).toMatch(new RegExp(`^\\s+${tag}\\b`, 'mu'));
    }
    expect(structure.indexOf('Bottom line')).toBeLessThan(structure.indexOf('Key judgements'));
    // What repeats on each page is no content.
    expect(structure).not.toContain('TLP:AMBER');
  });
});

describe.runIf(tools)('notes', () => {
  it('stand at the foot of the page that calls them', async () => {
    const body = Array.from({ length: 30 }, (_, at) =>
      p(filler(60), ` call${at + 1}`, note(at + 1, `foot${at + 1}.`), ' after.'),
    );
    const path = await written(doc(section(...body)));
    expect(pageCount(path)).toBeGreaterThan(3);
    for (let at = 1; at <= 30; at += 1) {
      expect(pageWith(path, `foot${at}.`)).toBe(
        pageWith(path, `call${at}${at}`) || pageWith(path, `call${at} `),
      );
    }
  });

  it('are found from lists and tables too', async () => {
    const path = await written(
      doc(
        section(
          table([
            ['a', 'b'],
            [td(p('cell', note(1, 'from a cell'))), 'x'],
          ]),
          p('end'),
        ),
      ),
    );
    expect(textOf(path, 1)).toContain('from a cell');
  });

  it('go on over the next pages when they are longer than one', async () => {
    const path = await written(
      doc(section(p('start', note(1, filler(2500, 'n')), ' end.'), p(filler(200, 'b')))),
    );
    const text = textOf(path) ?? '';
    for (const at of [0, 700, 1500, 2499]) expect(text).toContain(`n${at}`);
    expect(pageWith(path, 'n0 ')).toBe(1);
    expect(pageWith(path, 'n2499')).toBeGreaterThan(1);
  });
});

describe.runIf(tools)('page breaks', () => {
  it('leave no heading alone at the foot of a page', async () => {
    for (let lines = 44; lines < 54; lines += 1) {
      const above = Array.from({ length: lines }, (_, at) =>
        paragraphWith({ role: 'tableText' }, `line${at}`),
      );
      const path = await written(doc(section(...above, h(2, 'Stranded'), p(filler(80)))));
      expect(pageWith(path, 'Stranded')).toBe(pageWith(path, 'word0 '));
    }
  });

  it('repeat the header rows of a table and lose no row', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`row${at}.`, 'x']);
    const path = await written(doc(section(table([['Headword', 'Other'], ...rows]))));
    const text = textOf(path) ?? '';
    for (let at = 0; at < 200; at += 1) expect(text).toContain(`row${at}.`);
    expect(text.match(/Headword/gu)).toHaveLength(pageCount(path));
  });

  it('go through a cell that is longer than three pages', async () => {
    const path = await written(
      doc(
        section(
          table([
            ['Head', 'B'],
            [td(p(filler(1800, 'c'))), 'short'],
            ['next', 'z'],
          ]),
        ),
      ),
    );
    const text = textOf(path) ?? '';
    for (let at = 0; at < 1800; at += 1) expect(text).toContain(`c${at} `.trim());
    expect(pageCount(path)).toBeGreaterThan(3);
    expect(text).toContain('next');
  });

  it('number sections from where they are told to', async () => {
    const path = await written(
      doc(
        section(p('one')),
        sectionWith({ restartPageNumber: 7 }, p('two ', { type: 'field', field: 'page' })),
      ),
    );
    expect(textOf(path, 2)).toContain('two 7');
    expect(textOf(path, 2)).toContain('7 of 2');
  });
});

describe.runIf(tools)('references', () => {
  it('give the page of their target, also ahead of it', async () => {
    const tree = doc(
      section(
        toc('Contents', 1),
        p('See page ', ref('late', 'page', '?'), '.'),
        ...Array.from({ length: 40 }, () => p(filler(90))),
        h(1, 'Late', { id: 'late' }),
        p('end'),
      ),
    );
    const path = await written(tree);
    const page = pageWith(path, 'end');
    expect(page).toBeGreaterThan(4);
    expect(textOf(path, 1)).toContain(`See page ${page}.`);
    expect(textOf(path, 1)).toMatch(new RegExp(`Late.* ${page}`, 'u'));
  });

  it('are drawn last where no words hang on them: the contents, and how many pages there are', async () => {
    const tree = doc(
      section(
        toc('Contents', 1),
        ...Array.from({ length: 40 }, () => p(filler(90))),
        h(1, 'Late', { id: 'late' }),
        p('end'),
      ),
      sectionWith({ header: runningFooter, footer: noMatter }, p('last')),
    );
    const path = await written(tree);
    const page = pageWith(path, 'end') ?? 0;
    expect(page).toBeGreaterThan(4);
    expect(textOf(path, 1)).toMatch(new RegExp(`Late.* ${page} .*1 of ${page + 1}`, 'u'));
    expect(textOf(path, page + 1)).toContain(`${page + 1} of ${page + 1}`);
    expect(ask('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    const structure = ask('pdfinfo', '-struct-text', path) ?? '';
    expect(structure).toMatch(new RegExp(`TOCI[^]*"Late"[^]*"${page}"`, 'u'));
  });

  it('lead from the outline to the heading itself', async () => {
    const bytes = Buffer.from((await write(doc(section(p(filler(100)), h(1, 'Below'), p('x'))))).bytes);
    const path = saved({ bytes, losses: [] });
    const plain = ask('qpdf', '--qdf', '--object-streams=disable', path, '-') ?? '';
    const [, y] = /\/XYZ\s+[\d.]+\s+([\d.]+)\s+null\s+\]\s+\/Parent/u.exec(plain.replaceAll('\n', ' ')) ?? [];
    expect(Number(y)).toBeGreaterThan(300);
    expect(Number(y)).toBeLessThan(760);
  });
});

test('the signal stops the work with its reason', async () => {
  const stop = new AbortController();
  const reason = new Error('cancelled by the analyst');
  const work = write(goldenTree, {
    signal: stop.signal,
    progress: (done) => done > 0.04 && stop.abort(reason),
  });
  await expect(work).rejects.toBe(reason);
});

test('progress goes up from 0 to 1', async () => {
  const seen: number[] = [];
  await write(goldenTree, { progress: (done) => seen.push(done) });
  expect(seen[0]).toBe(0);
  expect(seen.at(-1)).toBe(1);
  expect([...seen].sort((one, other) => one - other)).toEqual(seen);
});

test.runIf(tools)('an Arabic brief hangs from the right', async () => {
  const tree = docWith({ dir: 'rtl', language: 'ar' }, section(h(1, 'عنوان'), p(t('نص عربي 12'))));
  const path = await written(tree);
  const boxes = ask('pdftotext', '-bbox', path, '-') ?? '';
  const [, right] =
    /xMax="([\d.]+)"[^>]*>عنوان/u.exec(boxes) ?? /xMax="([\d.]+)"[^>]*>ناونع/u.exec(boxes) ?? [];
  expect(Number(right)).toBeGreaterThan(535);
});

test.runIf(tools)('Arabic and Persian digits stand in the order of their value', async () => {
  const path = await written(doc(section(paragraphWith({ dir: 'rtl' }, 'العدد ١٢٣ ثم ۴۵۶ ثم و٧٨٩'))));
  const text = (textOf(path, 1) ?? '').normalize('NFKC');
  for (const digits of ['١٢٣', '۴۵۶', '٧٨٩']) expect(text).toContain(digits);
});
