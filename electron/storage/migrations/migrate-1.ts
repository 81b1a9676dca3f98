// From version 1 to 2: every row gets its sum, the file an id and totals, and columns of content take ciphertext.

import type { Fields, MigrateFields } from '../../../core/model/files/record-steps.ts';
import type { Database, Row } from '../disk/database.ts';
import { migrateFormers } from '../history/former.ts';
import { formersIn } from '../history/history.ts';
import { paragraphsOf1 } from './migrate-1-paragraphs.ts';
import { ProjectRows, sumOf } from '../rows/project-rows.ts';
import { parseBounded } from '../rows/record-table.ts';
import { sumToBlob } from '../rows/row-sum.ts';
import { countedTables } from '../rows/totals.ts';
import { tablesOf2 } from '../rows/tables.ts';

const text = (row: Row, column: string): string => String(row[column]);
const number = (row: Row, column: string): number => Number(row[column]);

/** The numbers of records stay, so the search index still fits. */
export function migrate1(db: Database, fields: MigrateFields): void {
  for (const table of countedTables) db.exec(`ALTER TABLE ${table} RENAME TO old_${table}`);
  for (const statement of tablesOf2('').split('\n'))
    if (statement.startsWith('CREATE TABLE')) db.exec(statement);
  const rows = ProjectRows.begin(db);
  const withParagraph = paragraphsOf1(db, fields);
  rows.fill(() => {
    for (const row of db.all('SELECT seq, id, kind, json, revision FROM old_record ORDER BY seq'))
      rows.put('record', {
        seq: number(row, 'seq'),
        id: text(row, 'id'),
        kind: text(row, 'kind'),
        json: JSON.stringify(
          withParagraph(fields(text(row, 'kind'), parseBounded(text(row, 'json')) as Fields)),
        ),
        revision: number(row, 'revision'),
      });
    for (const row of db.all('SELECT sha256, mediaType, length(bytes) AS size FROM old_asset')) {
      const sha256 = text(row, 'sha256');
      const sum = sumOf('asset', [sha256, text(row, 'mediaType'), number(row, 'size')]);
      db.run(
        'INSERT INTO asset(sha256, mediaType, sum, bytes) SELECT sha256, mediaType, ?, bytes FROM old_asset WHERE sha256 = ?',
        sumToBlob(sum),
        sha256,
      );
      rows.countIn('asset', sum);
    }
    for (const row of db.all('SELECT * FROM old_change ORDER BY revision'))
      rows.put('change', {
        revision: number(row, 'revision'),
        last: number(row, 'last'),
        at: text(row, 'at'),
        until: text(row, 'until'),
        author: text(row, 'author'),
        label: text(row, 'label'),
        json: JSON.stringify(migrateFormers(formersIn(row), fields)),
      });
    for (const row of db.all('SELECT * FROM old_version ORDER BY id'))
      rows.put('version', {
        id: number(row, 'id'),
        name: text(row, 'name'),
        at: text(row, 'at'),
        revision: number(row, 'revision'),
      });
    const last = db.number('SELECT coalesce(max(last), 0) FROM change');
    for (const row of db.all('SELECT id, seq FROM old_sender'))
      rows.put('sender', { id: text(row, 'id'), seq: number(row, 'seq'), revision: last });
  });
  for (const table of countedTables) db.exec(`DROP TABLE old_${table}`);
}
