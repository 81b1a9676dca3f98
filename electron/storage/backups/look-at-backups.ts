// The backups of a project as they are listed: proven, and compared with the project as it is now. Only reads.

import { hashOfFile } from '../disk/hash-of-file.ts';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BackupInfo, ChangesSince } from '../../../core/model/files/backup-info.ts';
import { Database } from '../disk/database.ts';
import { readProjectId } from '../rows/meta-table.ts';
import { isEncrypted } from '../sealing/unlock.ts';
import { allBackupFolders, type BackupFolder, type FoundBackup } from './backup-folder.ts';
import { assetRows } from './backup-rows.ts';
import { placeOf, projectIdAt, readIn, saysEncrypted } from './present-file.ts';

export type LocatedBackup = FoundBackup & { readonly folder: BackupFolder };

/**
 * The backups of the project whose file is, or was, at `path`, newest first: those of its id, wherever it lay, and, as
 * the file may be gone or unreadable, those that were made of this path.
 */
export function findBackups(dataFolder: string, path: string): readonly LocatedBackup[] {
  const place = placeOf(path);
  return backupsOf(dataFolder, place, projectIdAt(place));
}

function backupsOf(dataFolder: string, place: string, projectId: string | null): readonly LocatedBackup[] {
  return allBackupFolders(dataFolder)
    .flatMap((folder) => folder.list().map((backup) => ({ ...backup, folder })))
    .filter(({ folder, manifest }) => folder.projectId === projectId || manifest?.path === place)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** The same, each looked into. A kept file that several need is read once. */
export function lookAtBackups(dataFolder: string, path: string): readonly BackupInfo[] {
  const place = placeOf(path);
  const hashes = new Map<string, boolean>();
  const isKept = (folder: BackupFolder, sha256: string): boolean => {
    const key = folder.assetOf(sha256);
    let holds = hashes.get(key);
    if (holds === undefined) {
      holds = existsSync(key) && hashOfFile(key) === sha256;
      hashes.set(key, holds);
    }
    return holds;
  };
  const { projectId, encrypted: projectEncrypted, sums } = lookAtPresent(place);
  return backupsOf(dataFolder, place, projectId).map((backup): BackupInfo => {
    const { id, at, folder, manifest } = backup;
    const common = { id: `${folder.projectId}/${id}`, at: new Date(at).toISOString() };
    const none = {
      author: '',
      records: 0,
      beforeRestore: false,
      ofOther: null,
      whole: false,
      encrypted: false,
      projectEncrypted,
      since: null,
    };
    if (manifest === null) return { ...common, ...none };
    const described = {
      ...common,
      ...none,
      records: manifest.records,
      beforeRestore: manifest.reason === 'before-restore',
      ofOther: manifest.path === place ? null : dirname(manifest.path),
    };
    try {
      if (!rowsHold(backup) || !manifest.assets.every((sha256) => isKept(folder, sha256))) return described;
      const rows = new Database(folder.rowsOf(id), { readOnly: true });
      try {
        const author = String(
          rows.get('SELECT author FROM change ORDER BY revision DESC LIMIT 1')?.['author'] ?? '',
        );
        const encrypted = isEncrypted(rows);
        const comparable = sums !== null && (projectEncrypted ?? false) === encrypted;
        const since = comparable ? compare(rows, sums) : null;
        const whole = [...assetRows(rows)].length >= manifest.assets.length;
        return { ...described, author, whole, encrypted, since };
      } finally {
        rows.close();
      }
    } catch {
      // It was taken away meanwhile, or can't be read: in either case not one to restore.
      return described;
    }
  });
}

/** Whether the rows of a backup are, byte for byte, those that were written. */
export const rowsHold = ({ folder, id, manifest }: LocatedBackup): boolean =>
  manifest !== null && existsSync(folder.rowsOf(id)) && hashOfFile(folder.rowsOf(id)) === manifest.rows;

type Sums = ReadonlyMap<string, { readonly kind: string; readonly sum: string; readonly json: string }>;

/** What is encrypted differs with every writing: its sum stands for it. */
const SUMS = `SELECT CASE typeof(id) WHEN 'blob' THEN hex(id) ELSE id END AS id, kind, hex(sum) AS sum,
  CASE typeof(json) WHEN 'blob' THEN hex(sum) ELSE json END AS json FROM record NOT INDEXED`;

type Present = {
  readonly projectId: string | null;
  readonly encrypted: boolean | null;
  readonly sums: Sums | null;
};

/** The project as it is now; of what can't be read, null. */
function lookAtPresent(place: string): Present {
  const present = readIn(place, (db) => ({
    projectId: orNull(() => readProjectId(db)),
    encrypted: orNull(() => saysEncrypted(db)),
    sums: orNull(() => sumsOf(db)),
  }));
  return present ?? { projectId: null, encrypted: null, sums: null };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const sumsOf = (db: Database): Sums =>
  new Map(
    db
      .all(SUMS)
      .map((row) => [
        String(row['id']),
        { kind: String(row['kind']), sum: String(row['sum']), json: String(row['json']) },
      ]),
  );

function compare(rows: Database, present: Sums): ChangesSince {
  const changed: Record<string, number> = {};
  const added: Record<string, number> = {};
  const removed: Record<string, number> = {};
  const count = (counts: Record<string, number>, kind: string): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const seen = new Set<string>();
  for (const [idThen, kindThen, sumThen, jsonThen] of rows.each(SUMS)) {
    const id = String(idThen);
    seen.add(id);
    const now = present.get(id);
    if (now === undefined) count(removed, String(kindThen));
    // The sum covers the number of the change too: a record may have been changed and changed back.
    else if (now.sum !== sumThen && now.json !== jsonThen) count(changed, now.kind);
  }
  for (const [id, { kind }] of present) if (!seen.has(id)) count(added, kind);
  return { changed, added, removed };
}
