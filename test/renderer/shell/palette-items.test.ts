import { expect, test } from 'vitest';
import { groupMatches, type PaletteItem, prepareItems } from '../../../renderer/shell/palette-items.ts';

const items: readonly PaletteItem[] = [
  { id: 'c1', group: 'Go to', title: 'Sources' },
  { id: 'c2', group: 'File', title: 'Export Brief' },
  {
    id: 's1',
    group: 'Sources',
    title: 'Ex-general’s forces pull back',
    detail: 'Training text 1',
    keywords: ['Training text 1'],
  },
  { id: 'a1', group: 'Actors', title: 'Khalifa Haftar', keywords: ['خليفة حفتر', 'Hifter'] },
  { id: 'a2', group: 'Actors', title: 'Ansar al-Sharia', detail: 'overlooked', keywords: ['أنصار الشريعة'] },
];
const found = (query: string): string[] =>
  groupMatches(prepareItems(items), query, 10).flatMap((group) => group.items.map((item) => item.id));

test('with nothing typed everything stands as given', () => {
  expect(groupMatches(prepareItems(items), '', 10).map((group) => group.name)).toEqual([
    'Go to',
    'File',
    'Sources',
    'Actors',
  ]);
});

test('a title that begins with the word comes before one that only holds it', () => {
  expect(found('ex')).toEqual(['c2', 's1']);
  expect(found('forces')).toEqual(['s1']);
});

test('every typed word must be met, in any order', () => {
  expect(found('haftar khal')).toEqual(['a1']);
  expect(found('haftar export')).toEqual([]);
});

test('a record is found by its other names and in other scripts, without exact letter forms', () => {
  expect(found('hifter')).toEqual(['a1']);
  expect(found('انصار')).toEqual(['a2']);
  expect(found('training')).toEqual(['s1']);
  // What only stands beside the title finds nothing: all sections of a brief have its title there.
  expect(found('overlooked')).toEqual([]);
});

test('a group shows as many as asked and says how many it left out', () => {
  const [group] = groupMatches(prepareItems(items.filter((item) => item.group === 'Actors')), '', 1);
  expect(group?.items).toHaveLength(1);
  expect(group?.left).toBe(1);
});
