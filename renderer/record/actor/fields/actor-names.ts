// Changes to the names of an actor or place that keep what must hold: one name at least, one of them preferred, at most
// one preferred name a script.

import { scriptOf } from '../../../../core/base/script-of.ts';
import type { RecordName } from '../../../../core/model/record.ts';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Adds a name, preferred when it is the first of its script. The same list when the text is blank or there already. */
export function addName(names: readonly RecordName[], text: string): readonly RecordName[] {
  const trimmed = oneLine(text);
  if (trimmed === '' || names.some((name) => name.text === trimmed)) return names;
  const script = scriptOf(trimmed);
  const first = !names.some((name) => name.script === script && name.nameKind === 'preferred');
  return [
    ...names,
    { text: trimmed, script, language: usualLanguage(script), nameKind: first ? 'preferred' : 'alias' },
  ];
}

/** Sets fields of one name. A new text has its script guessed anew; a blank one changes nothing. */
export function editName(
  names: readonly RecordName[],
  index: number,
  patch: Partial<RecordName>,
): readonly RecordName[] {
  const before = names[index];
  if (before === undefined) return names;
  if (patch.nameKind === 'preferred') return preferName(names, index);
  const text = patch.text === undefined ? before.text : oneLine(patch.text);
  if (text === '') return names;
  const script = text === before.text ? before.script : scriptOf(text);
  const after = { ...before, ...patch, text, script };
  return withPreferred(names.map((name, at) => (at === index ? after : name)));
}

/** Makes a name the preferred one of its script; the one before becomes an alias. */
export function preferName(names: readonly RecordName[], index: number): readonly RecordName[] {
  const chosen = names[index];
  if (chosen === undefined) return names;
  return names.map((name, at) => {
    if (at === index) return { ...name, nameKind: 'preferred' };
    const gives = name.nameKind === 'preferred' && name.script === chosen.script;
    return gives ? { ...name, nameKind: 'alias' } : name;
  });
}

/** Takes a name away; the last one stays. */
export function removeName(names: readonly RecordName[], index: number): readonly RecordName[] {
  return names.length <= 1 ? names : withPreferred(names.filter((_, at) => at !== index));
}

// Printing falls back to the first name anyway; saying so in the record keeps list and documents of one mind.
function withPreferred(names: readonly RecordName[]): readonly RecordName[] {
  if (names.some((name) => name.nameKind === 'preferred')) return names;
  const usable = names.findIndex((name) => name.nameKind !== 'misspelling');
  return preferName(names, Math.max(0, usable));
}

/** The language that a name in a script most often is in, where there is one such; the analyst may say otherwise. */
const usualLanguage = (script: string | null): string | null =>
  script === 'Arab' ? 'ar' : script === 'Hebr' ? 'he' : null;

const COMMON_LANGUAGES = [
  ...['ar', 'en', 'fr', 'es', 'pt', 'de', 'it', 'nl', 'tr', 'fa', 'ps', 'ur', 'ku', 'he', 'ru', 'uk'],
  ...['el', 'zh', 'am', 'ti', 'so', 'sw', 'ha', 'zgh', 'bn', 'hi', 'my', 'id', 'sr', 'pl'],
];
const displayLanguages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const displayScripts = new Intl.DisplayNames(['en'], { type: 'script', fallback: 'code' });

/** "Arabic" for `ar`. */
export const languageName = (tag: string): string => displayLanguages.of(tag) ?? tag;
/** "Latin" for `Latn`. */
export const scriptName = (code: string): string => displayScripts.of(code) ?? code;

/** The languages offered for a name, by their English names, with the one it has. */
export const languageChoices = (present: string | null): readonly string[] =>
  [...new Set([...COMMON_LANGUAGES, ...(present === null ? [] : [present])])].sort((a, b) =>
    languageName(a).localeCompare(languageName(b)),
  );
