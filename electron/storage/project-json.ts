// Projects as one open JSON document: out to a file, in as a new project, or into one that is open.

import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { jsonEqual } from '../../core/base/json.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { askAll, type SuspectAnswers } from '../../core/base/suspect-group.ts';
import { type AnyRecord, FORMAT_VERSION } from '../../core/model/any-record.ts';
import { assetsOf } from '../../core/model/assets-of.ts';
import {
  PROJECT_JSON_FORMAT,
  type AssetJson,
  type ProjectJson,
  readProjectJson,
} from '../../core/model/files/project-json.ts';
import type { SharingReport } from '../../core/model/files/sharing-report.ts';
import { recordToJson } from '../../core/model/files/record-json.ts';
import { recordSteps } from '../../core/model/files/record-steps.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import { withoutExports } from '../../core/model/files/without-exports.ts';
import { canonicalText, readSourceText } from '../../core/model/text/source-text.ts';
import { secretsAt } from '../../core/query/secrets.ts';
import type { Change } from '../../core/store/change.ts';
import { sha256Of } from './rows/asset-table.ts';
import { replaceDocument } from './disk/atomic-file.ts';
import { createProjectFile } from './open-project.ts';
import type { Clock, ProjectFile } from './project-file.ts';
import { parseBounded } from './rows/record-table.ts';
import { unreadable } from './rows/unreadable.ts';
import { type MadeCopy, makeShared, openUnder } from './sharing/make-shared.ts';
import { proveJson } from './sharing/prove-json.ts';
import { guarded, StorageFailure } from './disk/sqlite-error.ts';
import { truePath } from './disk/true-path.ts';

/** The longest string of JavaScript ends a little above this; a document is read as one. */
const LARGEST_MB = 500;

/** What an open JSON is written with. */
export type JsonOptions = {
  readonly overwrite: boolean;
  /** Everything as it is, protected names and all; the document says so. */
  readonly withProtectedNames?: boolean;
  /** What becomes of parts of protected names; without it, whatever is found is asked about. */
  readonly suspects?: SuspectAnswers;
  readonly now?: Clock;
};

/** What is written: records in the order of their ids, and the files they need. */
type Written = {
  readonly records: readonly AnyRecord[];
  readonly file: (sha256: string) => AssetJson;
  readonly head: Readonly<Record<string, unknown>>;
};

/**
 * The present records and the files they need, as a file; history, named versions and records of exports stay behind. Written
 * piece by piece, a record a line, so that its size has no bound. Quotes also give their place in code points there. While an actor is
 * protected or a source is not on the record, it is made as a copy for sharing is, and fails as that does; null where nothing had to stay
 * behind.
 */
export function writeProjectJson(
  file: ProjectFile,
  target: string,
  options: JsonOptions,
): Result<SharingReport | null, AppError> {
  const name = basename(target);
  return guarded(name, 'write', () => {
    const path = truePath(target);
    if (path === file.path || (!options.overwrite && existsSync(path)))
      return err({ kind: 'file-exists', name });
    const now = options.now ?? (() => new Date().toISOString());
    if (options.withProtectedNames === true) {
      const told = secretsAt(file.records, now()) === null ? {} : { holdsProtectedNames: true };
      replaceDocument(path, (temporary) => fill(temporary, asItIs(file, told)), { privately: true });
      return ok(null);
    }
    const suspects = options.suspects ?? askAll;
    const made = madeOf(file, name, { suspects, now });
    const open = made === null ? [] : openUnder(made, name, suspects);
    if (open.length > 0) return err({ kind: 'suspect-names', name, groups: open });
    const written = made === null ? asItIs(file, {}) : asMade(file, made);
    const put = (temporary: string): void => {
      fill(temporary, written);
      if (made !== null) proveJson(temporary, name, LARGEST_MB, made.hidden);
    };
    replaceDocument(path, put, { privately: true });
    return ok(made?.report ?? null);
  });
}

type MadeWith = { readonly suspects: SuspectAnswers; readonly now: Clock };

