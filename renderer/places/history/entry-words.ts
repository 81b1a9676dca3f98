// An entry of the history in words: what was done to which record, from the records and fields that it touched.

import { fieldLabel, formOf, recordViews } from '../../kinds/record-views.ts';
import type { HistoryEntry } from '../../../core/contract/history-calls.ts';
import type { TouchedField, TouchedRecord } from '../../../core/query/touched-record.ts';
import { type RecordKind, recordKinds } from '../../../core/model/any-record.ts';
import { historyWords } from '../../words/files/history.ts';
import { type NameOf } from '../../kinds/field-forms.ts';

const text = historyWords.line;

/** Records that say what an entry is about come before those that only changed with it. */
const ranks = Object.keys(recordViews);

/** Fields that change with others and say nothing beside them. */
const companions: ReadonlySet<string> = new Set(['found', 'status', 'wordCount', 'textLength', 'anchoring']);
const MOST_FIELDS = 4;
const MOST_VALUE = 48;

/** The record that an entry is about. */
export function mainRecord(entry: HistoryEntry): TouchedRecord | undefined {
  const named = recordKinds.find((kind) => entry.command.endsWith(`-${kind}`));
  const weight = (one: TouchedRecord): number =>
    (one.kind === named && one.title === entry.subject ? 0 : 100) +
    (one.how === 'updated' ? 50 : 0) +
    ranks.indexOf(one.kind);
  return [...entry.touched].sort((a, b) => weight(a) - weight(b))[0];
}

/** One line: "Reliability of ‘Reuters’ from B to C". */
export function entryLine(entry: HistoryEntry, nameOf: NameOf): string {
  const main = mainRecord(entry);
  if (entry.command === 'move-judgement') return text.moved(recordViews.judgement.name, entry.subject);
  if (entry.command === 'revert-to-version') return text.reverted(entry.subject, entry.touchedCount);
  if (main === undefined) return text.nothing;
  const more = entry.touchedCount > 1 ? text.more(entry.touchedCount - 1) : '';
  const line = recordLine(main, nameOf) + more;
  if (entry.command === 'take-change-back') return text.takenBack(line);
  return entry.command.startsWith('bring-back-') ? text.broughtBack(line) : line;
}

/** What happened to one record. */
export function recordLine(record: TouchedRecord, nameOf: NameOf): string {
  const kind = recordViews[record.kind].name;
  switch (record.how) {
    case 'added':
      if (record.kind === 'export') return text.exported(record.title);
      return record.of === null ? text.added(kind, record.title) : text.addedFrom(kind, record.of);
    case 'removed':
      return record.of === null ? text.removed(kind, record.title) : text.removedFrom(kind, record.of);
    case 'updated':
      return updatedLine(record, nameOf);
  }
}

function updatedLine(record: TouchedRecord, nameOf: NameOf): string {
  const telling = record.fields.filter((field) => !companions.has(field.name));
  const fields = telling.length > 0 ? telling : record.fields;
  const [only] = fields;
  if (only === undefined) return text.nothing;
  const label = fieldLabel(record.kind, only.name);
  if (fields.length === 1) {
    const values = shortValues(record.kind, only, nameOf);
    return values === null
      ? text.field(label, record.title)
      : text.fieldTo(label, record.title, values.was, values.is);
  }
  const labels = fields
    .slice(0, MOST_FIELDS)
    .map((field) => fieldLabel(record.kind, field.name).toLowerCase());
  const shown = fields.length > MOST_FIELDS ? [...labels, '…'] : labels;
  return text.fields(record.title, historyWords.and(shown));
}

/** Both values where they are short enough for a line. */
function shortValues(
  kind: RecordKind,
  field: TouchedField,
  nameOf: NameOf,
): { readonly was: string; readonly is: string } | null {
  // The key of an order says nothing to anybody.
  if (field.was === undefined || field.is === undefined || field.name === 'order') return null;
  const [was, is] = [
    valueWords(kind, field.name, field.was, nameOf),
    valueWords(kind, field.name, field.is, nameOf),
  ];
  return was === null || is === null || was.length > MOST_VALUE || is.length > MOST_VALUE
    ? null
    : { was, is };
}

/** A value as one line; null for what has no line. */
function valueWords(kind: RecordKind, field: string, value: unknown, nameOf: NameOf): string | null {
  const form = formOf(kind, field);
  if (form === null || form.as === 'text') return null;
  const words = form.as === 'prose' ? form.prose(value) : form.lines(value, nameOf).join('; ');
  return words === '' ? historyWords.nothing : words;
}
