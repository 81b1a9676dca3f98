// What is made of a selected passage: every command is one step that can be undone, done again and sent as JSON.

import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../../core/model/any-record.ts';
import { makeSegment } from '../../../../core/model/text/anchor.ts';
import type { Change } from '../../../../core/store/change.ts';
import { reverseChange } from '../../../../core/store/change.ts';
import type { Command } from '../../../../core/store/command.ts';
import { addEventFromPassage } from '../../../../core/store/commands/passages/add-event-from-passage.ts';
import { addFigureFromPassage } from '../../../../core/store/commands/passages/add-figure-from-passage.ts';
import { extendExcerpt } from '../../../../core/store/commands/passages/extend-excerpt.ts';
import { gradeExcerpts } from '../../../../core/store/commands/passages/grade-excerpts.ts';
import { reanchorExcerpt } from '../../../../core/store/commands/passages/reanchor-excerpt.ts';
import { setPublished } from '../../../../core/store/commands/passages/set-published.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { cell, dateValue, makeWorld, supports } from '../../../builders/records.ts';

const TEXT = 'The general withdrew on Friday.\nAn official put the dead at 43.\nOthers counted 75.';
const at = (exact: string) => makeSegment(TEXT, TEXT.indexOf(exact), TEXT.indexOf(exact) + exact.length);

function setUp() {
  const world = makeWorld();
  const source = world.source({ published: null });
  const env = {
    newId: world.newId,
    newLocalId: () => 'local-1',
    registered: () => undefined,
    now: () => '2014-05-18T17:00:00.000Z',
    author: 'Test analyst',
  };
  const passage = { sourceId: source.id, segments: [at('withdrew on Friday')], paragraph: 1 };
  return { world, source, env, passage };
}

/** Runs the command, checks that undo and redo lead back and forth and that the change survives JSON. */
function runBackAndForth<Input>(
  records: readonly AnyRecord[],
  command: Command<Input>,
  input: Input,
  env: Parameters<Command<Input>>[2],
): { store: RecordStore; change: Change } {
  const store = new RecordStore(records);
  const recordsNow = () => new Map([...store.all()].map((record) => [record.id, record]));
  const before = recordsNow();
  const made = command(store, input, env);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const change = JSON.parse(JSON.stringify(made.value)) as Change;
  expect(change).toEqual(made.value);
  expect(store.check(change).ok).toBe(true);
  store.apply(change);
  const after = recordsNow();
  store.apply(reverseChange(change));
  expect(recordsNow()).toEqual(before);
  store.apply(change);
  expect(recordsNow()).toEqual(after);
  return { store, change };
}

describe('an event from a passage', () => {
  it('comes with its excerpt as supporting evidence, in one step', () => {
    const { world, env, passage } = setUp();
    const { store } = runBackAndForth(
      world.records,
      addEventFromPassage,
      { passage, title: ' The general\nwithdrew ', date: dateValue('2014-05-16', 'Friday'), published: null },
      env,
    );
    const [event] = store.ofKind('event');
    const [excerpt] = store.ofKind('excerpt');
    expect(event?.title).toBe('The general withdrew');
    expect(event?.date?.edtf).toBe('2014-05-16');
    expect(event?.evidence).toEqual([{ excerptId: excerpt?.id, stance: 'supports', aspect: 'all' }]);
  });

  it('uses the excerpt that is there already', () => {
    const { world, source, env, passage } = setUp();
    const excerpt = world.excerpt(source, 'withdrew on Friday', { segments: passage.segments });
    const { store } = runBackAndForth(
      world.records,
      addEventFromPassage,
      { passage, title: 'Withdrawal', date: null, published: null },
      env,
    );
    expect(store.ofKind('excerpt')).toHaveLength(1);
    expect(store.ofKind('event')[0]?.evidence[0]?.excerptId).toBe(excerpt.id);
  });

  it('keeps the publication date that was asked for with it', () => {
    const { world, source, env, passage } = setUp();
    const { store } = runBackAndForth(
      world.records,
      addEventFromPassage,
      { passage, title: 'Withdrawal', date: dateValue('2014-05-16'), published: dateValue('2014-05-18') },
      env,
    );
    expect(store.get(source.id)?.published?.edtf).toBe('2014-05-18');
    expect(store.get(source.id)?.found.published).toBe('typed');
  });

  it('needs a title and a source', () => {
    const { world, env, passage } = setUp();
    const store = new RecordStore(world.records);
    const blank = addEventFromPassage(store, { passage, title: ' ', date: null, published: null }, env);
    expect(blank).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    const lost = addEventFromPassage(
      new RecordStore(),
      { passage, title: 'x', date: null, published: null },
      env,
    );
    expect(lost).toMatchObject({ ok: false, error: { kind: 'record-not-found' } });
  });
});

