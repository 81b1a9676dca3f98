// What changed since a backup was made, in words. English.

import {
  type BackupInfo,
  type ChangesSince,
  type CountByKind,
  differsFromProject,
} from '../model/files/backup-info.ts';
import { recordKindToWords } from './error-words.ts';

const PLURALS: Readonly<Record<string, string>> = { 'template copy': 'template copies' };

function counted(kind: string, count: number): string {
  const one = recordKindToWords(kind);
  return `${count} ${count === 1 ? one : (PLURALS[one] ?? `${one}s`)}`;
}

function part(counts: CountByKind, what: string): string[] {
  const kinds = Object.entries(counts).filter(([, count]) => count > 0);
  if (kinds.length === 0) return [];
  kinds.sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1));
  return [`${kinds.map(([kind, count]) => counted(kind, count)).join(', ')} ${what} since`];
}

/** "3 sections, 2 excerpts changed since; 1 source added since"; null stands for a project that can't be read. */
export function changesSinceToWords(since: ChangesSince | null): string {
  if (since === null) return "the project as it is now can't be read, so it wasn't compared";
  const parts = [
    ...part(since.changed, 'changed'),
    ...part(since.added, 'added'),
    ...part(since.removed, 'removed'),
  ];
  return parts.length === 0 ? 'nothing changed since' : parts.join('; ');
}

/** The same of a listed backup, whose project may be kept in another way. */
export function backupToWords(backup: BackupInfo): string {
  if (!differsFromProject(backup)) return changesSinceToWords(backup.since);
  return `${backup.encrypted ? 'it is encrypted and the project is not' : 'the project is encrypted and it is not'}, so it wasn't compared`;
}
