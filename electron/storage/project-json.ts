// Projects as one open JSON document: out to a file, in as a new project, or into one that is open.

import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { jsonEqual } from '../../core/base/json.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { type AnyRecord, FORMAT_VERSION } from '../../core/model/any-record.ts';
import { assetsOf } from '../../core/model/assets-of.ts';
import {
  PROJECT_JSON_FORMAT,
  type AssetJson,
  type ProjectJson,
  readProjectJson,
} from '../../core/model/files/project-json.ts';
import { recordToJson } from '../../core/model/files/record-json.ts';
import { recordSteps } from '../../core/model/files/record-steps.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import { withoutExports } from '../../core/model/files/without-exports.ts';
import { canonicalText } from '../../core/model/text/source-text.ts';
import type { Change } from '../../core/store/change.ts';
import { sha256Of } from './rows/asset-table.ts';
import { replaceDocument } from './disk/atomic-file.ts';
import { createProjectFile } from './open-project.ts';
import type { Clock, ProjectFile } from './project-file.ts';
import { parseBounded } from './rows/record-table.ts';
import { guarded, StorageFailure } from './disk/sqlite-error.ts';
import { truePath } from './disk/true-path.ts';

/** The longest string of JavaScript ends a little above this; a document is read as one. */
const LARGEST_MB = 500;

/**
 * The records in the order of their ids, and the hashes of the files they need. Those of exports stay behind: they tell
 * what was taken out of a document, in its very words, and nobody needs them to go on elsewhere.
 */
export function partsOf(file: ProjectFile): {
  readonly records: readonly AnyRecord[];
  readonly hashes: readonly string[];
} {
  const records = withoutExports(file.readRecords()).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { records, hashes: [...new Set(records.flatMap(assetsOf))].sort() };
}

export function assetToJson(file: ProjectFile, sha256: string): AssetJson {
  const asset = file.getAsset(sha256);
  if (!asset.ok) throw new StorageFailure(asset.error);
  const { bytes, mediaType } = asset.value;
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return { sha256, mediaType, base64 };
}

/** Gives the canonical text of a source by its id, each read once; fails on one that can't be read. */
function textsOf(file: ProjectFile): (sourceId: string) => string | null {
  const texts = new Map<string, string>();
  return (sourceId) => {
    const known = texts.get(sourceId);
    if (known !== undefined) return known;
    const source = file.records.find(sourceId);
    if (source?.kind !== 'source') return null;
    const text = file.getSourceText(source.assets.text.sha256);
    if (!text.ok) throw new StorageFailure(text.error);
    const canonical = canonicalText(text.value);
    texts.set(sourceId, canonical);
    return canonical;
  };
}

/**
 * The present records and the files they need, as a file; history, named versions and records of exports stay behind. Written
 * piece by piece, a record a line, so that its size has no bound. Quotes also give their
 * place in code points there.
 */
export function writeProjectJson(
  file: ProjectFile,
  target: string,
  options: { readonly overwrite: boolean },
): Result<null, AppError> {
  const name = basename(target);
  return guarded(name, 'write', () => {
    const path = truePath(target);
    if (path === file.path || (!options.overwrite && existsSync(path)))
      return err({ kind: 'file-exists', name });
    const { records, hashes } = partsOf(file);
    const textOf = textsOf(file);
    const fill = (temporary: string): void => {
      const handle = openSync(temporary, 'w');
      try {
        const write = (text: string): unknown => writeSync(handle, text);
        const item = (index: number, value: unknown): unknown =>
          write(`${index === 0 ? '' : ','}\n${JSON.stringify(value)}`);
        write(`{"format":"${PROJECT_JSON_FORMAT}","formatVersion":${FORMAT_VERSION},"records":[`);
        for (const [index, record] of records.entries()) item(index, recordToJson(record, textOf));
        write('\n],"assets":[');
        for (const [index, sha256] of hashes.entries()) item(index, assetToJson(file, sha256));
        write('\n]}\n');
      } finally {
        closeSync(handle);
      }
    };
    replaceDocument(path, fill, { privately: true });
    return ok(null);
  });
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
