// Undo says what it took back in the words of the history.

import { expect, test } from 'vitest';
import { reverseChange } from '../../../../core/store/change.ts';
import { addJudgement } from '../../../../core/store/commands/outline/add-judgement.ts';
import { addActor } from '../../../../core/store/commands/add-record.ts';
import { moveJudgement } from '../../../../core/store/commands/outline/move-judgement.ts';
import { removeRecords } from '../../../../core/store/commands/remove-records.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { textSteps, writeText } from '../../../../core/store/commands/outline/write-text.ts';
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

test('what was done with judgements is told by their statements', () => {
  const statement = doc(p('He will be back.'));
  const added = must(addJudgement(reader, { fields: { statement }, typing: true }, env));
  expect(stepLine(added, reader)).toBe('Judgement ‘He will be back.’ added');
  const own = makeWorld();
  const judgements = own.section(own.brief(), { sectionKind: 'judgements', title: 'Key judgements' });
  const [one, two] = [own.judgement(statement), own.judgement(doc(p('He waits.')))];
  const store = new RecordStore(own.records);
  const typed = writeText(store, { id: one.id, field: 'statement', content: doc(p('He will.')) }, env);
  expect(stepLine(must(typed), store)).toBe('Typing in ‘He will.’');
  const said = updateRecord<'judgement'>(store, { id: one.id, patch: { likelihood: 'likely' } }, env);
  expect(stepLine(must(said), store)).toBe('Likelihood of ‘He will be back.’ from nothing to likely');
  const moved = moveJudgement(store, { sectionId: judgements.id, id: two.id, to: 'up' }, env);
  expect(stepLine(must(moved), store)).toBe('Judgement ‘He waits.’ moved');
  const removed = must(removeRecords(store, { ids: [one.id] }, env));
  expect(stepLine(removed, store)).toBe('Judgement ‘He will be back.’ removed');
});

test('a field says what it was and became', () => {
  const change = must(updateRecord(reader, { id: section.id, patch: { title: 'Prospects' } }, env));
  expect(stepLine(change, reader)).toBe('Title of ‘Prospects’ from Outlook to Prospects');
});
