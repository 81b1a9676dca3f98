// The journal of what is typed, on the disk: what was written is read back after any end of its writer.

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { DraftFolder } from '../../../electron/main/drafts/draft-folder.ts';
import { HEADER_BYTES, readJournal } from '../../../electron/main/drafts/draft-frames.ts';
import { DraftJournal, readDrafts } from '../../../electron/main/drafts/draft-journal.ts';

const folders: string[] = [];
const mounts: string[] = [];
afterEach(() => {
  for (const mount of mounts.splice(0)) spawnSync('umount', ['-l', mount]);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-drafts-'));
  folders.push(folder);
  return folder;
}

const owner = { projectId: 'a'.repeat(32), path: '/home/ana/libya.brief', seal: null };
const put = (key: string, text: string | null) => ({ key, text });

/** What a program that starts later finds. The writer is not asked: it was killed. */
const found = (file: string) => {
  const read = readDrafts(file, null);
  return read === null ? null : { live: Object.fromEntries(read.live), damaged: read.damaged };
};

describe('a journal', () => {
  test('holds what was put last under each key, at once', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    journal.write([put('a', 'one'), put('b', 'two')]);
    journal.write([put('a', 'three')]);
    journal.write([put('b', null), put('c', 'النص')]);
    expect(found(journal.file)).toEqual({ live: { a: 'three', c: 'النص' }, damaged: false });
    expect(readDrafts(journal.file, null)?.owner).toEqual({ projectId: owner.projectId, path: owner.path });
  });

  test('takes its room beforehand and no more while little is live', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    const { size, blocks } = statSync(journal.file);
    expect(size).toBe(4 * 1_048_576);
    expect(blocks * 512).toBeGreaterThanOrEqual(size);
    for (let at = 0; at < 2_000; at++) journal.write([put('text', `${at} ${'x'.repeat(5_000)}`)]);
    expect(statSync(journal.file).size).toBe(size);
    expect(found(journal.file)?.live['text']).toMatch(/^1999 x/u);
  });

  test('grows for what does not fit', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    expect(journal.write([put('small', 'kept')])).toBe(true);
    expect(journal.write([put('long', 'y'.repeat(6_000_000))])).toBe(true);
    expect(journal.write([put('after', 'kept too')])).toBe(true);
    const read = found(journal.file);
    expect(read?.live['long']).toHaveLength(6_000_000);
    expect(read?.live).toMatchObject({ small: 'kept', after: 'kept too' });
  });

  test('is readable by its owner alone, and removed when it is closed with nothing in it', () => {
    const empty = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    expect(statSync(empty.file).mode & 0o777).toBe(0o600);
    empty.write([put('a', 'one')]);
    empty.write([put('a', null)]);
    empty.close();
    expect(existsSync(empty.file)).toBe(false);
    const left = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    left.write([put('a', 'one')]);
    left.close();
    expect(found(left.file)?.live).toEqual({ a: 'one' });
    expect(left.write([put('b', 'late')])).toBe(false);
  });

  const has = (file: string, words: string) => readFileSync(file).includes(words);

  test('settled, it holds what is live and nothing else, and goes on', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    journal.write([put('change', 'a removed record: Quaggari'), put('draft', 'still typed')]);
    journal.write([put('change', null)]);
    expect(has(journal.file, 'Quaggari')).toBe(true);
    expect(journal.settle()).toBe(true);
    expect(has(journal.file, 'Quaggari')).toBe(false);
    expect(has(journal.file, '"change"')).toBe(false);
    journal.write([put('more', 'after')]);
    expect(found(journal.file)).toEqual({ live: { draft: 'still typed', more: 'after' }, damaged: false });
  });

  test('settled or not, what was written over or is in the project is gone after a kill and after closing', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    journal.write([put('text', 'an early draft: Quaggari')]);
    for (let at = 0; at < 900; at++) journal.write([put('text', `${at} ${'x'.repeat(5_000)}`)]);
    journal.write([put('change', 'a removed record: Quaggari')]);
    journal.write([put('change', null)]);
    const next = DraftJournal.adopt(journal.file, owner)?.journal;
    expect(has(journal.file, 'Quaggari')).toBe(false);
    expect(Object.keys(found(journal.file)?.live ?? {})).toEqual(['text']);
    next?.write([put('other', 'Quaggari again')]);
    next?.write([put('other', null)]);
    next?.close();
    expect(has(journal.file, 'Quaggari')).toBe(false);
    expect(found(journal.file)).toMatchObject({
      live: { text: expect.stringMatching(/^899 x/u) },
      damaged: false,
    });
  });

  test('killed while it is settled, it gives what is live', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    for (let at = 0; at < 40; at++) journal.write([put(`k${at % 3}`, `${at} ${'y'.repeat(900)}`)]);
    const live = found(journal.file)?.live;
    const before = readFileSync(journal.file);
    journal.settle();
    const after = readFileSync(journal.file);
    const half = after.length / 2;
    const written = readJournal(after, null)?.at === 1;
    const part = (bytes: Buffer, own: boolean) => bytes.subarray(...(own === written ? [half] : [0, half]));
    const whole = (own: Buffer, other: Buffer) => Buffer.concat(written ? [other, own] : [own, other]);
    const [ownBefore, own] = [part(before, true), part(after, true)];
    const [otherBefore, other] = [part(before, false), part(after, false)];
    const torn = [
      // The entry is there, and its header not yet.
      whole(Buffer.concat([ownBefore.subarray(0, HEADER_BYTES), own.subarray(HEADER_BYTES)]), otherBefore),
      whole(own, otherBefore),
      ...[512, 4_096, HEADER_BYTES, HEADER_BYTES + 700, half].map((cut) =>
        whole(own, Buffer.concat([other.subarray(0, cut), otherBefore.subarray(cut)])),
      ),
    ];
    for (const bytes of torn) {
      writeFileSync(journal.file, bytes);
      expect(found(journal.file)).toEqual({ live, damaged: false });
    }
  });

  test('torn in its last entry it gives what stood before, and says so', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    journal.write([put('a', 'one')]);
    const before = readFileSync(journal.file);
    journal.write([put('b', 'a text of some length')]);
    const after = readFileSync(journal.file);
    const first = before.findIndex((byte, at) => byte !== after[at]);
    let end = after.length - 1;
    while (after[end] === before[end]) end--;
    for (let cut = first + 1; cut <= end; cut++) {
      writeFileSync(journal.file, Buffer.concat([after.subarray(0, cut), before.subarray(cut)]));
      const read = found(journal.file);
      expect(read?.live).toEqual({ a: 'one' });
      // While the length's low byte alone is written the rest still may be nothing.
      expect(read?.damaged).toBe(true);
    }
  });

  test('with a flipped bit it never gives what was not written, and says that something is missing', () => {
    const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
    const states: Record<string, string>[] = [{}];
    for (let at = 0; at < 12; at++) {
      journal.write([put(`k${at % 5}`, `text ${at}`)]);
      states.push(found(journal.file)?.live ?? {});
    }
    const whole = readFileSync(journal.file);
    const used: number[] = [];
    for (let at = 0; at < whole.length; at++) if (whole[at] !== 0) used.push(at);
    // Each entry here takes 16 bytes, so that one flipped bit of its length seems to end the list.
    const lengths = used.filter((at) => whole[at] === 16 && whole.readUInt32LE(at) === 16);
    expect(lengths.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.constantFrom(...lengths, ...used), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const flip = () => whole.writeUInt8(whole.readUInt8(at) ^ (1 << bit), at);
        flip();
        const region = readJournal(whole, null)?.region;
        flip();
        if (region === undefined) return;
        const live: Record<string, string> = {};
        for (const { key, text } of region.entries.flat()) live[key] = text ?? '';
        expect(states).toContainEqual(live);
        const complete = JSON.stringify(live) === JSON.stringify(states.at(-1));
        expect(complete || region.damaged).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the folder of journals', () => {
  const projectIn = (folder: string, name = 'libya.brief') => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return { projectId: 'b'.repeat(32), path, seal: null };
  };

  test('gives a project what a killed window left, again and again until it is settled', () => {
    const work = temporaryFolder();
    const project = projectIn(work);
    const first = new DraftFolder(join(work, 'drafts')).open(project);
    expect(first.left).toEqual([]);
    first.journal?.write([put('a', 'one'), put('b', 'two')]);
    for (let start = 0; start < 3; start++) {
      const next = new DraftFolder(join(work, 'drafts')).open(project);
      expect(next).toMatchObject({ left: [put('a', 'one'), put('b', 'two')], damaged: false });
    }
    const last = new DraftFolder(join(work, 'drafts')).open(project);
    last.journal?.write([put('a', null)]);
    expect(new DraftFolder(join(work, 'drafts')).open(project).left).toEqual([put('b', 'two')]);
    expect(readdirSync(join(work, 'drafts'))).toHaveLength(1);
    expect(statSync(join(work, 'drafts')).mode & 0o777).toBe(0o700);
  });

  test('leaves what belongs to another copy that is still there, and takes it when that copy is gone', () => {
    const work = temporaryFolder();
    const original = projectIn(work, 'original.brief');
    const copy = projectIn(work, 'copy.brief');
    new DraftFolder(join(work, 'drafts')).open(original).journal?.write([put('a', 'one')]);
    expect(new DraftFolder(join(work, 'drafts')).open(copy).left).toEqual([]);
    renameSync(original.path, join(work, 'moved.brief'));
    const moved = { ...original, path: join(work, 'moved.brief') };
    expect(new DraftFolder(join(work, 'drafts')).open(moved).left).toEqual([put('a', 'one')]);
  });

  test('takes along what is left of the damaged project that this one was made of, and leaves it there', () => {
    const work = temporaryFolder();
    const drafts = join(work, 'drafts');
    const damaged = projectIn(work, 'damaged.brief');
    new DraftFolder(drafts).open(damaged).journal?.write([put('a', 'one')]);
    const recovered = { ...projectIn(work, 'recovered.brief'), projectId: 'd'.repeat(32) };
    const opened = new DraftFolder(drafts).open(recovered, damaged.path);
    expect(opened.left).toEqual([put('a', 'one')]);
    opened.journal?.write([put('a', null)]);
    expect(new DraftFolder(drafts).open(recovered).left).toEqual([]);
    expect(new DraftFolder(drafts).open(damaged).left).toEqual([put('a', 'one')]);
  });

  test('gathers what several windows left', () => {
    const work = temporaryFolder();
    const project = projectIn(work);
    const folder = new DraftFolder(join(work, 'drafts'));
    folder.open(project).journal?.write([put('a', 'one')]);
    // The first is open still, so that the second begins one of its own.
    expect(folder.open(project).left).toEqual([]);
    const second = new DraftFolder(join(work, 'drafts'));
    const [file = ''] = readdirSync(join(work, 'drafts')).filter(
      (name) => readDrafts(join(work, 'drafts', name), null)?.live.size === 0,
    );
    DraftJournal.adopt(join(work, 'drafts', file), project)?.journal.write([put('b', 'two')]);
    const { left } = second.open(project);
    expect([...left].sort((x, y) => (x.key < y.key ? -1 : 1))).toEqual([put('a', 'one'), put('b', 'two')]);
    expect(readdirSync(join(work, 'drafts'))).toHaveLength(1);
    expect(new DraftFolder(join(work, 'drafts')).open(project).left).toHaveLength(2);
  });

  test('sweeps what killed programs left in which nothing is kept', () => {
    const work = temporaryFolder();
    const drafts = join(work, 'drafts');
    new DraftFolder(drafts).open({ projectId: 'e'.repeat(32), path: join(work, 'gone.brief'), seal: null });
    const kept = new DraftFolder(drafts).open(projectIn(work)).journal;
    kept?.write([put('a', 'one')]);
    writeFileSync(`${kept?.file}.grow`, 'half');
    new DraftFolder(drafts).open({ projectId: 'f'.repeat(32), path: join(work, 'third.brief'), seal: null });
    const names = readdirSync(drafts).map((name) => join(drafts, name));
    expect(names).toContain(kept?.file);
    expect(names).toHaveLength(2);
  });

  test('cleaned, it has nothing of what a project was: neither in the journal nor in one that could not be read', () => {
    const work = temporaryFolder();
    const project = projectIn(work);
    const drafts = join(work, 'drafts');
    const torn = new DraftFolder(drafts).open(project).journal;
    writeFileSync(torn?.file ?? '', 'not a journal: Quaggari');
    const folder = new DraftFolder(drafts);
    const { journal } = folder.open(project);
    journal?.write([put('change', 'Quaggari'), put('draft', 'still typed')]);
    journal?.write([put('change', null)]);
    const holding = () =>
      readdirSync(drafts).filter((name) => readFileSync(join(drafts, name)).includes('Quaggari'));
    expect(holding()).toHaveLength(2);
    expect(folder.clean(project.projectId, journal)).toBe(true);
    expect(holding()).toEqual([]);
    expect(readdirSync(drafts)).toHaveLength(1);
    expect(new DraftFolder(drafts).open(project).left).toEqual([put('draft', 'still typed')]);
  });

  test('tells of a journal of which nothing can be read, and keeps it', () => {
    const work = temporaryFolder();
    const project = projectIn(work);
    const journal = new DraftFolder(join(work, 'drafts')).open(project).journal;
    writeFileSync(journal?.file ?? '', 'not a journal at all');
    expect(new DraftFolder(join(work, 'drafts')).open(project)).toMatchObject({ left: [], damaged: true });
    expect(readdirSync(join(work, 'drafts')).some((name) => name.endsWith('.unreadable'))).toBe(true);
  });
});

