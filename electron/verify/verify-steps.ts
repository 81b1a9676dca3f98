// Runs all proofs over one open database, in steps, so that whoever runs them can stop between two and go on answering.

import { assetsOf } from '../../core/model/assets-of.ts';
import { readerOfRecords } from '../../core/model/records-reader.ts';
import { proofIds, type Proven, type Verification } from '../../core/verify/proof.ts';
import { proofs } from '../../core/verify/proofs.ts';
import type { Database } from '../storage/disk/database.ts';
import type { ProjectFile } from '../storage/project-file.ts';
import type { ProjectSeal } from '../storage/sealing/project-seal.ts';
import { isEncrypted } from '../storage/sealing/unlock.ts';
import { assetsThrough, readKeptAsset } from './kept-assets.ts';
import { fileProblem, proveFile } from './prove-file.ts';
import { openToProve, proveSealedFiles } from './prove-sealed.ts';
import { proveHistory } from './prove-history.ts';
import { proveSums } from './prove-sums.ts';
import { readFailure } from './read-failure.ts';
import { readRows } from './read-rows.ts';

export type VerifyOptions = {
  /** Somebody writes to the file meanwhile: no read takes longer than one kept file does. */
  readonly inUse: boolean;
  /** `contents`: records and kept files alone, not the file as a database and not its history. */
  readonly scope: 'all' | 'contents';
  /** For a file whose sums were made just now, from an earlier format. */
  readonly withoutSums?: boolean;
  /** What opens an encrypted project; without, what can be said of it without opening it. */
  readonly seal?: ProjectSeal | null;
};

/** Yields how much is done, 0 to 1, and gives what was found. Only reads. */
export function* verifySteps(
  db: Database,
  name: string,
  options: VerifyOptions,
): Generator<number, Verification> {
  const found: Proven[] = [];
  if (options.scope === 'all') {
    yield 0;
    found.push(proveFile(db, name, { inUse: options.inUse, ofThisFormat: true }));
  }
  if (options.scope === 'all' && options.withoutSums !== true) {
    yield 0.01;
    found.push(proveSums(db, name));
  }
  const encrypted = isEncrypted(db);
  if (encrypted) {
    if (options.seal === null || options.seal === undefined) return yield* lockedSteps(db, name, found);
    const { seal } = options;
    const opened = attempt(name, 'The rows', () => openToProve(db, name, seal));
    found.push(opened.ok ? opened.value : opened.proven);
  }
  yield 0.02;
  const rows = attempt(name, 'The records', () => readRows(db, name));
  if (!rows.ok) return { proofs: inOrder([...found, rows.proven]) };
  const { records, complete, proven } = rows.value;
  found.push(proven);
  yield 0.05;
  const listed = attempt(name, 'The list of kept files', () => listAssets(db, encrypted));
  if (listed.ok) {
    const { keys, bytes } = listed.value;
    const running = proofs.map((proof) =>
      proof.begin({ reader: readerOfRecords(records), records, complete }),
    );
    let done = 0;
    for (const { sha256, length } of keys) {
      const asset = readKeptAsset(db, name, sha256);
      for (const proof of running) proof.asset?.(asset);
      done += length;
      yield 0.05 + 0.85 * (bytes === 0 ? 1 : done / bytes);
    }
    found.push(...running.map((proof) => proof.end()));
  } else found.push(listed.proven);
  yield 0.9;
  if (options.scope === 'all' && complete && listed.ok) {
    const assets = new Set(listed.value.keys.map(({ sha256 }) => sha256));
    const history = proveHistory(db, records, assets);
    try {
      for (let step = history.next(); ; step = history.next()) {
        if (step.done === true) {
          found.push(step.value);
          break;
        }
        yield 0.95;
      }
    } catch (thrown) {
      found.push(unreadable(thrown, name, 'The history'));
    }
  }
  return { proofs: inOrder(found) };
}

/** What holds of an encrypted project that nobody opens. */
function* lockedSteps(
  db: Database,
  name: string,
  before: readonly Proven[],
): Generator<number, Verification> {
  const found = [...before];
  const files = proveSealedFiles(db, name);
  try {
    for (let step = files.next(); ; step = files.next()) {
      if (step.done === true) {
        found.push(step.value);
        break;
      }
      yield 0.5;
    }
  } catch (thrown) {
    found.push(unreadable(thrown, name, 'The list of kept files'));
  }
  return { proofs: inOrder(found), locked: true };
}

/** The proofs of contents over an open project and the kept files that its present records need. */
export function verifyContents(file: ProjectFile): Verification {
  const records = file.readRecords();
  const running = proofs.map((proof) => proof.begin({ reader: file.records, records, complete: true }));
  for (const asset of assetsThrough(file, new Set(records.flatMap(assetsOf))))
    for (const proof of running) proof.asset?.(asset);
  return { proofs: running.map((proof) => proof.end()) };
}

type Listed = {
  readonly keys: readonly { readonly sha256: string; readonly length: number }[];
  readonly bytes: number;
};

/** By the table itself, not by its index; the lengths without reading the bytes. */
function listAssets(db: Database, encrypted: boolean): Listed {
  const select = encrypted
    ? 'SELECT sha256, length FROM asset'
    : 'SELECT sha256, length(bytes) AS length FROM asset NOT INDEXED';
  const keys = db.all(select).map((row) => ({
    sha256: String(row['sha256']),
    length: Number(row['length']),
  }));
  return { keys, bytes: keys.reduce((sum, { length }) => sum + length, 0) };
}

type Attempted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly proven: Proven };

function attempt<T>(name: string, what: string, work: () => T): Attempted<T> {
  try {
    return { ok: true, value: work() };
  } catch (thrown) {
    return { ok: false, proven: unreadable(thrown, name, what) };
  }
}

function unreadable(thrown: unknown, name: string, what: string): Proven {
  return {
    proof: 'file',
    summary: 'The file is damaged as a database.',
    holds: false,
    problems: [fileProblem(`file|${what}`, `${what} can't be read.`, readFailure(thrown, name))],
  };
}

/** In the order in which they are told, what two proofs say of one thing together. */
function inOrder(found: readonly Proven[]): Proven[] {
  return proofIds.flatMap((proof) => {
    const of = found.filter((each) => each.proof === proof);
    const first = of.find(({ problems }) => problems.length > 0) ?? of[0];
    if (first === undefined) return [];
    return [
      {
        proof,
        summary: summaryOf(first, of),
        holds: of.every(({ holds }) => holds),
        problems: of.flatMap(({ problems }) => problems),
      },
    ];
  });
}

/** What two proofs say that both hold stands side by side. */
const summaryOf = (first: Proven, of: readonly Proven[]): string =>
  of.every(({ problems }) => problems.length === 0)
    ? of.map(({ summary }) => summary).join(' ')
    : first.summary;
