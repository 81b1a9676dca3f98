// A damaged encrypted project is recovered with its passphrase, and stays encrypted.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeEnv } from '../../../../core/store/make-env.ts';
import { readTemplate } from '../../../../core/template/read-template.ts';
import { Database } from '../../../../electron/storage/disk/database.ts';
import { recoverProject } from '../../../../electron/storage/recovery/recover-project.ts';
import type { Unlock } from '../../../../electron/storage/sealing/unlock.ts';
import { fillWithEverything } from '../everything.ts';
import { sql } from '../sample-file.ts';
import { errorOf, START_MS, temporaryFolder, valueOf } from '../support.ts';
import { keyOf, newSealed, openSealed, PASSPHRASE } from './sealed.ts';

const template = valueOf(
  readTemplate(
    JSON.parse(
      readFileSync(new URL('../../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
    ),
    'situation-report',
  ),
);
const env = makeEnv({
  nowMs: () => START_MS,
  random: (count) => Uint8Array.from({ length: count }, (_, index) => (index * 37) % 251),
  author: () => 'Mona',
});

const recover = (path: string, unlock: Unlock | null) => {
  const target = join(temporaryFolder(), 'back.brief');
  return { target, result: recoverProject(path, target, { env, template, unlock }) };
};

describe('a damaged encrypted project', () => {
  test('comes back encrypted, with all that still opens', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const records = new Map(
      file.readRecords().map((record) => [record.id as string, JSON.stringify(record)]),
    );
    const versions = valueOf(file.listVersions());
    file.close();
    sql(file.path, 'UPDATE record SET json = zeroblob(length(json)) WHERE seq = 3');
    expect(errorOf(recover(file.path, null).result).kind).toBe('passphrase-needed');
    expect(errorOf(recover(file.path, { passphrase: 'another one' }).result).kind).toBe('wrong-passphrase');
    const { target, result } = recover(file.path, keyOf(file));
    const report = valueOf(result);
    expect(report.records).toBe(records.size - 1);
    expect(report.proven).toBe(true);
    expect(report.lost.unnamedRecords + report.lost.records.length).toBeGreaterThan(0);
    expect(readFileSync(target).includes('Benghazi')).toBe(false);
    const back = openSealed(target, { passphrase: PASSPHRASE });
    expect(back.recovery).toEqual(report);
    expect(valueOf(back.listVersions())).toEqual(versions);
    let same = 0;
    for (const record of back.readRecords()) if (records.get(record.id) === JSON.stringify(record)) same += 1;
    expect(same).toBe(records.size - 1);
    const texts = back.records
      .ofKind('source')
      .map((source) => back.getSourceText(source.assets.text.sha256).ok);
    expect(texts).toEqual([true]);
  });

  test('without a header, a schema and a list of tables still opens with its passphrase', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    const count = file.readRecords().length;
    file.close();
    const bytes = readFileSync(file.path);
    bytes.fill(0, 0, 4_096);
    writeFileSync(file.path, bytes);
    const { target, result } = recover(file.path, { passphrase: PASSPHRASE });
    expect(valueOf(result).records).toBe(count);
    expect(openSealed(target, keyOf(file)).readRecords()).toHaveLength(count);
  });

  test('whose key is lost is told to be lost, and nothing is written', () => {
    const file = newSealed();
    fillWithEverything(file, 2);
    file.close();
    const db = new Database(file.path);
    db.exec("PRAGMA secure_delete=ON; UPDATE meta SET value = zeroblob(length(value)) WHERE key = 'key'");
    db.close();
    expect(errorOf(recover(file.path, { passphrase: PASSPHRASE }).result)).toMatchObject({
      kind: 'damaged-file',
      detail: expect.stringContaining('is lost') as string,
    });
  });
});
