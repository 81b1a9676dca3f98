// Reads documents that nobody here wrote, where they are at hand; nothing of their text is kept in the project.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { htmlToBlocks } from '../../../electron/import/html/html-blocks.ts';
import { parseHtml } from '../../../electron/import/html/html-tree.ts';
import { readInput } from '../../../electron/import/registry.ts';
import { scoredWords, scoreText } from '../../support/text-score.ts';
import { quotable } from './read-here.ts';

const folder =
  process.env['BRIEFWRIGHT_REAL_INPUT'] ?? resolve(import.meta.dirname, '../../../../shared/real-input');
const pages = existsSync(join(folder, 'html'))
  ? readdirSync(join(folder, 'html')).flatMap((name) => /^([\w-]+)\.html$/u.exec(name)?.[1] ?? [])
  : [];
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

/** Words that can be quoted, the first and last paragraph as hashes, and the date with how it was found. */
const facts: Readonly<
  Record<string, { words: number; first: string; last: string; published: string | null; how: string | null }>
> = {
  'wapo-1': {
    words: 1171,
    first: '594d2d071a16f295',
    last: 'bbd82c6a4006ca1c',
    published: '2015-03-18',
    how: 'guessed',
  },
  'nytimes-1': {
    words: 765,
    first: '1cfd8c9dd1014155',
    last: 'e3fb8f7d859e3187',
    published: '2017-01-13T00:00:04-05:00',
    how: 'metadata',
  },
  'lemonde-1': {
    words: 1565,
    first: '50aa9d9abec510fc',
    last: '1ffa7adda720f67d',
    published: '2015-05-04T13:36:31+02:00',
    how: 'page',
  },
  'la-nacion': {
    words: 1171,
    first: '4fe0435f8f59938c',
    last: '9b71857671d1b537',
    published: null,
    how: null,
  },
};
/** Lines of the expected articles that only lead to other articles, as hashes. */
const pointers: ReadonlySet<string> = new Set([
  '7a891c1c5e811aa6',
  '6ac44c1767136f42',
  'c5e0a968c6aae875',
  '95462ce1af128511',
  '46abf0bdc00af03e',
  'c03c651ac7512e5d',
  '15e061fc2279d06f',
  'b47b097dc8e81b67',
  '9e27e858af335618',
]);

/** Without documents at hand one test stands there, skipped, so that the file is not taken for broken. */
const orNone = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? ['(none here)'] : names;

const read = async (path: string) => {
  const fileName = path.split('/').at(-1) ?? path;
  const result = await readInput({ bytes: readFileSync(path), fileName, mediaType: null, url: null });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test.skipIf(pages.length === 0).each(orNone(pages))(
  'takes the article, the whole article and little else out of %s',
  async (page) => {
    const path = join(folder, 'html', page);
    const source = await read(`${path}.html`);
    const expected = linesOf(readFileSync(`${path}.expected.html`, 'utf8'));
    const article = expected.filter((line) => !pointers.has(hashOf(line)));
    const score = scoreText(article.join('\n'), canonicalText(source.text));
    expect(score.recall).toBeGreaterThanOrEqual(0.98);
    expect(score.precision).toBeGreaterThanOrEqual(0.94);
    const body = source.text.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    const told = {
      words: scoredWords(quotable(source.text)).length,
      first: hashOf(body[0] ?? ''),
      last: hashOf(body.at(-1) ?? ''),
      published: source.metadata.published?.edtf ?? null,
      how: source.metadata.found.published,
    };
    expect(told).toEqual(facts[page] ?? told);

    const metadata: unknown = JSON.parse(readFileSync(`${path}.expected-metadata.json`, 'utf8'));
    const { title, byline, lang, siteName } = metadata as Record<string, string | null | undefined>;
    expect(source.metadata.title).toBe(title);
    const found = source.metadata;
    expect({
      byline: found.authors.join(' and '),
      lang: found.language?.split('-')[0],
      siteName: found.outlet,
    }).toMatchObject(
      Object.fromEntries(
        Object.entries({ byline: byline?.replace(/^By /u, ''), lang, siteName }).filter(
          ([, value]) => typeof value === 'string',
        ),
      ),
    );
  },
);

test.skipIf(texts.length === 0).each(orNone(texts))(
  'keeps every word of %s and takes its first line for the title',
  async (name) => {
    const source = await read(join(folder, name));
    const written = readFileSync(join(folder, name), 'utf8');
    expect(wordsOf(canonicalText(source.text))).toEqual(wordsOf(written));
    expect(source.metadata).toMatchObject({
      title: written.split('\n')[0]?.trim(),
      language: 'en',
      found: { title: 'text' },
    });
    expect(source.text.blocks.length).toBeGreaterThan(10);
    expect(source.losses).toEqual([]);
  },
);

/** The text of an article without surroundings, line by line. */
function linesOf(html: string): string[] {
  const parsed = parseHtml(html, 'expected', () => {});
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return htmlToBlocks(parsed.value.root.documentElement, () => {}).blocks.map(({ text }) => text);
}
