// Records in the project file: written as JSON, validated whenever a file is opened.

import { MAX_JSON_DEPTH, nestsDeeper } from '../../../core/base/json-depth.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import { referencesOf } from '../../../core/model/references.ts';
import { validateRecord } from '../../../core/store/record-store.ts';
import { recordKindToWords } from '../../../core/words/error-words.ts';
import type { ProjectRows } from './project-rows.ts';

/** Puts a record in, or in the place of the one with its id; gives its number in the file. */
export function writeRecord(rows: ProjectRows, record: AnyRecord, revision: number): number {
  const seq = rows.numberOfRecord(record.id) ?? rows.nextRecordNumber();
  rows.put('record', { seq, id: record.id, kind: record.kind, json: JSON.stringify(record), revision });
  return seq;
}

/** Takes a record out; gives the number it had, or null when it was not there. */
export function deleteRecord(rows: ProjectRows, id: string): number | null {
  const seq = rows.numberOfRecord(id);
  if (seq !== null) rows.remove('record', seq);
  return seq;
}

/** Levels that stand around a record in the history or in a snapshot. */
const AROUND = 8;

/** Parses JSON out of the file; throws when it isn't JSON, or nests deeper than what recurses over it can take. */
export function parseBounded(json: string): unknown {
  if (nestsDeeper(json, MAX_JSON_DEPTH + AROUND)) throw new SyntaxError('nested too deeply');
  return JSON.parse(json);
}

/** A record as its row has it. */
export type RecordRow = { readonly id: unknown; readonly kind: unknown; readonly json: unknown };

/**
 * Every record, valid, with its references and assets there; otherwise what is wrong, in words that name the kind and the
 * field.
 */
export function readRecords(
  rows: readonly RecordRow[],
  assets: ReadonlySet<unknown>,
): Result<AnyRecord[], string> {
  const records: AnyRecord[] = [];
  for (const row of rows) {
    const named = nameOf(String(row.kind));
    let value: unknown;
    try {
      value = parseBounded(String(row.json));
    } catch {
      return err(`${named} isn't readable.`);
    }
    const valid = validateRecord(value);
    if (!valid.ok)
      return err(
        valid.error.kind === 'invalid-record' && valid.error.field !== ''
          ? `${named} has something in its field “${valid.error.field}” that doesn't fit there.`
          : `${named} isn't one.`,
      );
    if (valid.value.id !== row.id || valid.value.kind !== row.kind)
      return err(`${named} stands in the place of another.`);
    records.push(valid.value);
  }
  const problem = checkTogether(records, assets);
  return problem === null ? ok(records) : err(problem);
}

const nameOf = (kind: string): string => {
  const words = recordKindToWords(kind);
  return `${/^[aeiou]/u.test(words) ? 'An' : 'A'} ${words}`;
};

/** What is wrong between records that are each valid: a reference that leads nowhere, a file that is missing. */
function checkTogether(records: readonly AnyRecord[], assets: ReadonlySet<unknown>): string | null {
  const ids = new Set<string>();
  for (const record of records) {
    if (ids.has(record.id)) return `${nameOf(record.kind)} is there twice.`;
    ids.add(record.id);
  }
  for (const record of records) {
    if (referencesOf(record).some((id) => !ids.has(id)))
      return `${nameOf(record.kind)} refers to something that is missing.`;
    if (assetsOf(record).some((sha256) => !assets.has(sha256)))
      return `A file that belongs to ${nameOf(record.kind).toLowerCase()} is missing.`;
  }
  return null;
}
