// Somebody who can write the file and has no key, and knows how sums are made: what is moved, put back or taken from
// elsewhere is refused by the encryption, as the sums all hold.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { Database, type Row } from '../../../../electron/storage/disk/database.ts';
import { verifyRows } from '../../../../electron/storage/rows/verify-rows.ts';
import { fillWithEverything } from '../everything.ts';
import { sumAnew } from '../sums.ts';
import { at, errorOf, now, temporaryFolder, updating, valueOf } from '../support.ts';
import { keyOf, newSealed, openSealed, PASSPHRASE } from './sealed.ts';

/** Lets somebody work on the file and sum it anew; gives what opening it says then. */
function afterwards(file: Filled, work: (db: Database) => void): string {
  const path = put(file);
  const db = new Database(path);
  work(db);
  sumAnew(db);
  // By the sums alone nobody would see it.
  expect(verifyRows(db).ok).toBe(true);
  db.close();
  const opened = openProjectFile(path, { mode: 'write', now, unlock: file.unlock });
  if (!opened.ok) return opened.error.kind;
  opened.value.close();
  return 'opened';
}

type Filled = { readonly bytes: Buffer; readonly unlock: { readonly key: Uint8Array } };

/** A project with everything in it, as the bytes of its file. */
function filled(): Filled {
  const file = newSealed();
  fillWithEverything(file, 2);
  file.close();
  return { bytes: readFileSync(file.path), unlock: keyOf(file) };
}

function put({ bytes }: Pick<Filled, 'bytes'>): string {
  const path = join(temporaryFolder('memory'), 'libya.brief');
  writeFileSync(path, bytes);
  return path;
}

const swap = (table: string, key: string, column: string) => (db: Database) => {
  const [one, other] = db.all(
    `SELECT ${key} AS key, ${column} AS cell FROM ${table} ORDER BY ${key} LIMIT 2`,
  );
  if (one === undefined || other === undefined) throw new Error('fewer than two rows');
  db.run(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, other['cell'] ?? null, one['key'] ?? null);
  db.run(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, one['cell'] ?? null, other['key'] ?? null);
};

describe('with sums that hold', () => {
  const file = filled();

  test('a file that nobody touched opens', () => {
    expect(afterwards(file, () => {})).toBe('opened');
  });

  test.each([
    ['record', 'seq', 'json'],
    ['change', 'revision', 'json'],
    ['version', 'id', 'name'],
    ['asset', 'rowid', 'mediaType'],
  ])('two sealed cells of %s in each other’s place are refused', (table, key, column) => {
    expect(afterwards(file, swap(table, key, column))).toBe('damaged-file');
  });

  test('a cell in another table, a number that is another, a cell that is open: refused', () => {
    const works = [
      'UPDATE version SET name = (SELECT json FROM record LIMIT 1) WHERE id = 1',
      'UPDATE record SET revision = revision + 1 WHERE seq = 1',
      'UPDATE change SET last = last + 1 WHERE revision = (SELECT max(revision) FROM change)',
      'UPDATE version SET revision = 1 WHERE id = 2',
      "UPDATE record SET kind = 'actor' WHERE seq = 1",
      "UPDATE change SET author = 'Mona' WHERE revision = 1",
      "UPDATE record SET json = '{}' WHERE seq = 1",
      'UPDATE record SET id = zeroblob(32) WHERE seq = 1',
      'UPDATE sender SET seq = seq + 100',
      'DELETE FROM sender',
      'DELETE FROM version WHERE id = 1',
      'DELETE FROM change WHERE revision = (SELECT min(revision) FROM change)',
      'UPDATE version SET id = 7 WHERE id = 1',
      'UPDATE asset SET sha256 = upper(sha256)',
    ];
    for (const work of works)
      expect(
        afterwards(file, (db) => db.exec(work)),
        work,
      ).toBe('damaged-file');
  });

  test('the bytes of one kept file under the head of another are not given out', () => {
    const project = newSealed();
    const bytes = [1, 2].map((seed) => new Uint8Array(500).fill(seed));
    const hashes = bytes.map((each) => valueOf(project.putAsset(each, 'image/png')));
    project.close();
    const two = { bytes: readFileSync(project.path), unlock: keyOf(project) };
    const path = put(two);
    const db = new Database(path);
    swap('asset', 'rowid', 'bytes')(db);
    db.close();
    // They are as long as each other, so the sums of their rows hold; their own hashes don't.
    const opened = openSealed(path, two.unlock);
    for (const hash of hashes) expect(errorOf(opened.getAsset(hash)).kind).toBe('asset-unreadable');
    const whole = openSealed(put(two), two.unlock);
    expect(hashes.map((hash) => valueOf(whole.getAsset(hash)).bytes[0])).toEqual([1, 2]);
  });

  test('the bytes of two kept files that are not as long as each other are refused at opening', () => {
    expect(afterwards(file, swap('asset', 'rowid', 'bytes'))).toBe('damaged-file');
  });
});

