import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Section } from '../../../core/model/kinds/section.ts';
import { doc, makeWorld, p } from '../../builders/records.ts';
import { createProjectFile } from '../../../electron/storage/open-project.ts';
import {
  adding,
  at,
  errorOf,
  newProject,
  now,
  removing,
  reopen,
  sorted,
  temporaryFolder,
  updating,
  valueOf,
  withText,
} from './support.ts';

describe('a project file', () => {
  test('keeps what was added, updated and removed when it is opened again', () => {
    const file = newProject();
    const world = makeWorld();
    const brief = world.brief();
    const section = world.section(brief, { content: doc(p('43 people were killed.')) });
    const gone = world.actor('Nobody');
    expect(valueOf(file.applyChange(adding(...world.records), at()))).toEqual({ revision: 1 });
    const renamed: Section = { ...section, title: 'Summary' };
    valueOf(file.applyChange(updating(section, renamed), at(1)));
    valueOf(file.applyChange(removing(gone), at(2)));
    const before = sorted(file.readRecords());
    file.close();
    const again = reopen(file.path);
    expect(again.revision).toBe(3);
    expect(sorted(again.readRecords())).toEqual(before);
    expect(again.records.find(section.id)).toEqual(renamed);
    expect(again.records.find(gone.id)).toBeUndefined();
  });

  test('is one file while it is open and nothing but that file after it is closed', () => {
    const file = newProject();
    valueOf(file.applyChange(adding(makeWorld().actor('Haftar')), at()));
    expect(statSync(file.path).size).toBeGreaterThan(0);
    const folder = join(file.path, '..');
    file.close();
    expect(listOf(folder)).toEqual(['libya.brief']);
  });

  test('is never made over something that is there', () => {
    const file = newProject();
    file.close();
    expect(errorOf(createProjectFile(file.path, { now }))).toEqual({
      kind: 'file-exists',
      name: 'libya.brief',
    });
  });

  test('cannot be made in a folder that is not there', () => {
    const path = join(temporaryFolder(), 'nowhere', 'libya.brief');
    expect(errorOf(createProjectFile(path, { now })).kind).toBe('file-not-found');
  });

  test('refuses a change that does not fit and stays as it was', () => {
    const file = newProject();
    const world = makeWorld();
    const actor = world.actor('Haftar');
    valueOf(file.applyChange(adding(actor), at()));
    const renamed = { ...actor, protected: true };
    expect(errorOf(file.applyChange(updating({ ...actor, protectedAs: 'x' }, renamed), at())).kind).toBe(
      'stale-change',
    );
    expect(errorOf(file.applyChange(adding(actor), at())).kind).toBe('stale-change');
    expect(errorOf(file.applyChange(updating(actor, { ...actor, names: [] }), at())).kind).toBe(
      'invalid-record',
    );
    expect(file.revision).toBe(1);
    expect(file.readRecords()).toEqual([actor]);
  });

  test('takes no record whose files are not inside it, and keeps nothing of that change', () => {
    const file = newProject();
    const world = makeWorld();
    const actor = world.actor('Haftar');
    const source = world.source();
    expect(errorOf(file.applyChange(adding(actor, source), at()))).toMatchObject({
      kind: 'dangling-reference',
      recordKind: 'source',
    });
    expect(file.readRecords()).toEqual([]);
    file.close();
    expect(reopen(file.path).readRecords()).toEqual([]);
  });

  test('an empty change succeeds and is none', () => {
    const file = newProject();
    expect(valueOf(file.applyChange(adding(), at()))).toEqual({ revision: 0 });
    expect(valueOf(file.listHistory())).toEqual([]);
  });

  test('a change that is sent again after its answer was lost is acknowledged and not applied twice', () => {
    const file = newProject();
    const world = makeWorld();
    const first = { sender: { id: 'window', seq: 1 } };
    const change = adding(world.actor('Haftar'));
    valueOf(file.applyChange(change, at(), first));
    file.close();
    const again = reopen(file.path);
    expect(valueOf(again.applyChange(change, at(), first))).toEqual({ revision: 1 });
    expect(again.readRecords()).toHaveLength(1);
    const next = adding(world.actor('Mukhtar'));
    expect(valueOf(again.applyChange(next, at(), { sender: { id: 'window', seq: 2 } }))).toEqual({
      revision: 2,
    });
    const other = adding(world.actor('Zidan'));
    expect(valueOf(again.applyChange(other, at(), { sender: { id: 'other', seq: 1 } }))).toEqual({
      revision: 3,
    });
  });

  test('fields that are undefined in memory do not make a record differ from itself on disk', () => {
    const file = newProject();
    const world = makeWorld();
    const section = world.section(world.brief(), {
      content: {
        type: 'doc',
        content: [{ type: 'paragraph', attrs: { id: 'b', dir: null, lang: null }, content: undefined }],
      },
    });
    valueOf(file.applyChange(adding(...world.records), at()));
    file.close();
    const again = reopen(file.path);
    expect(again.applyChange(updating(section, { ...section, title: 'Other' }), at(1)).ok).toBe(true);
  });
});

