import { describe, expect, test } from 'vitest';
import type { HistoryFilter } from '../../../../core/contract/history-calls.ts';
import { err, ok } from '../../../../core/base/result.ts';
import type { HistoryReader } from '../../../../electron/storage/history/history-states.ts';
import { cite, doc, makeWorld, p } from '../../../builders/records.ts';
import { Database } from '../../../../electron/storage/disk/database.ts';
import { adding, at, errorOf, newProject, removing, updating, valueOf, withText } from '../support.ts';

const ALL: HistoryFilter = { recordIds: [], author: null, from: null, to: null };
type File = ReturnType<typeof newProject>;
const read = <T>(file: File, ask: (reader: HistoryReader) => T): T =>
  valueOf(file.readHistory((reader) => ok(ask(reader))));
const list = (file: File, filter: Partial<HistoryFilter> = {}, before: number | null = null, most = 100) =>
  read(file, (reader) => reader.list({ most, before, filter: { ...ALL, ...filter } }));

/** A source that is graded twice, an excerpt, a section that cites it; then the excerpt and an actor go. */
function story() {
  const file = newProject();
  const world = makeWorld();
  const source = world.source({
    title: 'Reuters on Benghazi',
    reliability: 'B',
    ...withText(file, 'nine people were killed'),
  });
  const section = world.section(world.brief(), { title: 'Bottom line' });
  const apply = (change: Parameters<typeof file.applyChange>[0], seconds: number, author = 'Mona') =>
    valueOf(file.applyChange(change, at(seconds), { author }));
  apply(adding(...world.records), 0);
  const graded = { ...source, reliability: 'C' as const };
  apply(updating(source, graded), 60, 'Karim');
  const excerpt = world.excerpt(source, 'nine people were killed');
  apply(adding(excerpt), 120);
  const written = { ...section, content: doc(p('Nine', cite(excerpt))) };
  apply(updating(section, written), 180);
  const actor = world.actor('Khalifa Haftar');
  apply(adding(actor), 240);
  apply(removing(actor), 300);
  const rewritten = { ...written, title: 'Summary', content: doc(p('Ten')) };
  apply(updating(written, rewritten), 360);
  apply(removing(excerpt), 420, 'Karim');
  return { file, source, section, written, rewritten, excerpt, actor };
}

