// What the command line can not do, and how it says so with its exit codes; damaged projects among it.
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorOf, now, reopen, temporaryFolder, valueOf } from '../storage/support.ts';
import { Database } from '../../../electron/storage/disk/database.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { buildCli, type Ran, removeCli, runCli } from './run-cli.ts';
import { ARTICLE, project, expectOneLine } from './cli-project.ts';

beforeAll(buildCli, 120_000);

afterAll(removeCli);

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
    expectOneLine(await run('add', 'libya.brief', 'clippings'), 3, /no file in “clippings” to read/u);
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
      expect.stringMatching(/two\.txt: nearly the same text as source:\S+ \(one\)/u),
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
