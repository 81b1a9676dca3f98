// Which sources are notes.

import { expect, test } from 'vitest';
import { noteKindOf } from '../../../../core/query/evidence/noted-source.ts';

test('a source is a note by its kind, and a document of that kind is none', () => {
  const note = { channel: '', writtenAt: null, basis: null };
  expect(noteKindOf({ sourceKind: 'interview', note })).toBe('interview');
  expect(noteKindOf({ sourceKind: 'interview', note: null })).toBeNull();
  expect(noteKindOf({ sourceKind: 'article', note })).toBeNull();
});
