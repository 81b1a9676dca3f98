import { expect, it } from 'vitest';
import { titleInlines } from '../../../core/parts/citations.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../builders/records.ts';

const titled = (fields: Partial<Source>, language = 'en') =>
  titleInlines(makeWorld().source(fields), documentWords(language));
const said = (fields: Partial<Source>, language?: string) =>
  titled(fields, language)
    .map((inline) => (inline.type === 'text' ? inline.text : `<${inline.type}>`))
    .join('')
    .replaceAll(/[\u00a0\u202f\u2066-\u2069]/gu, '');

it('a title stands in the marks of the document’s language, with others for quotations in it', () => {
  expect(said({ title: 'Clashes' })).toBe('“Clashes”');
  expect(said({ title: 'Clashes' }, 'fr')).toBe('«Clashes»');
  expect(said({ title: 'The “general” left' })).toBe('“The ‘general’ left”');
});

it('a source without a title is said to have none', () => {
  const { untitled } = documentWords('en');
  expect(said({ title: '' })).toBe(`“${untitled}”`);
  expect(said({ title: '  ' })).toBe(`“${untitled}”`);
});

it('a translation follows the title in brackets, where there is one', () => {
  expect(said({ title: 'اشتباكات', language: 'ar', titleTranslation: 'Clashes' })).toBe(
    '“اشتباكات” [Clashes]',
  );
  expect(said({ title: 'Clashes', titleTranslation: '' })).toBe('“Clashes”');
  expect(said({ title: 'Clashes', titleTranslation: null })).toBe('“Clashes”');
});
