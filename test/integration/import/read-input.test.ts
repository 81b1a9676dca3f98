import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { allInputFormats, type InputFormat } from '../../../electron/import/formats.ts';
import { publishedDate } from '../../../electron/import/text/published-date.ts';
import { readInput, readPastedText } from '../../../electron/import/registry.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../fixtures/import', name));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string, fileName: string | null, mediaType: string | null = null) =>
  readInput({ bytes: typeof bytes === 'string' ? utf8(bytes) : bytes, fileName, mediaType, url: null });
const must = async (...input: Parameters<typeof read>) => {
  const result = await read(...input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const errorOf = async (...input: Parameters<typeof read>) => {
  const result = await read(...input);
  return result.ok ? null : result.error.kind;
};
const pasted = async (text: string, html: string | null = null) => {
  const result = await readPastedText(text, html);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const blocksOf = async (html: string) => (await pasted('', html)).text.blocks;
const sentence =
  'The harbour office said on Monday that three boats, all of them empty, had been found near the pier. ';

describe('what an input is', () => {
  test('a format that is no text is known by its beginning, whatever its name, and its reader gets the bytes', async () => {
    const made: InputFormat = {
      extensions: ['quagga'],
      mediaTypes: ['application/x-quagga'],
      signatures: ['QUAG\u0000'],
      beginsAs: () => false,
      load: async () => (file) =>
        ok({
          blocks: [{ kind: 'paragraph', text: `A quagga of ${file.bytes.length} bytes` }],
          metadata: {},
          losses: [],
          encoding: null,
        }),
    };
    const bytes = Uint8Array.of(0x51, 0x55, 0x41, 0x47, 0, 0xff, 0xfe, 1);
    const input = { bytes, fileName: 'letter.txt', mediaType: 'text/plain', url: null };
    const result = await readInput(input, undefined, [made, ...allInputFormats]);
    expect(result.ok && canonicalText(result.value.text)).toBe('A quagga of 8 bytes');
    expect(result.ok && result.value.original).toMatchObject({
      mediaType: 'application/x-quagga',
      encoding: null,
    });
  });

  test('a picture renamed to a page is refused', async () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]);
    expect(await errorOf(png, 'article.html')).toBe('unsupported-input');
  });
  test('bytes of no known kind are refused when they are no text', async () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 31);
    expect(await errorOf(bytes, 'notes.txt')).toBe('unsupported-input');
  });
  test.each([
    '',
    ' \r\n\t\n',
    '<html><body><script>run()</script></body></html>',
    '\ufeff',
  ])('an input without text is empty: %j', async (text) =>
    expect(await errorOf(text, 'empty.txt')).toBe('empty-input'));
  test('more than 50 MB are refused with the limit', async () => {
    const result = await read(new Uint8Array(50_000_001), 'huge.txt');
    expect(result).toEqual({ ok: false, error: { kind: 'too-large', name: 'huge.txt', limitMb: 50 } });
  });
  test('a page is known by its content when its name says text', async () => {
    expect(
      (await must(`<!doctype html><html><body><p>${sentence}</p></body></html>`, 'a.txt')).original.mediaType,
    ).toBe('text/html');
  });
  test('an e-mail and an XML feed are refused rather than read as code', async () => {
    expect(await errorOf('Received: from a\r\nFrom: b@c.example\r\nSubject: d\r\n\r\nText', null)).toBe(
      'unsupported-input',
    );
    expect(await errorOf('<?xml version="1.0"?><rss></rss>', 'feed.txt')).toBe('unsupported-input');
  });
});

describe('encodings', () => {
  test('Arabic in windows-1256 is read as declared', async () => {
    const source = await must(fixture('arabic-windows-1256.html'), 'a.html');
    expect(source.original.encoding).toEqual({ name: 'windows-1256', how: 'declared' });
    expect(source.metadata).toMatchObject({
      title: 'اشتباكات في المدينة القديمة',
      authors: ['سالم العربي'],
      language: 'ar',
      direction: 'rtl',
    });
    expect(canonicalText(source.text)).toContain('خمسة أشخاص أصيبوا');
  });
  test('Arabic in windows-1256 is guessed where nothing declares it', async () => {
    const source = await must(fixture('arabic-undeclared.txt'), 'a.txt');
    expect(source.original.encoding).toEqual({ name: 'windows-1256', how: 'guessed' });
    expect(source.metadata).toMatchObject({
      title: 'اشتباكات في المدينة القديمة',
      language: 'ar',
      direction: 'rtl',
    });
  });
  test.each([true, false])('UTF-16 is read, byte order mark: %s', async (mark) => {
    const text = `${mark ? '\ufeff' : ''}A title here\r\n\r\n${sentence}“café”\r\n`;
    const source = await must(new Uint8Array(Buffer.from(text, 'utf16le')), 'a.txt');
    expect(source.text.blocks.map((block) => block.text)).toEqual(['A title here', `${sentence}“café”`]);
  });
  test('quotation marks and the euro sign of windows-1252 are not control characters', async () => {
    const bytes = Uint8Array.from([
      ...utf8('He said '),
      0x93,
      ...utf8('no'),
      0x94,
      ...utf8(' to 5 '),
      0x80,
      ...utf8(' caf'),
      0xe9,
    ]);
    const source = await must(bytes, 'a.txt', 'text/plain; charset=iso-8859-1');
    expect(canonicalText(source.text)).toBe('He said “no” to 5 € café');
  });
  test('a page saved in UTF-8 under its old declaration is UTF-8', async () => {
    const source = await must(
      `<html><head><meta charset="windows-1252"></head><body><p>Café ${sentence}</p></body></html>`,
      'a.html',
    );
    expect(canonicalText(source.text)).toMatch(/^Café /u);
  });
  test('bytes that are no characters are told', async () => {
    const bytes = Uint8Array.from([...utf8('Größe '.repeat(60)), 0xff]);
    expect((await must(bytes, 'a.txt')).losses).toMatchObject([{ kind: 'illegal-character' }]);
  });
});

