// A copy for sharing that has the history: every row but what tells of exports, which quotes what was taken out of
// documents. Written row by row, so that nothing of it is left in pages that are free.

import type { AnyRecord } from '../../../core/model/any-record.ts';
import { kindOfId } from '../../../core/base/ids.ts';
import { remarkOn } from '../../../core/model/references.ts';
import { withoutExports } from '../../../core/model/files/without-exports.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import type { Database, Row } from '../disk/database.ts';
import type { Former, Formers } from '../history/former.ts';
import { formersIn, labelIn } from '../history/history.ts';
import { fillIndex } from '../search/remake-index.ts';
import { copyRows } from '../rows/copy-rows.ts';
import { withCopy } from '../rows/rewrite-file.ts';
import { makeProject, currentFormat } from '../rows/schema.ts';

/** Writes the copy, a plain one, to `path`, where nothing is yet; gives the records that are in it. */
export function copyWithHistory(
  db: Database,
  name: string,
  path: string,
  all: readonly AnyRecord[],
): AnyRecord[] {
  const records = withoutExports(all);
  const kept = new Set<string>(records.map(({ id }) => id));
  const gone = new Set<string>(all.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  const rewritten = changesWithoutExports(db, gone);
  const needed = new Set(records.flatMap(assetsOf));
  const without = new Set(
    all
      .filter(({ kind }) => kind === 'export')
      .flatMap(assetsOf)
      .filter((sha256) => !needed.has(sha256)),
  );
  withCopy(db, path, () => {
    const copy = makeProject(db, currentFormat, 'copy');
    copy.fill(() => {
      copyRows(db, copy, {
        record: (row) => !gone.has(String(row['id'])),
        asset: (row) => !without.has(String(row['sha256'])),
        change: (row) => !rewritten.has(Number(row['revision'])),
        version: () => true,
        sender: () => false,
      });
      for (const row of rewritten.values())
        copy.put('change', {
          revision: Number(row['revision']),
          last: Number(row['last']),
          at: String(row['at']),
          until: String(row['until']),
          author: String(row['author']),
          label: String(row['label']),
          json: String(row['json']),
        });
    });
    fillIndex({ index: db, schema: 'copy', files: db }, name, records);
  });
  return records;
}

/** The rows of the history that touch exports or remarks on them, without these; by revision. */
function changesWithoutExports(db: Database, gone: ReadonlySet<string>): Map<number, Row> {
  const rewritten = new Map<number, Row>();
  // A remark that was taken out before: its record stands in the row that did it, and may stand in earlier ones.
  const remarks = new Set(gone);
  for (const row of db.all('SELECT * FROM change ORDER BY revision DESC')) {
    const formers = formersIn(row);
    const left: Formers = Object.fromEntries(
      Object.entries(formers).filter(([id, former]) => {
        if (!remarks.has(id) && kindOfId(id) !== 'export' && !isOnExport(former)) return true;
        remarks.add(id);
        return false;
      }),
    );
    const label = labelIn(row);
    const named = label.command === 'record-export' && label.subject !== '';
    if (Object.keys(left).length === Object.keys(formers).length && !named) continue;
    rewritten.set(Number(row['revision']), {
      ...row,
      label: JSON.stringify({ ...label, subject: '' }),
      json: JSON.stringify(left),
    });
  }
  return rewritten;
}

const isOnExport = (former: Former): boolean =>
  former.was === 'record' && kindOfId(remarkOn(former.record) ?? '') === 'export';
