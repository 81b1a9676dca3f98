// Forty ways to write a name, and a reader that finds them again. Shares no code with the program: it folds by Unicode's own tables.

export type Name = {
  /** Its words in the order in which they are said, without an article or particle that says nothing of who it is. */
  readonly words: readonly string[];
  readonly full: string;
  readonly script: string;
};

const name = (full: string, script: string, ...words: string[]): Name => ({ full, script, words });

export const names: readonly Name[] = [
  name('Khalifa Haftar', 'Latn', 'Khalifa', 'Haftar'),
  name('Salma Idris', 'Latn', 'Salma', 'Idris'),
  name('Mohamed al-Mahjoub', 'Latn', 'Mohamed', 'Mahjoub'),
  name('Zoë Brontëson', 'Latn', 'Zoë', 'Brontëson'),
  name('María Núñez', 'Latn', 'María', 'Núñez'),
  name('Øystein Strømfjord', 'Latn', 'Øystein', 'Strømfjord'),
  name('Рамзан Кадыров', 'Cyrl', 'Рамзан', 'Кадыров'),
  name('سلمى إدريس', 'Arab', 'سلمى', 'إدريس'),
  name('خليفة حفتر', 'Arab', 'خليفة', 'حفتر'),
  name('طارق المحجوب', 'Arab', 'طارق', 'المحجوب'),
];

const between = (word: string, sign: string): string => [...word].join(sign);
const fullWidth = (words: string): string =>
  words.replaceAll(/[!-~]/gu, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
const bold = (words: string): string =>
  words.replaceAll(/[A-Za-z]/gu, (letter) =>
    String.fromCodePoint(
      /[a-z]/u.test(letter) ? 0x1d41a + letter.charCodeAt(0) - 97 : 0x1d400 + letter.charCodeAt(0) - 65,
    ),
  );
const withTashkeel = (word: string): string => between(word, '\u064e');

/** Of a name of two words; `part`: what a person has to be asked about. */
export function spellingsOf({ words, full, script }: Name): readonly { text: string; part: boolean }[] {
  const [first = '', last = ''] = words;
  const whole = (text: string) => ({ text, part: false });
  const part = (text: string) => ({ text, part: true });
  const initial = [...first][0] ?? '';
  const slug = (joint: string) => `${first}${joint}${last}`.toLowerCase();
  const shared = [
    whole(full),
    whole(full.toUpperCase()),
    whole(full.toLowerCase()),
    whole(full.normalize('NFD')),
    whole(full.normalize('NFKC')),
    whole(full.replaceAll(' ', '\u00a0')),
    whole(full.replaceAll(' ', '\u2009')),
    whole(full.replaceAll(' ', '\u202f')),
    whole(full.replaceAll(' ', '  ')),
    whole(full.replaceAll(' ', ' \n ')),
    whole(between(full, '\u00ad')),
    whole(between(full, '\u200d')),
    whole(between(full, '\u200b')),
    whole(between(full, '\u2060')),
    whole(full.replaceAll(' ', '-')),
    whole(full.replaceAll(' ', '_')),
    whole(full.replaceAll(' ', '·')),
    whole(`${last}, ${first}`),
    whole(`${last} ${first}`),
    whole(`“${full}”`),
    whole(`(${full})`),
    whole(`\u2067${full}\u2069`),
    whole(`\u200e${full}\u200f`),
    whole(`https://news.example/${slug('-')}-speaks`),
    whole(`https://news.example/?q=${encodeURIComponent(full)}`),
    whole(`https://news.example/?q=${encodeURIComponent(encodeURIComponent(full))}`),
    whole(`${slug('.')}@example.org`),
    whole(`#${first}${last}`),
    whole(`@${slug('_')}`),
    part(last),
    part(last.toUpperCase()),
    part(first),
    part(`“${last}”`),
    part(`https://${encodeURIComponent(last.toLowerCase())}.example/`),
  ];
  if (script === 'Arab')
    return [
      ...shared,
      whole(`و${full}`),
      whole(withTashkeel(full)),
      whole(full.replaceAll(/(?<=[\u0628\u062a\u0633\u0635\u0642\u0641\u0644\u0645\u062d])/gu, '\u0640')),
      part(`ب${last}`),
      part(`ل${last}`),
      part(withTashkeel(last)),
    ];
  if (script === 'Cyrl')
    return [
      ...shared,
      whole(`${initial}. ${last}`),
      part(`${first}а ${last}а`),
      part(`${first}у ${last}у`),
      part(`${last}ым`),
      part(`${last}ом`),
      part(`${last}у`),
    ];
  return [
    ...shared,
    whole(`${initial}. ${last}`),
    whole(`${last}, ${initial}.`),
    whole(fullWidth(full)),
    whole(bold(full)),
    whole(`${full}’s`),
    part(`${last}’s`),
  ];
}

/** Letters of the Latin script that Unicode takes for letters of their own. */
const OWN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd' };
const ARABIC: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ئ: 'ي', ؤ: 'و', ء: '' };

/** Only letters: without case, marks, joints and whatever does not show; addresses decoded as often as they are encoded. */
export function folded(text: string): string {
  let plain = text;
  for (let times = 0; times < 3; times += 1)
    plain = plain.replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|\p{Cf}|\u0640/gu, '')
    .replaceAll(/[øæœßłđð]/gu, (letter) => OWN[letter] ?? letter)
    .replaceAll(/[ةىئؤء]/gu, (letter) => ARABIC[letter] ?? letter)
    .replaceAll(/[^\p{L}]/gu, '');
}

/** Which words of a name are left in a text, of those with so many letters. */
export const leftOf = ({ words }: Name, text: string, least = 0): string[] => {
  const letters = folded(text);
  return words.filter(
    (word) => folded(word).length >= least && letters.includes(folded(word).replace(/^ال/u, '')),
  );
};
