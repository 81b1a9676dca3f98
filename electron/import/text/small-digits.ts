// Raised and lowered digits as characters of their own: "43" with a raised 1 must not become the number 431.

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** The small digits for a text of one to four digits; null for any other text. */
export function smallDigitsOf(text: string, place: 'raised' | 'lowered'): string | null {
  const digits = text.trim();
  if (!/^\d{1,4}$/u.test(digits)) return null;
  const alphabet = place === 'raised' ? SUPERSCRIPTS : SUBSCRIPTS;
  return digits.replace(/\d/gu, (digit) => alphabet[Number(digit)] ?? digit);
}
