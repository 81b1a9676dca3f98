// Letters of other scripts that look like those of a name; words that are of one script mean what they say.

import { expect, test } from 'vitest';
import { lettersOf, lettersToText } from '../../../../core/base/letters-of.ts';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld, recordName } from '../../../builders/records.ts';

const hiderOf = (...names: readonly string[]) => {
  const world = makeWorld();
  world.actor(
    names.map((name) => recordName(name)),
    { protected: true, protectedAs: 'a nurse' },
  );
  return nameHider(new RecordStore(world.records), documentWords('en'));
};

test.each([
  ['Zubayda Qarqum', 'Zub\u0430yd\u0430 Qarqum'],
  ['Zubayda Qarqum', '\u0396ubayda Qarqum'],
  ['Zubayda Qarqum', '\u0396UB\u0391YD\u0391 Q\u0410RQU\u041c'],
  ['Zubayda Qarqum', 'Zubayd\u0410 Qarqum'],
  ['Zubayda Qarqum', 'Zub\u0430\u03b3da Qarqum'],
  ['Zubayda Qarqum', 'https://x.example/zub%D0%B0yda-qarqum'],
  ['Zubayda Qarqum', `https://${new URL('https://zub\u0430yda-qarqum.example').hostname}/`],
  ['Zubayda Qarqum', 'ᴢᴜʙᴀʏᴅᴀ ǫᴀʀǫᴜᴍ'.replaceAll('ǫ', 'q')],
  ['Hana Nasser', '\u041dana \u039d\u0430ss\u0435r'],
  ['Рамзан Кадыров', 'Рaмзан Kaдыpoв'],
  ['Рамзан Кадыров', 'Рамзан \u039aадыр\u03bfв'],
  ['Νίκος Παππάς', 'Nίκος Παππάς'],
  ['Νίκος Παππάς', 'ΝΊKΟΣ ΠAΠΠΆΣ'],
])('%s is found as %s', (name, spelling) => {
  const hider = hiderOf(name);
  expect(hider.names(spelling)).toBe(true);
  expect(hider.hide(`So ${spelling}.`)).not.toMatch(/qum|nasser|дыр|Παπ/iu);
});

test('words of one script stay what they are, also beside those of another', () => {
  const prose = [
    'Она сказала, что рост цен на хлеб и масло был самым высоким за год.',
    'Вера, Анна и Тома пошли на рынок; COVID-19, SMS-сообщение, iPhone-ом и Wi-Fi.',
    'Η κυβέρνηση ανακοίνωσε χθες νέα μέτρα για την αγορά τροφίμων, α/α 5, και το DNA.',
    'The pH of the water, said Нина of the co-op, is 7 μm and 5 kΩ away. ΔT is 3.',
  ];
  // Names of which every letter has a look-alike: a word of Russian or Greek would read as them.
  const hider = hiderOf('Pocm Toma', 'Bepa', 'Mac Xop', 'Poct', 'Ata Anna', 'Kai Nea');
  for (const text of prose) {
    expect(hider.hide(text)).toBe(text);
    expect(hider.suspects(text)).toEqual([]);
  }
});

test.each([
  ['KhalifaХафтар', 'khalifaхафтар'],
  ['хор', 'хор'],
  ['5а', '5а'],
  ['Oмар', 'омар'],
  ['tеst', 'test'],
])('the letters of %s are %s', (text, letters) => {
  expect(lettersToText(lettersOf(text))).toBe(letters);
});
