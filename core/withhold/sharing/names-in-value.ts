// Looks through data that was read back for what must not be in it. The data is read without the code that made it; what finds names
// in words is what hid them.

import { spellingOf } from '../../base/suspect-group.ts';
import { lettersOf, lettersToText } from '../../base/letters-of.ts';
import { closedWords, closedWordsOf } from '../../model/closed-words.ts';
import { templateSchema } from '../../template/template.ts';
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
const LISTED: ReadonlySet<string> = new Set(['script', 'zone', 'mediaType', 'language', 'lang', 'order']);
const MARKED: ReadonlySet<string> = new Set(['id', 'blockId', 'reportId', 'supersededBy']);
/** Fields with the data of a template. */
const TEMPLATES: ReadonlySet<string> = new Set(['definition']);
/** What whoever made a template called it and its places: nothing that could be hidden, for other fields lead there. */
const CALLED: ReadonlySet<string> = new Set(['templateId', 'slot', 'id']);
const CALLED_FORM = /^[a-z][a-zA-Z0-9-]*$/u;
/** So long a name is found in these without what parts its words. */
const LEAST_CALLED = 6;

/** The words that templates are written in. */
const templateWords = (): ReadonlySet<string> => (known ??= closedWordsOf([templateSchema]));
let known: ReadonlySet<string> | null = null;

/** The full names that stand in such a word: parts of names may be words of any template. */
function namesInCalled(text: string, { names }: Hidden): string[] {
  const letters = lettersToText(lettersOf(text));
  return names.filter((name) => {
    const own = lettersToText(lettersOf(name));
    return own.length >= LEAST_CALLED && letters.includes(own);
  });
}

/**
 * The same in every string of a value, and in the names of its fields; words that stand in pieces one after the other, some of
 * them bold, are read in one go as well. `field` is the name of the field that the value itself stands in.
 */
export function* namesInValue(value: unknown, hidden: Hidden, field = ''): Generator<string, void> {
  yield* look(value, field, false, hidden);
}

function* look(value: unknown, field: string, inTemplate: boolean, hidden: Hidden): Generator<string, void> {
  if (typeof value === 'string') {
    if (isCalled(value, field, inTemplate)) yield* namesInCalled(value, hidden);
    else if (!isMade(value, field, inTemplate)) yield* namesInText(value, hidden);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) yield* look(item, field, inTemplate, hidden);
    const pieces = value.flatMap(pieceOf);
    if (pieces.length > 1) yield* namesInText(pieces.join(''), hidden);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    // Titles in other languages stand by what their places are called.
    if (inTemplate && CALLED_FORM.test(key)) yield* namesInCalled(key, hidden);
    else if (!isMade(key, '', inTemplate)) yield* namesInText(key, hidden);
    yield* look(inner, key, inTemplate || TEMPLATES.has(key), hidden);
  }
}

const isCalled = (text: string, field: string, inTemplate: boolean): boolean =>
  (field === 'templateId' || (inTemplate && CALLED.has(field))) && CALLED_FORM.test(text);

const isMade = (text: string, field: string, inTemplate: boolean): boolean =>
  LISTED.has(field) ||
  (MARKED.has(field) && /^[A-Za-z0-9-]{1,64}$/u.test(text)) ||
  closedWords().has(text) ||
  (inTemplate && templateWords().has(text)) ||
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
