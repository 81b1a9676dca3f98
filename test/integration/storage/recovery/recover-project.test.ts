// Damaged projects brought back as far as their rows can be trusted. BRIEFWRIGHT_FAULTS multiplies the cases.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../../../../core/model/any-record.ts';
import type { RecoveryReport } from '../../../../core/model/files/recovery-report.ts';
import { titleOfRecord } from '../../../../core/model/title-of-record.ts';
import { makeEnv } from '../../../../core/store/make-env.ts';
import { readTemplate } from '../../../../core/template/read-template.ts';
import { Database } from '../../../../electron/storage/disk/database.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { sealOf } from '../../../../electron/storage/recovery/find-keys.ts';
import { recoverProject } from '../../../../electron/storage/recovery/recover-project.ts';
import { SqlitePages } from '../../../../electron/storage/recovery/sqlite-pages.ts';
import {
  adding,
  at,
  closing,
  errorOf,
  newProject,
  now,
  removing,
  reopen,
  START_MS,
  temporaryFolder,
  valueOf,
  withText,
} from '../support.ts';
import { makeWorld } from '../../../builders/records.ts';

const fixture = (version: 1 | 2): string =>
  new URL(`../../../fixtures/project-v${version}/everything.brief`, import.meta.url).pathname;
const template = valueOf(
  readTemplate(
    JSON.parse(
      readFileSync(new URL('../../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
    ),
    'situation-report',
  ),
);

function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const env = () => {
  const next = numbers(5);
  return makeEnv({
    nowMs: () => START_MS,
    random: (count) => Uint8Array.from({ length: count }, () => next(256)),
    author: () => 'Mona',
  });
};

type Recovered = { readonly report: RecoveryReport; readonly file: ProjectFile };

function recover(path: string): Recovered {
  const target = join(temporaryFolder(), 'back.brief');
  const report = valueOf(recoverProject(path, target, { env: env(), template }));
  return { report, file: reopen(target) };
}

/** A template's copy has no title: it is told by when it was made. */
const isStandIn = (record: AnyRecord): boolean =>
  JSON.stringify(record).includes('[Lost:') || record.createdAt === at();

const contentOf = (file: ProjectFile) => ({
  records: new Map(file.readRecords().map((record) => [record.id as string, JSON.stringify(record)])),
  changes: valueOf(file.listHistory()).length,
  versions: valueOf(file.listVersions()).length,
});

function assetsOf(path: string): Map<string, number> {
  const db = new Database(path, { readOnly: true });
  const found = db.all('SELECT sha256, length(bytes) AS size FROM asset');
  db.close();
  return new Map(found.map((row) => [String(row['sha256']), Number(row['size'])]));
}

function original(): ReturnType<typeof contentOf> & { assets: Map<string, number> } {
  const path = join(temporaryFolder(), 'whole.brief');
  copyFileSync(fixture(2), path);
  const assets = assetsOf(path);
  const file = closing(valueOf(openProjectFile(path, { mode: 'read', now })));
  return { ...contentOf(file), assets };
}

/** What a recovery did not bring back as it was; throws when anything is there that was never so. */
function missing({ file, report }: Recovered, whole: ReturnType<typeof original>): number {
  const back = contentOf(file);
  const uncertain = new Set(report.uncertain.map(({ title }) => title));
  const wrong = file.readRecords().filter((record) => {
    if (isStandIn(record) || uncertain.has(titleOfRecord(record))) return false;
    return JSON.stringify(record) !== whole.records.get(record.id);
  });
  expect(wrong).toEqual([]);
  let lost = 0;
  for (const [id, json] of whole.records) if (back.records.get(id) !== json) lost += 1;
  const assets = assetsOf(file.path);
  for (const [hash, size] of whole.assets) if (assets.get(hash) !== size) lost += 1;
  lost += Math.max(0, whole.changes - (back.changes - 1));
  lost += Math.max(0, whole.versions - back.versions);
  // Whatever is lost is told of.
  const told =
    report.lost.records.length +
    report.lost.unnamedRecords +
    report.lost.assets.length +
    report.lost.historyEntries +
    report.lost.versions +
    report.uncertain.length;
  expect(lost === 0 || told > 0).toBe(true);
  return lost;
}

const times = (count: number): number => count * Number(process.env['BRIEFWRIGHT_FAULTS'] ?? 1);

describe('recovering a damaged project', () => {
  it('brings everything back from one that is whole', () => {
    const { report, file } = recover(fixture(2));
    const whole = original();
    expect(missing({ report, file }, whole)).toBe(0);
    expect(report).toMatchObject({ uncertain: [], standIns: [], removedMayBeBack: false, proven: true });
  });

  it(
    'loses at most the one row in which a bit is wrong',
    () => {
      const whole = original();
      const sound = readFileSync(fixture(2));
      const next = numbers(Number(process.env['BRIEFWRIGHT_SEED'] ?? 11));
      const path = join(temporaryFolder(), 'damaged.brief');
      for (let round = 0; round < times(40); round++) {
        const bytes = Buffer.from(sound);
        const bit = next(bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(path, bytes);
        const recovered = recover(path);
        expect({ bit, lost: missing(recovered, whole) }).toEqual({
          bit,
          lost: expect.toSatisfy((n: number) => n <= 1),
        });
        recovered.file.close();
        expect(readFileSync(path).equals(bytes)).toBe(true);
      }
    },
    120_000 * times(1),
  );

  it('brings back what stands outside of a zeroed page, and what is left of a file that was cut', () => {
    const whole = original();
    const sound = readFileSync(fixture(2));
    const path = join(temporaryFolder(), 'damaged.brief');
    for (let page = 0; page < sound.length / 4_096; page += 2) {
      const bytes = Buffer.from(sound);
      bytes.fill(0, page * 4_096, (page + 1) * 4_096);
      writeFileSync(path, bytes);
      missing(recover(path), whole);
    }
    for (const length of [40_000, 60_000, 80_000, 92_000]) {
      writeFileSync(path, sound.subarray(0, length));
      missing(recover(path), whole);
    }
  });

  it('reads a file whose header is gone', () => {
    const bytes = Buffer.from(readFileSync(fixture(2)));
    bytes.fill(0, 0, 100);
    const path = join(temporaryFolder(), 'damaged.brief');
    writeFileSync(path, bytes);
    expect(missing(recover(path), original())).toBe(0);
  });

  it('looks for keys with no other size of pages once rows of a plain project were found', () => {
    const read = vi.spyOn(SqlitePages.prototype, 'read');
    expect(sealOf(fixture(2), 'damaged.brief', null)).toEqual({ ok: true, value: null });
    expect(new Set(read.mock.contexts.map((pages) => (pages as SqlitePages).pageSize))).toEqual(
      new Set([4_096]),
    );
    vi.restoreAllMocks();
  });

  it('says of a file of version 1 that nothing proves what it brings back', () => {
    const { report, file } = recover(fixture(1));
    expect(report).toMatchObject({ proven: false, standIns: [], lost: { records: [], assets: [] } });
    const path = join(temporaryFolder(), 'one.brief');
    copyFileSync(fixture(1), path);
    const whole = closing(valueOf(openProjectFile(path, { mode: 'read', now })));
    expect(contentOf(file).records).toEqual(contentOf(whole).records);
  });

  it('names what is lost by what the history tells of it', () => {
    const path = join(temporaryFolder(), 'libya.brief');
    const file = newProject(path);
    const world = makeWorld();
    const actor = world.actor('Ahmed al-Mismari');
    valueOf(file.applyChange(adding(world.actor('Khalifa Haftar')), at()));
    const change = adding(actor);
    const subject = 'Ahmed al-Mismari';
    valueOf(file.applyChange({ ...change, label: { ...change.label, subject } }, at(1)));
    file.close();
    const bytes = readFileSync(path);
    const name = bytes.indexOf('"text":"Ahmed al-Mismari"');
    bytes[name + 8] = 'B'.charCodeAt(0);
    writeFileSync(path, bytes);
    const { report } = recover(path);
    expect(report.lost.records).toEqual([{ recordKind: 'actor', count: 1, titles: [subject] }]);
  });

  it('does not bring back what was removed', () => {
    const path = join(temporaryFolder(), 'libya.brief');
    const file = newProject(path);
    const world = makeWorld();
    const sources = Array.from({ length: 60 }, (_, index) =>
      world.source({ title: `Source ${index}`, ...withText(file, `Text ${index} `.repeat(200)) }),
    );
    valueOf(file.applyChange(adding(...sources), at(1)));
    valueOf(file.applyChange(removing(...sources.slice(10)), at(2)));
    file.close();
    const { file: back } = recover(path);
    expect(back.readRecords().length).toBe(10);
  });

  it('refuses what has nothing of ours in it, and a place where something is', () => {
    const path = join(temporaryFolder(), 'letter.brief');
    writeFileSync(path, 'Dear colleague, '.repeat(2_000));
    const target = join(temporaryFolder(), 'back.brief');
    expect(errorOf(recoverProject(path, target, { env: env(), template })).kind).toBe('not-a-project');
    expect(errorOf(recoverProject(fixture(2), path, { env: env(), template })).kind).toBe('file-exists');
  });
});