/** What the document would be made of; null where nothing has to stay behind. Fails where the text of a source can't be read. */
export const planProjectJson = (
  file: ProjectFile,
  name: string,
  options: MadeWith,
): Result<MadeCopy | null, AppError> => guarded(name, 'open', () => ok(madeOf(file, name, options)));

function madeOf(file: ProjectFile, name: string, options: MadeWith): MadeCopy | null {
  const read = (sha256: string): Uint8Array | null => {
    const asset = file.getAsset(sha256);
    return asset.ok ? asset.value.bytes : null;
  };
  return makeShared(file.readRecords(), name, read, { ...options, choose: (records) => records });
}

/** Records of exports stay behind in any case: they tell what was taken out of a document, in its very words. */
const asItIs = (file: ProjectFile, head: Written['head']): Written => ({
  records: withoutExports(file.readRecords()),
  file: (sha256) => assetOf(file, sha256),
  head,
});

const asMade = (file: ProjectFile, { records, files }: MadeCopy): Written => ({
  records,
  file: (sha256) => {
    const made = files.get(sha256);
    return made === undefined ? assetOf(file, sha256) : toJson(sha256, made);
  },
  head: {},
});

function assetOf(file: ProjectFile, sha256: string): AssetJson {
  const asset = file.getAsset(sha256);
  if (!asset.ok) throw new StorageFailure(asset.error);
  return toJson(sha256, asset.value);
}

function toJson(
  sha256: string,
  { bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: string },
): AssetJson {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return { sha256, mediaType, base64 };
}

function fill(temporary: string, { records, file, head }: Written): void {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const hashes = [...new Set(sorted.flatMap(assetsOf))].sort();
  const textOf = textsOf(sorted, file);
  const handle = openSync(temporary, 'w');
  try {
    const write = (text: string): unknown => writeSync(handle, text);
    const item = (index: number, value: unknown): unknown =>
      write(`${index === 0 ? '' : ','}\n${JSON.stringify(value)}`);
    const more = Object.entries(head).map(
      ([field, value]) => `${JSON.stringify(field)}:${JSON.stringify(value)},`,
    );
    write(`{"format":"${PROJECT_JSON_FORMAT}","formatVersion":${FORMAT_VERSION},${more.join('')}"records":[`);
    for (const [index, record] of sorted.entries()) item(index, recordToJson(record, textOf));
    write('\n],"assets":[');
    for (const [index, sha256] of hashes.entries()) item(index, file(sha256));
    write('\n]}\n');
  } finally {
    closeSync(handle);
  }
}

/** Gives the canonical text of a source by its id, each read once; fails on one that can't be read. */
function textsOf(
  records: readonly AnyRecord[],
  file: (sha256: string) => AssetJson,
): (sourceId: string) => string | null {
  const hashes = new Map<string, string>();
  for (const record of records)
    if (record.kind === 'source') hashes.set(record.id, record.assets.text.sha256);
  const texts = new Map<string, string>();
  return (sourceId) => {
    const known = texts.get(sourceId);
    const sha256 = hashes.get(sourceId);
    if (known !== undefined || sha256 === undefined) return known ?? null;
    const text = readSourceText(Buffer.from(file(sha256).base64, 'base64').toString('utf8'));
    if (text === null) throw new StorageFailure(unreadable(records, 'the document', sha256));
    const canonical = canonicalText(text);
    texts.set(sourceId, canonical);
    return canonical;
  };
}

/** Reads a document; `name` is what the errors call it. Ids, references and hashes are checked as well as the shape. */
export function parseProjectJson(text: string, name: string): Result<ProjectJson, AppError> {
  let json: unknown;
  try {
    json = parseBounded(text);
  } catch {
    return err({ kind: 'unreadable-input', name, reason: 'It is not JSON, or nests too deeply.' });
  }
  return checkProjectJson(json, name);
}

