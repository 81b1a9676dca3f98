// Looks through data that was read back for what must not be in it. The data is read without the code that made it; what finds names
// in words is what hid them.

import { spellingOf } from '../../base/suspect-group.ts';
import { closedWords } from '../../model/closed-words.ts';
import { isOwnWord } from '../../model/map-record.ts';
import { unhidden } from './unhidden.ts';
import type { Hidden } from './who-is-hidden.ts';

/** The spellings that stand in a text, whole names and whatever was to be hidden as one. */
export function namesInText(text: string, { hider, shown }: Hidden): string[] {
  const looked = unhidden(text, shown);
  return hider.edits(looked).map(({ start, end }) => spellingOf(looked.slice(start, end)));
}

/** Marks, hashes and moments: made by the program, and letters only by chance. */
const MADE = [
  /^(?:[a-zA-Z]+:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
  /^(?:asset:)?[0-9a-f]{32,64}$/u,
  /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u,
];
/** Fields in which stands what some standard lists, or the program counts. */
const LISTED: ReadonlySet<string> = new Set([
  'script',
  'zone',
  'mediaType',
  'templateId',
  'language',
  'lang',
  'order',
]);
const MARKED: ReadonlySet<string> = new Set(['id', 'blockId', 'reportId', 'supersededBy']);
/** Fields with data in a form of its own, in which the program's words are single ones. */
const LOOSE: ReadonlySet<string> = new Set(['definition', 'options']);

/**
 * The same in every string of a value, and in the names of its fields; words that stand in pieces one after the other, some of
 * them bold, are read in one go as well. `field` is the name of the field that the value itself stands in.
 */
export function* namesInValue(value: unknown, hidden: Hidden, field = ''): Generator<string, void> {
  yield* look(value, field, false, hidden);
}

function* look(value: unknown, field: string, loose: boolean, hidden: Hidden): Generator<string, void> {
  if (typeof value === 'string') {
    if (!isMade(value, field, loose)) yield* namesInText(value, hidden);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) yield* look(item, field, loose, hidden);
    const pieces = value.flatMap(pieceOf);
    if (pieces.length > 1) yield* namesInText(pieces.join(''), hidden);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!isMade(key, '', true)) yield* namesInText(key, hidden);
    yield* look(inner, key, loose || LOOSE.has(key), hidden);
  }
}

const isMade = (text: string, field: string, loose: boolean): boolean =>
  LISTED.has(field) ||
  (MARKED.has(field) && /^[A-Za-z0-9-]{1,64}$/u.test(text)) ||
  closedWords().has(text) ||
  (loose && isOwnWord(text)) ||
  MADE.some((pattern) => pattern.test(text));

/** What a run of words has, and a break between it and the next where it is a whole block. */
function pieceOf(item: unknown): string[] {
  if (typeof item !== 'object' || item === null) return [];
  const { text, attrs, type, kind } = item as Readonly<Record<string, unknown>>;
  if (type === undefined && kind === undefined) return [];
  if (typeof text === 'string') return [kind === undefined ? text : `${text}\n`];
  if (type === 'citation') return [''];
  const label = typeof attrs === 'object' && attrs !== null && 'label' in attrs ? attrs.label : null;
  return [typeof label === 'string' ? label : '\uFFFC'];
}
