// The Markdown writer: what stands in the file, read back by another program, and what is lost.

import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentTree } from '../../../../core/document/tree.ts';
import { write as writeMarkdown } from '../../../../electron/export/md/write.ts';
import { goldenTree } from '../../../builders/golden-tree.ts';
import { media } from '../../../builders/media.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import * as T from '../../../builders/tree.ts';
import { badText, hostileTrees } from '../docx/hostile-trees.ts';
import { comparable, wordsInOrder } from '../words-in-order.ts';

async function write(tree: DocumentTree, signal = new AbortController().signal) {
  const { bytes, losses } = await writeMarkdown(tree, styleSheet, {
    media,
    fontsFolder: '',
    signal,
    progress: () => undefined,
  });
  return { bytes, losses, text: new TextDecoder().decode(bytes) };
}

/** Blocks alone, without marking or running words. */
async function body(...blocks: readonly Block[]): Promise<string> {
  const bare = { header: T.noMatter, footer: T.noMatter };
  return (await write(T.docWith({ classification: null }, T.sectionWith(bare, ...blocks)))).text.trimEnd();
}

const read = (markdown: string) =>
  parseHTML(`<!DOCTYPE html><html><body>${marked.parse(markdown, { async: false })}</body></html>`).document;

const elementsOf = (document: Document) =>
  [...new Set([...document.body.querySelectorAll('*')].map((one) => one.tagName.toLowerCase()))].sort();

describe('what stands in the file', () => {
  test('words come in the order of the tree, notes after them', async () => {
    const { text } = await write(goldenTree);
    const inside = text
      .replace(/^[\s\S]*?(?=Situation report)/u, '')
      .replace(/\*\*TLP:AMBER\*\*\n$/u, '')
      .replaceAll(/\[\^\d+\]/gu, '')
      .replaceAll(/<a id="[^"]*">/gu, '')
      .replaceAll(/\]\((?:https?:|mailto:|#)[^)]*\)/gu, '')
      .replaceAll(/<\/?\w+>/gu, '')
      .replaceAll(/^ *\d[.)] /gmu, '');
    expect(comparable(inside)).toBe(wordsInOrder(goldenTree, 'last'));
  });

  test('the marking stands first and last, with caveats', async () => {
    const { text } = await write(
      T.docWith({ classification: { ...T.tlpAmber, caveats: ['By hand'] } }, T.section(T.p('x'))),
    );
    expect(text.startsWith('**TLP:AMBER** By hand\n\n')).toBe(true);
    expect(text.endsWith('\n\n**TLP:AMBER** By hand\n')).toBe(true);
  });

  test('the number of an endnote is raised and leads to it', async () => {
    const number = { ...T.ref('note-2', 'number', '2'), marks: { superscript: true } } as const;
    const raised = await body(T.p('In 1999', number, '!'), T.paragraphWith({ id: 'note-2' }, 'Said so.'));
    expect(raised).toBe('In 1999<sup>[2](#note-2)</sup>!\n\n<a id="note-2"></a>Said so.');
    expect(read(raised).querySelector('sup > a')?.getAttribute('href')).toBe('#note-2');
  });

  test('notes are numbered as in the tree and hold their paragraphs', async () => {
    const { text } = await write(goldenTree);
    const refs = [...text.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => number);
    expect(refs).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(text).toContain(
      '[^2]: Training text 2, *Operation in the east*, 17 May 2014, para. 4 (C3).\n\n    The speaker repeated it ',
    );
  });

  test('notes with one number get labels of their own', async () => {
    expect(await body(T.p('a', T.note(9, 'x'), 'b', T.note(9, 'y')))).toBe(
      'a[^9]b[^9-2]\n\n[^9]: x\n\n[^9-2]: y',
    );
  });

  test('a note before a colon is no definition', async () => {
    expect(await body(T.p(T.note(1, 'x'), ': y'))).toMatch(/^\[\^1\]\\: y/u);
  });

  test('marks are read as marks wherever they stand', async () => {
    const document = read(
      await body(
        T.p(
          'a',
          T.b('b'),
          'c ',
          T.b('“d”'),
          'e',
          T.i('f.'),
          'g ',
          T.t(' h ', { bold: true, italic: true }),
          'i',
        ),
        T.p(T.b('j'), T.i('k'), T.t('l`m', { code: true }), T.t('n', { strike: true, bold: true })),
      ),
    );
    const words = (name: string) => [...document.querySelectorAll(name)].map((one) => one.textContent);
    expect(words('strong')).toEqual(['b', '“d”', 'h', 'j', 'n']);
    expect(words('em')).toEqual(['f.', 'h', 'k']);
    expect(words('code')).toEqual(['l`m']);
    expect(words('del')).toEqual(['n']);
    expect(document.body.textContent?.replaceAll(/\s+/gu, ' ').trim()).toBe('abc “d”ef.g h i jkl`mn');
  });

  test('lists that meet stay two lists, those inside items stay inside', async () => {
    const document = read(
      await body(
        T.bullets('a', [T.p('b'), T.numbered('c', [T.p('d'), T.bullets('e')])]),
        T.pageBreak,
        T.bullets('f'),
        { ...T.numbered('g'), start: 4 },
        T.together(T.numbered('h')),
      ),
    );
    expect([...document.body.children].map((one) => one.tagName)).toEqual(['UL', 'UL', 'OL', 'OL']);
    expect(document.querySelector('ul > li > ol > li > ul > li')?.textContent?.trim()).toBe('e');
    expect(document.querySelector('ol[start="4"]')?.textContent?.trim()).toBe('g');
  });

  test('tables keep rows, columns and alignment, and tell what their cells reached over', async () => {
    const { text, losses } = await write(goldenTree);
    expect(text).toContain('|  | his own men | 6 | 37 |  |');
    expect(losses.some(({ what }) => what.includes('reaches over'))).toBe(true);
    const table = read(
      await body(
        T.table([
          ['a|b', 'c'],
          [T.td(T.p('x\ny')), T.td(T.p(T.t('p|q', { code: true })))],
        ]),
      ),
    );
    const cells = [...table.querySelectorAll('th, td')].map((one) => one.innerHTML);
    expect(cells).toEqual(['a|b', 'c', 'x<br>y', '<code>p|q</code>']);
  });

  test('links keep their address, others keep their words', async () => {
    const document = read(
      await body(
        T.p(
          'wow!',
          T.link('https://example.org/a(b)?c=1&copy=2|3', 'here'),
          T.link('javascript:alert(1)', 'js'),
        ),
      ),
    );
    const links = [...document.querySelectorAll('a')];
    expect(links.map((one) => one.getAttribute('href'))).toEqual([
      'https://example.org/a%28b%29?c=1&copy=2%7C3',
    ]);
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent?.trim()).toBe('wow!herejs');
  });
});

