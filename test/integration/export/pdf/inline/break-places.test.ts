import { describe, expect, it } from 'vitest';
import { breakPlaces } from '../../../../../electron/export/pdf/inline/break-places.ts';

const pieces = (text: string): string => {
  const places = new Set(breakPlaces(text));
  return [...text].map((character, at) => (places.has(at + 1) ? `${character}|` : character)).join('');
};

describe('breakPlaces', () => {
  it('parts no range of numbers, in any digits', () => {
    expect(pieces('on 16–17\u00a0May')).toBe('on |16–17\u00a0May|');
    expect(pieces('pp. 5–6, 10‒12')).toBe('pp. |5–6, |10‒12|');
    expect(pieces('يومي ١٦–١٧ مايو')).toBe('يومي |١٦–١٧ |مايو|');
  });

  it('lets a line end after every other dash', () => {
    expect(pieces('Benghazi–Tripoli')).toBe('Benghazi–|Tripoli|');
    expect(pieces('16 May–17 June')).toBe('16 |May–|17 |June|');
    expect(pieces('2014– open')).toBe('2014– |open|');
  });
});
