import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DeflatedPart,
  shortEntry,
  storedEntry,
  zipOf,
} from '../../../../../electron/export/docx/package/zip.ts';

async function zipOfTexts(texts: readonly string[]): Promise<Uint8Array> {
  const part = new DeflatedPart('word/document.xml');
  for (const text of texts) {
    part.write(text);
    if (part.behind) await part.caughtUp();
  }
  return zipOf([await part.end(), storedEntry('word/media/a.png', Uint8Array.of(1, 2, 3))]);
}

test('whatever pieces a part is written in, the same text comes out of the zip', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), async (texts) => {
      const parts = unzipSync(await zipOfTexts(texts));
      expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toBe(texts.join(''));
      expect([...(parts['word/media/a.png'] ?? [])]).toEqual([1, 2, 3]);
    }),
    { numRuns: 40 },
  );
});

test('a part larger than what is gathered gives the same bytes each time', async () => {
  const texts = Array.from({ length: 5000 }, (_, at) => `<w:p>paragraph ${at} of a long document</w:p>`);
  const [one, other] = [await zipOfTexts(texts), await zipOfTexts(texts)];
  expect(Buffer.compare(one, other)).toBe(0);
  expect(strFromU8(unzipSync(one)['word/document.xml'] ?? new Uint8Array())).toBe(texts.join(''));
});

test('a piece longer than what is gathered stands between its neighbours whole', async () => {
  const long = '“long” نص طويل '.repeat(20_000);
  const parts = unzipSync(await zipOfTexts(['before ', long, ' after ', long]));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toBe(`before ${long} after ${long}`);
});

test('a short part comes out of the zip as it went in', () => {
  const parts = unzipSync(zipOf([shortEntry('word/styles.xml', '<w:styles>“a” نص</w:styles>')]));
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toBe('<w:styles>“a” نص</w:styles>');
});
