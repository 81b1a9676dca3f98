import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Section } from '../../../../core/model/kinds/section.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';
import { underMutation } from '../../../support/under-mutation.ts';
import {
  adding,
  at,
  errorOf,
  newProject,
  removing,
  reopen,
  sorted,
  temporaryFolder,
  updating,
  valueOf,
} from '../support.ts';

describe('the history', () => {
  test('says what was done, when, by whom and to what, newest first', () => {
    const file = newProject();
    const actor = makeWorld().actor('Haftar');
    const changed = { ...actor, protected: true, updatedAt: at(60) };
    valueOf(file.applyChange(adding(actor), at(), { author: 'Mona' }));
    valueOf(file.applyChange(updating(actor, changed), at(60), { author: 'Karim' }));
    valueOf(file.applyChange(removing(changed), at(120)));
    const entries = valueOf(file.listHistory());
    expect(
      entries.map(({ revision, author, touched, at: when }) => ({ revision, author, touched, when })),
    ).toEqual([
      { revision: 3, author: '', when: at(120), touched: [{ id: actor.id, how: 'removed', fields: [] }] },
      {
        revision: 2,
        author: 'Karim',
        when: at(60),
        touched: [{ id: actor.id, how: 'updated', fields: ['protected'] }],
      },
      { revision: 1, author: 'Mona', when: at(), touched: [{ id: actor.id, how: 'added', fields: [] }] },
    ]);
    expect(valueOf(file.listHistory({ limit: 1, before: 3 })).map((entry) => entry.revision)).toEqual([2]);
  });

  test('takes consecutive changes to one field within five minutes as one, and no others', () => {
    const file = newProject();
    const world = makeWorld();
    let section = world.section(world.brief());
    valueOf(file.applyChange(adding(...world.records), at()));
    const type = (title: string, seconds: number, squash: string | null, author = ''): void => {
      const next = { ...section, title };
      valueOf(file.applyChange(updating(section, next, squash), at(seconds), { author }));
      section = next;
    };
    type('a', 0, 'title');
    type('ab', 10, 'title');
    type('abc', 299, 'title');
    type('abcd', 301, 'title');
    type('abcde', 302, 'content');
    type('abcdef', 303, null);
    type('abcdefg', 304, null);
    type('h', 305, 'title');
    type('hi', 306, 'title', 'Mona');
    const rows = valueOf(file.listHistory()).map(({ revision, last }) => [revision, last]);
    expect(rows).toEqual([
      [10, 10],
      [9, 9],
      [8, 8],
      [7, 7],
      [6, 6],
      [5, 5],
      [2, 4],
      [1, 1],
    ]);
    const before = valueOf(file.recordsAtRevision(1)).get(section.id);
    expect(before).toMatchObject({ title: 'Bottom line' });
  });

  test.skipIf(underMutation)(
    'an hour of typing in a section of 2,000 words adds less than 2 MB to the file',
    {
      timeout: 120_000,
    },
    () => {
      const file = newProject(join(temporaryFolder('memory'), 'libya.brief'));
      const world = makeWorld();
      const words = Array.from({ length: 2_000 }, (_, index) => `word${(index * 7919) % 1000}`);
      let section: Section = world.section(world.brief(), { content: doc(p(words.join(' '))) });
      valueOf(file.applyChange(adding(...world.records), at()));
      const before = statSync(file.path).size;
      for (let second = 1; second <= 3600; second++) {
        words[second % words.length] += String.fromCharCode(97 + (second % 26));
        const next = { ...section, content: doc(p(words.join(' '))), updatedAt: at(second) };
        valueOf(file.applyChange(updating(section, next, `content ${section.id}`), at(second)));
        section = next;
      }
      expect(file.revision).toBe(3601);
      const grown = statSync(file.path).size - before;
      expect(grown).toBeLessThan(2_000_000);
      expect(valueOf(file.search(words[1999] ?? '')).map((hit) => hit.recordId)).toEqual([section.id]);
    },
  );
});

describe('named versions', () => {
  test('give back the records as they stood, and going back is a change that can itself be undone', () => {
    const file = newProject();
    const world = makeWorld();
    const brief = world.brief();
    const section = world.section(brief);
    const gone = world.actor('Haftar');
    valueOf(file.applyChange(adding(...world.records), at()));
    const version = valueOf(file.saveVersion('To the editor', at(10)));
    const then = sorted(file.readRecords());
    valueOf(file.applyChange(updating(section, { ...section, title: 'Other' }), at(20)));
    valueOf(file.applyChange(removing(gone), at(30)));
    valueOf(file.applyChange(adding(makeWorld('x', 1).actor('Mukhtar')), at(40)));
    const later = sorted(file.readRecords());
    file.close();

    const again = reopen(file.path);
    expect(valueOf(again.listVersions())).toEqual([version]);
    expect(sorted(valueOf(again.recordsAtVersion(version.id)).values())).toEqual(then);
    const back = valueOf(again.changeToVersion(version.id));
    valueOf(again.applyChange(back, at(50)));
    expect(sorted(again.readRecords())).toEqual(then);
    expect(valueOf(again.listHistory())[0]?.label).toMatchObject({
      command: 'revert-to-version',
      subject: 'To the editor',
    });
    expect(sorted(valueOf(again.recordsAtRevision(4)).values())).toEqual(later);
    expect(Object.keys(valueOf(again.changeToVersion(version.id)).updated)).toEqual([]);
  });

  test('a version saved in the middle of typing keeps what was typed by then', () => {
    const file = newProject();
    const world = makeWorld();
    const section = world.section(world.brief());
    valueOf(file.applyChange(adding(...world.records), at()));
    const first = { ...section, title: 'a' };
    const second = { ...section, title: 'ab' };
    valueOf(file.applyChange(updating(section, first, 'title'), at(1)));
    const version = valueOf(file.saveVersion('Now', at(2)));
    valueOf(file.applyChange(updating(first, second, 'title'), at(3)));
    expect(valueOf(file.recordsAtVersion(version.id)).get(section.id)).toEqual(first);
  });

  test('one that does not exist is an error', () => {
    expect(errorOf(newProject().changeToVersion(7)).kind).toBe('version-not-found');
  });
});