describe('text stays text', () => {
  const signs = '\\`*_{}[]()<>#+-.!|~&$:@^="\'/ \t1aZ9.\u00a0é';
  const wild = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from(signs)) }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '# a',
      '1. a',
      '- a',
      '---',
      '===',
      '> a',
      '```',
      '    a',
      '[a]: b',
      '[^1]: b',
      'a  \nb',
      '<b>a</b>',
      '<!-- a',
      '&amp;',
      'http://a.bc',
      'www.a.bc',
      'a@b.cd',
      '![a](b)',
      '|a|b|\n|-|-|',
      'a\n===',
      'a\n- b',
      '~~a~~',
      '__a__',
      '1) a',
      '+',
      '<http://a.bc>',
    ),
  );
  const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

  test('in a paragraph, in pieces too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wild, { minLength: 1, maxLength: 4 }), async (pieces) => {
        const document = read(await body(T.p(...pieces)));
        expect(elementsOf(document).filter((name) => name !== 'p' && name !== 'br')).toEqual([]);
        for (const line of document.querySelectorAll('br')) line.replaceWith(document.createTextNode(' '));
        expect(oneLine(document.body.textContent ?? '')).toBe(oneLine(pieces.join('')));
      }),
      { numRuns: 600 },
    );
  });

  test('in headings, items, cells and quotes', async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (words) => {
        fc.pre(words.trim() !== '');
        const document = read(
          await body(T.h(2, words), T.bullets(words), T.table([['x'], [words]]), T.paragraph('quote')(words)),
        );
        const names = [
          'blockquote',
          'br',
          'h2',
          'li',
          'p',
          'table',
          'tbody',
          'td',
          'th',
          'thead',
          'tr',
          'ul',
        ];
        expect(elementsOf(document).filter((name) => !names.includes(name))).toEqual([]);
        for (const place of ['h2', 'li', 'td', 'blockquote']) {
          const found = document.querySelector(place);
          for (const line of found?.querySelectorAll('br') ?? [])
            line.replaceWith(document.createTextNode(' '));
          expect(oneLine(found?.textContent ?? '')).toBe(oneLine(words));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is lost is told', () => {
  test('pictures leave their description, and the loss says so', async () => {
    const { text, losses } = await write(T.doc(T.section(T.image('golden.png', 'image/png'))));
    expect(text).toContain('\\[A test picture\\]');
    expect(losses.map(({ kind, what }) => `${kind}: ${what}`)).toContain(
      'unsupported-block: a picture (“A test picture”); its description is kept',
    );
  });

  test('hostile trees are written', async () => {
    for (const tree of Object.values(hostileTrees)) expect((await write(tree)).text).toMatch(/\n$/u);
    const { losses, text } = await write(T.doc(T.section(T.p(badText))));
    expect(text).toContain('abcd\\\ne\\\nf\\\ng\\\nh');
    expect(losses.some(({ kind }) => kind === 'illegal-character')).toBe(true);
  });

  test('right-to-left text, comments, page numbers and attachments are named', async () => {
    const whats = (await write(goldenTree)).losses.map(({ what }) => what).join('\n');
    for (const part of ['right to left', 'Second reader', 'page numbers', 'project.json']) {
      expect(whats).toContain(part);
    }
  });
});

test('the same tree gives the same bytes', async () => {
  expect((await write(goldenTree)).bytes).toEqual((await write(goldenTree)).bytes);
});

test('a cancelled export throws its reason', async () => {
  await expect(write(goldenTree, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
});
