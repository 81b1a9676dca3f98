import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/base/text-fold.ts';

describe('folding for search', () => {
  it.each([
    ['BENGHAZI', 'benghazi'],
    ['Zürich', 'zurich'],
    ['Ħaftar', 'ħaftar'],
    ['أنصار الشريعة', 'انصار الشريعه'],
    ['مُؤَسَّسة', 'موسسه'],
    ['طرابلـــس', 'طرابلس'],
    ['٤٣ قتيلاً', '43 قتيلا'],
    ['۱۷ مه', '17 مه'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['ﬁre', 'fire'],
    ['Ex‑general’s', "ex‑general's".normalize('NFKD')],
    ['Istanbul İzmir', 'istanbul izmir'],
  ])('makes “%s” what a person would type', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is done after one go', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
    );
  });

  it('folds a text the same whole and as its words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Haftar', 'أنصار', 'Zürich', '٤٣', 'ﬁre'), { maxLength: 8 }),
        (words) => {
          expect(foldText(words.join(' '))).toBe(words.map(foldText).join(' '));
        },
      ),
    );
  });
});
