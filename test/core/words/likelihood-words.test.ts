// Terms of likelihood are found in running text as whole words, the longest first.

import { describe, expect, it } from 'vitest';
import { likelihoodSaid } from '../../../core/words/likelihood-words.ts';

const said = (text: string, language = 'en', scale: 'icd203' | 'phia' = 'icd203') =>
  likelihoodSaid(scale, text, language).map((step) => step.en[0]);

describe('the likelihood that a text says', () => {
  it('is not “likely” where it says “unlikely” or “very unlikely”', () => {
    expect(said('It is unlikely.')).toEqual(['unlikely']);
    expect(said('Very  unlikely, they say; a return is LIKELY.')).toEqual(['very unlikely', 'likely']);
    expect(said('A likelihood, likelier than not.')).toEqual([]);
  });

  it('knows the other terms of a step, the scale of the brief, and its language', () => {
    expect(said('This is highly improbable.')).toEqual(['very unlikely']);
    expect(said('A realistic possibility.')).toEqual([]);
    expect(said('A realistic possibility.', 'en', 'phia')).toEqual(['realistic possibility']);
    expect(said('C’est très improbable.', 'fr')).toEqual(['very unlikely']);
    expect(said('من غير مرجح جدا', 'ar')).toEqual(['very likely']);
  });
});
