// Real project files with one thing wrong in them, as verify sees them: what it says, and that it writes nothing.
// Long for the ways in which a file can be wrong, each tried on one copy of the same bytes.

import { copyFileSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readProjectJsonFile, jsonToProject } from '../../../electron/storage/project-json.ts';
import { Database } from '../../../electron/storage/disk/database.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { verifyFile } from '../../../electron/verify/verify-file.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { problemsOf, type ProofId, proofIds, type Verification } from '../../../core/verify/proof.ts';
import { now, temporaryFolder, valueOf } from '../storage/support.ts';

const sampleJson = join(process.cwd(), 'templates', 'sample-libya', 'sample.json');
let bytes: Buffer = Buffer.alloc(0);

beforeAll(() => {
  const sample = join(temporaryFolder(), 'sample.brief');
  const file = valueOf(
    jsonToProject(valueOf(readProjectJsonFile(sampleJson)), sample, { now, author: 'Amal' }),
  );
  valueOf(file.saveVersion('Sent', now()));
  file.close();
  // The folder goes after the first test.
  bytes = readFileSync(sample);
});

/** A copy of the sample of the test's own. */
function copy(): string {
  const path = join(temporaryFolder(), 'libya.brief');
  writeFileSync(path, bytes);
  return path;
}

/** A copy with something done to its tables behind the program's back. */
function changed(work: (db: Database) => void): string {
  const path = copy();
  const db = new Database(path);
  work(db);
  db.close();
  return path;
}

