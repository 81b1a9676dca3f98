// A number written in figures: where it ends, and its value by the customs of the language around it.

import { foldText } from '../../base/text-fold.ts';
import type { NumberLanguage } from './found-number.ts';

// Groups by spaces only where each has three figures; else figures and single marks, never two marks together.
const D = '[0-9٠-٩۰-۹]';
const FIGURES = new RegExp(
  `^(?:${D}{1,3}(?:[ \\u00a0\\u2009\\u202f]${D}{3}(?!${D}))+(?:[.,٫]${D}+)?|${D}+(?:[.,٬٫'’]${D}+)*)`,
  'u',
);
/** No number that counts anything is longer. */
const MOST = 48;

/** The figures that begin at a place of a text, with the marks between them. */
export function figuresFrom(text: string, start: number): string {
  // A pattern that looks at a whole long text costs its length at every number.
  return FIGURES.exec(text.slice(start, start + MOST))?.[0] ?? '';
}

/**
 * The value of figures as `figuresFrom` gives them, or null where the marks can be read in two ways ("1.200" in English)
 * or in none ("3.2.1"). `beside`: whether a scale ("million") or a unit ("km") follows, where parts are usual.
 */
export function figuresValue(
  typed: string,
  language: NumberLanguage | null,
  beside: { readonly scale: boolean; readonly unit: boolean },
): number | null {
  const plain = foldText(typed).replaceAll(/[\s\u2009]/gu, ' ');
  const groups = plain.split(/[^0-9]/u);
  const marks = [...plain.replaceAll(/[0-9]/gu, '')];
  const [mark] = marks;
  if (mark === undefined) return Number(plain);
  const last = marks.at(-1) ?? mark;
  if (marks.every((each) => each === mark)) {
    const grouped = areGroups(groups);
    if (mark === ' ' || mark === '٬' || mark === "'") return grouped ? joined(groups) : null;
    if (marks.length > 1) return grouped && mark !== '٫' ? joined(groups) : null;
    return mark === '٫' || !isGroup(groups[1])
      ? partValue(mark, groups, language)
      : oneMarkValue(mark, groups, language, beside);
  }
  // Two marks: the first one groups, and the last one, once, is that of the decimals.
  const thousands = marks.slice(0, -1);
  if (thousands.some((each) => each !== mark || each === last)) return null;
  const whole = groups.slice(0, -1);
  return areGroups(whole) ? Number(`${whole.join('')}.${groups.at(-1) ?? ''}`) : null;
}

const isGroup = (group: string | undefined): boolean => group?.length === 3;
const areGroups = ([first = '', ...others]: readonly string[]): boolean =>
  first.length <= 3 && !first.startsWith('0') && others.every(isGroup);
const joined = (groups: readonly string[]): number => Number(groups.join(''));

function partValue(
  mark: string,
  [whole = '', part = '']: readonly string[],
  language: NumberLanguage | null,
): number | null {
  return mark === ',' && language === 'en' ? null : Number(`${whole}.${part}`);
}

function oneMarkValue(
  mark: string,
  groups: readonly string[],
  language: NumberLanguage | null,
  beside: { readonly scale: boolean; readonly unit: boolean },
): number | null {
  const [whole = '', part = ''] = groups;
  if (whole === '0') return Number(`0.${part}`);
  if (!areGroups(groups)) return mark === '.' ? Number(`${whole}.${part}`) : null;
  const continental = language === 'fr' || language === 'es';
  if (mark === ',') return continental && (beside.scale || beside.unit) ? null : joined(groups);
  if (continental) return joined(groups);
  return language === 'en' && beside.scale ? Number(`${whole}.${part}`) : null;
}
