// Whether the words of a table's cell are a count, in the languages of documents.

/** Digits with the signs that stand in and beside them; a dash or nothing where there is no number. */
const NUMBERS = /^[\p{Nd}\s.,’'٬٫%٪()<>≈~±+\u2212–—-]*$/u;

/** What may stand before a number that is still a number, in the languages of documents. */
const QUALIFIER =
  /^(?:more than|at least|at most|up to|over|under|about|around|nearly|almost|some|fewer than|less than|plus de|moins de|au moins|au plus|jusqu’à|environ|près de|más de|menos de|al menos|hasta|unos|unas|cerca de|أكثر من|أقل من|ما لا يقل عن|نحو|حوالي|قرابة) (?=\p{Nd})/iu;
/** No number and no word against one. */
const NOT_STATED =
  /^(?:n\/a|n\. ?a\.|not (?:stated|given|known|available|reported)|non (?:précisée?s?|communiquée?s?|connue?s?)|n\. ?c\.|no (?:indicad[oa]s?|consta|disponible)|غير (?:مذكور|معروف|محدد|متوفر)ة?)$/iu;

/** A number, words, or nothing for or against either: an empty cell, a dash, "not stated". */
export function countOf(text: string): 'number' | 'words' | 'nothing' {
  const words = text.trim();
  if (NOT_STATED.test(words)) return 'nothing';
  if (!NUMBERS.test(words.replace(QUALIFIER, ''))) return 'words';
  return /\p{Nd}/u.test(words) ? 'number' : 'nothing';
}
