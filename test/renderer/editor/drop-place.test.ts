import { expect, test } from 'vitest';
import { placeOfCitation, placeOfQuotation } from '../../../renderer/editor/drop-place.ts';
import { doc, p } from '../../builders/records.ts';
import { schema } from './editor-schema.ts';

/** The text with a bar where a citation goes that is dropped at the sign “^”. */
function dropped(words: string): string {
  const text = words.replace('^', '');
  const at = placeOfCitation(schema.nodeFromJSON(doc(p(text))), words.indexOf('^') + 1) - 1;
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

test.each([
  ['in a word', 'People were ki^lled there.', 'People were killed| there.'],
  ['in the last word of a sentence', 'People were kil^led. More', 'People were killed.| More'],
  ['at the end of a sentence', 'People were killed^. More', 'People were killed.| More'],
  ['after a quotation', 'He said “no m^ore.” Then', 'He said “no more.”| Then'],
  ['before a word', 'People ^were killed.', 'People| were killed.'],
  ['at the end', 'People were killed^', 'People were killed|'],
  ['in an Arabic word', 'قتل عشر^ون. ثم', 'قتل عشرون.| ثم'],
  ['in a word with an apostrophe', 'the army’^s men', 'the army’s| men'],
])('a citation that is dropped %s stands after the word', (_where, words, wanted) => {
  expect(dropped(words)).toBe(wanted);
});

test('a quotation that is dropped in a paragraph stands after it', () => {
  const text = schema.nodeFromJSON(doc(p('One two.'), p('Three.')));
  expect(placeOfQuotation(text, 4)).toBe(10);
  expect(placeOfQuotation(text, 0)).toBe(0);
});