const mountable = process.platform === 'linux' && smallDisk('64k') !== null;

describe.skipIf(!mountable)('on a full disk', () => {
  test('goes on in the room set aside, and is found and gone on with by the next start', () => {
    const disk = smallDisk('5m') ?? '';
    const project = { projectId: 'c'.repeat(32), path: join(disk, 'libya.brief'), seal: null };
    const { journal } = new DraftFolder(join(disk, 'drafts')).open(project);
    fill(join(disk, 'filler'));
    for (let at = 0; at < 3_000; at++)
      expect(journal?.write([put('text', `${at} ${'x'.repeat(3_000)}`)])).toBe(true);
    const next = new DraftFolder(join(disk, 'drafts')).open(project);
    expect(next.left[0]?.text).toMatch(/^2999 x/u);
    for (let at = 0; at < 2_000; at++)
      expect(next.journal?.write([put('more', `${at} ${'y'.repeat(3_000)}`)])).toBe(true);
    const live = readDrafts(next.journal?.file ?? '', null)?.live;
    expect([live?.get('text')?.slice(0, 4), live?.get('more')?.slice(0, 4)]).toEqual(['2999', '1999']);
  });

  test('says when something does not fit any more, and keeps what was kept', () => {
    const disk = smallDisk('5m') ?? '';
    const journal = DraftJournal.create(join(disk, 'j'), owner);
    fill(join(disk, 'filler'));
    expect(journal.write([put('a', 'one')])).toBe(true);
    expect(journal.write([put('long', 'z'.repeat(3_000_000))])).toBe(false);
    expect(journal.write([put('b', 'two')])).toBe(true);
    expect(found(journal.file)).toEqual({ live: { a: 'one', b: 'two' }, damaged: false });
  });

  test('takes what room there is when the disk is nearly full, and none when there is none', () => {
    const disk = smallDisk('600k') ?? '';
    const journal = DraftJournal.create(join(disk, 'j'), owner);
    expect(journal.write([put('a', 'one')])).toBe(true);
    fill(join(disk, 'filler'));
    const project = { projectId: 'd'.repeat(32), path: join(disk, 'libya.brief'), seal: null };
    expect(new DraftFolder(join(disk, 'drafts')).open(project).journal).toBeNull();
  });
});

/** A small disk of its own; null where this account may not mount one. */
function smallDisk(size: string): string | null {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  mounts.push(folder);
  return folder;
}

/** Takes all the room that is left. */
function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, new Uint8Array(4096));
  } catch {
    // Full.
  }
}
