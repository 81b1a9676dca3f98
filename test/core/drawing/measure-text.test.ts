// Text of drawings is cut to its room, at a cost that does not grow with what is cut off.

import { expect, it } from 'vitest';
import { fitText, textWidthPt, wrapText } from '../../../core/drawing/measure-text.ts';

it('keeps as much as fits with the ellipsis, and all where all fits', () => {
  const text = 'Forces pull back from Benghazi';
  const room = textWidthPt('Forces pull…', 9);
  expect(fitText(text, 9, room)).toBe('Forces pull…');
  expect(fitText(text, 9, room - 0.01)).toBe('Forces pul…');
  expect(fitText(text, 9, textWidthPt(text, 9))).toBe(text);
  expect(fitText(text, 9, 0)).toBe('F…');
  expect(fitText('', 9, 0)).toBe('');
});

it('parts no letter from its mark or surrogate', () => {
  const text = 'e\u0301\u{1f6a2}\u{1f6a2}\u{1f6a2}';
  expect(fitText(text, 9, textWidthPt('e\u0301\u{1f6a2}…', 9))).toBe('e\u0301\u{1f6a2}…');
});

it('cuts a word of half a million letters like any other', () => {
  const long = 'abcdefgh'.repeat(60_000);
  expect(fitText(long, 9, textWidthPt('abc…', 9))).toBe('abc…');
  expect(wrapText(`On Friday ${long}`, 9, 60, 2)).toHaveLength(2);
});
