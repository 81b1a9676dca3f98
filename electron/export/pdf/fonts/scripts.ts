// Which letters belong to which script, and whose forms of Chinese characters a language wants.

import type { HanForms } from './fonts.ts';

export const arabicLetters = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/u;
export const hebrewLetters = /[\u0590-\u05ff\ufb1d-\ufb4f]/u;
/** Chinese, Japanese and Korean letters with the signs that are as wide as they are. */
export const eastAsianLetters =
  /[\u1100-\u11ff\u2e80-\u312f\u3130-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1aff0}-\u{1b16f}\u{1f200}-\u{1f2ff}\u{20000}-\u{323af}]/u;
/** Signs that Latin shares with Chinese and Japanese; after a letter of theirs they are as wide as it is. */
export const eastAsianMarks = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2025\u2026]/u;
const kana = /[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]/u;

/**
 * The forms for a text in a language (BCP 47; null or another language: told by its letters). Kana are Japanese wherever they stand; Chinese in
 * traditional characters is drawn in the forms of China, which differ in small strokes.
 */
export function hanForms(language: string | null, text: string): HanForms {
  const primary = language?.slice(0, 2).toLowerCase();
  if (primary === 'zh') return 'sc';
  if (primary === 'ja') return 'jp';
  if (primary === 'ko') return 'kr';
  return kana.test(text) ? 'jp' : 'sc';
}
