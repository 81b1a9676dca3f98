// A step of undo in the words in which the history tells of it.

import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { touchedRecord } from '../../../core/query/touched-record.ts';
import type { Change } from '../../../core/store/change.ts';
import { stepOfCommand } from '../../../core/store/commands/outline/write-text.ts';
import { historyWords } from '../../words/files/history.ts';
import { entryLine } from './entry-words.ts';

/** So many records are looked at to find what a step is about. */
const MOST_TOUCHED = 200;

/** The fields that editors write. */
const TEXTS: ReadonlySet<string> = new Set(['content', 'summary', 'description', 'statement']);

/** What a change did: "Citation in ‘Outlook’", "Actor ‘Khalifa Haftar’ added". Before or after it was taken back. */
export function stepLine(change: Change, reader: Pick<RecordReader, 'find'>): string {
  const { added, updated, removed } = change;
  const states = new Map<string, readonly [AnyRecord | undefined, AnyRecord | undefined]>([
    ...Object.entries(added).map(([id, record]) => [id, [undefined, record]] as const),
    ...Object.entries(updated).map(([id, [from, to]]) => [id, [from, to]] as const),
    ...Object.entries(removed).map(([id, record]) => [id, [record, undefined]] as const),
  ]);
  const find = (id: string): AnyRecord | undefined => {
    const state = states.get(id);
    return state === undefined ? reader.find(id) : (state[1] ?? state[0]);
  };
  const both = { find, get: find as RecordReader['get'] };
  const touched = [...states]
    .slice(0, MOST_TOUCHED)
    .map(([id, [before, after]]) => touchedRecord(id, before, after, { earlier: both, later: both }))
    .filter((one) => one !== null);
  const { command, subject } = change.label;
  const [only] = touched;
  const typed = change.label.squash !== null && only?.fields.some(({ name }) => TEXTS.has(name)) === true;
  const step = stepOfCommand(command) ?? (typed ? 'typing' : null);
  if (step === 'replacing' && touched.length > 1) return historyWords.line.replacedIn(touched.length);
  if (step !== null && only !== undefined) return historyWords.line.steps[step](only.title);
  const entry = { revision: 0, last: 0, at: '', until: '', author: '', command, subject };
  return entryLine({ ...entry, touched, touchedCount: states.size }, (id) => {
    const record = find(id);
    return record === undefined ? historyWords.gone : recordTitle(both, record);
  });
}

/** The record that a step is best looked at in: the first that is there. */
export const recordOfStep = (change: Change): string | null =>
  [...Object.keys(change.updated), ...Object.keys(change.added)][0] ?? null;
