// The folder in which the backups of a project lie: names, manifests, sizes, and taking backups away. A backup is there
// once its manifest is. Knows nothing of what is in one.

import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { flushFolder } from '../disk/flush.ts';
import { besideOf, removeTemporary, sweepBeside } from '../disk/temporary-files.ts';
import type { DatedBackup } from './keep-backups.ts';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

const manifestSchema = z.strictObject({
  projectId: z.string().regex(/^[0-9a-f]{32}$/u),
  /** Where the project's file lay. */
  path: z.string().max(10_000),
  at: z.iso.datetime(),
  reason: z.enum(['timed', 'closing', 'before-restore']),
  /** The state that was backed up, and its number. */
  generation: z.string().regex(/^[0-9a-f]{32}$/u),
  revision: z.int().nonnegative(),
  records: z.int().nonnegative(),
  /** The kept files that it needs of the shared folder. */
  assets: z.array(z.string().regex(/^[0-9a-f]{64}$/u)),
  /** SHA-256 of the file with its rows, and its bytes. */
  rows: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.int().nonnegative(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A backup as it is listed; `manifest` is null when that is damaged. */
export type FoundBackup = { readonly id: string; readonly at: number; readonly manifest: Manifest | null };

/** Where the backups of all projects lie. */
export const backupsFolder = (dataFolder: string): string => join(dataFolder, 'backups');

const ID = /^(?<day>\d{8})T(?<time>\d{9})Z-[0-9a-f]{8}$/u;
export const isBackupId = (id: string): boolean => ID.test(id);

/** A name that sorts by time. */
export const newBackupId = (at: string): string =>
  `${at.replaceAll(/[-:.]/gu, '')}-${randomBytes(4).toString('hex')}`;

function timeOf(id: string): number {
  const { day = '', time = '' } = ID.exec(id)?.groups ?? {};
  const part = (text: string, from: number, to: number): number => Number(text.slice(from, to));
  return Date.UTC(
    part(day, 0, 4),
    part(day, 4, 6) - 1,
    part(day, 6, 8),
    part(time, 0, 2),
    part(time, 2, 4),
    part(time, 4, 6),
    part(time, 6, 9),
  );
}

export class BackupFolder {
  readonly path: string;
  readonly projectId: string;

  constructor(dataFolder: string, projectId: string) {
    this.projectId = projectId;
    this.path = join(backupsFolder(dataFolder), projectId);
  }

  /** Makes the folders, their owner's alone. */
  make(): void {
    mkdirSync(join(this.path, 'assets'), { recursive: true, mode: PRIVATE_FOLDER });
  }

  rowsOf = (id: string): string => join(this.path, `${id}.rows`);
  assetOf = (sha256: string): string => join(this.path, 'assets', sha256);
  readonly #manifestOf = (id: string): string => join(this.path, `${id}.json`);

  /** The backups, newest first. */
  list(): readonly FoundBackup[] {
    return entriesOf(this.path)
      .flatMap((entry) => (entry.endsWith('.json') ? [entry.slice(0, -'.json'.length)] : []))
      .filter(isBackupId)
      .map((id) => ({ id, at: timeOf(id), manifest: this.#readManifest(id) }))
      .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  }

  #readManifest(id: string): Manifest | null {
    try {
      const { sum, ...rest } = JSON.parse(readFileSync(this.#manifestOf(id), 'utf8')) as { sum?: unknown };
      const manifest = manifestSchema.parse(rest);
      return sum === sumOf(manifest) && manifest.projectId === this.projectId ? manifest : null;
    } catch {
      return null;
    }
  }

  /** Puts the finished file with the rows in its place and then the manifest: from then on the backup is there. */
  place(id: string, temporaryRows: string, manifest: Manifest): void {
    try {
      renameSync(temporaryRows, this.rowsOf(id));
      const text = JSON.stringify({ ...manifest, sum: sumOf(manifest) });
      writePrivately(this.#manifestOf(id), Buffer.from(text));
      flushFolder(this.path);
    } catch (thrown) {
      this.remove(id);
      throw thrown;
    }
  }

  /** Takes a backup away; the kept files that it alone needed go with `sweep`. */
  remove(id: string): void {
    rmSync(this.#manifestOf(id), { force: true });
    removeTemporary(this.rowsOf(id));
  }

  /** Keeps bytes under their hash, whole or not at all. */
  keepAsset(sha256: string, bytes: Uint8Array): void {
    writePrivately(this.assetOf(sha256), bytes);
  }

  /** Bytes of a kept file; null when it isn't there. */
  sizeOfAsset(sha256: string): number | null {
    return statSync(this.assetOf(sha256), { throwIfNoEntry: false })?.size ?? null;
  }

  /** Removes what a dead process left of files that it was writing. */
  sweepTemporary(): void {
    sweepBeside(this.rowsOf('any'));
    sweepBeside(this.assetOf('any'));
  }

  /**
   * Removes rows without a manifest and kept files that no backup needs; those that are younger than `spareMs` may
   * belong to a backup that was interrupted and is tried again. The caller holds the folder's lock.
   */
  sweep(spareMs: number): void {
    const backups = this.list();
    const ids = new Set(backups.map(({ id }) => id));
    for (const entry of entriesOf(this.path))
      if (entry.endsWith('.rows') && !ids.has(entry.slice(0, -'.rows'.length)))
        rmSync(join(this.path, entry), { force: true });
    // What a damaged manifest needed isn't known.
    if (backups.some(({ manifest }) => manifest === null)) return;
    const needed = new Set(backups.flatMap(({ manifest }) => manifest?.assets ?? []));
    for (const entry of entriesOf(join(this.path, 'assets'))) {
      if (needed.has(entry) || entry.startsWith('.')) continue;
      const path = this.assetOf(entry);
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age >= spareMs) rmSync(path, { force: true });
    }
  }

  /** All bytes that the backups of the project take. */
  size(): number {
    const sizeIn = (folder: string): number =>
      entriesOf(folder).reduce((sum, entry) => {
        const found = statSync(join(folder, entry), { throwIfNoEntry: false });
        return sum + (found?.isFile() === true ? found.size : 0);
      }, 0);
    return sizeIn(this.path) + sizeIn(join(this.path, 'assets'));
  }
}

/** The folders of all projects that have backups. */
export const allBackupFolders = (dataFolder: string): readonly BackupFolder[] =>
  entriesOf(backupsFolder(dataFolder))
    .filter((entry) => /^[0-9a-f]{32}$/u.test(entry))
    .map((projectId) => new BackupFolder(dataFolder, projectId));

/** What the rules of keeping want to know; one whose manifest is damaged goes by its name alone. */
export const datedOf = ({ id, at, manifest }: FoundBackup): DatedBackup => ({
  id,
  at,
  path: manifest?.path ?? '',
  reason: manifest?.reason ?? 'timed',
});

const sumOf = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex');

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function writePrivately(target: string, bytes: Uint8Array): void {
  const temporary = besideOf(target);
  try {
    const file = openSync(temporary, 'wx', PRIVATE_FILE);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (thrown) {
    removeTemporary(temporary);
    throw thrown;
  }
}
