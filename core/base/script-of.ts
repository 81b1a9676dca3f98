// The script of a name by its letters.

/** ISO 15924 code of the first letter that tells, or null. */
export function scriptOf(text: string): string | null {
  for (const char of text) {
    if (/\p{Script=Arabic}/u.test(char)) return 'Arab';
    if (/\p{Script=Hebrew}/u.test(char)) return 'Hebr';
    if (/\p{Script=Cyrillic}/u.test(char)) return 'Cyrl';
    if (/\p{Script=Greek}/u.test(char)) return 'Grek';
    if (/\p{Script=Han}/u.test(char)) return 'Hani';
    if (/\p{Script=Latin}/u.test(char)) return 'Latn';
  }
  return null;
}
