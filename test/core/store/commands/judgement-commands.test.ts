// Judgements are made in their section, from a sentence or on a passage; written, moved and removed there.

import { describe, expect, it } from 'vitest';
import { addJudgement } from '../../../../core/store/commands/outline/add-judgement.ts';
import { moveJudgement } from '../../../../core/store/commands/outline/move-judgement.ts';
import { removeRecords } from '../../../../core/store/commands/remove-records.ts';
import { textAt, writeText } from '../../../../core/store/commands/outline/write-text.ts';
import { judgementsOfSection, sectionOfJudgement } from '../../../../core/query/outline/section-view.ts';
import { plainText } from '../../../../core/query/rich-blocks.ts';
import { History } from '../../../../core/store/history.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { doc, makeWorld, OPTIONS, p, segment } from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';

function setUp(judgementIds: string[] | null = null) {
  const world = makeWorld();
  const brief = world.brief();
  const section = world.section(brief, {
    sectionKind: 'judgements',
    title: 'Key judgements',
    options: { ...OPTIONS, judgementIds: judgementIds as never },
  });
  return { world, brief, section, env: envOf(world, 'Amal') };
}

describe('adding a judgement', () => {
  it('can be done in a section that shows all, which stays as it is', () => {
    const { world, section, env } = setUp();
    const { store, change } = runBackAndForth(
      world.records,
      addJudgement,
      { sectionId: section.id, fields: { statement: doc(p('He will be back.')) } },
      env,
    );
    expect(store.ofKind('judgement')).toMatchObject([{ likelihood: null, confidence: null, basis: [] }]);
    expect(store.get(section.id)).toEqual(section);
    expect(change.label).toEqual({ command: 'add-judgement', subject: 'He will be back.', squash: null });
  });

  it('puts it at the end of a section that shows chosen ones', () => {
    const { world, section, env } = setUp([]);
    const earlier = world.judgement(doc(p('First.')));
    section.options.judgementIds = [earlier.id];
    const id = world.newId('judgement');
    const { store } = runBackAndForth(world.records, addJudgement, { sectionId: section.id, id }, env);
    expect(store.get(section.id)?.options.judgementIds).toEqual([earlier.id, id]);
  });

  it('rests on a passage, whose excerpt is made once', () => {
    const { world, section, env } = setUp();
    const source = world.source();
    const passage = { sourceId: source.id, segments: [segment('they would return', 10)], paragraph: 2 };
    const input = { sectionId: section.id, passage };
    const { store } = runBackAndForth(world.records, addJudgement, input, env);
    const again = runBackAndForth([...store.all()], addJudgement, input, env).store;
    const [excerpt] = again.ofKind('excerpt');
    expect(again.ofKind('excerpt')).toHaveLength(1);
    expect(again.ofKind('judgement').map(({ basis }) => basis)).toEqual([
      [{ excerptId: excerpt?.id, stance: 'supports', aspect: 'all' }],
      [{ excerptId: excerpt?.id, stance: 'supports', aspect: 'all' }],
    ]);
  });

  it('fails for a section that shows no judgements, and for one that is gone', () => {
    const { world, brief, env } = setUp();
    const text = world.section(brief);
    expect(failureOf(world.records, addJudgement, { sectionId: text.id }, env)).toMatchObject({
      kind: 'invalid-input',
      field: 'section',
    });
    const sectionId = world.newId('section');
    expect(failureOf(world.records, addJudgement, { sectionId }, env)).toMatchObject({
      kind: 'record-not-found',
      recordKind: 'section',
    });
  });
});

describe('typing a judgement', () => {
  it('is one step with the first letter that made it, until somebody ends it', () => {
    const { world, section, env } = setUp();
    const store = new RecordStore(world.records);
    const history = new History();
    const id = world.newId('judgement');
    const run = (made: ReturnType<typeof addJudgement>): void => {
      if (!made.ok) throw new Error(made.error.kind);
      store.apply(made.value);
      history.push(made.value, 0);
    };
    const write = (words: string) =>
      run(writeText(store, { id, field: 'statement', content: doc(p(words)) }, env));
    const fields = { statement: doc(p('H')) };
    run(addJudgement(store, { id, sectionId: section.id, fields, typing: true }, env));
    write('He will be back.');
    history.close();
    write('He will be back in May.');
    const [second, first] = [history.undo(), history.undo()];
    if (second === null || first === null) throw new Error('there are fewer steps');
    store.apply(second);
    expect(plainText(textAt(store, { id, field: 'statement' }) ?? null)).toBe('He will be back.');
    store.apply(first);
    expect(store.get(id)).toBeUndefined();
    expect(history.undo()).toBeNull();
  });
});

describe('moving a judgement', () => {
  it('changes places with its neighbour of the same kind', () => {
    const { world, section, env } = setUp();
    const [one, gap, two] = [
      world.judgement(doc(p('One.'))),
      world.judgement(doc(p('A gap.')), { judgementKind: 'gap' }),
      world.judgement(doc(p('Two.'))),
    ];
    const { store, change } = runBackAndForth(
      world.records,
      moveJudgement,
      { sectionId: section.id, id: two.id, to: 'up' },
      env,
    );
    const after = store.get(section.id) ?? section;
    expect(judgementsOfSection(store, after).map(({ id }) => id)).toEqual([two.id, one.id, gap.id]);
    expect(change.label).toMatchObject({ command: 'move-judgement', subject: 'Two.' });
  });

  it('fails at the edge, past which there is none of its kind', () => {
    const { world, section, env } = setUp();
    const one = world.judgement(doc(p('One.')));
    world.judgement(doc(p('A gap.')), { judgementKind: 'gap' });
    const input = { sectionId: section.id, id: one.id } as const;
    for (const to of ['up', 'down'] as const)
      expect(failureOf(world.records, moveJudgement, { ...input, to }, env)).toMatchObject({
        kind: 'invalid-input',
        field: 'place',
      });
  });
});

describe('removing a judgement', () => {
  it('takes it out of the sections that chose it', () => {
    const { world, section, env } = setUp([]);
    const one = world.judgement(doc(p('One.')));
    section.options.judgementIds = [one.id];
    const { store } = runBackAndForth(world.records, removeRecords, { ids: [one.id] }, env);
    expect(store.get(section.id)?.options.judgementIds).toEqual([]);
  });
});

describe('the section that leads to a judgement', () => {
  it('is that of the brief one is in, where it shows it', () => {
    const { world, brief, section } = setUp();
    const next = world.brief();
    const later = world.section(next, { sectionKind: 'judgements' });
    const one = world.judgement(doc(p('One.')));
    const store = new RecordStore(world.records);
    expect(sectionOfJudgement(store, one, brief.id)?.id).toBe(section.id);
    expect(sectionOfJudgement(store, one, next.id)?.id).toBe(later.id);
    section.options.judgementIds = [];
    later.options.judgementIds = [];
    expect(sectionOfJudgement(new RecordStore(world.records), one, brief.id)).toBeUndefined();
  });
});
