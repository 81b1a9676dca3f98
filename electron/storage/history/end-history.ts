// Ends the history of a project: from here on nothing of what it was before can be had back, for nothing of it is in the file.

import { assetsOf } from '../../../core/model/assets-of.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { ProjectRows } from '../rows/project-rows.ts';

/**
 * Takes out all former values, named versions, and files that no present record needs; inside a transaction. The last change stays
 * as a number, so that revisions go on counting. The pages that this frees still hold what stood there: whoever calls makes
 * the file anew.
 */
export function endHistory(rows: ProjectRows, present: Iterable<AnyRecord>): void {
  const { db } = rows;
  const last = db.get('SELECT * FROM change ORDER BY revision DESC LIMIT 1');
  for (const { revision } of db.all('SELECT revision FROM change')) rows.remove('change', revision ?? null);
  for (const { id } of db.all('SELECT id FROM version')) rows.remove('version', id ?? null);
  if (last !== undefined)
    rows.put('change', {
      revision: Number(last['last']),
      last: Number(last['last']),
      at: String(last['until']),
      until: String(last['until']),
      author: String(last['author']),
      label: JSON.stringify({ command: 'end-history', subject: '', squash: null }),
      json: '{}',
    });
  const needed = new Set<string>();
  for (const record of present) for (const sha256 of assetsOf(record)) needed.add(sha256);
  for (const { sha256 } of db.all('SELECT sha256 FROM asset'))
    if (!needed.has(String(sha256))) rows.remove('asset', sha256 ?? null);
}
