// Undo says what it took back in the words of the history.

import { expect, test } from 'vitest';
import { reverseChange } from '../../../../core/store/change.ts';
import { addActor } from '../../../../core/store/commands/add-record.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { textSteps, writeText } from '../../../../core/store/commands/write-text.ts';
import { stepLine } from '../../../../renderer/places/history/step-line.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { envOf } from '../../../builders/run-command.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';

const world = makeWorld();
const brief = world.brief();
const section = world.section(brief, { title: 'Outlook' });
const reader = new RecordStore(world.records);
const env = envOf(world);

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

test('typing and each other step in a text has its own words', () => {
  const lines = textSteps.map((step) => {
    const content = doc(p(`Words of ${step}`));
    const change = must(writeText(reader, { id: section.id, field: 'content', content, step }, env));
    return stepLine(change, reader);
  });
  expect(lines[0]).toBe('Typing in ‘Outlook’');
  expect(lines).toContain('Citation in ‘Outlook’');
  expect(new Set(lines).size).toBe(textSteps.length);
  for (const line of lines) expect(line).toMatch(/‘Outlook’$/u);
});

test('a record that was added reads the same before and after it was taken back', () => {
  const change = must(addActor(reader, { name: 'Khalifa Haftar' }, env));
  expect(stepLine(change, reader)).toBe('Actor ‘Khalifa Haftar’ added');
  expect(stepLine(reverseChange(reverseChange(change)), reader)).toBe('Actor ‘Khalifa Haftar’ added');
});

test('a field says what it was and became', () => {
  const change = must(updateRecord(reader, { id: section.id, patch: { title: 'Prospects' } }, env));
  expect(stepLine(change, reader)).toBe('Title of ‘Prospects’ from Outlook to Prospects');
});
