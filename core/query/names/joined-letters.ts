// What languages write together with a name: before it (articles, prepositions) and after it (cases, particles). Knows letters only as
// core/base/letters-of.ts folds them.

/** How sure it is that the letters of a name are the name there; null: they belong to another word. */
export type Joined = 'certain' | 'suspect' | null;

const LEAST_LETTERS = 3;
const LEAST_WITH_ENDING = 4;

/** What Arabic writes together with the word after it. */
const CLITIC = /^[وف]?(?:[بلكس]?(?:ال)?|لل|يا)$/u;
/** The letter that asks in Arabic. Other names begin with it ("أحمد"), so what stands behind it is only asked about. */
const ASKING = /^[وف]?أ$/u;
/** An article of a name that was put into Latin letters. */
const LATIN_ARTICLE = /^[aeu]l$/u;
/** Articles, prepositions and conjunctions of Hebrew. */
const HEBREW_PREFIX = /^ו?(?:כש|מש|לכש)?[הבלכמש]?$/u;

/** Those of them that make few other words of three letters: "calm" is ש and Levi. */
const BEFORE_SHORT_HEBREW = /^ו?(?:כש)?[הבלכ]?$/u;

/**
 * `letters` are those of the name, `before` those of its word before them, `shown` the same as they stand in the text; `several`: it has
 * several words.
 */
export function joinedBefore(letters: string, before: string, shown: string, several: boolean): Joined {
  if (CLITIC.test(before)) return 'certain';
  if (isShortHebrew(letters)) return BEFORE_SHORT_HEBREW.test(before) ? 'suspect' : null;
  if (letters.length < LEAST_WITH_ENDING) return null;
  if (LATIN_ARTICLE.test(before)) return 'certain';
  if (ASKING.test(shown.normalize('NFKC'))) return 'suspect';
  if (HEBREW.test(letters) && HEBREW_PREFIX.test(before)) return several ? 'certain' : 'suspect';
  return null;
}

/** Cases of Slavic languages. */
const CYRILLIC_ENDING = /^(?:а|у|ю|я|ом|ем|е|и|ы|ой|ей|ым|ого|ому|ові|еві|єві|і|ї|ою|ею|ем|єм|ії|ію|ів)$/u;
/** Of names in Polish that are declined as adjectives are. */
const POLISH_NAME = /(?:sk|ck|dzk)i$/u;
const POLISH_STEM = /(?:sk|ck|dzk)$/u;
const POLISH_ENDING = /^(?:ego|emu|m|ch|mi)$/u;
const POLISH_STEM_ENDING = /^(?:a|iej|ie)$/u;
const GREEK_ENDING = /^(?:ου|ο|ε|η|α|σ|οι|ων|ουσ)$/u;
const HANGUL_ENDING = new RegExp(
  `^(?:${'이 가 은 는 을 를 의 에 과 와 도 로 으로 만 께 께서 에게 에게서 한테 씨 씨는 씨가 씨의 님 측'
    .split(' ')
    .map((ending) => ending.normalize('NFKD'))
    .join('|')})$`,
  'u',
);
const HEBREW = /^\p{sc=Hebr}+$/u;
const GREEK = /^\p{sc=Grek}+$/u;
const HANGUL = /^\p{sc=Hang}+$/u;
const ALIF = 'ا';
const TANWIN = '\u064b';
/** Behind these letters alif alone begins or ends other words: Libi and Libya, Amina and "her safety". */
const NO_BARE_ALIF = /[ايه]$/u;

/**
 * The same of the letters `after` the name, where `shown` are as they stand in the text, with the vowel signs before them. What ends in
 * the accusative may say how somebody was: "he came home safe and sound" is two names.
 */
export function joinedAfter(letters: string, after: string, shown: string): Joined {
  if (after === 's') return 'certain';
  if (after === ALIF && letters.length >= LEAST_LETTERS && isArabic(letters)) {
    return NO_BARE_ALIF.test(letters) && !shown.includes(TANWIN) ? null : 'suspect';
  }
  if (HANGUL.test(letters) && HANGUL_ENDING.test(after)) return 'certain';
  if (letters.length < LEAST_WITH_ENDING) return null;
  const isEnding =
    CYRILLIC_ENDING.test(after) ||
    (POLISH_ENDING.test(after) && POLISH_NAME.test(letters)) ||
    (POLISH_STEM_ENDING.test(after) && POLISH_STEM.test(letters)) ||
    (GREEK_ENDING.test(after) && GREEK.test(letters));
  return isEnding ? 'certain' : null;
}

const isShortHebrew = (letters: string): boolean => letters.length === LEAST_LETTERS && HEBREW.test(letters);
const isArabic = (letters: string): boolean => /\p{sc=Arab}$/u.test(letters);

/** Whether the alif of the accusative, and no other letter, stands behind a name. */
export const endsInAccusative = (letters: string, after: string): boolean =>
  after === ALIF && isArabic(letters);

/** A word of a name as it stands in the accusative before another; the word itself where it has none of its own. */
export function inAccusative(word: string): string {
  const has =
    word.length >= LEAST_LETTERS && isArabic(word) && !word.startsWith('ال') && !NO_BARE_ALIF.test(word);
  return has ? `${word}${ALIF}` : word;
}

/** Where other endings take the place of the last letters: Шевченко, Kowalski, Παπαδόπουλος. */
const CHANGING: readonly RegExp[] = [/(?<=\p{sc=Cyrl})[аяойь]$/u, /(?<=sk|ck|dzk)i$/u, /[οηα]σ$/u];

/** What of a word of a name stays in every case; null where all of it does, or too little would be left. */
export function stemOf(word: string): string | null {
  for (const ending of CHANGING) {
    const stem = word.replace(ending, '');
    if (stem !== word) return stem.length < LEAST_WITH_ENDING ? null : stem;
  }
  return null;
}
