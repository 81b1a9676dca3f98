// Brings back what was typed before a window ended without closing: changes that were on their way, then texts that were
// not handed in, each where what it builds on still stands. What can't be brought back is offered; nothing is dropped.

import { jsonEqual } from '../../../core/base/json.ts';
import type { Result } from '../../../core/base/result.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { titleOfRecord } from '../../../core/model/title-of-record.ts';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { isBlankRichText, textBlocksOf } from '../../../core/query/rich-blocks.ts';
import type { Change } from '../../../core/store/change.ts';
import type { Command } from '../../../core/store/command.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { textAt, writeText } from '../../../core/store/commands/outline/write-text.ts';
import type { RecordStore } from '../../../core/store/record-store.ts';
import type { Numbered } from '../project/change-queue.ts';
import {
  blocksOf,
  type ChangeEntry,
  type DraftEntry,
  type FieldDraft,
  parseDraftEntry,
  type TextDraft,
} from './draft-entries.ts';

/** Something that was typed, for showing: whose it is, where it was typed, and the text itself. */
export type RecoveredItem = {
  readonly key: string;
  readonly what: 'section' | 'field' | 'change';
  /** The record it is about; null when that is not known (a dialog). */
  readonly recordId: string | null;
  readonly place: string;
  readonly text: string;
};

export type Recovered = {
  readonly back: readonly RecoveredItem[];
  /** Not put back, because what it builds on is another by now; kept until the analyst has dealt with it. */
  readonly offered: readonly RecoveredItem[];
};

export type LeftEntry = { readonly key: string; readonly text: string };

/** What recovery may do to the project. */
export type RecoveryWorld = {
  readonly store: RecordStore;
  /** The number of the last change of a sender that is in the project. */
  readonly storedSeq: (clientId: string) => number;
  /** Applies a change here and sends it under its old number. */
  readonly resend: (numbered: Numbered) => void;
  /** Runs a command as the analyst would, and lets go of the key in one. */
  readonly run: <Input>(command: Command<Input>, input: Input, key: string) => Result<Change, AppError>;
  /** The key is settled. */
  readonly drop: (key: string) => void;
};

/** Runs once, on opening, before anything is shown. Run again over what it left, it does nothing twice. */
export function recoverDrafts(left: readonly LeftEntry[], world: RecoveryWorld): Recovered {
  const back = new Map<string, RecoveredItem>();
  const offered: RecoveredItem[] = [];
  const parsed = left.map(({ key, text }) => ({ key, text, entry: parseDraftEntry(text) }));
  for (const { key, text, entry } of parsed)
    if (entry === null) offered.push({ key, what: 'change', recordId: null, place: '', text });

  for (const { key, entry } of inOrder(parsed)) {
    const items = itemsOf(key, entry, world.store);
    switch (bringBack(key, entry, world)) {
      case 'back':
        for (const item of items) back.set(`${item.what} ${item.recordId ?? item.key} ${item.place}`, item);
        break;
      case 'there':
        world.drop(key);
        break;
      case 'refused':
        if (items.length === 0) world.drop(key);
        offered.push(...items);
        break;
    }
  }
  return { back: [...back.values()], offered };
}

type Parsed = { readonly key: string; readonly entry: DraftEntry };

/** Changes first, sender by sender and number by number; then drafts as they were typed. */
function inOrder(parsed: readonly { readonly key: string; readonly entry: DraftEntry | null }[]): Parsed[] {
  const known = parsed.flatMap(({ key, entry }) => (entry === null ? [] : [{ key, entry }]));
  return known.sort(({ entry: a }, { entry: b }) => {
    if (a.kind === 'change' && b.kind === 'change')
      return (
        a.since - b.since || (a.clientId < b.clientId ? -1 : a.clientId > b.clientId ? 1 : a.seq - b.seq)
      );
    if (a.kind === 'change') return -1;
    return b.kind === 'change' ? 1 : a.at - b.at;
  });
}

/** `there`: it stands in the project already. */
type Fate = 'back' | 'there' | 'refused';

function bringBack(key: string, entry: DraftEntry, world: RecoveryWorld): Fate {
  switch (entry.kind) {
    case 'change':
      return bringChangeBack(entry, world);
    case 'text':
      return bringTextBack(key, entry, world);
    case 'field':
      return bringFieldBack(key, entry, world);
  }
}

function bringChangeBack(entry: ChangeEntry, world: RecoveryWorld): Fate {
  const { clientId, seq, change } = entry;
  if (seq <= world.storedSeq(clientId)) return 'there';
  if (!world.store.check(change).ok) return stands(change, world.store) ? 'there' : 'refused';
  world.resend({ clientId, seq, change });
  return 'back';
}

