// Nothing in a page runs or fetches, and what is lost is told.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { goldenTree } from '../../../builders/golden-tree.ts';
import * as T from '../../../builders/tree.ts';
import { badText, hostileTrees } from '../docx/hostile-trees.ts';
import { comparable } from '../words-in-order.ts';
import { write, textOf } from './written-html.ts';

describe('a page that runs nothing and fetches nothing', () => {
  const scheme = /^(?:#|https?:|mailto:|ftp:|tel:)/u;
  const expectHarmless = (document: Document) => {
    for (const one of document.querySelectorAll('*')) {
      expect(['SCRIPT', 'LINK', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FORM']).not.toContain(
        one.tagName.toUpperCase(),
      );
      for (const { name, value } of one.attributes) {
        expect(name).not.toMatch(/^on/u);
        if (name === 'src') expect(value).toMatch(/^data:image\/(?:png|jpeg);base64,/u);
        if (name === 'href') expect(value).toMatch(scheme);
      }
    }
  };

  test('has a policy that allows only its own style and pictures', async () => {
    const { document, html } = await write(goldenTree);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:/u);
    expect(html).not.toMatch(/url\(|@import/u);
    expectHarmless(document);
  });

  test('whatever the text holds stays text', async () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', ']', 'a', ' ', ';') }),
      fc.constantFrom(
        '</style><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '&lt;b&gt;',
        '<!--',
      ),
    );
    await fc.assert(
      fc.asyncProperty(wild, async (words) => {
        const { document } = await write(
          T.docWith(
            {
              title: words,
              author: words,
              customProperties: { [words]: words },
              classification: { label: words, foreground: words, background: words, caveats: [words] },
            },
            T.section(
              T.h(1, words, { id: words, number: words }),
              T.p(T.t(words, { bold: true, lang: words }), T.link(words, words), T.ref(words, 'text', words)),
              T.image('golden.png', 'image/png', { alt: words, caption: T.caption(words, words, words) }),
              T.table([[words]], { caption: T.caption(words, words) }),
            ),
          ),
        );
        expectHarmless(document);
        expect(document.querySelectorAll('style')).toHaveLength(1);
        expect(document.querySelectorAll('meta[http-equiv]')).toHaveLength(1);
        const cell = textOf(document.querySelector('table th, table td'));
        expect(comparable(cell)).toBe(comparable(words.replaceAll(/[\ufdd0-\ufdef\ufffe\uffff]/gu, '')));
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is lost is told', () => {
  test('hostile trees are written, with their losses', async () => {
    for (const tree of Object.values(hostileTrees)) expect((await write(tree)).html).toMatch(/<\/html>\n$/u);
    const { losses } = await write(hostileTrees['empties'] as DocumentTree);
    const kinds = new Set(losses.map((loss) => loss.kind));
    expect([...kinds].sort()).toEqual([
      'broken-media',
      'illegal-character',
      'missing-media',
      'unsupported-inline',
    ]);
  });

  test('characters that no page can hold are taken out and named', async () => {
    const { html, losses } = await write(T.doc(T.section(T.p(badText))));
    expect(html).toContain('>abcd<br>\te<br>f<br>g<br>h</p>');
    expect(losses.find((loss) => loss.kind === 'illegal-character')?.what).toContain('U+0000');
  });

  test('comments, attachments and page numbers are named as losses', async () => {
    const { losses } = await write(goldenTree);
    const whats = losses.map((loss) => loss.what).join('\n');
    for (const part of ['a comment by Second reader', 'project.json', 'page numbers'])
      expect(whats).toContain(part);
    expect(losses.every((loss) => loss.where !== '')).toBe(true);
  });

  test('a missing picture leaves its description in its place', async () => {
    const { document, losses } = await write(T.doc(T.section(T.image('none', 'image/png'))));
    expect(textOf(document.querySelector('figure'))).toBe('[A test picture]');
    expect(losses.some((loss) => loss.kind === 'missing-media')).toBe(true);
  });
});
