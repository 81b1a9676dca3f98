// Saved web pages: what they say about themselves, the structure of their text, and hostile ones.
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { publishedDate } from '../../../electron/import/text/published-date.ts';
import { must, errorOf, pasted, sentence } from './read-here.ts';

const blocksOf = async (html: string) => (await pasted('', html)).text.blocks;

describe('the metadata of a page', () => {
  const page = (head: string, body = '') =>
    `<html lang="en"><head>${head}</head><body><article><h1>Boats found at the pier</h1>${body}<p>${sentence.repeat(4)}</p><p>${sentence.repeat(4)}</p></article></body></html>`;
  test('JSON-LD comes first, with the offset of the date as written', async () => {
    const json = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Boats found at the pier',
          author: [{ name: 'Ana Lund' }, { name: 'Omar Said' }],
          publisher: { name: 'The Pier' },
          datePublished: '2014-05-18T18:00+0200',
        },
      ],
    };
    const { metadata } = await must(
      page(
        `<script type="application/ld+json">${JSON.stringify(json)}</script><meta property="og:title" content="Other">`,
      ),
      'a.html',
    );
    expect(metadata).toMatchObject({
      title: 'Boats found at the pier',
      authors: ['Ana Lund', 'Omar Said'],
      outlet: 'The Pier',
      language: 'en',
      published: { edtf: '2014-05-18T18:00:00+02:00', typed: '2014-05-18T18:00+0200', zone: null },
      found: { title: 'metadata', published: 'metadata' },
    });
  });
  test('byline and time on the page serve where nothing is declared', async () => {
    const { metadata } = await must(
      page(
        '<title>Boats found at the pier | The Pier</title>',
        '<p class="byline">By Ana Lund and Omar Said</p><time datetime="2014-05-18">Sunday</time>',
      ),
      'a.html',
    );
    expect(metadata).toMatchObject({
      title: 'Boats found at the pier',
      authors: ['Ana Lund', 'Omar Said'],
      published: { edtf: '2014-05-18' },
      found: { title: 'page', authors: 'page', published: 'page', outlet: null },
    });
  });
  test('a declared language that the script belies is not believed', async () => {
    const source = await must(
      '<html lang="en"><body><p>قال شاهد إن خمسة أشخاص أصيبوا قرب السوق القديم يوم الثلاثاء</p></body></html>',
      'a.html',
    );
    expect(source.metadata).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      found: { language: 'guessed' },
    });
  });
  test.each([
    ['2014-05-18T18:00:00.123Z', '2014-05-18T18:00:00Z'],
    ['20140518', '2014-05-18'],
    ['Sun, 18 May 2014 18:00:00 +0200', '2014-05-18T18:00:00+02:00'],
    ['May 18, 2014 6 p.m. EDT', '2014-05-18'],
    ['05/06/2014', null],
    ['2014-02-30', null],
    ['yesterday', null],
  ])('a date of publication written as %s is %s', (typed, edtf) => {
    expect(publishedDate(typed)?.edtf ?? null).toBe(edtf);
  });
});

describe('the structure of a page', () => {
  test('blocks come in reading order with their kinds', async () => {
    expect(
      await blocksOf(
        '<h2>Head</h2>loose <i>text</i><br>next<ul><li>one<ol><li>two</li></ol></li><li><p>three</p><p>more</p></li></ul><blockquote><p>said</p></blockquote><figure><img src=x><figcaption>Shown</figcaption></figure><pre>a\n  b</pre>',
      ),
    ).toEqual([
      { kind: 'heading', level: 2, text: 'Head' },
      { kind: 'paragraph', text: 'loose text' },
      { kind: 'paragraph', text: 'next' },
      { kind: 'listItem', level: 0, ordered: false, text: 'one' },
      { kind: 'listItem', level: 1, ordered: true, text: 'two' },
      { kind: 'listItem', level: 0, ordered: false, text: 'three' },
      { kind: 'paragraph', text: 'more' },
      { kind: 'quote', text: 'said' },
      { kind: 'caption', text: 'Shown' },
      { kind: 'preformatted', text: 'a' },
      { kind: 'preformatted', text: '  b' },
    ]);
  });
  test('the mark of a note does not become part of a number, and quotation elements keep their marks', async () => {
    expect((await blocksOf('<p>43<sup>1</sup> dead, <q>no more</q></p>'))[0]?.text).toBe(
      '43¹ dead, “no more”',
    );
  });
  test('a table of data is rows; a table for layout is its content', async () => {
    expect(
      await blocksOf(
        '<table><caption>Count</caption><tr><th>Who</th><th>How many</th></tr><tr><td>Ours\tall</td><td>43<br>dead</td></tr></table>',
      ),
    ).toEqual([
      { kind: 'caption', text: 'Count' },
      { kind: 'tableRow', header: true, text: 'Who\tHow many' },
      { kind: 'tableRow', header: false, text: 'Ours all\t43 dead' },
    ]);
    expect(
      await blocksOf('<table><tr><td><h1>Head</h1><p>Text</p></td><td>Side</td></tr></table>'),
    ).toMatchObject([{ kind: 'heading' }, { kind: 'paragraph' }, { text: 'Side' }]);
  });
  test('what is hidden is left out and told', async () => {
    const source = await pasted(
      'seen',
      '<p>seen<span style="display: none"> two words</span><span hidden> x</span></p>',
    );
    expect(source.text.blocks).toEqual([{ kind: 'paragraph', text: 'seen' }]);
    expect(source.losses).toEqual([
      { kind: 'input-part-left-out', where: 'The page', what: '3 words that the page hides' },
    ]);
  });
});

