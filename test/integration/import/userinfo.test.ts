// An address that a page gives of itself comes without user and password; what was captured stays as it came.

import { expect, test } from 'vitest';
import { readInput, readPastedText } from '../../../electron/import/registry.ts';
import { must, pasted, sentence, utf8 } from './read-here.ts';

const page = (head: string): string =>
  `<!doctype html><html><head>${head}</head><body><article><h1>Port</h1><p>${sentence.repeat(5)}</p></article></body></html>`;

const told = 'The user name or password in its address was left out';

test.each([
  page('<link rel="canonical" href="https://ibex:qua%40gga@news.example/a@b">'),
  page('<meta property="og:url" content="https://ibex:quagga@news.example/a@b">'),
  page(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port","url":"https://ibex@news.example/a@b"}</script>',
  ),
  `<!-- saved from url=(0033)https://ibex:quagga@news.example/a@b -->${page('')}`,
])('of a page: %#', async (html) => {
  const { metadata, losses, original } = await must(html, 'page.html');
  expect(metadata.url).toBe('https://news.example/a@b');
  expect(losses.filter(({ what }) => what === told)).toHaveLength(1);
  expect(original.bytes).toEqual(utf8(html));
});

test('of a Markdown file', async () => {
  const { metadata, losses } = await must(
    `---\ntitle: Port\nsource: http:\\\\ibex:quagga@news.example\nurl: https://ibex:quagga@[2001:db8::1]:8080/x\n---\n\n${sentence}`,
    'page.md',
  );
  expect(metadata.url).toBe('https://[2001:db8::1]:8080/x');
  expect(losses.map(({ what }) => what)).toEqual([told]);
});

test('that somebody gave beside the file, also in what is said of a file that can’t be read', async () => {
  const url = 'https://ibex:quagga@news.example/a';
  const read = await readInput({ bytes: utf8(sentence), fileName: null, mediaType: 'text/plain', url });
  expect(read.ok && read.value.metadata.url).toBe('https://news.example/a');
  expect(read.ok && read.value.losses.map(({ what }) => what)).toEqual([told]);
  expect(JSON.stringify(read)).not.toMatch(/ibex|quagga/u);
  const empty = await readInput({ bytes: new Uint8Array(), fileName: null, mediaType: null, url });
  expect(empty).toEqual({ ok: false, error: { kind: 'empty-input', name: 'https://news.example/a' } });
});

test('that was pasted alone and is not fetched', async () => {
  expect(await readPastedText('https://ibex:quagga@news.example/a', null)).toEqual({
    ok: false,
    error: { kind: 'address-not-fetched', name: 'https://news.example/a' },
  });
});

test('one without them, and a text that shows one, stay as they are', async () => {
  const { metadata, losses } = await must(
    page('<link rel="canonical" href="https://news.example/@ibex?to=a@b">'),
    'page.html',
  );
  expect([metadata.url, losses]).toEqual(['https://news.example/@ibex?to=a@b', []]);
  const shown = `${sentence}It was at https://ibex:quagga@news.example/a then.`;
  expect(JSON.stringify((await pasted(shown)).text)).toContain('https://ibex:quagga@news.example/a');
});