/** Whether everything a change does is so. */
function stands(change: Change, store: RecordStore): boolean {
  const added = Object.values(change.added).every((record) => jsonEqual(store.find(record.id), record));
  const updated = Object.values(change.updated).every(([, to]) => jsonEqual(store.find(to.id), to));
  return added && updated && Object.keys(change.removed).every((id) => store.find(id) === undefined);
}

function bringTextBack(key: string, draft: TextDraft, world: RecoveryWorld): Fate {
  const now = textAt(world.store, draft.target);
  if (now === undefined) return 'refused';
  const blocks = now?.content ?? [];
  const { from, before, after, count } = draft;
  const length = count - before.length + after.length;
  if (blocks.length === length && jsonEqual(blocks.slice(from, from + after.length), after)) return 'there';
  if (blocks.length !== count || !jsonEqual(blocks.slice(from, from + before.length), before))
    return 'refused';
  const typed = blocksOf(after);
  if (typed === null) return 'refused';
  const content = [...blocks.slice(0, from), ...typed, ...blocks.slice(from + before.length)];
  const whole: RichText = { type: 'doc', content };
  // An editor that holds nothing has one empty paragraph.
  const text = content.length === 0 || (content.length === 1 && isBlankRichText(whole)) ? null : whole;
  return world.run(writeText, { ...draft.target, content: text }, key).ok ? 'back' : 'refused';
}

function bringFieldBack(key: string, draft: FieldDraft, world: RecoveryWorld): Fate {
  const { patches } = draft;
  if (patches === null) return 'refused';
  const has = (id: string, fields: Readonly<Record<string, unknown>>): boolean => {
    const record: unknown = world.store.find(id);
    if (record === undefined) return false;
    const values = record as Readonly<Record<string, unknown>>;
    return Object.entries(fields).every(([field, value]) => jsonEqual(values[field], value));
  };
  if (patches.every(({ id, after }) => has(id, after))) return 'there';
  const [patch] = patches;
  if (patches.length !== 1 || patch === undefined || !has(patch.id, patch.before)) return 'refused';
  const input = { id: patch.id as AnyRecord['id'], patch: patch.after };
  return world.run(updateRecord, input, key).ok ? 'back' : 'refused';
}

/** What an entry holds that can be read, one a record. */
function itemsOf(key: string, entry: DraftEntry, store: RecordStore): RecoveredItem[] {
  switch (entry.kind) {
    case 'text': {
      const { id } = entry.target;
      const text = textOf(entry.after);
      const what = entry.target.field === 'content' ? 'section' : 'field';
      return [{ key, what, recordId: id, place: placeOf(store.find(id), entry.place), text }];
    }
    case 'field': {
      const recordId = entry.patches?.[0]?.id ?? null;
      const record = recordId === null ? undefined : store.find(recordId);
      return [{ key, what: 'field', recordId, place: placeOf(record, entry.place), text: entry.text }];
    }
    case 'change':
      return itemsOfChange(key, entry.change);
  }
}

function itemsOfChange(key: string, change: Change): RecoveredItem[] {
  const items: RecoveredItem[] = [];
  for (const record of Object.values(change.added))
    items.push({
      key,
      what: 'change',
      recordId: record.id,
      place: titleOfRecord(record),
      text: wordsOf(record),
    });
  for (const [from, to] of Object.values(change.updated)) {
    const was = new Set(lines(from));
    const text = lines(to)
      .filter((line) => !was.has(line))
      .join('\n');
    const written = from.kind === 'section' && to.kind === 'section' && !jsonEqual(from.content, to.content);
    const what = written ? 'section' : 'field';
    items.push({ key, what, recordId: to.id, place: titleOfRecord(to), text });
  }
  for (const record of Object.values(change.removed))
    items.push({ key, what: 'change', recordId: record.id, place: titleOfRecord(record), text: '' });
  return items;
}

const placeOf = (record: AnyRecord | undefined, place: readonly string[]): string => {
  const title = record === undefined ? '' : titleOfRecord(record);
  return [title, ...place.filter((part) => part !== title)].filter((part) => part !== '').join(' › ');
};

/** Text of blocks as they were kept, whether or not they are of a form known today. */
function textOf(blocks: readonly unknown[]): string {
  const known = blocksOf(blocks);
  if (known === null) return lines(blocks).join('\n');
  return textBlocksOf({ type: 'doc', content: known })
    .map(({ text }) => text)
    .join('\n');
}

const wordsOf = (record: AnyRecord): string => lines(record).join('\n');

/** Every text in a value, without ids, kinds and dates of making. */
function lines(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(lines);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    NOT_WORDS.has(key) || key.endsWith('Id') || key.endsWith('Ids') ? [] : lines(part),
  );
}
const NOT_WORDS: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'type',
  'createdAt',
  'updatedAt',
  'createdBy',
  'order',
  'status',
  'sectionKind',
  'dir',
  'lang',
  'marks',
]);
