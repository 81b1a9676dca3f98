// How a project's file, written by somebody else, differs from the records that are open here. Only reads.

import type { AppError } from '../../core/base/app-error.ts';
import { jsonEqual } from '../../core/base/json.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { FileComparison } from '../../core/contract/project-calls.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { openProjectFile } from '../storage/open-project.ts';

/** As many records as the window lists. */
const MOST_LISTED = 500;

/**
 * Opens a copy of what stands at the project's path and compares it to what is here; fails as opening does. `key` opens an
 * encrypted one: `passphrase-needed` where another project stands there now.
 */
export function compareWithFile(
  path: string,
  key: Uint8Array | null,
  here: readonly AnyRecord[],
  now: () => string,
): Result<FileComparison, AppError> {
  const opened = openProjectFile(path, { mode: 'read', now, unlock: key === null ? null : { key } });
  if (!opened.ok) return opened;
  try {
    const theirs = opened.value.records;
    const differing: FileComparison['differing'][number][] = [];
    const ids = new Set(here.map(({ id }) => id as string));
    for (const record of here) {
      const other = theirs.find(record.id) ?? null;
      if (!jsonEqual(record, other)) differing.push({ id: record.id, ours: record, theirs: other });
    }
    for (const record of opened.value.readRecords())
      if (!ids.has(record.id)) differing.push({ id: record.id, ours: null, theirs: record });
    return ok({
      differing: differing.slice(0, MOST_LISTED),
      more: Math.max(0, differing.length - MOST_LISTED),
    });
  } finally {
    opened.value.close();
  }
}
