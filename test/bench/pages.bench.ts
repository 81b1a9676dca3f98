import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { readInput } from '../../electron/import/registry.ts';
import { madePages } from '../support/pages/made-pages.ts';
import { median, ms, report } from './report.ts';

const ROUNDS = 9;
const made = madePages()[0];
const page = made?.html ?? '';
const scripts = `<script>${'var a = "<p>b</p>";'.repeat(25_000)}</script>`;
const text = made?.words.sentences.map((sentence) => `<p>${sentence}</p>`).join('') ?? '';
const long = page.replace('</article>', `${text.repeat(40)}</article>`);
const archive = [
  'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b',
  `Content-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--b`,
  `Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${'/9j/'.repeat(1_250_000)}\r\n--b--\r\n`,
].join('\r\n');
const inputs: readonly (readonly [what: string, fileName: string, content: string])[] = [
  ['a news page', 'a.html', page],
  ['with half a megabyte of scripts', 'a.html', page.replace('</head>', `${scripts}</head>`)],
  ['forty times as long', 'a.html', long],
  ['a web archive with 5 MB of pictures', 'a.mhtml', archive],
  ['100,000 elements in each other, refused', 'a.html', `<html><body>${'<div>'.repeat(100_000)}`],
];

test('reading saved pages', async () => {
  const rows = [];
  for (const [what, fileName, content] of inputs) {
    const bytes = new Uint8Array(Buffer.from(content));
    const times: number[] = [];
    let words = 0;
    // The first is left out: it loads the reader.
    for (let round = 0; round <= ROUNDS; round++) {
      const start = performance.now();
      const read = await readInput({ bytes, fileName, mediaType: null, url: null });
      if (round > 0) times.push(performance.now() - start);
      words = read.ok
        ? read.value.text.blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0)
        : 0;
    }
    rows.push([
      what,
      `${Math.ceil(bytes.length / 1_000).toLocaleString('en')} kB`,
      words.toLocaleString('en'),
      ms(median(times)),
    ]);
  }
  report({
    id: '7-pages',
    title: 'Reading saved pages',
    columns: ['page', 'size', 'words taken', 'median'],
    rows,
    notes: `Medians of ${ROUNDS} readings within one process, from the bytes of the file to the text that is kept, with its article told apart from menus, and its title, date and authors found.`,
  });
  expect(rows).toHaveLength(inputs.length);
});
