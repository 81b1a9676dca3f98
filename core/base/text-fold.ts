// Folding of text for search: what a person would call the same word folds to the same string.

const ARABIC_FORMS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ء: '',
};
const LATIN_FORMS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * Folds case, diacritics, Arabic letter forms (hamza, taa marbuta, alif maqsura), tatweel, Arabic-Indic digits and
 * compatibility forms. The result is for comparing and indexing only, never for showing; its length may differ.
 */
export function foldText(text: string): string {
  // Most of most texts is ASCII, which only lower case changes: folding those runs letter by letter takes ten times as long.
  return text.toLowerCase().replace(NOT_ASCII, foldRun);
}

const NOT_ASCII = /[^\0-\x7f]+/gu;

function foldRun(text: string): string {
  let folded = '';
  // Arabic letters with hamza decompose under NFKD, so their forms are folded before it.
  for (const char of text) folded += ARABIC_FORMS[char] ?? char;
  folded = folded.normalize('NFKD').toLowerCase();
  let result = '';
  for (const char of folded) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0x640 || /\p{M}/u.test(char) || /\p{Cf}/u.test(char)) continue;
    if (code >= 0x660 && code <= 0x669) result += String(code - 0x660);
    else if (code >= 0x6f0 && code <= 0x6f9) result += String(code - 0x6f0);
    else if (code === 0x2018 || code === 0x2019 || code === 0x2bc) result += "'";
    else result += ARABIC_FORMS[char] ?? LATIN_FORMS[char] ?? char;
  }
  return result;
}
