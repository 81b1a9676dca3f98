// Copies for somebody else from the command line.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOneLine, project } from './cli-project.ts';
import { buildCli, removeCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
afterAll(removeCli);

type Sample = {
  records: { kind: string; names?: { text: string }[]; protected?: boolean; protectedAs?: string }[];
};

/** The sample with the general protected. */
async function guarded() {
  const { folder, run } = await project();
  const sample = JSON.parse(readFileSync('templates/sample-libya/sample.json', 'utf8')) as Sample;
  for (const record of sample.records)
    if (record.names?.[0]?.text === 'Khalifa Haftar')
      Object.assign(record, { protected: true, protectedAs: 'a retired officer' });
  writeFileSync(join(folder, 'guarded.json'), JSON.stringify(sample));
  expect((await run('import', 'guarded.brief', 'guarded.json')).code).toBe(0);
  return { folder, run };
}

test('share lists parts of names and writes nothing; with --hide-suspects it writes, and says what stayed behind', async () => {
  const { folder, run } = await guarded();
  const stopped = await run('share', 'guarded.brief', 'out.brief');
  expect(stopped).toMatchObject({ code: 1, out: '' });
  expect(stopped.said.join('\n')).toMatch(/suspect “Haftar”, text of the source “/u);
  expect(stopped.said.at(-1)).toMatch(/nothing was written: .* --hide-suspects$/u);
  expect(existsSync(join(folder, 'out.brief'))).toBe(false);

  const written = await run(
    'share',
    'guarded.brief',
    'out.brief',
    '--hide-suspects',
    '--with-unused-sources',
  );
  expect(written).toMatchObject({ code: 0, out: '' });
  expect(written.said).toEqual([
    'brief: actors go as what is printed of them: 2',
    'brief: sources have names hidden in them: 2',
    'brief: original left out: Ex-general’s forces pull back from Benghazi',
    'brief: original left out: Operation in the east',
    'brief: left out: relation “Khalifa Haftar – Ansar al-Sharia: fights”',
    'brief: left out: letter “Khalifa Haftar”',
  ]);
  const noted = await run('records', 'guarded.brief', '--kind', 'export');
  expect(noted.out).toMatch(/"format":"brief".*"fileName":"out\.brief"/u);
  expect((await run('records', 'out.brief', '--kind', 'export')).out).toBe('');
  const bytes = readFileSync(join(folder, 'out.brief'));
  expect(['Haftar', 'haftar', 'حفتر', 'Khalifa'].filter((name) => bytes.includes(name))).toEqual([]);
  expect(bytes.includes('a retired officer')).toBe(true);
  expect((await run('verify', 'out.brief')).code).toBe(0);
  expect((await run('search', 'out.brief', 'officer')).out).not.toBe('');
});

test('share with the history is refused while anything is protected', async () => {
  const { folder, run } = await guarded();
  expectOneLine(
    await run('share', 'guarded.brief', 'out.brief', '--with-history', '--hide-suspects'),
    3,
    /“out\.brief” wasn't written: the history has every text as it was/u,
  );
  expect(existsSync(join(folder, 'out.brief'))).toBe(false);
});

test('share of a project with nothing to protect says nothing, and takes the history when told to', async () => {
  const { run } = await project();
  expect(await run('share', 'libya.brief', 'out.brief')).toEqual({ code: 0, out: '', said: [] });
  expect(await run('share', 'libya.brief', 'past.brief', '--with-history')).toEqual({
    code: 0,
    out: '',
    said: [],
  });
  expectOneLine(await run('share', 'libya.brief'), 2, /it takes FILE and TARGET/u);
});

test('export as .json hides names by itself', async () => {
  const { folder, run } = await guarded();
  const written = await run('export', 'guarded.brief', '--to', 'open.json', '--hide-suspects');
  expect(written.code).toBe(0);
  const text = readFileSync(join(folder, 'open.json'), 'utf8');
  expect(text).not.toMatch(/Haftar|حفتر|holdsProtectedNames/u);
  expect((await run('import', 'back.brief', 'open.json')).code).toBe(0);
  expect((await run('verify', 'back.brief')).code).toBe(0);
  const both = await run(
    'export',
    'guarded.brief',
    '--to',
    'x.json',
    '--hide-suspects',
    '--with-protected-names',
  );
  expectOneLine(both, 2, /two answers: take one/u);
});