describe('a figure from a passage', () => {
  it('is a new question with the report and its excerpt', () => {
    const { world, env, passage } = setUp();
    const { store } = runBackAndForth(
      world.records,
      addFigureFromPassage,
      {
        passage,
        figure: { question: 'Killed in Benghazi' },
        claimant: { actorId: null, descriptor: 'an official' },
        cells: [cell('killed', 43)],
      },
      env,
    );
    const [figure] = store.ofKind('figure');
    expect(figure?.question).toBe('Killed in Benghazi');
    expect(figure?.reports[0]?.excerptId).toBe(store.ofKind('excerpt')[0]?.id);
    expect(figure?.reports[0]?.cells[0]?.value).toEqual({ type: 'number', value: 43 });
  });

  it('is one more report of a figure that is there', () => {
    const { world, env, passage } = setUp();
    const figure = world.figure('Killed in Benghazi', [world.report('a doctor', [cell('killed', 40)])]);
    const { store } = runBackAndForth(
      world.records,
      addFigureFromPassage,
      {
        passage,
        figure: { id: figure.id },
        claimant: { actorId: null, descriptor: 'an official' },
        cells: [cell('killed', 43)],
      },
      env,
    );
    expect(store.ofKind('figure')).toHaveLength(1);
    expect(store.get(figure.id)?.reports).toHaveLength(2);
  });

  it('keeps the question and the excerpt when no number was chosen', () => {
    const { world, env, passage } = setUp();
    const { store } = runBackAndForth(
      world.records,
      addFigureFromPassage,
      {
        passage,
        figure: { question: 'Killed?' },
        claimant: { actorId: null, descriptor: null },
        cells: [],
      },
      env,
    );
    expect(store.ofKind('figure')[0]?.reports).toEqual([]);
    expect(store.ofKind('excerpt')).toHaveLength(1);
  });
});

describe('several passages as one excerpt', () => {
  it('stand in the order of the text, and insertions stay at their words', () => {
    const { world, source, env } = setUp();
    const excerpt = world.excerpt(source, '', {
      segments: [at('the dead at 43')],
      paragraph: 2,
      insertions: [{ segment: 0, offset: 8, text: 'in Benghazi' }],
    });
    const { store } = runBackAndForth(
      world.records,
      extendExcerpt,
      { id: excerpt.id, segment: at('The general'), paragraph: 1 },
      env,
    );
    const extended = store.get(excerpt.id);
    expect(extended?.segments.map((segment) => segment.exact)).toEqual(['The general', 'the dead at 43']);
    expect(extended?.paragraph).toBe(1);
    expect(extended?.insertions).toEqual([{ segment: 1, offset: 8, text: 'in Benghazi' }]);
  });

  it('refuses one that overlaps', () => {
    const { world, source, env } = setUp();
    const excerpt = world.excerpt(source, '', { segments: [at('the dead at 43')] });
    const result = extendExcerpt(
      new RecordStore(world.records),
      { id: excerpt.id, segment: at('dead at 43.'), paragraph: 2 },
      env,
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
  });
});

describe('an orphan', () => {
  it('is anchored where the analyst points, and loses no insertion', () => {
    const { world, source, env } = setUp();
    const excerpt = world.excerpt(source, 'was gone', {
      anchoring: 'orphan',
      insertions: [{ segment: 3, offset: 90, text: 'sic' }],
    });
    const { store } = runBackAndForth(
      world.records,
      reanchorExcerpt,
      { id: excerpt.id, segments: [at('Others counted 75')], paragraph: 3 },
      env,
    );
    const found = store.get(excerpt.id);
    expect(found?.anchoring).toBe('anchored');
    expect(found?.segments[0]?.exact).toBe('Others counted 75');
    expect(found?.insertions).toEqual([{ segment: 0, offset: 17, text: 'sic' }]);
  });
});

describe('grading in bulk', () => {
  it('grades all in one step', () => {
    const { world, source, env } = setUp();
    const ids = [world.excerpt(source, 'a').id, world.excerpt(source, 'b').id];
    const { store, change } = runBackAndForth(world.records, gradeExcerpts, { ids, credibility: '2' }, env);
    expect(ids.map((id) => store.get(id)?.credibility)).toEqual(['2', '2']);
    expect(Object.keys(change.updated)).toHaveLength(2);
  });
});

describe('the publication date', () => {
  it('dates the events that waited for it, and leaves dated ones alone', () => {
    const { world, source, env, passage } = setUp();
    const excerpt = world.excerpt(source, '', { segments: passage.segments });
    const waiting = world.event('Withdrawal', null, { evidence: supports(excerpt) });
    const dated = world.event('Attack', '2014-05-15', { evidence: supports(excerpt) });
    const { store } = runBackAndForth(
      world.records,
      setPublished,
      {
        sourceId: source.id,
        published: dateValue('2014-05-18'),
        events: [waiting, dated].map(({ id }) => ({ eventId: id, date: dateValue('2014-05-16') })),
      },
      env,
    );
    expect(store.get(source.id)?.published?.edtf).toBe('2014-05-18');
    expect(store.get(waiting.id)?.date?.edtf).toBe('2014-05-16');
    expect(store.get(dated.id)?.date?.edtf).toBe('2014-05-15');
  });
});