describe('plain text', () => {
  test('lines wrapped to a width are joined; lists and verse are not', async () => {
    const wrapped =
      'The council met on Tuesday evening to hear what the harbour\nmaster had found. It heard that two of the three boats were\nempty, and that the third had never left the western pier.';
    const source = await must(`${wrapped}\n\n- one\n- two\n\nRoses are red\nViolets are blue`, 'a.txt');
    expect(source.text.blocks.map((block) => block.text)).toEqual([
      wrapped.replaceAll('\n', ' '),
      '- one',
      '- two',
      'Roses are red',
      'Violets are blue',
    ]);
  });
  test('every kind of line end divides lines', async () => {
    const source = await must('One here\r\n\r\nTwo here.\rThree here.\u2028Four here.', 'a.txt');
    expect(source.text.blocks.map((block) => block.text)).toEqual([
      'One here',
      'Two here.',
      'Three here.',
      'Four here.',
    ]);
  });
  test('the file name is the title when the text has none', async () => {
    const { metadata } = await must('One sentence.\nAnother sentence.', 'harbour_report.txt');
    expect(metadata).toMatchObject({ title: 'harbour report', found: { title: 'fileName' } });
  });
});

describe('Markdown', () => {
  test('front matter is metadata and the rest is blocks', async () => {
    const source = await must(
      '---\ntitle: "Boats found"\nauthors: [Ana Lund, Omar Said]\ndate: 2014-05-18T18:00:00+02:00\nsource: The Pier\n---\n\n# Boats\n\nText with *stress* &amp; <b onclick="x()">more</b>.\n\n> Quoted.\n\n1. first\n   - inner\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n  code\n```\n<script>bad()</script>',
      'a.md',
    );
    expect(source.metadata).toMatchObject({
      title: 'Boats found',
      authors: ['Ana Lund', 'Omar Said'],
      outlet: 'The Pier',
      published: { edtf: '2014-05-18T18:00:00+02:00' },
    });
    expect(source.text.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Boats' },
      { kind: 'paragraph', text: 'Text with stress & more.' },
      { kind: 'quote', text: 'Quoted.' },
      { kind: 'listItem', level: 0, ordered: true, text: 'first' },
      { kind: 'listItem', level: 1, ordered: false, text: 'inner' },
      { kind: 'tableRow', header: true, text: 'a\tb' },
      { kind: 'tableRow', header: false, text: '1\t2' },
      { kind: 'preformatted', text: '  code' },
    ]);
  });
});

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

describe('pasting', () => {
  test.each([
    'https://news.example/a?b=c',
    '  www.news.example/a \n',
  ])('a lone address is not fetched: %j', async (text) => {
    const result = await readPastedText(text, `<a href="${text}">${text}</a>`);
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'address-not-fetched' },
    });
  });
  test('the first heading, or else the first line, is the title', async () => {
    expect((await pasted('x Head', '<p>x</p><h2>Head</h2>')).metadata).toMatchObject({
      title: 'Head',
      found: { title: 'text' },
    });
    expect((await pasted('First sentence.\nSecond.')).metadata.title).toBe('First sentence.');
  });
  test('clipboard HTML that lacks the text is not used', async () => {
    const source = await pasted('The whole text is here.', '<img src="x.png">');
    expect(canonicalText(source.text)).toBe('The whole text is here.');
    expect(source.original.mediaType).toBe('text/plain');
  });

  const visible = (text: string): string => text.replace(/[\s\p{Z}\p{Cc}\p{Cf}]/gu, '');
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'word ',
          'كلمة ',
          '\n',
          '\r\n',
          '\t',
          '\u00a0',
          '\u202e',
          '\ud800',
          '<p>',
          '&amp;',
          '- ',
          '\ufffe',
          '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
          'e\u0301',
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join('')),
  );
  test('pasted text loses no visible character, and what is replaced is told', async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (text) => {
        const result = await readPastedText(text, null);
        // Text of nothing but characters that can't be kept is refused as empty, an address as what it is.
        if (!result.ok) {
          const refusable =
            result.error.kind === 'address-not-fetched' || visible(text.replace(/\p{Cn}/gu, '')) === '';
          if (!refusable) throw new Error(result.error.kind);
          return;
        }
        const kept = visible(canonicalText(result.value.text));
        const written = visible(
          text.replace(/[\ud800-\udfff]/gu, '\ufffd').replace(/\p{Noncharacter_Code_Point}/gu, ''),
        );
        expect(kept).toBe(written);
        const changed = written !== visible(text);
        expect(changed ? result.value.losses.length : 1).toBeGreaterThan(0);
      }),
      { seed: 20140518, numRuns: 400 },
    );
  });
  test('any HTML is read or refused, never thrown at', async () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<li>',
      '<ul>',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '<title>',
      '<html>',
      '<body>',
      '<head>',
      '<pre>',
      '<sup>1',
      '<q>',
      'text ',
      '&#x202e;',
      '&#0;',
      '<script>',
      '</script>',
      '<br>',
      '"',
      '<a href=',
      '\0',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tags, { maxLength: 60 }), async (parts) => {
        const result = await read(`<html>${parts.join('')}`, 'a.html');
        expect(result.ok || result.error.kind === 'empty-input').toBe(true);
      }),
      { seed: 20140516, numRuns: 300 },
    );
  });
});
