// The command line as scripts meet it: its words, what it prints without a project, and wrong usage.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectJsonSchema } from '../../../core/model/files/project-json.ts';
import { cliCommands, helpText, isCommandLine } from '../../../electron/cli/words.ts';
import { temporaryFolder } from '../storage/support.ts';
import { buildCli, removeCli, runCli, startCli } from './run-cli.ts';
import { project, expectOneLine } from './cli-project.ts';

beforeAll(buildCli, 120_000);

afterAll(removeCli);

describe('what needs no project', () => {
  test('lists the templates, in words and as JSON', async () => {
    const folder = temporaryFolder();
    expect((await runCli(['templates'], folder)).out).toMatch(/^situation-report\tSituation report\t/mu);
    const rows = JSON.parse((await runCli(['templates', '--json'], folder)).out) as { id: string }[];
    expect(rows.map(({ id }) => id)).toContain('situation-report');
  });

  test('prints the schema that the sample fits', async () => {
    const { code, out } = await runCli(['schema'], temporaryFolder());
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringContaining('2020-12') as unknown });
    const sample: unknown = JSON.parse(readFileSync('templates/sample-libya/sample.json', 'utf8'));
    expect(projectJsonSchema.safeParse(sample).success).toBe(true);
  });

  test('helps with all commands and with each', async () => {
    const folder = temporaryFolder();
    const all = await runCli(['--help'], folder);
    expect(all).toMatchObject({ code: 0, said: [] });
    for (const [name, { usage }] of Object.entries(cliCommands)) {
      expect(all.out).toContain(usage);
      const one = await runCli([name, '--help'], folder);
      expect(one, name).toEqual({
        code: 0,
        out: `${helpText(name as keyof typeof cliCommands)}\n`,
        said: [],
      });
      expect(one.out).toContain(usage);
      expect(one.out).toContain('Exit codes');
    }
  });

  test('a start is one of the command line only with one of its words', () => {
    expect(isCommandLine(['--no-sandbox', 'check', 'a.brief'])).toBe(true);
    expect(isCommandLine(['--help'])).toBe(true);
    expect(isCommandLine(['libya.brief'])).toBe(false);
    expect(isCommandLine([])).toBe(false);
    expect(isCommandLine(['toString'])).toBe(false);
  });
});

describe('wrong usage exits with 2 and one line', () => {
  test.each([
    [[], /no command/u],
    [['write'], /no command "write"/u],
    [['constructor'], /no command "constructor"/u],
    [['new', 'a.brief'], /--template is missing/u],
    [['new', '--template', 'situation-report'], /one FILE/u],
    [
      ['new', 'a.brief', '--template', 'situation-report', '--language', 'es'],
      /no words in "es".*en, fr, ar/u,
    ],
    [['new', 'a.brief', '--template'], /--template needs a value/u],
    [['new', 'a.brief', '--template='], /--template needs a value/u],
    [['new', 'a.brief', '--colour', 'red'], /no option --colour/u],
    [['add', 'a.brief'], /INPUT/u],
    [['records'], /one FILE/u],
    [['records', 'a.brief', '--kind', 'weapon'], /no kind "weapon".*excerpt/u],
    [['records', 'a.brief', '--with-text=yes'], /takes no value/u],
    [['import', 'a.brief'], /RECORDS\.json/u],
    [['export', 'a.brief'], /--to is missing/u],
    [['export', 'a.brief', '--to', 'a.odt'], /--to ends in/u],
    [['check'], /one FILE/u],
    [['search', 'a.brief'], /QUERY/u],
    [['schema', 'extra'], /no further words/u],
    [['templates', 'extra'], /no further words/u],
  ] as const)('%j', async (words, line) => {
    expectOneLine(await runCli(words, temporaryFolder()), 2, line);
  });
});

describe('wrong options of an export exit with 2', () => {
  test.each([
    [['--to', 'a.pdf', '--cap', 'SECRET'], /no marking "SECRET" \(there are TLP:CLEAR/u],
    [['--to', 'a.pdf', '--above', 'remove'], /need a --cap/u],
    [['--to', 'a.pdf', '--cap', 'TLP:RED', '--above', 'all'], /--above is one of remove, block/u],
    [['--to', 'a.pdf', '--pdfa', '4'], /--pdfa is one of 1b, 2a, 3a/u],
    [['--to', 'a.docx', '--source-pack'], /are for \.pdf/u],
    [['--to', 'a.pdf', '--pdfa', '1b', '--source-pack'], /can't carry attached files/u],
  ] as const)('%j', async (words, line) => {
    const { run } = await project();
    expectOneLine(await run('export', 'libya.brief', ...words), 2, line);
  });
});

test('a reader that closes the pipe ends the command quietly', async () => {
  const { folder } = await project();
  const sample = join(process.cwd(), 'templates', 'sample-libya', 'sample.json');
  expect((await runCli(['import', 'sample.brief', sample], folder)).code).toBe(0);
  const child = startCli(['records', 'sample.brief', '--with-text'], folder);
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdout.destroy();
  expect(await ended).toBe(0);
  expect(complaints).toBe('');
});