/** Reads a document from a file. */
export function readProjectJsonFile(path: string): Result<ProjectJson, AppError> {
  const name = basename(path);
  return guarded(name, 'open', () => {
    if (statSync(path).size > LARGEST_MB * 1024 * 1024)
      return err({ kind: 'too-large', name, limitMb: LARGEST_MB });
    return parseProjectJson(readFileSync(path, 'utf8'), name);
  });
}

function checkProjectJson(json: unknown, name: string): Result<ProjectJson, AppError> {
  const open = readProjectJson(json, name, recordSteps, (base64) =>
    Buffer.from(base64, 'base64').toString('utf8'),
  );
  if (!open.ok) return open;
  for (const { base64, sha256 } of open.value.assets)
    if (sha256Of(Buffer.from(base64, 'base64')) !== sha256)
      return err({ kind: 'damaged-file', name, detail: `the asset ${sha256} is not what its hash says` });
  return open;
}

/** Makes a new project at `path` from a document and opens it; it is there whole or not at all, whatever happens. */
export function jsonToProject(
  json: unknown,
  path: string,
  options: { readonly now: Clock; readonly author?: string; readonly passphrase?: string | null },
): Result<ProjectFile, AppError> {
  const open = checkProjectJson(json, basename(path));
  if (!open.ok) return open;
  return createProjectFile(path, {
    now: options.now,
    passphrase: options.passphrase ?? null,
    fill: (file) =>
      importRecords(file, open.value, {
        at: options.now(),
        author: options.author ?? '',
        onConflict: 'refuse',
      }),
  });
}

/** What to do with records that are here already with other content. */
export type OnConflict = 'refuse' | 'keepOurs' | 'takeTheirs';

export type ImportPlan = {
  /** Takes the records in; it can be undone like any other. Its files have to be put first: `putJsonAssets`. */
  readonly change: Change;
  readonly added: number;
  /** Here already, with the same content. */
  readonly same: number;
  /** Here already with other content: replaced, or left as they are. */
  readonly replaced: number;
  readonly kept: number;
};

/** The change that takes the records of a document into a project; `import-conflict` when told to refuse those. */
export function planImport(
  reader: RecordReader,
  open: ProjectJson,
  onConflict: OnConflict,
): Result<ImportPlan, AppError> {
  const added: Record<string, AnyRecord> = {};
  const updated: Record<string, readonly [AnyRecord, AnyRecord]> = {};
  const conflicts: AnyRecord[] = [];
  let same = 0;
  for (const record of open.records) {
    const ours = reader.find(record.id);
    if (ours === undefined) added[record.id] = record;
    else if (jsonEqual(ours, record)) same++;
    else {
      conflicts.push(ours);
      if (onConflict === 'takeTheirs') updated[record.id] = [ours, record];
    }
  }
  const first = conflicts[0];
  if (first !== undefined && onConflict === 'refuse')
    return err({ kind: 'import-conflict', recordKind: first.kind, count: conflicts.length });
  const replaced = Object.keys(updated).length;
  return ok({
    change: { label: { command: 'import-records', subject: '', squash: null }, added, updated, removed: {} },
    added: Object.keys(added).length,
    same,
    replaced,
    kept: conflicts.length - replaced,
  });
}

/** Keeps the files of a document inside a project. */
export function putJsonAssets(file: ProjectFile, open: ProjectJson): Result<null, AppError> {
  for (const asset of open.assets) {
    const put = file.putAsset(Buffer.from(asset.base64, 'base64'), asset.mediaType);
    if (!put.ok) return put;
  }
  return ok(null);
}

/** Takes the records and files of a document into an open project, as one change that can be undone. */
export function importRecords(
  file: ProjectFile,
  open: ProjectJson,
  options: { readonly at: string; readonly author?: string; readonly onConflict: OnConflict },
): Result<ImportPlan & { readonly revision: number }, AppError> {
  const plan = planImport(file.records, open, options.onConflict);
  if (!plan.ok) return plan;
  const put = putJsonAssets(file, open);
  if (!put.ok) return put;
  const applied = file.applyChange(plan.value.change, options.at, { author: options.author ?? '' });
  return applied.ok ? ok({ ...plan.value, revision: applied.value.revision }) : applied;
}
