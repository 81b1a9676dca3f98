// Where a sentence begins decides about a capital, and capitals are a matter of the language.

import { describe, expect, test } from 'vitest';
import { capitalised, startsSentence } from '../../../core/base/sentence-start.ts';

describe('a sentence begins', () => {
  test.each([
    ['at the beginning of a text', ''],
    ['after a stop', 'He left. '],
    ['after a question', 'Who left? '],
    ['after a stop inside of quotation marks', 'He said “I left.” '],
    ['after a stop inside of brackets', '(He left.) '],
    ['after a number', 'It ended in 2014. '],
    ['in quotation marks at the beginning', '“'],
    ['in quotation marks after a stop', 'He left. “'],
    ['in brackets after a stop', 'He left. ('],
    ['on a line of its own', 'Who was there\n'],
    ['after the sign of a list', '– '],
    ['after a number of a list', '1. '],
    ['after the letter of a list', '(a) '],
    ['in an isolate', 'He left. \u2068'],
    ['after a stop that no space follows', '他走了。'],
    ['after a question that opens with a mark', '¿'],
  ])('%s', (_, before) => expect(startsSentence(before)).toBe(true));
});

describe('no sentence begins', () => {
  test.each([
    ['in the middle of one', 'So says '],
    ['after a colon', 'Claimed: '],
    ['in quotation marks after a colon', 'He said: “'],
    ['after a comma', 'On Friday, '],
    ['in brackets in the middle', 'The officer ('],
    ['after a title', 'He met Dr. '],
    ['after a title at the beginning', 'Gen. '],
    ['after letters with stops', 'The U.N. '],
    ['after letters with small stops', 'some, e.g. '],
    ['after an initial', 'The late J. '],
    ['after an ellipsis', 'He said … '],
    ['after an ellipsis of stops', 'He said ... '],
    ['after words that somebody shouts', '“Stop!” '],
    ['inside of an address', 'www.'],
    ['after a semicolon', 'He left; '],
    ['after a dash', 'He left – '],
  ])('%s', (_, before) => expect(startsSentence(before)).toBe(false));
});

test('it is found in time where a text is made to cost it', () => {
  for (const before of ['1. (1) '.repeat(30_000), '(" '.repeat(50_000), '. "'.repeat(50_000)])
    expect(typeof startsSentence(before)).toBe('boolean');
});

describe('a capital', () => {
  test.each([
    ['a retired officer', 'en', 'A retired officer'],
    ['“the General’s” aide', 'en', '“The General’s” aide'],
    ['\u2068an officer\u2069', 'ar', '\u2068An officer\u2069'],
    ['une infirmière', 'fr', 'Une infirmière'],
    ['élu local', 'fr', 'Élu local'],
    ['işçi', 'tr', 'İşçi'],
    ['ijsverkoper', 'nl', 'IJsverkoper'],
    ['бывший офицер', 'ru', 'Бывший офицер'],
    ['άνθρωπος', 'el', 'Άνθρωπος'],
    ['ضابط متقاعد', 'ar', 'ضابط متقاعد'],
    ['ოფიცერი', 'ka', 'ოფიცერი'],
    ['3 officers', 'en', '3 officers'],
    ['', 'en', ''],
  ])('of %j in %s', (words, language, expected) => expect(capitalised(words, language)).toBe(expected));

  test('keeps a text as long as it is', () => {
    expect(capitalised('ŉ', 'af')).toBe('ŉ');
    expect(capitalised('ﬁrst', 'en')).toBe('ﬁrst');
  });
});
