// The HTML writer over real trees: what stands in the page.
import { describe, expect, test } from 'vitest';
import { goldenTree } from '../../../builders/golden-tree.ts';
import { png } from '../../../builders/media.ts';
import * as T from '../../../builders/tree.ts';
import { hostileTrees } from '../docx/hostile-trees.ts';
import { comparable, wordsInOrder } from '../words-in-order.ts';
import { write, textOf } from './written-html.ts';

/** The words of main and notes, with pictures by their descriptions and without the numbers of notes. */
function wordsOf(document: Document): string {
  for (const sign of document.querySelectorAll('.noteref, [role=doc-backlink]')) sign.remove();
  for (const figure of document.querySelectorAll('svg, img')) {
    const words = figure.getAttribute('aria-label') ?? figure.getAttribute('alt') ?? '';
    figure.replaceWith(document.createTextNode(words));
  }
  return comparable(textOf(document.querySelector('main')) + textOf(document.querySelector('.notes')));
}

describe('what stands in the page', () => {
  test('words come in the order of the tree, notes after them', async () => {
    const { document } = await write(goldenTree);
    expect(wordsOf(document)).toBe(wordsInOrder(goldenTree, 'first'));
  });

  test('the title is the one heading of the first level, and sections stand under it', async () => {
    const title = T.paragraph('title')('Libya');
    const tree = T.doc(T.section(title, T.h(1, 'Bottom line'), T.h(2, 'Detail'), T.h(1, 'Sources')));
    const { document } = await write(tree);
    const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map(
      (one) => `${one.tagName} ${textOf(one)}`,
    );
    expect(headings).toEqual(['H1 Libya', 'H2 Bottom line', 'H3 Detail', 'H2 Sources']);
  });

  test('the head of the first page is not said again where that of the others says it', async () => {
    const head = (text: string) => ({ ...T.noMatter, start: [T.t(text)] });
    const fields = { firstHeader: head('All desks'), header: head('Libya · All desks') };
    const { document } = await write(T.doc(T.sectionWith(fields, T.p('Text.'))));
    expect(textOf(document.querySelector('body > header')).match(/All desks/gu)).toHaveLength(1);
  });

  test('Arabic quotations are not slanted', async () => {
    const { html } = await write(T.doc(T.section(T.p(T.t('سنعود', { lang: 'ar', dir: 'rtl' })))));
    expect(html).toContain('[dir=rtl],[dir=rtl] *,[lang|=ar]');
    expect(html).toMatch(/<span lang="ar" dir="rtl">/u);
  });

  test('a printed page carries the marking once at each end, whatever prints it', async () => {
    const marked = T.docWith(
      { classification: { ...T.tlpAmber, caveats: ['Training'] } },
      T.sectionWith(
        { header: { ...T.noMatter, marking: 'end' }, footer: { ...T.noMatter, marking: 'end' } },
        T.p('x'),
      ),
    );
    const { html } = await write(marked);
    const css = /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? '';
    const [inMargins = '', onPages = ''] = css.split(/@supports [^{]*\{/u);
    // In margins, with what is said beside it: the one over the text is not printed then.
    expect(inMargins).toMatch(/@top-right\{content:"TLP\\3a AMBER[^"]*Training"/u);
    expect(inMargins).toMatch(/@bottom-right\{content:"TLP/u);
    expect(inMargins).toContain('@media print{.marking{display:none}}');
    // Else header and footer come again on each page, and nothing in margins.
    expect(css).toContain('(-moz-appearance:none)');
    expect(onPages).toContain('@top-right{content:none}@bottom-right{content:none}');
    expect(onPages).toContain('.marking{display:block}');
    for (const [end, group] of [
      ['header', 'table-header-group'],
      ['footer', 'table-footer-group'],
    ])
      expect(onPages).toContain(`body>${end}{display:${group};break-inside:avoid}`);
  });

  test('a section ends a printed page only where it begins one', async () => {
    const breaks = async (start: 'page' | 'continuous') =>
      (
        await write(T.doc(T.section(T.p('one')), T.sectionWith({ start, columns: 2 }, T.p('two'))))
      ).document.querySelectorAll('.page-break').length;
    expect([await breaks('page'), await breaks('continuous')]).toEqual([1, 0]);
  });

  test('notes are numbered as in the tree and lead there and back', async () => {
    const { document } = await write(goldenTree);
    const refs = [...document.querySelectorAll('[role=doc-noteref]')];
    expect(refs.map(textOf)).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const ref of refs) {
      const note = document.querySelector(ref.getAttribute('href') ?? '');
      expect(note?.getAttribute('value')).toBe(textOf(ref));
      const back = note?.querySelector('[role=doc-backlink]')?.getAttribute('href');
      expect(back).toBe(`#${ref.getAttribute('id')}`);
    }
  });

  test('notes with one number keep ids of their own, and notes in notes are kept', async () => {
    const { document } = await write(
      T.doc(T.section(T.p(T.note(9, 'first'), T.note(9, T.p('second', T.note(10, 'inner')))))),
    );
    expect([...document.querySelectorAll('.notes li')].map((note) => note.getAttribute('id'))).toEqual([
      'fn-9',
      'fn-9-2',
      'fn-10',
    ]);
    expect(textOf(document.querySelector('#fn-10'))).toContain('inner');
  });

  test('ids are unique and every link inside the page has a target', async () => {
    for (const tree of [goldenTree, ...Object.values(hostileTrees)]) {
      const { document } = await write(tree);
      const ids = [...document.querySelectorAll('[id]')].map((one) => one.getAttribute('id'));
      expect(new Set(ids).size).toBe(ids.length);
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        expect(ids).toContain(link.getAttribute('href')?.slice(1));
      }
    }
  });

  test('header cells say what they head, a caption names its table', async () => {
    const { document } = await write(goldenTree);
    const table = [...document.querySelectorAll('table')].find((one) => one.querySelector('caption'));
    expect([...(table?.querySelectorAll('thead th') ?? [])].map((one) => one.getAttribute('scope'))).toEqual(
      Array.from({ length: 5 }, () => 'col'),
    );
    expect(textOf(table?.querySelector('caption') ?? null)).toBe(
      'Table 1. Figures differ in speaker, scope and hour.',
    );
    const grid = document.querySelector('table.grid');
    expect(grid?.querySelector('thead tr')?.outerHTML).toContain('scope="colgroup" colspan="2"');
    expect(textOf(grid?.querySelector('th[scope=row]') ?? null)).toBe('Militants');
  });

  test('drawings are inline with their words, decorative pictures are silent', async () => {
    const { document } = await write(goldenTree);
    const svg = document.querySelector('main svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toMatch(/^Timeline of 14 to 18 May 2014/u);
    const [first, second] = document.querySelectorAll('img');
    expect(first?.getAttribute('src')).toBe(`data:image/png;base64,${Buffer.from(png).toString('base64')}`);
    expect(first?.getAttribute('alt')).toBe('A test picture');
    expect(second?.getAttribute('alt')).toBe('');
  });

  test('a page from right to left does not turn the anchors of a drawing around', async () => {
    const { document } = await write({ ...goldenTree, dir: 'rtl' });
    for (const svg of document.querySelectorAll('main svg'))
      expect(svg.getAttribute('style')).toContain('direction:ltr');
  });

  test('a wide table is moved by itself on a screen, not the page with it', async () => {
    const { document, html } = await write(goldenTree);
    expect(document.querySelector('table.grid')?.parentElement?.getAttribute('class')).toBe('table');
    expect(html).toContain('@media screen{.table{overflow-x:auto}}');
  });

  test('the marking stands at both ends in its colours, with caveats', async () => {
    const { document, html } = await write(
      T.docWith({ classification: { ...T.tlpAmber, caveats: ['Handle by hand'] } }, T.section(T.p('x'))),
    );
    for (const end of ['header', 'footer']) {
      const marking = document.querySelector(`body > ${end} .marking`);
      expect(textOf(marking)).toBe('TLP:AMBER Handle by hand');
      expect(marking?.getAttribute('dir')).toBe('ltr');
    }
    expect(html).toContain('color:#FFC000;background:#000000');
  });

  test('language and direction are written where they change', async () => {
    const { document } = await write(goldenTree);
    const root = document.documentElement;
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual(['en-GB', 'ltr']);
    const inside = [...document.querySelectorAll('p.bottomLine span')].find((one) => one.getAttribute('dir'));
    expect(inside?.outerHTML).toBe('<span lang="ar" dir="rtl">أنصار الشريعة</span>');
    const paragraph = [...document.querySelectorAll('p[dir=rtl]')].find((one) =>
      textOf(one).includes('حفتر'),
    );
    expect(paragraph?.getAttribute('lang')).toBe('ar');
    expect(paragraph?.querySelector('span')?.outerHTML).toBe('<span lang="en">Reuters</span>');
    expect(document.querySelector('#fn-6')?.getAttribute('dir')).toBe('rtl');
    const rtl = await write(T.docWith({ dir: 'rtl', language: 'ar' }, T.section(T.p('مرحبا'))));
    expect(rtl.document.documentElement.getAttribute('dir')).toBe('rtl');
  });
});

test('the same tree gives the same bytes', async () => {
  expect((await write(goldenTree)).bytes).toEqual((await write(goldenTree)).bytes);
});

test('a cancelled export throws its reason', async () => {
  await expect(write(goldenTree, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
});