describe('put back', () => {
  /** A project, and a copy of its file from before its last change. */
  function withEarlier(): { readonly file: Filled; readonly earlier: Buffer } {
    const before = filled();
    const again = openSealed(put(before), before.unlock);
    const [section] = again.records.ofKind('section');
    if (section === undefined) throw new Error('no section');
    valueOf(again.applyChange(updating(section, { ...section, title: 'Other', updatedAt: at(99) }), at(99)));
    again.close();
    return { file: { ...before, bytes: readFileSync(again.path) }, earlier: before.bytes };
  }

  const rowsIn = (bytes: Buffer, table: string): readonly Row[] => {
    const db = new Database(put({ bytes }));
    const rows = db.all(`SELECT * FROM ${table}`);
    db.close();
    return rows;
  };

  test('an old row is refused, with the number that it had and with the one of the new row', () => {
    const { file, earlier } = withEarlier();
    const old = rowsIn(earlier, 'record');
    for (const keepNumber of [true, false]) {
      let changed = 0;
      const said = afterwards(file, (db) => {
        for (const row of old) {
          const now = db.get('SELECT revision, json FROM record WHERE seq = ?', row['seq'] ?? null);
          const same = Buffer.from(now?.['json'] as Uint8Array).equals(
            Buffer.from(row['json'] as Uint8Array),
          );
          if (same) continue;
          changed += 1;
          db.run(
            'UPDATE record SET json = ?, revision = ? WHERE seq = ?',
            row['json'] ?? null,
            (keepNumber ? row['revision'] : now?.['revision']) ?? null,
            row['seq'] ?? null,
          );
        }
      });
      expect(changed).toBe(1);
      expect(said).toBe('damaged-file');
    }
  });

  test('an old total, or old totals with old rows of one table, are refused', () => {
    const { file, earlier } = withEarlier();
    const [total] = rowsIn(earlier, 'meta').filter((row) => row['key'] === 'rows');
    expect(
      afterwards(file, (db) =>
        db.run(
          "UPDATE meta SET value = ?, sum = ? WHERE key = 'rows'",
          total?.['value'] ?? null,
          total?.['sum'] ?? null,
        ),
      ),
    ).toBe('damaged-file');
    const changes = rowsIn(earlier, 'change');
    expect(
      afterwards(file, (db) => {
        db.exec(
          `DELETE FROM change WHERE revision > ${Math.max(...changes.map((row) => Number(row['revision'])))}`,
        );
        db.run(
          "UPDATE meta SET value = ?, sum = ? WHERE key = 'rows'",
          total?.['value'] ?? null,
          total?.['sum'] ?? null,
        );
      }),
    ).toBe('damaged-file');
  });

  test('a whole old file opens: nothing in a file can tell that a later one was there', () => {
    const { earlier, file } = withEarlier();
    expect(openSealed(put({ bytes: earlier }), file.unlock).readRecords().length).toBeGreaterThan(0);
  });
});

test('a row of another project, with the same passphrase, is refused', () => {
  const file = filled();
  const other = filled();
  const db = new Database(put(other));
  const row = db.get('SELECT * FROM record WHERE seq = 1');
  db.close();
  expect(
    afterwards(file, (to) =>
      to.run(
        'UPDATE record SET id = ?, json = ?, revision = ? WHERE seq = 1',
        row?.['id'] ?? null,
        row?.['json'] ?? null,
        row?.['revision'] ?? null,
      ),
    ),
  ).toBe('damaged-file');
});

test('the key of another project is not taken, whatever its passphrase', () => {
  const file = filled();
  const other = filled();
  const from = new Database(put(other));
  const key = from.get("SELECT value, sum FROM meta WHERE key = 'key'");
  from.close();
  const path = put(file);
  const db = new Database(path);
  db.run(
    "UPDATE meta SET value = ?, sum = ? WHERE key = 'key'",
    key?.['value'] ?? null,
    key?.['sum'] ?? null,
  );
  db.close();
  const error = errorOf(openProjectFile(path, { mode: 'write', now, unlock: { passphrase: PASSPHRASE } }));
  expect(error.kind).toBe('damaged-file');
});
