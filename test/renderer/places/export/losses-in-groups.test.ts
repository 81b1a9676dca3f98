import { expect, test } from 'vitest';
import { lossesInGroups } from '../../../../renderer/places/export/losses-in-groups.ts';

test('losses are told by what became of them, each place once and nothing twice', () => {
  const groups = lossesInGroups([
    { kind: 'unsupported-style', where: 'Page 2', what: 'a shadow' },
    { kind: 'withheld', where: 'Outlook', what: 'Section' },
    { kind: 'missing-glyph', where: 'Page 2', what: 'a sign' },
    { kind: 'missing-glyph', where: 'Page 2', what: 'a sign' },
    { kind: 'input-part-left-out', where: 'Actors', what: 'empty' },
    { kind: 'attachment-left-out', where: 'Source pack', what: 'a source' },
  ]);
  expect(groups).toEqual([
    { group: 'withheld', count: 1, places: [{ where: 'Outlook', what: ['Section'] }] },
    { group: 'notAttached', count: 1, places: [{ where: 'Source pack', what: ['a source'] }] },
    { group: 'leftOut', count: 1, places: [{ where: 'Actors', what: ['empty'] }] },
    { group: 'format', count: 2, places: [{ where: 'Page 2', what: ['a shadow', 'a sign'] }] },
  ]);
  expect(lossesInGroups([])).toEqual([]);
});
