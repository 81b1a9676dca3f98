import { describe, expect, test } from 'vitest';
import { bytesOf, cutToBytes, fileNameFrom } from '../../../core/base/file-name.ts';

const withExtension = (title: string): number => bytesOf(`${fileNameFrom(title)}.brief`);

describe('a title as a file name', () => {
  test('keeps what every system takes and leaves out the rest', () => {
    expect(fileNameFrom('Libya: clashes in "Benghazi" / May?')).toBe('Libya clashes in Benghazi May');
    expect(fileNameFrom(' two\nlines\t')).toBe('two lines');
    expect(fileNameFrom('..hidden. . ')).toBe('hidden');
    expect(fileNameFrom('/')).toBe('');
    expect(fileNameFrom('\u202Eevil\u200F')).toBe('evil');
    expect(fileNameFrom('half \uD83D')).toBe('half');
  });

  test('is no name of a device', () => {
    expect(fileNameFrom('Con')).toBe('Con_');
    expect(fileNameFrom('lpt1')).toBe('lpt1_');
    expect(fileNameFrom('Congo')).toBe('Congo');
  });

  test('is bounded in letters and, with its extension and a journal behind it, in bytes', () => {
    expect(fileNameFrom('x'.repeat(500))).toHaveLength(120);
    expect(fileNameFrom('ل'.repeat(500))).toBe('ل'.repeat(120));
    for (const letter of ['ل', '語', '😀', '👩‍👩‍👧', 'ë', 'x'])
      expect(withExtension(letter.repeat(500)) + '-journal'.length).toBeLessThanOrEqual(255);
  });

  test('cuts no letter, and takes no mark from one', () => {
    expect(fileNameFrom('語'.repeat(500))).toBe('語'.repeat(80));
    const flags = fileNameFrom('🇱🇾'.repeat(500));
    expect(flags).toBe('🇱🇾'.repeat(flags.length / 4));
    expect(cutToBytes('aé', 2)).toBe('a');
    expect(cutToBytes('ae\u0301', 2)).toBe('a');
    expect(cutToBytes('abc', 3)).toBe('abc');
  });

  test('ends in no space or dot where it was cut', () => {
    expect(fileNameFrom(`${'x'.repeat(119)} y`)).toBe('x'.repeat(119));
  });
});

test('bytes are those of UTF-8', () => {
  for (const text of ['', 'abc', 'é', 'ل', '語', '😀', '👩‍👩‍👧'])
    expect(bytesOf(text)).toBe(new TextEncoder().encode(text).length);
});
