// The levels of an organisation's own marking, as the template of a brief gives them.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { levelsOf } from '../../../../core/query/marking/levels-of.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { makeWorld } from '../../../builders/records.ts';

const json = JSON.parse(readFileSync('templates/situation-report/template.json', 'utf8')) as object;
const level = (label: string) => ({ label, foreground: '#000000', background: '#FFFFFF', caveats: [] });
const marking = { scheme: 'own', standard: null, levels: [level('OPEN'), level('CLOSED')] };

const levels = (definition: unknown) => {
  const world = makeWorld();
  const brief = world.brief({ templateCopyId: world.templateCopy(definition as never).id });
  const reader = new RecordStore(world.records);
  return [levelsOf(reader, brief), levelsOf(reader, brief)] as const;
};

it('are those of the template, the same each time', () => {
  const [first, again] = levels({ ...json, marking });
  expect(first.map(({ label }) => label)).toEqual(['OPEN', 'CLOSED']);
  expect(again).toBe(first);
});

it('are none where the template has none, can’t be read or is not there', () => {
  expect(levels(json)[0]).toEqual([]);
  expect(levels({})[0]).toEqual([]);
  const world = makeWorld();
  const brief = world.brief();
  expect(levelsOf(new RecordStore(), brief)).toEqual([]);
});