describe('files inside the project', () => {
  test('come back byte for byte, and the same bytes are kept once', () => {
    const file = newProject();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    const sha256 = valueOf(file.putAsset(bytes, 'image/png'));
    expect(valueOf(file.putAsset(bytes, 'image/png'))).toBe(sha256);
    file.close();
    const again = reopen(file.path);
    expect(valueOf(again.hasAsset(sha256))).toBe(true);
    const asset = valueOf(again.getAsset(sha256));
    expect(asset.mediaType).toBe('image/png');
    expect(Buffer.compare(asset.bytes, bytes)).toBe(0);
    expect(valueOf(again.hasAsset('0'.repeat(64)))).toBe(false);
    expect(errorOf(again.getAsset('0'.repeat(64))).kind).toBe('asset-unreadable');
  });

  test('may be empty', () => {
    const file = newProject();
    const sha256 = valueOf(file.putAsset(new Uint8Array(0), 'text/plain'));
    expect(valueOf(file.getAsset(sha256)).bytes).toHaveLength(0);
  });

  test('the text of a source is read back as blocks', () => {
    const file = newProject();
    const source = makeWorld().source(withText(file, 'First.\nثانيا.'));
    valueOf(file.applyChange(adding(source), at()));
    expect(valueOf(file.getSourceText(source.assets.text.sha256)).blocks.map((block) => block.text)).toEqual([
      'First.',
      'ثانيا.',
    ]);
  });
});

test('after any sequence of changes the file holds what memory holds, and going back through all of it leads to nothing', () => {
  const step = fc.record({
    what: fc.constantFrom('add', 'update', 'type', 'remove'),
    which: fc.nat(7),
    words: fc.string({ unit: 'binary', maxLength: 40 }),
    seconds: fc.nat(400),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const file = newProject(join(temporaryFolder('memory'), 'libya.brief'));
      const world = makeWorld();
      let clock = 0;
      const present = (): AnyRecord[] => sorted(file.readRecords());
      const states = new Map<number, AnyRecord[]>([[0, []]]);
      for (const { what, which, words, seconds } of steps) {
        clock += seconds;
        const records = present();
        const chosen = records[which % Math.max(1, records.length)];
        if (what === 'add' || chosen === undefined)
          valueOf(file.applyChange(adding(world.event(words, null)), at(clock)));
        else if (what === 'remove') valueOf(file.applyChange(removing(chosen), at(clock)));
        else if (chosen.kind === 'event') {
          const changed = { ...chosen, title: words, updatedAt: at(clock) };
          const squash = what === 'type' ? `title ${chosen.id}` : null;
          valueOf(file.applyChange(updating(chosen, changed, squash), at(clock)));
        }
        states.set(file.revision, present());
      }
      const last = present();
      file.close();
      const again = reopen(file.path);
      expect(sorted(again.readRecords())).toEqual(last);
      for (const entry of valueOf(again.listHistory())) {
        const then = valueOf(again.recordsAtRevision(entry.revision - 1));
        expect(sorted(then.values())).toEqual(states.get(entry.revision - 1));
      }
      expect(valueOf(again.recordsAtRevision(0)).size).toBe(0);
      again.close();
    }),
    { numRuns: 25 },
  );
});

function listOf(folder: string): string[] {
  return readdirSync(folder).sort();
}