function result(path: string): Result<Verification, AppError> {
  const steps = verifyFile(path);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const verify = (path: string): Verification => valueOf(result(path));

/** The problems, after looking whether anything was written. */
function problems(path: string, proof?: ProofId) {
  const before = readFileSync(path);
  const beside = readdirSync(dirname(path));
  const found = problemsOf(verify(path));
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(beside);
  for (const { what, where, means, todo } of found)
    for (const words of [what, where, means, todo]) {
      expect(words).not.toBe('');
      expect(words).not.toMatch(/SQLITE|SQLite|undefined|\[object|database disk image/u);
    }
  return proof === undefined ? found : found.filter((problem) => problem.proof === proof);
}

const textOfSource = (db: Database, seq = 0): string =>
  String(
    db.all("SELECT json_extract(json, '$.assets.text.sha256') AS text FROM record WHERE kind = 'source'")[
      seq
    ]?.['text'],
  );

describe('a sound project', () => {
  test('holds in every proof, with what was proven in numbers', () => {
    const verification = verify(copy());
    expect(problemsOf(verification)).toEqual([]);
    expect(verification.proofs.map(({ proof }) => proof)).toEqual(
      proofIds.filter((id) => verification.proofs.some(({ proof }) => proof === id)),
    );
    const said = verification.proofs.map(({ summary }) => summary).join('\n');
    expect(said).toMatch(/\d+ excerpts stand word for word in \d+ sources/u);
    expect(said).toMatch(/\d+ kept files are byte for byte/u);
    expect(said).toMatch(/steps? of the history can be gone back, past 1 named version/u);
  });

  test('is verified while somebody has it open, without waiting and without a lock', () => {
    const path = copy();
    const file = valueOf(openProjectFile(path, { mode: 'write', now }));
    expect(problems(path)).toEqual([]);
    file.close();
  });
});

describe('an excerpt', () => {
  let altered = 0;

  test('altered by a letter is found in every one that was', () => {
    const path = changed((db) => {
      const rows = db.all("SELECT seq, json FROM record WHERE kind = 'excerpt'");
      for (const row of rows) {
        const record = JSON.parse(String(row['json'])) as { segments: { exact: string }[] };
        for (const segment of record.segments)
          segment.exact = segment.exact.replace(/[a-z\u0600-\u06ff]/u, (letter) =>
            letter === 'x' ? 'y' : 'x',
          );
        db.run('UPDATE record SET json = ? WHERE seq = ?', JSON.stringify(record), Number(row['seq']));
      }
      altered = rows.length;
    });
    const found = problems(path, 'excerpts');
    expect(found).toHaveLength(altered);
    expect(altered).toBeGreaterThan(10);
    expect(found[0]?.what).toMatch(/differs from its source, which reads/u);
  });

  test('is no problem for a letter changed in its note', () => {
    const path = changed((db) =>
      db.run("UPDATE record SET json = json_set(json, '$.note', 'x') WHERE kind = 'excerpt'"),
    );
    expect(problems(path, 'excerpts')).toEqual([]);
  });
});

describe('a text or original', () => {
  test('overwritten in its bytes is found, and its excerpts are not said to stand', () => {
    const path = changed((db) => {
      const hash = textOfSource(db);
      const bad = db.get('SELECT bytes FROM asset WHERE sha256 = ?', hash)?.['bytes'] as Uint8Array;
      bad[bad.length >> 1] = (bad[bad.length >> 1] ?? 0) ^ 1;
      db.run('UPDATE asset SET bytes = ? WHERE sha256 = ?', bad, hash);
    });
    const found = problems(path);
    expect(found.map(({ proof }) => proof)).toEqual(['sources']);
    expect(found[0]?.what).toMatch(/its bytes are not those that were kept/u);
    expect(verify(path).proofs.find(({ proof }) => proof === 'excerpts')?.summary).toMatch(
      /can't be compared/u,
    );
  });

  test('swapped with another of the same length is found in both', () => {
    const path = changed((db) => {
      const [a, b] = [textOfSource(db, 0), textOfSource(db, 1)];
      const bytesOf = (hash: string) =>
        db.get('SELECT bytes FROM asset WHERE sha256 = ?', hash)?.['bytes'] as Uint8Array;
      const [first, second] = [bytesOf(a), bytesOf(b)];
      db.run('UPDATE asset SET bytes = ? WHERE sha256 = ?', second, a);
      db.run('UPDATE asset SET bytes = ? WHERE sha256 = ?', first, b);
    });
    expect(problems(path, 'sources')).toHaveLength(2);
  });

  test('swapped between two sources is found by the words, though every hash holds', () => {
    const path = changed((db) => {
      const rows = db.all("SELECT seq, json FROM record WHERE kind = 'source' LIMIT 2");
      const [one, two] = rows.map((row) => JSON.parse(String(row['json'])) as { assets: { text: unknown } });
      if (one === undefined || two === undefined) throw new Error('two sources are wanted');
      [one.assets.text, two.assets.text] = [two.assets.text, one.assets.text];
      for (const [index, record] of [one, two].entries())
        db.run(
          'UPDATE record SET json = ? WHERE seq = ?',
          JSON.stringify(record),
          Number(rows[index]?.['seq']),
        );
    });
    expect(problems(path, 'sources')).toHaveLength(2);
    expect(problems(path, 'excerpts').length).toBeGreaterThan(0);
    expect(problems(path, 'assets')).toEqual([]);
  });

  test('removed is found, though such a project is not opened any more', () => {
    const path = changed((db) => db.run('DELETE FROM asset WHERE sha256 = ?', textOfSource(db)));
    expect(problems(path, 'sources')[0]?.what).toMatch(/missing from the file/u);
  });
});

describe('records and references', () => {
  test('a bad row is told by its title and the others are proven', () => {
    const path = changed((db) => {
      db.run(
        "UPDATE record SET json = json_set(json, '$.reliability', 'Z') WHERE seq = (SELECT min(seq) FROM record WHERE kind = 'source')",
      );
    });
    const found = problems(path);
    expect(found.filter(({ proof }) => proof === 'records')).toHaveLength(1);
    expect(found.find(({ proof }) => proof === 'records')?.what).toMatch(
      /^The source “.+” can't be read: its field “reliability”/u,
    );
    expect(found.filter(({ proof }) => proof === 'references')).toEqual([]);
  });

  test('a record that is gone is missed by those that refer to it', () => {
    const path = changed((db) =>
      db.run("DELETE FROM record WHERE seq = (SELECT min(seq) FROM record WHERE kind = 'excerpt')"),
    );
    expect(problems(path, 'references').length).toBeGreaterThan(0);
  });
});

describe('the rows', () => {
  const sums = (sql: string) =>
    problems(
      changed((db) => db.exec(sql)),
      'sums',
    ).map(({ what }) => what);

  test('that are changed in any column, lost or put in the place of another are told', () => {
    expect(
      sums("UPDATE record SET revision = 77 WHERE seq = (SELECT min(seq) FROM record WHERE kind = 'source')"),
    ).toEqual([expect.stringMatching(/^The source “.+” is not as it was written\.$/u)]);
    expect(sums("UPDATE change SET author = 'Other'")).toEqual([
      'A change in the history is not as it was written.',
    ]);
    expect(sums("UPDATE version SET name = 'Never sent'")).toEqual([
      'The named version “Never sent” is not as it was written.',
    ]);
    expect(sums('DELETE FROM version')).toEqual(['1 row of the named versions is missing.']);
    expect(sums("UPDATE meta SET value = 'x' WHERE key = 'state'")).toEqual([
      'What the file says about itself is damaged.',
    ]);
  });
});

describe('the history', () => {
  test('with a change missing, unreadable, or of an invalid record is told', () => {
    const path = copy();
    const file = valueOf(openProjectFile(path, { mode: 'write', now }));
    const source = file.records.ofKind('source')[0];
    if (source === undefined) throw new Error('no source');
    let current = source;
    for (const title of ['a', 'b', 'c', 'd']) {
      const next = { ...current, title };
      const label = { command: 'update', subject: '', squash: null };
      valueOf(
        file.applyChange({ label, added: {}, removed: {}, updated: { [source.id]: [current, next] } }, now()),
      );
      current = next;
    }
    file.close();
    expect(problems(path)).toEqual([]);
    const spoil = (sql: string) => {
      const spoilt = join(temporaryFolder(), 'spoilt.brief');
      copyFileSync(path, spoilt);
      const db = new Database(spoilt);
      db.exec(sql);
      db.close();
      return problems(spoilt, 'history').map(({ what }) => what);
    };
    expect(spoil('DELETE FROM change WHERE revision = 3')).toEqual([
      expect.stringMatching(/1 change after it is missing/u),
    ]);
    expect(spoil("UPDATE change SET json = '{' WHERE revision = 3")).toEqual([
      expect.stringMatching(/can’t be read/u),
    ]);
    expect(
      spoil(`UPDATE change SET json = replace(json, '"title":"b"', '"title":7') WHERE revision = 4`),
    ).toEqual([expect.stringMatching(/not a valid record/u)]);
    expect(spoil('UPDATE version SET revision = 99')).toEqual([
      expect.stringMatching(/named version “Sent”/u),
    ]);
    expect(spoil('DELETE FROM change WHERE revision = 5')).toEqual([
      expect.stringMatching(/The last 1 change/u),
    ]);
  });
});

describe('a damaged file', () => {
  test.each([
    ['cut off in the middle', (path: string) => truncateSync(path, statSync(path).size >> 1)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    [
      'with its tables overwritten',
      (path: string) => {
        const all = readFileSync(path);
        all.fill(0, 200, 4096);
        writeFileSync(path, all);
      },
    ],
    [
      'with a zeroed stretch',
      (path: string) => {
        const all = readFileSync(path);
        all.fill(0, all.length >> 2, (all.length >> 2) + 20_000);
        writeFileSync(path, all);
      },
    ],
  ])('%s is told, not refused', (_, damage) => {
    const path = copy();
    damage(path);
    expect(problems(path).length).toBeGreaterThan(0);
  });

  test('of any kind is never a crash: 40 ranges set to noise are found or change nothing', () => {
    for (let at = 1; at <= 40; at++) {
      const path = copy();
      const all = readFileSync(path);
      const from = Math.floor((all.length * at) / 41);
      for (let index = from; index < from + 64 && index < all.length; index++)
        all[index] = (index * 37) % 256;
      writeFileSync(path, all);
      problems(path);
    }
  }, 120_000);
});

test('a file of version 1 is verified as this version reads it, and stays as it is', () => {
  const path = join(temporaryFolder(), 'old.brief');
  copyFileSync(join(process.cwd(), 'test', 'fixtures', 'project-v1', 'libya.brief'), path);
  expect(problems(path)).toEqual([]);
  expect(verify(path).proofs.map(({ proof }) => proof)).not.toContain('sums');
});

test('a file with every kind of record in it holds, but for a count of words that was never made', () => {
  const path = join(temporaryFolder(), 'everything.brief');
  copyFileSync(join(process.cwd(), 'test', 'fixtures', 'project-v2', 'everything.brief'), path);
  expect(problems(path).map(({ proof, detail }) => [proof, detail])).toEqual([['sources', 'words']]);
});

test('what is no project is refused and not called damaged', () => {
  const path = join(temporaryFolder(), 'notes.brief');
  writeFileSync(path, 'x'.repeat(5_000));
  expect(result(path)).toMatchObject({ ok: false, error: { kind: 'not-a-project' } });
});
