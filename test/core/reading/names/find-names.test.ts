import { describe, expect, it } from 'vitest';
import { nameRows } from './name-rows.ts';
import { findNames } from '../../../../core/reading/names/find-names.ts';

const namesIn = (text: string, language: string | null = null, known: string[] = []): string[] =>
  findNames(text, language, known, 40).map(({ name }) => name);

describe('names in sentences of newsrooms', () => {
  it.each([
    ['en', 40],
    ['fr', 25],
    ['es', 25],
    ['ar', 25],
  ] as const)('%s: of at least %i names 95 in 100 are found, and nothing else', (language, fewest) => {
    const rows = nameRows[language];
    const wanted = rows.flatMap(([, names]) => names);
    const found = rows.flatMap(([text, names]) => {
      const offered = namesIn(text, language);
      expect(names, text).toEqual(expect.arrayContaining(offered));
      return offered;
    });
    expect(wanted.length).toBeGreaterThanOrEqual(fewest);
    expect(found.length / wanted.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('names in a text', () => {
  it('offer one president once, without title and under the longest form', () => {
    const text =
      'President Omar Salem spoke in Tripoli. Mr Salem left late. Omar Salem’s men stayed. “I will return,” President Salem said.';
    expect(findNames(text, 'en', [], 9)).toMatchObject([{ name: 'Omar Salem', count: 4 }]);
  });

  it('offer organisations of one word that the text uses as somebody', () => {
    expect(namesIn('Reuters reported that the port was shut. The BBC saw smoke.', 'en')).toEqual(
      expect.arrayContaining(['Reuters', 'BBC']),
    );
  });

  it('offer no places, days, months, peoples or airports', () => {
    const text =
      'Troops left Benghazi on Friday. Shells fell in Benghazi in May. People fled from Tripoli International Airport to Abu Salim. American officials watched.';
    expect(namesIn(text, 'en')).toEqual([]);
  });

  it('offer nobody from credits, headlines and the foot of the page', () => {
    const text = [
      'Five Killed As Rebels Take The Port',
      'Photo: Ahmed Fares / Agency Images',
      'By Mona Idris',
      'General Adel Nuri said the road was open.',
      'Reporting by Hana Zaki; Editing by Paul Stone',
      'Copyright Example News Group',
    ].join('\n');
    expect(namesIn(text, 'en')).toEqual(['Adel Nuri']);
  });

  it('leave out who is known by any form of the name', () => {
    expect(namesIn('Khalifa Haftar spoke. Gen. Haftar left.', 'en', ['Haftar'])).toEqual([]);
    expect(namesIn('Haftar said so. Haftar left.', 'en', ['Khalifa Haftar'])).toEqual([]);
  });

  it('keep two people apart who stand together', () => {
    expect(namesIn('It met Omar Salem and Mona Idris on Monday.', 'en')).toEqual(
      expect.arrayContaining(['Omar Salem', 'Mona Idris']),
    );
    expect(namesIn('The Ministry of Health and Welfare said so.', 'en')).toEqual([
      'Ministry of Health and Welfare',
    ]);
  });

  it('lead to where the name stands', () => {
    const text = 'On Friday Colonel Adel al-Nuri spoke. The Libyan National Army agreed.';
    for (const { name, start, end } of findNames(text, 'en', [], 9))
      expect(text.slice(start, end)).toBe(name);
    expect(namesIn(text, 'en')).toEqual(['Adel al-Nuri', 'Libyan National Army']);
  });

  it('are read in French', () => {
    const text =
      'Le président Moussa Traoré a déclaré que la route est ouverte. M. Traoré est parti. À Bamako, le ministère de la Défense a démenti. Selon l’AFP, neuf personnes sont mortes. Le général Jean-Paul Keïta est resté.';
    const names = namesIn(text, 'fr');
    expect(names).toEqual(expect.arrayContaining(['Moussa Traoré', 'AFP', 'Jean-Paul Keïta']));
    expect(names).not.toContain('Bamako');
    expect(names.filter((name) => name.includes('Traoré'))).toHaveLength(1);
  });

  it('are read in Spanish', () => {
    const text =
      'El presidente Luis Arce Molina habló en Bogotá. Según EFE, hubo nueve heridos. Arce Molina dijo que volverá. La Cruz Roja llegó tarde.';
    const names = namesIn(text, 'es');
    expect(names).toEqual(expect.arrayContaining(['Luis Arce Molina', 'EFE', 'Cruz Roja']));
    expect(names).not.toContain('Bogotá');
  });

  it('are read in Arabic behind a title, or by what they begin with', () => {
    const text =
      'قال المشير خليفة حفتر إن قواته انسحبت. وأعلنت وزارة الصحة أن 43 شخصا قتلوا. وصرح الرئيس عبد الفتاح السيسي بذلك. وأكد اللواء خليفة حفتر الخبر.';
    const names = namesIn(text, 'ar');
    expect(names).toEqual(expect.arrayContaining(['خليفة حفتر', 'وزارة الصحة', 'عبد الفتاح السيسي']));
    expect(names.filter((name) => name.includes('حفتر'))).toHaveLength(1);
  });

  it('are no countries and no owners', () => {
    expect(namesIn('South Sudan closed its border. Benghazi’s Benina airport was shut.', 'en')).toEqual([]);
    expect(namesIn('Le Soudan du Sud a fermé sa frontière.', 'fr')).toEqual([]);
  });

  it('come to an end, whatever stands in the text', () => {
    for (const text of [
      'A. '.repeat(60_000),
      'Aa '.repeat(60_000),
      'A'.repeat(200_000),
      'al-'.repeat(60_000),
    ])
      expect(findNames(text, null, [], 12).length).toBeLessThan(13);
  });
});
