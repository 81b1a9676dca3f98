import { expect, test } from 'vitest';
import type { Inline } from '../../../../core/document/tree.ts';
import { keepNumbers } from '../../../../electron/export/docx/number-keeper.ts';

const text = (words: string): Inline => ({ type: 'text', text: words, marks: {}, lang: null, dir: null });
const said = (inlines: readonly Inline[]): string[] =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : ''));

test('a date after an Arabic title in quotation marks does not slip into the title', () => {
  const entry = ['“', 'مطار بنغازي يبقى مغلقا', '”', ', ', '18 May 2014'].map(text);
  expect(said(keepNumbers(entry, 'ltr')).at(-1)).toBe('\u200e18 May 2014');
});

test('a number that belongs to Arabic words stays with them', () => {
  expect(said(keepNumbers([text('قتل '), text('43')], 'ltr'))).toEqual(['قتل ', '43']);
  expect(said(keepNumbers([text('بنغازي'), text(', '), text('18')], 'rtl')).at(-1)).toBe('18');
});

test('after Latin words nothing is added', () => {
  const entry = ['“', 'Operation in the east', '”', ', ', '17 May 2014'];
  expect(said(keepNumbers(entry.map(text), 'ltr'))).toEqual(entry);
});
