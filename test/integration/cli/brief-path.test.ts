// A brief from a template to its documents, with the command line alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../storage/support.ts';
import { buildCli, removeCli, runCli } from './run-cli.ts';
import { ARTICLE, project, expectOneLine } from './cli-project.ts';

beforeAll(buildCli, 120_000);

afterAll(removeCli);

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
    expect(logged.out.trimEnd().split('\n')).toHaveLength(5);

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
    expect(json.said.join('\n')).toMatch(/suspect “Haftar”.*nothing was written: .*--hide-suspects/su);
    expect(existsSync(join(folder, 'whole.json'))).toBe(false);
    const whole = await run('export', 'guarded.brief', '--to', 'whole.json', '--with-protected-names');
    expect(whole.code).toBe(0);
    const document = readFileSync(join(folder, 'whole.json'), 'utf8');
    expect(document).not.toContain('"kind":"export"');
    expect(document).toContain('"holdsProtectedNames":true');
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
