// Quotations as they are printed, and texts that are cut to fit.

import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../../core/model/kinds/excerpt.ts';
import { clipText, excerptText } from '../../../../core/query/evidence/excerpt-text.ts';
import { makeWorld, segment } from '../../../builders/records.ts';

type Insertion = Excerpt['insertions'][number];
const quoted = (parts: readonly string[], ...insertions: Insertion[]) => {
  const world = makeWorld();
  return excerptText(
    world.excerpt(world.source(), '', { segments: parts.map((part) => segment(part)), insertions }),
  );
};
const at = (offset: number, text: string, part = 0): Insertion => ({ segment: part, offset, text });

describe('words put into a quotation', () => {
  it.each([
    [0, '[Haftar] his men left.'],
    [3, 'his [Haftar] men left.'],
    [4, 'his [Haftar] men left.'],
    [12, 'his men left [Haftar].'],
    [13, 'his men left. [Haftar]'],
    [99, 'his men left. [Haftar]'],
  ])('at letter %i stand apart from the words around them', (offset, said) => {
    expect(quoted(['his men left.'], at(offset, 'Haftar'))).toBe(said);
  });

  it.each([',', ';', ':', '!', '?', '.'])('stand close to a %s after them', (sign) => {
    expect(quoted([`he left${sign} they said`], at(7, 'Haftar'))).toBe(`he left [Haftar]${sign} they said`);
  });

  it('stay where they belong when there are several, in whatever order they were made', () => {
    const insertions = [at(8, 'two'), at(0, 'zero', 1), at(3, 'one'), at(4, 'more', 1)];
    expect(quoted(['his men left', 'and went'], ...insertions)).toBe(
      'his [one] men [two] left […] [zero] and [more] went',
    );
  });
});

it('a quotation over several lines is one line, without spaces at its ends', () => {
  expect(quoted([' he\n  left \n', '\n and\n\nwent'])).toBe('he left […] and went');
});

describe('a text that is cut', () => {
  it.each([
    ['1234567890', 10, '1234567890'],
    ['12345678901', 10, '123456789…'],
    ['1234567 901', 10, '1234567…'],
    ['123456 8901', 10, '123456 89…'],
    ['12345678, 1', 10, '12345678…'],
    ['1234567 – 1', 10, '1234567…'],
    ['12345678😀1', 10, '12345678…'],
    ['1234567😀12', 10, '1234567😀…'],
  ])('“%s” to %i is “%s”', (text, limit, cut) => {
    expect(clipText(text, limit)).toBe(cut);
  });
});
