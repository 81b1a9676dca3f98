import { expect, it } from 'vitest';
import {
  citationKey,
  citedSources,
  type NoteSite,
  rangeNoteKey,
  recordNoteKey,
} from '../../../core/query/note-keys.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { makeWorld } from '../../builders/records.ts';

it('no two notes have one key', () => {
  const keys = [
    citationKey('s', 'o', 'b', 1),
    citationKey('s', 'o', 'b', 2),
    citationKey('s', 'o', 'c', 1),
    citationKey('s', 'p', 'b', 1),
    citationKey('t', 'o', 'b', 1),
    rangeNoteKey(citationKey('s', 'o', 'b', 1), 'r1'),
    rangeNoteKey(citationKey('s', 'o', 'b', 1), 'r2'),
    recordNoteKey('s', 'o', 'b'),
    recordNoteKey('s', 'o', 'supports'),
    recordNoteKey('s', 'p', 'supports'),
    recordNoteKey('t', 'o', 'supports'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

it('the sources of a brief are listed once, in the order of their first note', () => {
  const world = makeWorld();
  const [one, two, lost] = [world.source(), world.source(), world.source()];
  const [a, b, c] = [world.excerpt(one, 'a'), world.excerpt(two, 'b'), world.excerpt(one, 'c')];
  const [orphan, gone] = [world.excerpt(lost, 'd'), makeWorld('', 0).excerpt(one, 'e')];
  const sites = [[b, orphan], [gone], [a, b, c]].map(
    (excerpts): NoteSite => ({
      key: '',
      number: 1,
      sectionId: '',
      excerptIds: excerpts.map(({ id }) => id),
      forms: [],
      locator: null,
    }),
  );
  const reader = new RecordStore(world.records.filter(({ id }) => id !== lost.id));
  expect(citedSources(reader, { sites, at: () => undefined })).toEqual([two, one]);
});
