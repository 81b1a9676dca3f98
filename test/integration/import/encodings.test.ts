// Bytes in old and new encodings, declared, guessed and broken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { utf8, must, sentence } from './read-here.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../fixtures/import', name));

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
