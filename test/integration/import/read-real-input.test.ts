// Reads documents that nobody here wrote, where they are at hand; nothing of their text is kept in the project.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { readInput } from '../../../electron/import/registry.ts';

const folder =
  process.env['BRIEFWRIGHT_REAL_INPUT'] ?? resolve(import.meta.dirname, '../../../../shared/real-input');
const pages = existsSync(join(folder, 'html'))
  ? readdirSync(join(folder, 'html')).flatMap((name) => /^([\w-]+)\.html$/u.exec(name)?.[1] ?? [])
  : [];
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

/** Without documents at hand one test stands there, skipped, so that the file is not taken for broken. */
const orNone = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? ['(none here)'] : names;

const read = async (path: string) => {
  const fileName = path.split('/').at(-1) ?? path;
  const result = await readInput({ bytes: readFileSync(path), fileName, mediaType: null, url: null });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test.skipIf(pages.length === 0).each(orNone(pages))(
  'takes the article, the whole article and little else out of %s',
  async (page) => {
    const path = join(folder, 'html', page);
    const source = await read(`${path}.html`);
    // The expected article is a page without surroundings, so its markup can be taken off plainly.
    const expected = wordsOf(plain(readFileSync(`${path}.expected.html`, 'utf8')));
    const found = wordsOf(canonicalText(source.text));
    const common = commonWords(expected, found);
    expect(common / expected.length).toBeGreaterThanOrEqual(0.95);
    expect((found.length - common) / found.length).toBeLessThan(0.05);

    const metadata: unknown = JSON.parse(readFileSync(`${path}.expected-metadata.json`, 'utf8'));
    const { title, byline, lang, siteName } = metadata as Record<string, string | null | undefined>;
    expect(source.metadata.title).toBe(title);
    const known = source.metadata;
    expect({
      byline: known.authors.join(' and '),
      lang: known.language?.split('-')[0],
      siteName: known.outlet,
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

const plain = (html: string): string =>
  html
    .replace(/<(?:figure|script|style)\b[^>]*>\s*<\/\w+>/gu, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&(?:nbsp|#160);/gu, ' ')
    .replace(/&\w+;/gu, "'");

/** Length of the longest common subsequence of words. */
function commonWords(left: readonly string[], right: readonly string[]): number {
  let row = new Uint32Array(right.length + 1);
  for (const word of left) {
    const next = new Uint32Array(right.length + 1);
    for (let at = 1; at <= right.length; at++) {
      next[at] = right[at - 1] === word ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
