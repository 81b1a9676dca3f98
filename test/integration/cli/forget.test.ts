// A source is forgotten from the command line: first it is said what goes, then it is in no byte of the file, and no backup is left.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../../build/installed/stale.mjs';
import { randomBytes } from 'node:crypto';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { ChangeDraft } from '../../../core/store/change-draft.ts';
import { makeEnv } from '../../../core/store/make-env.ts';
import { draftsOf } from '../../../electron/storage/draft-files.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { doc, p } from '../../builders/records.ts';
import { takeBackup } from '../../../electron/storage/backups/take-backup.ts';
import { now, valueOf } from '../storage/support.ts';
import { project } from './cli-project.ts';
import { buildCli, removeCli, runCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
afterAll(removeCli);

const CALL = `Call with Salma Quaggari

They brought nine of them in before the morning prayer, and two were dead.
`;

test('what goes is said, and nothing done; with --yes it is gone, and the others stay', async () => {
  const { folder } = await project();
  const data = join(folder, 'data');
  const run = (...words: string[]) => runCli(words, folder, '', { BRIEFWRIGHT_DATA: data });
  const path = join(folder, 'libya.brief');
  writeFileSync(join(folder, 'call.txt'), CALL);
  writeFileSync(join(folder, 'open.txt'), 'The harbour is open\n\nShips come in again.\n');
  expect((await run('add', 'libya.brief', 'call.txt', 'open.txt')).code).toBe(0);
  valueOf(
    takeBackup({
      dataFolder: data,
      path,
      name: 'libya.brief',
      at: new Date().toISOString(),
      reason: 'timed',
    }),
  );
  const holding = (): string[] =>
    filesBelow([path, data]).filter((each) => readFileSync(each).includes('Quaggari'));
  expect(holding().length).toBeGreaterThan(1);

  const asked = await run('forget', 'libya.brief', 'Call with Salma Quaggari');
  expect(asked.code).toBe(1);
  expect(asked.said.join('\n')).toMatch(/history of the project and its backups.*nothing was done: --yes/su);
  expect((await run('records', 'libya.brief', '--kind', 'source')).out.trim().split('\n')).toHaveLength(2);

  expect(await run('forget', 'libya.brief', 'Call with Salma Quaggari', '--yes')).toMatchObject({ code: 0 });
  expect(holding()).toEqual([]);
  const left = (await run('records', 'libya.brief', '--kind', 'source')).out;
  expect(left).toContain('The harbour is open');
  expect((await run('verify', 'libya.brief')).code).toBe(0);
  expect((await run('search', 'libya.brief', 'prayer')).out).toBe('');
});

test('what may be of it is said, and goes unless somebody wants it kept', async () => {
  const { folder, run } = await project();
  writeFileSync(join(folder, 'call.txt'), CALL);
  writeFileSync(join(folder, 'open.txt'), 'Ships come in\n\nThe harbour is open again.\n');
  writeFileSync(join(folder, 'visit.txt'), 'Minutes of our visit\n\nDr Quaggari opened the door to us.\n');
  expect((await run('add', 'libya.brief', 'call.txt', 'open.txt', 'visit.txt')).code).toBe(0);
  const file = valueOf(openProjectFile(join(folder, 'libya.brief'), { mode: 'write', now }));
  const env = makeEnv({
    nowMs: () => Date.now(),
    random: (count) => randomBytes(count),
    author: () => '',
  });
  const section = file.records.ofKind('section').find(({ sectionKind }) => sectionKind === 'text');
  const source = file.records.ofKind('source').find(({ title }) => title.startsWith('Call'));
  if (section === undefined || source === undefined) throw new Error('not there');
  const draft = new ChangeDraft(file.records, env);
  draft.update(section.id, { content: doc(p('Quaggari told us. It rains.')), status: 'written' });
  draft.update(source.id, { terms: { ...termsFor('notForAttribution'), names: ['Salma Quaggari'] } });
  valueOf(file.applyChange(draft.change('edit', ''), env.now()));
  file.close();

  const asked = await run('forget', 'libya.brief', source.title);
  expect(asked.said.join('\n')).toMatch(/passages with them go.*“Quaggari”, in “.*Quaggari told us\./su);
  const texts = /The texts of these sources still have names of it(?<titles>.*)/su.exec(
    asked.said.join('\n'),
  );
  expect(texts?.groups?.['titles']).toContain('Minutes of our visit');
  expect(texts?.groups?.['titles']).not.toContain('Ships come in');
  const keeping = await run('forget', 'libya.brief', source.title, '--keep-suspects');
  expect(keeping.said.join('\n')).toMatch(/and are left; nothing asks.*“Quaggari”, in “/su);
  expect(keeping.said.join('\n')).not.toContain('Quaggari told us.');
  expect((await run('forget', 'libya.brief', source.title, '--yes')).code).toBe(0);
  expect((await run('forget', 'libya.brief', 'Minutes of our visit', '--yes')).code).toBe(0);
  expect(readFileSync(join(folder, 'libya.brief')).includes('Quaggari')).toBe(false);
  expect(readFileSync(join(folder, 'libya.brief')).includes('It rains.')).toBe(true);
});

test('what the program kept elsewhere is named: files beside the project, and journals of what was typed', async () => {
  const { folder } = await project();
  const data = join(folder, 'data');
  const run = (...words: string[]) => runCli(words, folder, '', { BRIEFWRIGHT_DATA: data });
  writeFileSync(join(folder, 'call.txt'), CALL);
  expect((await run('add', 'libya.brief', 'call.txt')).code).toBe(0);
  copyFileSync(join(folder, 'libya.brief'), join(folder, 'libya (format 1).brief'));
  copyFileSync(join(folder, 'libya.brief'), join(folder, 'another.brief'));
  const file = valueOf(openProjectFile(join(folder, 'libya.brief'), { mode: 'read', now }));
  const { projectId } = file;
  file.close();
  mkdirSync(join(data, 'drafts'), { recursive: true });
  const journals = ['1.draft', '2.draft.unreadable'].map((end) => `${draftsOf(projectId)}${end}`);
  for (const name of [...journals, `${draftsOf('another')}1.draft`])
    writeFileSync(join(data, 'drafts', name), 'x');
  for (const more of [[], ['--yes']]) {
    const { said } = await run('forget', 'libya.brief', 'Call with Salma Quaggari', ...more);
    const told = said.join('\n');
    expect(told).toContain('“libya (format 1).brief” beside the project');
    for (const name of journals) expect(told).toContain(name);
    expect(told).not.toMatch(/another|"call"/u);
    expect(told).not.toContain(draftsOf('another'));
  }
});

test('a title that is not there, or there twice, is said', async () => {
  const { folder, run } = await project();
  writeFileSync(join(folder, 'call.txt'), CALL);
  writeFileSync(join(folder, 'again.txt'), `${CALL}\nAnd more.\n`);
  await run('add', 'libya.brief', 'call.txt', 'again.txt');
  const gone = await run('forget', 'libya.brief', 'Nobody', '--yes');
  expect(gone).toMatchObject({ code: 2 });
  expect(gone.said.join()).toContain('there is no source with the title “Nobody”');
});
