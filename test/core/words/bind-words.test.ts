import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindWords, quotedUnits } from '../../../core/words/documents/bind-words.ts';

/** A no-break space as `_`, a narrow one as `~`. */
const bound = (text: string, language = 'en'): string =>
  bindWords(text, language, quotedUnits(text)).replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

const fold = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('bindWords', () => {
  it.each([
    ['on 17 May 2014 at noon', 'on 17_May_2014 at noon'],
    ['from 16–17 May', 'from 16–17_May'],
    ['since May 2014', 'since May_2014'],
    ['on May 17, 2014', 'on May_17, 2014'],
    ['the 3rd March', 'the 3rd_March'],
    ['5 km from Benghazi', '5_km from Benghazi'],
    ['100 000 people in 2014', '100_000 people in 2014'],
    ['1 250 000 of 3 000', '1_250_000 of 3_000'],
    ['in 2014 300 people', 'in 2014 300 people'],
    ['report No. 5', 'report No._5'],
    ['see Figure 2 and Table 3', 'see Figure_2 and Table_3'],
    ['p. 4, pp. 5–6, para. 3', 'p._4, pp._5–6, para._3'],
    ['§ 3 and §§ 4–5', '§_3 and §§_4–5'],
    ['Mr Haftar and Gen. Haftar', 'Mr_Haftar and Gen._Haftar'],
    ['Reliability: C; grade: B2.', 'Reliability:_C; grade:_B2.'],
    ['by J. R. Smith', 'by J._R._Smith'],
    ['43 % of 5 million', '43_% of 5_million'],
    ['USD 5 or € 20', 'USD_5 or €_20'],
    ['at 16:30 UTC, 5 p.m.', 'at 16:30_UTC, 5_p.m.'],
    ['TLP:AMBER+STRICT and B2', 'TLP:AMBER+STRICT and B2'],
    ['the may 5 of them', 'the may 5 of them'],
  ])('binds “%s”', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });

  it.each([
    ['le 1er juin 2014', 'le 1er_juin_2014'],
    ['Que faire ? Rien ; voici : « oui » !', 'Que faire~? Rien~; voici_: «~oui~»~!'],
    ['12 % des 3 000 blessés', '12_% des 3_000 blessés'],
    ['M. Zeidan, Mme Alaoui', 'M._Zeidan, Mme_Alaoui'],
    ['le no 5, n° 6', 'le no_5, n°_6'],
  ])('binds French “%s”', (text, expected) => {
    expect(bound(text, 'fr-FR')).toBe(expected);
  });

  it.each([
    ['قتل 43 شخصا', 'قتل 43_شخصا'],
    ['في ١٧ مايو ٢٠١٤ قال', 'في ١٧_مايو_٢٠١٤ قال'],
    ['في 17 تشرين الثاني 2014', 'في 17_تشرين_الثاني_2014'],
    ['انظر الشكل 2 في صفحة 4', 'انظر الشكل_2 في صفحة_4'],
  ])('binds Arabic “%s”', (text, expected) => {
    expect(bound(text, 'ar')).toBe(expected);
  });

  it('leaves the spaces of a quotation as they are, so that a search for it finds it', () => {
    expect(bound('On 17 May he said “on 17 May at 5 km” and 5 km.')).toBe(
      'On 17_May he said “on 17 May at 5 km” and 5_km.',
    );
    expect(bound('Il a dit « le 17 mai ? » le 17 mai.', 'fr')).toBe('Il a dit «~le 17 mai ?~» le 17_mai.');
  });

  it('binds numbers in a language it has no words for', () => {
    expect(bound('5 km i 100 000', 'pl')).toBe('5_km i 100_000');
  });

  it('changes nothing but spaces, one for one', () => {
    const piece = fc.constantFrom(
      ...[
        '17',
        'May',
        ' ',
        '  ',
        '\n',
        'No.',
        '5',
        'km',
        '“',
        '”',
        '«',
        '»',
        ' ;',
        ' ?',
        '§',
        '100',
        '000',
        '٥',
      ],
      ...['J.', 'Smith', 'mai', 'مايو', 'Figure', '%', '\u00a0', '𝔸', '1er'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'fr', 'ar', 'es', 'de', ''), (value, language) => {
        const result = bindWords(value, language, quotedUnits(value));
        expect(result.length).toBe(value.length);
        expect(fold(result)).toBe(fold(value));
        expect(bindWords(result, language, quotedUnits(result))).toBe(result);
      }),
    );
  });
});
