// The command line as scripts meet it: its words, what it prints, and its exit codes.

import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProjectSchema } from '../../../core/model/open/open-project.ts';
import { cliCommands, helpText, isCommandLine } from '../../../electron/cli/words.ts';
import { errorOf, now, reopen, temporaryFolder, valueOf } from '../storage/support.ts';
import { Database } from '../../../electron/storage/disk/database.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { buildCli, type Ran, removeCli, runCli, startCli } from './run-cli.ts';

const ARTICLE = [
  'Forces loyal to the general pulled out of Benghazi on Saturday.',
  '',
  'A Health Ministry official put the dead at 43. A news site counted 75.',
].join('\n');

beforeAll(buildCli, 120_000);
afterAll(removeCli);

/** A folder with a project made by the command line. */
async function project(): Promise<{ folder: string; run: (...words: string[]) => Promise<Ran> }> {
  const folder = temporaryFolder();
  const run = (...words: string[]) => runCli(words, folder);
  const made = await run('new', 'libya.brief', '--template', 'situation-report', '--title', 'Libya: clashes');
  expect(made).toEqual({ code: 0, out: '', said: [] });
  return { folder, run };
}

/** A failure: its code, nothing on standard output, and one plain line about it. */
function expectOneLine(ran: Ran, code: number, words: RegExp): void {
  expect(ran.out).toBe('');
  expect(ran.said).toHaveLength(1);
  expect(ran.said[0]).toMatch(/^brief: /u);
  expect(ran.said[0]).toMatch(words);
  expect(ran.said[0]).not.toMatch(/\bat .*:\d+|Error:|undefined|\[object/u);
  expect(ran.code).toBe(code);
}

describe('the path of a brief without a window', () => {
  test('goes from a template over texts to documents that hold their words', async () => {
    const { folder, run } = await project();
    writeFileSync(join(folder, 'one.txt'), ARTICLE);
    writeFileSync(join(folder, 'two.md'), '# Second text\n\nThe army took no side openly, it is said.');
    const added = await run('add', 'libya.brief', 'one.txt', 'two.md');
    expect(added).toMatchObject({ code: 0, said: [] });
    expect(added.out).toMatch(/^source:[0-9a-f-]{36}\t.+\nsource:[0-9a-f-]{36}\tSecond text\n$/u);

    const piped = await runCli(
      ['add', 'libya.brief', '-'],
      folder,
      'A piped text about a curfew in Tripoli.',
    );
    expect(piped.code).toBe(0);

    const records = await run('records', 'libya.brief', '--kind', 'source', '--with-text');
    const sources = records.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; text: string });
    expect(sources.map(({ kind }) => kind)).toEqual(['source', 'source', 'source']);
    expect(sources[0]?.text).toContain('put the dead at 43. A news site counted 75.');
    expect(sources[2]?.text).toBe('A piped text about a curfew in Tripoli.');

    const all = await run('records', 'libya.brief');
    const kinds = all.out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(new Set(kinds)).toEqual(new Set(['brief', 'template', 'section', 'source']));
    expect(all.out).not.toContain('put the dead at');

    const found = await run('search', 'libya.brief', 'health', 'ministry');
    expect(found.code).toBe(0);
    expect(found.out).toMatch(/^source\t.*\t.*Health Ministry/mu);
    const asJson = JSON.parse((await run('search', 'libya.brief', 'ministry', '--json')).out) as unknown[];
    expect(asJson).toHaveLength(1);

    for (const extension of ['docx', 'pdf', 'html', 'md', 'json']) {
      const exported = await run('export', 'libya.brief', '--to', `out.${extension}`);
      expect(exported, extension).toMatchObject({ code: 0, out: '' });
      expect(existsSync(join(folder, `out.${extension}`))).toBe(true);
    }
    expect(readFileSync(join(folder, 'out.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(folder, 'out.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toMatch(/Libya\\?: clashes/u);
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('Libya: clashes');
    const logged = await run('records', 'libya.brief', '--kind', 'export');
    expect(logged.out.trimEnd().split('\n')).toHaveLength(4);

    const again = await run('import', 'copy.brief', 'out.json');
    expect(again).toEqual({ code: 0, out: '', said: [] });
    const copied = await run('records', 'copy.brief', '--with-text', '--kind', 'source');
    expect(copied.out).toBe(records.out);
  });

  test('signs what it does with the name from its surroundings', async () => {
    const { run } = await project();
    const { out } = await run('records', 'libya.brief', '--kind', 'brief');
    expect(JSON.parse(out)).toMatchObject({ createdBy: 'Amal', authors: ['Amal'], title: 'Libya: clashes' });
  });

  test('gives an outlet its letter from the register, and says where that can not be read', async () => {
    const { folder } = await project();
    const data = temporaryFolder();
    const reuters = { name: 'Reuters', reliability: 'B', why: 'Checks twice.', reviewed: '2026-11-01' };
    const register = join(data, 'letters.json');
    const written = JSON.stringify({ format: 'briefwright-letters', version: 1, letters: [reuters] });
    writeFileSync(register, written);
    writeFileSync(join(folder, 'one.md'), '---\ntitle: One\nsource: Reuters\n---\n\nThe port is shut.');
    writeFileSync(join(folder, 'two.md'), '---\ntitle: Two\nsource: AFP\n---\n\nThe port is open.');
    const run = (...words: string[]) => runCli(words, folder, '', { BRIEFWRIGHT_DATA: data });
    expect(await run('add', 'libya.brief', 'one.md', 'two.md')).toMatchObject({ code: 0, said: [] });
    const letters = await run('records', 'libya.brief', '--kind', 'rating');
    expect(letters.out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(letters.out)).toMatchObject(reuters);

    writeFileSync(register, written.slice(0, -4));
    writeFileSync(join(folder, 'three.md'), '---\ntitle: Three\nsource: BBC\n---\n\nThe port is shut again.');
    const damaged = await run('add', 'libya.brief', 'three.md');
    expect(damaged).toMatchObject({
      code: 0,
      said: ["brief: the register of letters can't be read: nothing got a letter from it"],
    });
    expect(readFileSync(register, 'utf8')).toBe(written.slice(0, -4));
  });

  test('chooses a brief by its title, and another template for one export', async () => {
    const { folder, run } = await project();
    const named = await run(
      'export',
      'libya.brief',
      '--brief',
      'Libya: clashes',
      '--template=situation-report',
      '--to=x.md',
    );
    expect(named.code).toBe(0);
    expect(existsSync(join(folder, 'x.md'))).toBe(true);
    expectOneLine(
      await run('export', 'libya.brief', '--brief', 'Mali', '--to', 'y.md'),
      2,
      /no brief "Mali"/u,
    );
    expectOneLine(await run('export', 'libya.brief', '--template', 'poem', '--to', 'y.md'), 3, /poem/u);
    expect(existsSync(join(folder, 'y.md'))).toBe(false);
  });

  test('a folder that is not there is named as that, and nothing speaks of a window', async () => {
    const { folder, run } = await project();
    for (const target of ['no-folder/x.md', 'no-folder/x.pdf', 'no-folder/x.json'])
      expectOneLine(
        await run('export', 'libya.brief', '--to', target),
        3,
        /Couldn't write “x\.\w+”: the folder it should go to doesn't exist\. Nothing was written; make the folder first/u,
      );
    const missing = /There is no “.+” at that path, or no folder to make it in/u;
    const template = ['--template', 'situation-report'];
    expectOneLine(await run('new', 'no-folder/x.brief', ...template), 3, missing);
    expectOneLine(await run('check', 'no-folder/x.brief'), 3, missing);
    expect(existsSync(join(folder, 'no-folder'))).toBe(false);
  });

  test('exports under a cap: refused with a list, or with what is above it left out and told', async () => {
    const { folder, run } = await project();
    const sample = join(process.cwd(), 'templates', 'sample-libya', 'sample.json');
    const marked = readFileSync(sample, 'utf8').replace(
      /("title": "Outlook",\s+"marking": )null/u,
      '$1{"scheme": "tlp", "label": "TLP:AMBER"}',
    );
    writeFileSync(join(folder, 'marked.json'), marked);
    expect((await run('import', 'marked.brief', 'marked.json')).code).toBe(0);
    const raised = await run('export', 'marked.brief', '--to', 'whole.md');
    expect(raised.said[0]).toBe('brief: marked TLP:AMBER because of the section “Outlook”');
    expectOneLine(
      await run('export', 'marked.brief', '--to', 'out.md', '--cap', 'TLP:GREEN'),
      3,
      /one thing in it is marked higher.*Section “Outlook”: marked TLP:AMBER/u,
    );
    expect(existsSync(join(folder, 'out.md'))).toBe(false);
    const cut = await run('export', 'marked.brief', '--to', 'out.md', '--cap', 'green', '--above', 'remove');
    expect(cut).toMatchObject({ code: 0, out: '' });
    expect(cut.said[0]).toBe(
      'brief: withheld, Libya: clashes in Benghazi: Section “Outlook”: marked TLP:AMBER',
    );
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toMatch(/Withheld: above TLP:GREEN/u);
    const pack = ['--source-pack', '--pdfa', '3a'];
    expect((await run('export', 'marked.brief', '--to', 'pack.pdf', ...pack)).code).toBe(0);
    expect(readFileSync(join(folder, 'pack.pdf')).toString('latin1')).toContain('source-index.csv');
  });

  test('stops where parts of protected names are left, and continues only when told to', async () => {
    const { folder, run } = await project();
    const sample = JSON.parse(readFileSync('templates/sample-libya/sample.json', 'utf8')) as {
      records: { kind: string; names?: { text: string }[]; protected?: boolean; protectedAs?: string }[];
    };
    for (const record of sample.records)
      if (record.names?.[0]?.text === 'Khalifa Haftar')
        Object.assign(record, { protected: true, protectedAs: 'a retired officer' });
    writeFileSync(join(folder, 'guarded.json'), JSON.stringify(sample));
    expect((await run('import', 'guarded.brief', 'guarded.json')).code).toBe(0);

    const stopped = await run('export', 'guarded.brief', '--to', 'out.md');
    expect(stopped).toMatchObject({ code: 1, out: '' });
    expect(stopped.said[0]).toMatch(/^brief: suspect “Haftar”, section “.*Haftar/u);
    expect(stopped.said.at(-1)).toMatch(/--despite-suspects/u);
    expect(existsSync(join(folder, 'out.md'))).toBe(false);
    const known = await run('check', 'guarded.brief');
    expect(known.code).toBe(1);
    expect(known.out).toMatch(/“Haftar” may be part of a protected name/u);

    expect(await run('tree', 'guarded.brief')).toMatchObject({ code: 1, out: '' });

    const gone = await run('export', 'guarded.brief', '--to', 'out.md', '--despite-suspects');
    expect(gone.code).toBe(0);
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).not.toMatch(/Khalifa Haftar/u);
    const [noted] = (await run('records', 'guarded.brief', '--kind', 'export')).out.split('\n');
    expect(JSON.parse(noted ?? '')).toMatchObject({ options: { despiteSuspects: { by: 'Amal' } } });

    const json = await run('export', 'guarded.brief', '--to', 'whole.json');
    expect(json.code).toBe(1);
    expect(json.said.join('\n')).toMatch(/protected name in it: .*--with-protected-names/su);
    expect(existsSync(join(folder, 'whole.json'))).toBe(false);
    const whole = await run('export', 'guarded.brief', '--to', 'whole.json', '--with-protected-names');
    expect(whole.code).toBe(0);
    expect(readFileSync(join(folder, 'whole.json'), 'utf8')).not.toContain('"kind":"export"');
    expectOneLine(await run('export', 'guarded.brief', '--to', 'x.json', '--despite-suspects'), 2, /--with/u);
  });

  test('prints the document tree of a brief', async () => {
    const { run } = await project();
    const tree = await run('tree', 'libya.brief');
    expect(tree).toMatchObject({ code: 0, said: [] });
    expect(JSON.parse(tree.out)).toMatchObject({ title: 'Libya: clashes', language: 'en' });
    expectOneLine(await run('tree', 'libya.brief', '--brief', 'Another'), 2, /there is no brief "Another"/u);
  });

  test('checks: 1 with findings, each on a line of its own, 0 without', async () => {
    const { folder, run } = await project();
    const sample = join(process.cwd(), 'templates', 'sample-libya', 'sample.json');
    expect((await run('import', 'sample.brief', sample)).code).toBe(0);
    for (const file of ['libya.brief', 'sample.brief']) {
      const plain = await run('check', file);
      const json = await run('check', file, '--json');
      const findings = JSON.parse(json.out) as { message: string; severity: string; brief: string }[];
      expect(plain.code, plain.out).toBe(findings.length > 0 ? 1 : 0);
      expect(json.code).toBe(plain.code);
      expect(plain.said).toEqual([]);
      expect(plain.out.split('\n').filter((line) => line !== '')).toHaveLength(findings.length);
      for (const finding of findings) expect(plain.out).toContain(finding.message);
    }
    expect(existsSync(join(folder, '.sample.brief.lock'))).toBe(false);
  });
});

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
    expect(openProjectSchema.safeParse(sample).success).toBe(true);
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

describe('what can not be done exits with 3 and one line', () => {
  test('a project that is not there, is there already, is none, is damaged or is newer', async () => {
    const { folder, run } = await project();
    writeFileSync(join(folder, 'letter.brief'), 'Dear colleague, '.repeat(500));
    writeFileSync(join(folder, 'empty.brief'), '');
    const newer = readFileSync(join(folder, 'libya.brief'));
    newer.writeUInt32BE(9, 60);
    writeFileSync(join(folder, 'newer.brief'), newer);
    expectOneLine(await run('check', 'gone.brief'), 3, /“gone\.brief”/u);
    expectOneLine(await run('new', 'libya.brief', '--template', 'situation-report'), 3, /exists already/u);
    expectOneLine(await run('records', 'letter.brief'), 3, /isn't a Briefwright project/u);
    expectOneLine(await run('records', 'empty.brief'), 3, /damaged/u);
    expectOneLine(await run('add', 'newer.brief', 'x.txt'), 3, /newer version/u);
    expectOneLine(await run('new', 'b.brief', '--template', 'poem'), 3, /poem/u);
    const endless = ['--title', 'word '.repeat(1_000)];
    expectOneLine(await run('new', 'b.brief', '--template', 'situation-report', ...endless), 3, /brief/u);
    expect(existsSync(join(folder, 'b.brief'))).toBe(false);
    expectOneLine(
      await run('new', 'no/such/folder/b.brief', '--template', 'situation-report'),
      3,
      /b\.brief/u,
    );
  });

  test('an input that is not there, is empty or of another kind adds nothing', async () => {
    const { folder, run } = await project();
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    expectOneLine(await run('add', 'libya.brief', 'gone.txt'), 3, /“gone\.txt”/u);
    expectOneLine(await run('add', 'libya.brief', 'empty.txt'), 3, /no text/u);
    expectOneLine(await run('add', 'libya.brief', 'picture.txt'), 3, /picture\.txt/u);
    mkdirSync(join(folder, 'clippings'));
    expectOneLine(await run('add', 'libya.brief', 'clippings'), 3, /“clippings” is a folder/u);
    expectOneLine(await run('add', 'libya.brief', '/dev/zero'), 3, /“zero” isn't a file/u);
    expect((await run('records', 'libya.brief', '--kind', 'source')).out).toBe('');
  });

  test('what is in the project already is named and not added again', async () => {
    const { folder, run } = await project();
    writeFileSync(join(folder, 'one.txt'), ARTICLE);
    const first = await run('add', 'libya.brief', 'one.txt');
    writeFileSync(join(folder, 'other name.txt'), ARTICLE);
    writeFileSync(join(folder, 'two.txt'), `Second\n\n${ARTICLE}`);
    const again = await run('add', 'libya.brief', 'other name.txt', 'two.txt', 'one.txt');
    expect(again.code).toBe(0);
    expect(again.said[0]).toContain(`other name.txt: already there as ${first.out.split('\t')[0] ?? ''}`);
    expect(again.said.at(-1)).toBe('brief: 1 added, 2 already there');
    expect(again.out.trimEnd().split('\n')).toHaveLength(1);
    const sources = await run('records', 'libya.brief', '--kind', 'source');
    expect(sources.out.trimEnd().split('\n')).toHaveLength(2);
  });

  test('a text larger than any article is refused by its size, without being read', async () => {
    const { folder, run } = await project();
    // 500 MB that take no room on the disk.
    writeFileSync(join(folder, 'huge.txt'), '');
    truncateSync(join(folder, 'huge.txt'), 500_000_000);
    expectOneLine(await run('add', 'libya.brief', 'huge.txt'), 3, /“huge\.txt” is larger than 50 MB/u);
  });

  test('one input among several that can not be read keeps no other out', async () => {
    const { folder, run } = await project();
    writeFileSync(join(folder, 'one.txt'), ARTICLE);
    writeFileSync(join(folder, 'deep.html'), `<html><body>${'<div>'.repeat(100_000)}x`);
    writeFileSync(join(folder, 'two.txt'), `Second\n\n${ARTICLE}`);
    const { code, out, said } = await run(
      'add',
      'libya.brief',
      'one.txt',
      'gone.txt',
      'deep.html',
      'two.txt',
    );
    expect(code).toBe(3);
    expect(out.split('\n').filter((line) => line !== '')).toHaveLength(2);
    expect(said).toEqual([
      expect.stringMatching(/“gone\.txt”/u),
      expect.stringMatching(/“deep\.html” couldn't be read.*nested too deeply/u),
      'brief: 2 added, 2 refused',
    ]);
    expect((await run('records', 'libya.brief', '--kind', 'source')).out.match(/\n/gu)).toHaveLength(2);
  });

  test('JSON that is none, or not a project, or says something else of a record that is here', async () => {
    const { folder, run } = await project();
    writeFileSync(join(folder, 'broken.json'), '{');
    writeFileSync(join(folder, 'other.json'), '{"a":1}');
    expectOneLine(await run('import', 'new.brief', 'broken.json'), 3, /broken\.json/u);
    expectOneLine(await run('import', 'libya.brief', 'other.json'), 3, /other\.json/u);
    expect(existsSync(join(folder, 'new.brief'))).toBe(false);
    await run('export', 'libya.brief', '--to', 'all.json');
    expect((await run('import', 'libya.brief', 'all.json')).code).toBe(0);
    const changed = readFileSync(join(folder, 'all.json'), 'utf8').replaceAll(
      'Libya: clashes',
      'Mali: clashes',
    );
    writeFileSync(join(folder, 'changed.json'), changed);
    expectOneLine(await run('import', 'libya.brief', 'changed.json'), 3, /taken in/u);
    const { out } = await run('records', 'libya.brief', '--kind', 'brief');
    expect(JSON.parse(out)).toMatchObject({ title: 'Libya: clashes' });
  });

  test('a target that can not be written leaves no half of a file', async () => {
    const { folder, run } = await project();
    expectOneLine(await run('export', 'libya.brief', '--to', 'no/such/folder/x.pdf'), 3, /x\.pdf/u);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  test('a project that somebody holds, named; reading it goes on', async () => {
    const { folder, run } = await project();
    const held = reopen(join(folder, 'libya.brief'));
    writeFileSync(join(folder, 'one.txt'), ARTICLE);
    const refused = await run('add', 'libya.brief', 'one.txt');
    const error = errorOf(openProjectFile(held.path, { mode: 'write', now }));
    if (error.kind !== 'held-by-other') throw new Error(error.kind);
    expectOneLine(refused, 3, /open for writing/u);
    expect(refused.said[0]).toContain(error.holder.user);
    expect(refused.said[0]).toContain(error.holder.host);
    expect((await run('records', 'libya.brief')).code).toBe(0);
    expect((await run('check', 'libya.brief')).code).toBeLessThan(2);
    for (const name of ['out.md', 'out.json']) {
      const exported = await run('export', 'libya.brief', '--to', name);
      expect(exported.code).toBe(0);
      expect(exported.said[0]).toBe(
        `brief: this export isn't noted in “libya.brief”: it is open for writing by ${error.holder.user} on ${error.holder.host}`,
      );
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(/Libya: clashes/u);
    }
    expect(held.records.ofKind('export')).toEqual([]);
    held.close();
    expect((await run('add', 'libya.brief', 'one.txt')).code).toBe(0);
    expect(valueOf(openProjectFile(held.path, { mode: 'read', now })).records.ofKind('source')).toHaveLength(
      1,
    );
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

describe('a damaged project', () => {
  /** The sample with the text of every source destroyed. */
  async function withoutTexts(): Promise<{ folder: string; run: (...words: string[]) => Promise<Ran> }> {
    const folder = temporaryFolder();
    const run = (...words: string[]) => runCli(words, folder);
    await run('import', 'a.brief', join(process.cwd(), 'templates', 'sample-libya', 'sample.json'));
    const db = new Database(join(folder, 'a.brief'));
    db.exec("UPDATE asset SET bytes = zeroblob(length(bytes)) WHERE mediaType LIKE '%briefwright.text%'");
    db.close();
    return { folder, run };
  }

  test('verifies with 0 when all holds and with 1 and a list when something does not', async () => {
    const { folder, run } = await withoutTexts();
    await run('import', 'b.brief', join(process.cwd(), 'templates', 'sample-libya', 'sample.json'));
    const sound = await run('verify', 'b.brief');
    expect(sound).toMatchObject({ code: 0, said: [] });
    expect(sound.out).toMatch(/^excerpts\t\d+ excerpts stand word for word in \d+ sources/mu);
    const broken = await run('verify', 'a.brief');
    expect(broken).toMatchObject({ code: 1, said: [] });
    expect(
      broken.out.split('\n').filter((line) => /^error\t.+\tThe text of the source/u.test(line)).length,
    ).toBeGreaterThan(2);
    const json = JSON.parse((await run('verify', 'a.brief', '--json')).out) as {
      holds: boolean;
      proofs: { proof: string; problems: { recordId: string | null }[] }[];
    };
    expect(json.holds).toBe(false);
    expect(json.proofs.find(({ proof }) => proof === 'sources')?.problems[0]?.recordId).toMatch(/^source:/u);
    writeFileSync(join(folder, 'c.brief'), readFileSync(join(folder, 'b.brief')).subarray(0, 30_000));
    const cut = await run('verify', 'c.brief');
    expect(cut).toMatchObject({ code: 1, said: [] });
    expect(cut.out).toMatch(/^error\tThe file itself\t/mu);
    expectOneLine(await run('verify', 'nowhere.brief'), 3, /no “nowhere.brief”/u);
    expectOneLine(await run('verify'), 2, /one FILE/u);
  }, 60_000);

  test('is an error in check, and told by an export', async () => {
    const { run } = await withoutTexts();
    const checked = await run('check', 'a.brief');
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(/^error\t.+\tThe text of the source “.+” can't be read/mu);
    const exported = await run('export', 'a.brief', '--to', 'a.md');
    expect(exported.code).toBe(0);
    expect(exported.said.filter((line) => line.startsWith('brief: not proven, ')).length).toBeGreaterThan(2);
    const found = await run('search', 'a.brief', 'Benghazi');
    expect(found.out).toContain("[its text can't be read]");
  }, 60_000);
});

describe('recovering without a window', () => {
  test('brings a damaged project back, says what is missing, and leaves the damaged file as it is', async () => {
    const { folder, run } = await project();
    writeFileSync(join(folder, 'one.txt'), ARTICLE);
    await run('add', 'libya.brief', 'one.txt');
    const path = join(folder, 'libya.brief');
    const bytes = readFileSync(path);
    const text = bytes.indexOf('A Health Ministry official put');
    bytes[text] = 0x42;
    writeFileSync(path, bytes);
    const recovered = await run('recover', 'libya.brief', '--to', 'back.brief');
    expect(recovered.code).toBe(1);
    expect(recovered.out).toMatch(
      /^\d+ records, \d+ files? kept inside and .* came back from “libya\.brief”\.\n/u,
    );
    expect(recovered.out).toMatch(/^Lost: a file of the source “.+”/mu);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    valueOf(openProjectFile(join(folder, 'back.brief'), { mode: 'read', now })).close();
  });

  test('says that all is there when all is there, and refuses a place that is taken', async () => {
    const { run } = await project();
    const recovered = await run('recover', 'libya.brief', '--to', 'back.brief');
    expect(recovered.code).toBe(0);
    expect(recovered.out).toMatch(/Nothing is missing\.\n$/u);
    expectOneLine(await run('recover', 'libya.brief', '--to', 'back.brief'), 3, /back\.brief/u);
    expectOneLine(await run('recover', 'libya.brief'), 2, /--to/u);
  });
});