describe('the tree of a page is the one that browsers make', () => {
  test.each([
    ['html elements in each other', `<html><html lang="en"><body><p>${sentence}</p></body></html></html>`],
    [
      'conditional comments with an html element each',
      `<!DOCTYPE html>\n<!--[if lt IE 7]> <html class="ie6"> <![endif]-->\n<!--[if gt IE 8]><!--> <html lang="en"> <!--<![endif]-->\n<head><title>Boats</title></head><body><p>${sentence}</p></body></html>`,
    ],
    ['a body after the body', `<html><body></body><body><p>${sentence}</p></body></html>`],
    ['text after the end', `<html><head><title>Boats</title></head></html><p>${sentence}</p>`],
    ['a head that holds the text', `<html><head><p>${sentence}</p></head></html>`],
    [
      'a paragraph in a table that lies outside of its cells',
      `<table><tr><p>${sentence}</p><td>x</td></table>`,
    ],
  ])('%s', async (_, html) => {
    expect(canonicalText((await must(html, 'a.html')).text)).toContain('three boats');
  });
  test('what scripts alone would show is not text', async () => {
    const source = await must(
      `<p>${sentence}</p><noscript><p>Turn on scripts</p></noscript><template><p>Later</p></template><noframes><p>No frames</p></noframes>`,
      'a.html',
    );
    expect(source.text.blocks).toHaveLength(1);
  });
});

describe('hostile pages', () => {
  test('nothing of scripts, frames, refreshes, drawings or data addresses comes through', async () => {
    const source = await must(
      `<html><head><base href="javascript:x()"><meta http-equiv="refresh" content="0;url=http://evil.example"></head><body onload="evil()"><p>${sentence}</p><script>evil()</script><iframe srcdoc="<p>evil">evil</iframe><svg><text>evil</text><script>evil()</script></svg><a href="javascript:evil()">link</a><img src="data:image/png;base64,ZXZpbA==" onerror="evil()"><object data="evil.swf"></object><style>p{content:"evil"}</style></body></html>`,
      'a.html',
    );
    expect(JSON.stringify(source.text)).not.toMatch(/evil|javascript/u);
    expect(source.losses.map((loss) => loss.what).join(' ')).toMatch(
      /leads on to another page.*Drawings: 1.*Embedded pages: 1/u,
    );
  });
  test('entities of a document type are never expanded', async () => {
    const source = await must(
      '<!DOCTYPE html [<!ENTITY a "lollol"><!ENTITY b "&a;&a;">]><html><body><p>&b; stays</p></body></html>',
      'a.html',
    );
    expect(canonicalText(source.text)).toContain('&b; stays');
  });
  test('nesting that no page has is refused, and deep nesting is read', async () => {
    expect(await errorOf(`<html><body>${'<div>'.repeat(100_000)}x`, 'a.html')).toBe('unreadable-input');
    expect(canonicalText((await must(`<html><body>${'<div>'.repeat(3_000)}deep text`, 'a.html')).text)).toBe(
      'deep text',
    );
  });
  test.each([
    ['unclosed elements that are opened again in every block', (n: number) => `<div><b id=${n}></div>`],
    ['formatting in a table that stands nowhere', (n: number) => `<table><i class=c${n}>x<tr>`],
  ])('%s are refused and not multiplied', async (_, piece) => {
    const html = Array.from({ length: 20_000 }, (__, at) => piece(at)).join('');
    expect(await errorOf(`<html><body>${html}`, 'a.html')).toBe('unreadable-input');
  });
  test('a table of thousands of rows keeps every row', async () => {
    const source = await must(
      `<html><body><table>${'<tr><td>one</td><td>two</td></tr>'.repeat(12_000)}</table></body></html>`,
      'a.html',
    );
    expect(source.text.blocks).toHaveLength(12_000);
  });
  test('marks that turn the direction of text are taken out and told; those that Arabic needs stay', async () => {
    const source = await pasted('a\u202eb\u2066c\u200fd\u0007e\u{e0041}f');
    expect(canonicalText(source.text)).toBe('abc\u200fdef');
    expect(source.losses.map((loss) => loss.kind)).toEqual([
      'illegal-character',
      'illegal-character',
      'illegal-character',
    ]);
  });
});
