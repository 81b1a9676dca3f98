import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doc, makeWorld, p, recordName } from '../../../builders/records.ts';
import { adding, at, newProject, removing, reopen, updating, valueOf, withText } from '../support.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';

const found = (file: ProjectFile, query: string): string[] =>
  valueOf(file.search(query)).map((hit) => hit.recordId);

describe('search', () => {
  test('finds words in records and in the texts of sources, with the original words around them', () => {
    const file = newProject();
    const world = makeWorld();
    const text = `${'Nothing to see here. '.repeat(40)}\nHospital staff in Benghazi said 43 people were killed.\nMore.`;
    const source = world.source({ title: 'Ex-general pulls back', ...withText(file, text) });
    const section = world.section(world.brief(), { content: doc(p('The hospitals counted their dead.')) });
    valueOf(file.applyChange(adding(...world.records), at()));
    const hits = valueOf(file.search('HOSPITAL'));
    expect(new Map(hits.map((hit) => [hit.recordId, hit.where]))).toEqual(
      new Map<string, string>([
        [section.id, 'record'],
        [source.id, 'sourceText'],
      ]),
    );
    const hit = hits.find((candidate) => candidate.where === 'sourceText');
    const [start, end] = hit?.matches[0] ?? [0, 0];
    expect(hit?.snippet.slice(start, end)).toBe('Hospital');
    expect(hit?.snippet).toContain('Benghazi said 43 people');
    expect(hit).toMatchObject({ title: 'Ex-general pulls back', recordKind: 'source' });
  });

  test('finds Arabic words whatever way hamza, taa marbuta, marks, article and digits are written', () => {
    const file = newProject();
    const world = makeWorld();
    const source = world.source(
      withText(file, 'قال مسؤول في وزارة الصحّة إنّ ٤٣ شخصاً قُتلوا في بنغازي يوم الأحد.'),
    );
    valueOf(file.applyChange(adding(source), at()));
    for (const query of ['الصحة', 'صحه', 'الاحد', 'أحد', '43', 'قتلوا', '«وزارة الصحة»', 'بنغازى'])
      expect(found(file, query), query).toEqual([source.id]);
    const hit = valueOf(file.search('صحه'))[0];
    const [start, end] = hit?.matches[0] ?? [0, 0];
    expect(hit?.snippet.slice(start, end)).toBe('الصحّة');
  });

  test('finds all words of a query, words by their beginning, and quoted words in a row', () => {
    const file = newProject();
    const world = makeWorld();
    const first = world.event('Clashes near the airport of Benghazi', null);
    const second = world.event('Airport closed', null);
    valueOf(file.applyChange(adding(...world.records), at()));
    expect(found(file, 'airp clash')).toEqual([first.id]);
    expect(found(file, '"airport of benghazi"')).toEqual([first.id]);
    expect(found(file, '“of airport”')).toEqual([]);
    expect(found(file, 'airport').sort()).toEqual([first.id, second.id].sort());
    expect(found(file, 'irport')).toEqual([]);
  });

  test('a hit in a name or title comes before one in a text', () => {
    const file = newProject();
    const world = makeWorld();
    const inText = world.event('Something', null, { description: doc(p('Haftar was there.')) });
    const named = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab', 'alias')]);
    valueOf(file.applyChange(adding(...world.records), at()));
    expect(found(file, 'haftar')).toEqual([named.id, inText.id]);
    expect(found(file, 'حفتر')).toEqual([named.id]);
  });

  test('follows every change, and changing a note of a source does not lose its text', () => {
    const file = newProject();
    const world = makeWorld();
    const source = world.source({ title: 'Report', ...withText(file, 'Ambulances waited.') });
    const actor = world.actor('Haftar');
    valueOf(file.applyChange(adding(...world.records), at()));
    const retitled = { ...source, title: 'Dispatch' };
    valueOf(file.applyChange(updating(source, retitled), at()));
    expect(found(file, 'ambulances')).toEqual([source.id]);
    expect(found(file, 'dispatch')).toEqual([source.id]);
    expect(found(file, 'report')).toEqual([]);
    const replaced = { ...retitled, ...withText(file, 'Buses waited.') };
    valueOf(file.applyChange(updating(retitled, replaced), at()));
    expect(found(file, 'ambulances')).toEqual([]);
    expect(found(file, 'buses')).toEqual([source.id]);
    valueOf(file.applyChange(removing(replaced, actor), at()));
    expect(found(file, 'buses')).toEqual([]);
    expect(found(file, 'haftar')).toEqual([]);
    file.close();
    expect(found(reopen(file.path), 'dispatch')).toEqual([]);
  });

  test('takes whatever a person types', () => {
    const file = newProject();
    const actor = makeWorld().actor("Sa'if al-Islam O'Neill");
    valueOf(file.applyChange(adding(actor), at()));
    for (const query of [
      "o'neill",
      'O’NEILL',
      'al-islam',
      'Sa’if al',
      '"al-islam"',
      'islam"',
      'NEILL OR',
      '-islam',
    ])
      expect([[actor.id], []], query).toContainEqual(found(file, query));
    expect(found(file, 'al-islam')).toEqual([actor.id]);
    expect(found(file, '')).toEqual([]);
    expect(found(file, ' "" ** - ')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (query) => file.search(query).ok),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('"', '*', '(', ')', 'NEAR', 'AND', 'NOT', '^', ':', 'title', '-', "'", 'ا', ' '),
        ),
        (parts) => file.search(parts.join('')).ok,
      ),
      { numRuns: 300 },
    );
  });
});
