// Adding and changing records: each command is one step that can be undone, done again and sent as JSON.

import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../../core/model/any-record.ts';
import { isEmptyChange } from '../../../../core/store/change.ts';
import { addActor, addEvent, addFigure, addPlace } from '../../../../core/store/commands/add-record.ts';
import { addJudgement } from '../../../../core/store/commands/outline/add-judgement.ts';
import { dismissFinding } from '../../../../core/store/commands/dismiss-finding.ts';
import { recordExport } from '../../../../core/store/commands/record-export.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { History } from '../../../../core/store/history.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';

const setUp = () => {
  const world = makeWorld();
  return { world, env: envOf(world, 'Amal') };
};
const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('there is none');
  return item;
};

describe('adding by name', () => {
  it('trims the name, fills in the common fields and names the step', () => {
    const { world, env } = setUp();
    const { store, change } = runBackAndForth(
      world.records,
      addActor,
      { name: '  Khalifa\n Haftar ', fields: { actorType: 'person' } },
      env,
    );
    expect(first(store.ofKind('actor'))).toMatchObject({
      names: [{ text: 'Khalifa Haftar', script: 'Latn', nameKind: 'preferred' }],
      createdAt: env.now(),
      updatedAt: env.now(),
      createdBy: 'Amal',
    });
    expect(change.label).toEqual({ command: 'add-actor', subject: 'Khalifa Haftar', squash: null });
  });

  it('knows the script of a name', () => {
    const { world, env } = setUp();
    const { store } = runBackAndForth(world.records, addPlace, { name: 'بنغازي' }, env);
    expect(first(store.ofKind('place')).names[0]?.script).toBe('Arab');
  });

  it('gives events, figures and judgements nothing that nobody said', () => {
    const { world, env } = setUp();
    const event = runBackAndForth(world.records, addEvent, { title: 'Withdrawal' }, env);
    expect(first(event.store.ofKind('event'))).toMatchObject({ date: null, status: null, evidence: [] });
    const figure = runBackAndForth(world.records, addFigure, { question: 'Killed in Benghazi?' }, env);
    expect(first(figure.store.ofKind('figure'))).toMatchObject({ reports: [], difference: null });
    const judgement = runBackAndForth(
      world.records,
      addJudgement,
      { fields: { statement: doc(p('He will be back.')) } },
      env,
    );
    expect(first(judgement.store.ofKind('judgement'))).toMatchObject({ likelihood: null, confidence: null });
  });

  it('fails for a blank name', () => {
    const { world, env } = setUp();
    const blank = { kind: 'invalid-input', field: 'name' };
    expect(failureOf(world.records, addActor, { name: ' \n' }, env)).toMatchObject(blank);
    expect(failureOf(world.records, addEvent, { title: '' }, env)).toMatchObject(blank);
    expect(failureOf(world.records, addPlace, { name: '\t' }, env)).toMatchObject(blank);
    expect(failureOf(world.records, addFigure, { question: '' }, env)).toMatchObject(blank);
  });
});

describe('updating a record', () => {
  it('sets what is given, moves its time on, and nothing else', () => {
    const { world, env } = setUp();
    const actor = world.actor('Khalifa Haftar');
    const { store } = runBackAndForth<Parameters<typeof updateRecord<'actor'>>[1]>(
      world.records,
      updateRecord,
      { id: actor.id, patch: { protected: true } },
      env,
    );
    expect(store.get(actor.id)).toEqual({ ...actor, protected: true, updatedAt: env.now() });
  });

  it('does nothing when nothing differs', () => {
    const { world, env } = setUp();
    const actor = world.actor('Khalifa Haftar');
    const same = updateRecord(
      new RecordStore(world.records),
      { id: actor.id, patch: { names: [...actor.names] } },
      env,
    );
    expect(same.ok && isEmptyChange(same.value)).toBe(true);
  });

  it('makes typing into one field one step of undo, and another field another', () => {
    const { world, env } = setUp();
    const section = world.section(world.brief());
    const store = new RecordStore(world.records);
    const history = new History();
    const type = (patch: Partial<Pick<typeof section, 'title' | 'marking'>>) => {
      const made = updateRecord(store, { id: section.id, patch, typing: true }, env);
      if (!made.ok) throw new Error('refused');
      store.apply(made.value);
      history.push(made.value, 0);
    };
    type({ title: 'S' });
    type({ title: 'Su' });
    const typed = store.get(section.id);
    type({ marking: { scheme: 'tlp', label: 'TLP:RED' } });
    expect(history.undo()?.updated[section.id]?.[1]).toEqual(typed);
    expect(history.undo()?.updated[section.id]?.[1]).toEqual(section);
    expect(history.undo()).toBeNull();
  });

  it('keeps typing into the same field of two records two steps', () => {
    const { world, env } = setUp();
    const [one, two] = [world.section(world.brief()), world.section(world.brief())];
    const store = new RecordStore(world.records);
    const [first, second] = [one, two].map(({ id }) =>
      updateRecord(store, { id, patch: { title: 'S' }, typing: true }, env),
    );
    expect(first?.ok && second?.ok && first.value.label.squash !== second.value.label.squash).toBe(true);
  });

  it('fails when the record is gone', () => {
    const { env } = setUp();
    const gone = makeWorld('x', 7).actor('Nobody');
    expect(failureOf([], updateRecord, { id: gone.id, patch: {} }, env)).toEqual({
      kind: 'record-not-found',
      recordKind: 'record',
    });
  });
});

describe('the log', () => {
  it('notes an export with what it could not carry', () => {
    const { world, env } = setUp();
    const brief = world.brief();
    const { store } = runBackAndForth(
      world.records,
      recordExport,
      {
        fields: {
          briefId: brief.id,
          at: env.now(),
          templateId: brief.templateId,
          templateVersion: 1,
          format: 'pdf',
          options: {},
          fileName: 'Libya.pdf',
          sha256: 'c'.repeat(64),
          byteLength: 9,
          losses: ['Bottom line: a picture'],
          snapshot: null,
        },
      },
      env,
    );
    expect(first(store.ofKind('export')).losses).toEqual(['Bottom line: a picture']);
  });

  it('notes a finding that was set aside with its reason, and not without one', () => {
    const { world, env } = setUp();
    const section = world.section(world.brief());
    const input = { rule: 'quote-differs', recordId: section.id, finding: 'k', reason: ' checked by hand ' };
    const { store } = runBackAndForth(world.records, dismissFinding, input, env);
    expect(first(store.ofKind('dismissal')).reason).toBe('checked by hand');
    expect(failureOf(world.records, dismissFinding, { ...input, reason: ' ' }, env)).toMatchObject({
      kind: 'invalid-input',
    });
    expect(failureOf([] as AnyRecord[], dismissFinding, input, env)).toMatchObject({
      kind: 'record-not-found',
    });
  });
});
