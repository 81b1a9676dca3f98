// What is typed into an encrypted project, kept in a journal that says nothing of it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DraftFolder } from '../../../electron/main/drafts/draft-folder.ts';
import { readJournal } from '../../../electron/main/drafts/draft-frames.ts';
import { DraftJournal, readDrafts } from '../../../electron/main/drafts/draft-journal.ts';
import { draftSeal } from '../../../electron/main/drafts/draft-seal.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-sealed-drafts-'));
  folders.push(folder);
  return folder;
}
const seal = draftSeal(new Uint8Array(32).fill(7));
const other = draftSeal(new Uint8Array(32).fill(8));
const put = (key: string, text: string | null) => ({ key, text });

function projectIn(work: string) {
  const path = join(work, 'libya.brief');
  writeFileSync(path, '');
  return { projectId: 'a'.repeat(32), path };
}
const textsIn = (file: string, by: typeof seal | null) => {
  const read = readDrafts(file, by);
  return read === null ? null : { live: Object.fromEntries(read.live), damaged: read.damaged };
};

describe('a sealed journal', () => {
  test('gives back what was typed with its key, through appending, another region and more room', () => {
    const owner = { ...projectIn(workFolder()), seal };
    const journal = DraftJournal.create(join(workFolder(), 'j'), owner);
    journal.write([put('section:1', 'Salma Quaggari'), put('title', 'سلمى القرى')]);
    for (let at = 0; at < 2_000; at++)
      journal.write([put('section:1', `Quaggari ${at} ${'x'.repeat(4_000)}`)]);
    journal.write([put('large', `Quaggari ${'y'.repeat(5_000_000)}`)]);
    journal.write([put('large', null)]);
    expect(textsIn(journal.file, seal)).toEqual({
      live: { 'section:1': `Quaggari 1999 ${'x'.repeat(4_000)}`, title: 'سلمى القرى' },
      damaged: false,
    });
    const bytes = readFileSync(journal.file);
    for (const word of ['Quaggari', 'القرى', 'section:1', 'xxxxxxxx'])
      expect(bytes.includes(word)).toBe(false);
  });

  test('opens under no other key, and without one says only that it holds something', () => {
    const owner = { ...projectIn(workFolder()), seal };
    const journal = DraftJournal.create(join(workFolder(), 'j'), owner);
    journal.write([put('a', 'one')]);
    expect(textsIn(journal.file, other)).toEqual({ live: {}, damaged: true });
    expect(readDrafts(journal.file, null)).toMatchObject({ locked: true, damaged: false });
  });

  test('takes no entry that was changed, its hash made good, or put in the place of another', () => {
    const owner = { ...projectIn(workFolder()), seal };
    const journal = DraftJournal.create(join(workFolder(), 'j'), owner);
    journal.write([put('a', 'one')]);
    const region = readJournal(readFileSync(journal.file), seal)?.region;
    const salt = region?.header.salt ?? '';
    const sealed = seal.seal(Buffer.from('said'), `draft ${salt} 1`);
    expect(seal.open(sealed, `draft ${salt} 1`)?.toString()).toBe('said');
    expect(seal.open(sealed, `draft ${salt} 2`)).toBeNull();
    for (let at = 0; at < sealed.length * 8; at++) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
      expect(seal.open(flipped, `draft ${salt} 1`)).toBeNull();
    }
    expect(seal.open(Buffer.from('short'), 'x')).toBeNull();
  });
});

describe('the folder of journals of an encrypted project', () => {
  test('brings back what a killed window left, and goes on in its journal', () => {
    const work = workFolder();
    const owner = { ...projectIn(work), seal };
    new DraftFolder(join(work, 'drafts')).open(owner).journal?.write([put('a', 'Quaggari')]);
    const again = new DraftFolder(join(work, 'drafts')).open(owner);
    expect(again).toMatchObject({ left: [put('a', 'Quaggari')], damaged: false });
    expect(readdirSync(join(work, 'drafts'))).toHaveLength(1);
  });

  test('takes what was left before the project was encrypted, and leaves no plain journal', () => {
    const work = workFolder();
    const project = projectIn(work);
    new DraftFolder(join(work, 'drafts'))
      .open({ ...project, seal: null })
      .journal?.write([put('a', 'Quaggari')]);
    const { left, journal, damaged } = new DraftFolder(join(work, 'drafts')).open({ ...project, seal });
    expect({ left, damaged }).toEqual({ left: [put('a', 'Quaggari')], damaged: false });
    const names = readdirSync(join(work, 'drafts'));
    expect(names.map((name) => join(work, 'drafts', name))).toEqual([journal?.file]);
    expect(readFileSync(journal?.file ?? '').includes('Quaggari')).toBe(false);
  });

  test('keeps aside, and tells of, what it has no key for', () => {
    const work = workFolder();
    const project = projectIn(work);
    new DraftFolder(join(work, 'drafts')).open({ ...project, seal }).journal?.write([put('a', 'one')]);
    expect(new DraftFolder(join(work, 'drafts')).open({ ...project, seal: null })).toMatchObject({
      left: [],
      damaged: true,
    });
    expect(readdirSync(join(work, 'drafts')).filter((name) => name.endsWith('.unreadable'))).toHaveLength(1);
  });

  test('leaves a journal that it can’t read where another project is opened', () => {
    const work = workFolder();
    const kept = new DraftFolder(join(work, 'drafts')).open({ ...projectIn(work), seal }).journal;
    kept?.write([put('a', 'one')]);
    new DraftFolder(join(work, 'drafts')).open({
      projectId: 'b'.repeat(32),
      path: join(work, 'b'),
      seal: null,
    });
    expect(textsIn(kept?.file ?? '', seal)).toEqual({ live: { a: 'one' }, damaged: false });
  });
});
