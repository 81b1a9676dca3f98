// What an input is, and texts that are no pages.
import { describe, expect, test } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { allInputFormats, type InputFormat } from '../../../electron/import/formats.ts';
import { readInput } from '../../../electron/import/registry.ts';
import { read, must, errorOf, sentence } from './read-here.ts';

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
  test('an XML feed is refused rather than read as code', async () => {
    expect(await errorOf('<?xml version="1.0"?><rss></rss>', 'feed.txt')).toBe('unsupported-input');
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

test('an outlet that is known by its host alone is called as its owner writes it', async () => {
  const { metadata } = await must(
    '<html><head><link rel="canonical" href="https://www.xn--ngbcrjb3hby0ao.ly/1"></head><body><p>Text of it.</p></body></html>',
    'a.html',
  );
  expect(metadata).toMatchObject({ outlet: 'زبيدةقرقوم.ly', found: { outlet: 'guessed' } });
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