describe('the history for the window', () => {
  test('names what every entry touched as it was called then, with short values', () => {
    const { file, source, excerpt } = story();
    const { entries, total, authors } = list(file);
    expect(total).toBe(8);
    expect(authors).toEqual(['Karim', 'Mona']);
    expect(
      entries.map(({ touched }) => touched.map(({ how, kind, title }) => `${how} ${kind} ${title}`)[0]),
    ).toEqual([
      'removed excerpt nine people were killed',
      'updated section Summary',
      'removed actor Khalifa Haftar',
      'added actor Khalifa Haftar',
      'updated section Bottom line',
      'added excerpt nine people were killed',
      'updated source Reuters on Benghazi',
      expect.stringContaining('added'),
    ]);
    const byId = new Map(
      entries.flatMap(({ touched }) => touched.map((one) => [`${one.how} ${one.id}`, one])),
    );
    expect(byId.get(`updated ${source.id}`)?.fields).toEqual([{ name: 'reliability', was: 'B', is: 'C' }]);
    expect(byId.get(`removed ${excerpt.id}`)?.of).toBe('Reuters on Benghazi');
  });

  test('goes on from page to page, also after a change came in between', () => {
    const { file } = story();
    const seen: number[] = [];
    for (let next: number | null = null; ; ) {
      const page = list(file, {}, next, 3);
      seen.push(...page.entries.map(({ revision }) => revision));
      if (seen.length === 3)
        valueOf(file.applyChange(adding(makeWorld('late', Date.UTC(2015, 1, 1)).actor('Later')), at(500)));
      if (page.next === null) break;
      next = page.next;
    }
    expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('filters by record, by person and by time', () => {
    const { file, section, actor } = story();
    const revisions = (filter: Partial<HistoryFilter>) =>
      list(file, filter).entries.map(({ revision }) => revision);
    expect(revisions({ recordIds: [section.id] })).toEqual([7, 4, 1]);
    expect(revisions({ recordIds: [actor.id] })).toEqual([6, 5]);
    expect(revisions({ author: 'Karim' })).toEqual([8, 2]);
    expect(revisions({ from: at(100), to: at(200) })).toEqual([4, 3]);
  });

  test('gives the same fields for a record alone as among all', () => {
    const { file, section } = story();
    const alone = list(file, { recordIds: [section.id] }).entries.flatMap(({ touched }) =>
      touched.filter(({ id }) => id === section.id),
    );
    const among = list(file).entries.flatMap(({ touched }) => touched.filter(({ id }) => id === section.id));
    expect(alone).toEqual(among);
  });

  test('gives records before and after an entry, and what is gone that they refer to', () => {
    const { file, section, written, rewritten, excerpt } = story();
    const states = read(file, (reader) => reader.entry(7, 7, [section.id]));
    expect(states.before).toEqual([written]);
    expect(states.after).toEqual([rewritten]);
    expect(states.others).toEqual([excerpt]);
  });

  test('gives a record that was removed long ago, and nothing for a time before it was there', () => {
    const { file, actor } = story();
    expect(read(file, (reader) => reader.state(5, [actor.id])).records).toEqual([actor]);
    expect(read(file, (reader) => reader.state(6, [actor.id])).records).toEqual([]);
    expect(read(file, (reader) => reader.state(4, [actor.id])).records).toEqual([]);
  });

  test('tells what is not as it was at a revision', () => {
    const { file, section, actor, excerpt } = story();
    const since = read(file, (reader) => reader.since(4));
    expect(since.touched.map(({ id, how }) => [id, how])).toEqual(
      expect.arrayContaining([
        [section.id, 'updated'],
        [excerpt.id, 'removed'],
      ]),
    );
    expect(since.touched.map(({ id }) => id)).not.toContain(actor.id);
    expect(since.touchedCount).toBe(2);
  });

  test('agrees with going back through the whole project, for every record at every revision', () => {
    const { file } = story();
    const ids = new Set(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((revision) => [
        ...valueOf(file.recordsAtRevision(revision)).keys(),
      ]),
    );
    for (let revision = 0; revision <= 8; revision++) {
      const whole = valueOf(file.recordsAtRevision(revision));
      for (const id of ids) {
        const [record] = read(file, (reader) => reader.state(revision, [id])).records;
        expect(record).toEqual(whole.get(id));
      }
    }
  });

  test('says so when a change in the file is not readable', () => {
    const { file } = story();
    const other = new Database(file.path);
    other.run("UPDATE change SET json = '{' WHERE revision = 2");
    other.close();
    const page = file.readHistory((reader) => ok(reader.list({ most: 100, before: null, filter: ALL })));
    expect(errorOf(page)).toEqual({ kind: 'history-unreadable', name: 'libya.brief', revision: 2 });
    expect(errorOf(file.recordsAtRevision(0))).toMatchObject({ kind: 'history-unreadable', revision: 2 });
  });

  test('goes back as far as no change is missing, and says so beyond it', () => {
    const { file, source, section, rewritten, written } = story();
    valueOf(file.saveVersion('before the gap', at(480)));
    const other = new Database(file.path);
    // Change 4 is the one that wrote the section.
    other.run('DELETE FROM change WHERE revision = 4');
    other.run('UPDATE version SET revision = 3');
    other.close();
    const gap = { kind: 'history-unreadable', name: 'libya.brief', revision: 5 };
    const asked = <T>(ask: (reader: HistoryReader) => T) => file.readHistory((reader) => ok(ask(reader)));

    expect(read(file, (reader) => reader.state(4, [section.id])).records).toEqual([written]);
    expect(valueOf(file.recordsAtRevision(4)).get(section.id)).toEqual(written);
    const entry = read(file, (reader) => reader.entry(7, 7, null));
    expect([entry.before, entry.after]).toEqual([[written], [rewritten]]);

    for (const revision of [0, 1, 3]) {
      expect(errorOf(file.recordsAtRevision(revision))).toEqual(gap);
      // Also of a record that no missing row is known to have touched.
      expect(errorOf(asked((reader) => reader.state(revision, [source.id])))).toEqual(gap);
      expect(errorOf(asked((reader) => reader.since(revision)))).toEqual(gap);
    }
    expect(errorOf(asked((reader) => reader.entry(2, 2, null)))).toEqual(gap);
    const [version] = valueOf(file.listVersions());
    expect(errorOf(file.changeToVersion(version?.id ?? 0))).toEqual(gap);

    const { entries, next } = list(file);
    expect(entries.map(({ revision }) => revision)).toEqual([8, 7, 6, 5]);
    expect(next).toBe(5);
    const beyond = asked((reader) => reader.list({ most: 100, before: next, filter: ALL }));
    expect(errorOf(beyond)).toEqual(gap);
    const ofSource = { ...ALL, recordIds: [source.id] };
    expect(errorOf(asked((reader) => reader.list({ most: 100, before: null, filter: ofSource })))).toEqual(
      gap,
    );
  });

  test('goes back over changes that became one row', () => {
    const { file, section, rewritten } = story();
    const squash = { command: 'edit', subject: '', squash: 'title' };
    const once = { ...rewritten, title: 'Once' };
    const twice = { ...rewritten, title: 'Twice' };
    valueOf(file.applyChange({ ...updating(rewritten, once), label: squash }, at(500), { author: 'Mona' }));
    valueOf(file.applyChange({ ...updating(once, twice), label: squash }, at(501), { author: 'Mona' }));
    expect(valueOf(file.recordsAtRevision(8)).get(section.id)).toEqual(rewritten);
    expect(valueOf(file.recordsAtRevision(0)).size).toBe(0);
  });

  test('passes an error on', () => {
    const { file } = story();
    expect(file.readHistory(() => err({ kind: 'process-gone' }))).toEqual({
      ok: false,
      error: { kind: 'process-gone' },
    });
  });
});
