// One test for each reading that once went wrong or nearly did, named after what was seen.

import { expect, it } from 'vitest';
import { numbersTold } from './numbers-told.ts';

it('keeps beds from being killed', () => {
  expect(numbersTold('200 hospital beds for the wounded')).toBe('200 beds');
  expect(numbersTold('200 lits pour les blessés')).toBe('200 lits');
  expect(numbersTold('200 camas para los heridos')).toBe('200 camas');
  expect(numbersTold('٢٠٠ سرير للجرحى')).toBe('200 سرير');
});

it('tells at least from more than in four languages', () => {
  for (const text of ['at least 40', 'au moins 40', 'al menos 40', 'على الأقل ٤٠'])
    expect(numbersTold(text)).toBe('≥40');
  for (const text of ['more than 40', 'plus de 40', 'más de 40', 'أكثر من ٤٠'])
    expect(numbersTold(text)).toBe('>40');
});

it('gives eleven for the Arabic eleven, and not ten', () => {
  expect(numbersTold('أحد عشر جنديا')).toBe('11');
  expect(numbersTold('إحدى عشرة امرأة')).toBe('11');
});

it('gives each verb of an Arabic sentence its own number', () => {
  expect(numbersTold('٧٥ شخصا قتلوا وأصيب أكثر من ١٤١')).toBe('75 killed; >141 wounded');
});

it('keeps an age between commas from being killed', () => {
  expect(numbersTold('Ali, 34, was killed')).toBe('age 34');
});

it('takes a hyphened number for no count of people', () => {
  expect(numbersTold('a 12-member council and a six-man crew')).toBe('12 member; 6 man');
  expect(numbersTold('forty-odd men')).toBe('~40');
});

it('gives nothing of a telephone number', () => {
  expect(numbersTold('call +218 91 555 1234 or 021-555-1234')).toBe('');
});

it('takes millions for neither metres nor ones', () => {
  expect(numbersTold('1.5m people and $2m')).toBe('');
});

it('keeps a hundred out of per cent', () => {
  expect(numbersTold('40 pour cent, 40 por ciento, 40 per cent')).toBe(
    'percentage 40; percentage 40; percentage 40',
  );
});

it('takes “once” for eleven in Spanish alone, and “très” for no three', () => {
  expect(numbersTold('once muertos')).toBe('11 killed');
  expect(numbersTold('they once left the city')).toBe('');
  expect(numbersTold('une ville très loin de la mer')).toBe('');
});

it('tells people killed on a Friday from the day of the month', () => {
  expect(numbersTold('On Friday 16 people were killed')).toBe('16 killed');
  expect(numbersTold('By Friday 16 all had left')).toBe('date 16');
});
