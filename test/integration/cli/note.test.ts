// A note from the command line: its fields, its terms, and nothing of who it was in what leaves.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectOneLine, project } from './cli-project.ts';
import { buildCli, removeCli, runCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
afterAll(removeCli);

const TEXT = '13 dead, three of them children, registered by 06:45.\n\nPlease don’t use my name.\n';
const CALL = [
  ...[
    'note',
    'libya.brief',
    '--who',
    'Dr Salma Idris, Quaggari hospital',
    '--channel',
    'Signal +218 91 555 01 02',
  ],
  ...['--said-at', '2026-11-30T07:05', '--basis', 'heard', '--print-as', 'a health worker'],
];

const sourcesIn = async (folder: string) =>
  (await runCli(['records', 'libya.brief', '--kind', 'source', '--with-text'], folder)).out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('note takes down a call with its terms, and the same words twice are two notes', async () => {
  const { folder } = await project();
  const first = await runCli(CALL, folder, TEXT);
  expect(first).toMatchObject({ code: 0, said: [] });
  expect(first.out).toMatch(
    /^source:\S+\tCall with Dr Salma Idris, Quaggari hospital, 30 Nov 2026, 07:05\n$/u,
  );
  expect((await runCli(CALL, folder, TEXT)).code).toBe(0);
  const [source, second] = await sourcesIn(folder);
  expect(second).toMatchObject({ title: source?.['title'] });
  expect(source).toMatchObject({
    authors: ['Dr Salma Idris, Quaggari hospital'],
    sourceKind: 'call',
    published: { edtf: '2026-11-30T07:05', typed: null },
    note: { channel: 'Signal +218 91 555 01 02', basis: 'heard' },
    terms: {
      use: 'notForAttribution',
      citeAs: 'a health worker',
      names: ['Salma Idris'],
      places: ['Quaggari', '+218 91 555 01 02'],
      said: 'Please don’t use my name.',
    },
  });
  expect(source?.['text']).toContain('registered by 06:45');
});

test('nothing of who it was is in a copy or in the open JSON', async () => {
  const { folder, run } = await project();
  await runCli(CALL, folder, TEXT);
  for (const words of [
    ['share', 'libya.brief', 'copy.brief', '--with-unused-sources'],
    ['export', 'libya.brief', '--to', 'copy.json'],
  ]) {
    expect((await run(...words)).code).toBe(0);
    const bytes = readFileSync(join(folder, words.includes('share') ? 'copy.brief' : 'copy.json'));
    for (const secret of ['Idris', 'Quaggari', '555 01 02', 'Signal', '07:05', '06:45'])
      expect(bytes.includes(secret), secret).toBe(false);
  }
});

test('a broadcast is on the record unless told, and terms that are told go before its words', async () => {
  const { folder } = await project();
  const station = ['note', 'libya.brief', '--kind', 'monitoring', '--who', 'Radio Karsan'];
  expect((await runCli(station, folder, 'Sabotage by terrorists, the ministry says.')).out).toMatch(
    /\tMonitoring of Radio Karsan, /u,
  );
  await runCli([...CALL, '--terms', 'background'], folder, TEXT);
  expect(await sourcesIn(folder)).toMatchObject([
    { outlet: 'Radio Karsan', authors: [], terms: { use: 'onRecord' } },
    { terms: { use: 'background', how: 'typed', names: ['Salma Idris'] } },
  ]);
});

test('what it does not understand is said, and nothing is added', async () => {
  const { folder, run } = await project();
  expectOneLine(await run('note', 'libya.brief', '--kind', 'gossip'), 2, /--kind is one of call, interview/u);
  expectOneLine(await run('note', 'libya.brief', '--basis', 'felt'), 2, /--basis is one of heard, seen/u);
  expectOneLine(await run('note', 'libya.brief', '--terms', 'secret'), 2, /--terms is one of onRecord/u);
  expectOneLine(await run('note', 'libya.brief', '--said-at', 'soon'), 2, /--said-at is no date or time/u);
  expectOneLine(await run('note', 'libya.brief'), 3, /empty|nothing/iu);
  expect(await sourcesIn(folder)).toEqual([]);
});
