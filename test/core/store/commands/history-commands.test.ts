// Bringing back and taking back: each a change like any other, and never more than was asked for.

import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../../core/model/any-record.ts';
import { bringBack, bringBackBlocks } from '../../../../core/store/commands/bring-back.ts';
import { recordExport } from '../../../../core/store/commands/record-export.ts';
import { removeRecords } from '../../../../core/store/commands/remove-records.ts';
import { planTakeBack, takeChangeBack } from '../../../../core/store/commands/take-change-back.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { cite, doc, makeWorld, mention, p, supports } from '../../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../../builders/run-command.ts';

/** What an entry of the history holds of one record's update. */
const entry = (
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
  others: readonly AnyRecord[] = [],
) => ({
  before,
  after,
  others,
  subject: 'x',
});
const block = (id: string, text: string) => {
  const paragraph = p(text);
  return { ...paragraph, attrs: { ...paragraph.attrs, id } } as typeof paragraph;
};

describe('bringing back', () => {
  it('puts an actor in again with the organisation that its role needs', () => {
    const world = makeWorld();
    const body = world.actor('House of Representatives');
    const actor = world.actor('Aguila Saleh', {
      roles: [
        {
          id: 'r1',
          title: 'Speaker',
          organisationId: body.id,
          organisation: null,
          from: null,
          to: null,
          evidence: [],
        },
      ],
    });
    const input = { record: actor, others: [body], fields: null };
    const { store, change } = runBackAndForth([], bringBack, input, envOf(world));
    expect(store.get(actor.id)).toEqual(actor);
    expect(store.get(body.id)).toEqual(body);
    expect(change.label.command).toBe('bring-back-actor');
  });

  it('sets the fields asked for and no others', () => {
    const world = makeWorld();
    const then = world.source({ reliability: 'B', outlet: 'Reuters' });
    const now = { ...then, reliability: 'C' as const, outlet: 'AFP' };
    const input = { record: then, others: [], fields: ['reliability'] };
    const { store } = runBackAndForth([now], bringBack, input, envOf(world));
    expect(store.get(then.id)).toMatchObject({ reliability: 'B', outlet: 'AFP' });
  });

  it('leaves a section where it stands in the outline now', () => {
    const world = makeWorld();
    const brief = world.brief();
    const [above, then] = [
      world.section(brief),
      world.section(brief, { title: 'Old', content: doc(p('old')) }),
    ];
    const now = { ...then, title: 'New', content: null, parentId: above.id, order: 'zz' };
    const records = world.records.map((record) => (record.id === then.id ? now : record));
    const { store } = runBackAndForth(
      records,
      bringBack,
      { record: then, others: [], fields: null },
      envOf(world),
    );
    expect(store.get(then.id)).toMatchObject({
      title: 'Old',
      content: then.content,
      parentId: above.id,
      order: 'zz',
    });
  });

  it('brings the excerpt and source of a citation back with the text that cites it', () => {
    const world = makeWorld();
    const section = world.section(world.brief(), { content: null });
    const rest = [...world.records];
    const source = world.source();
    const excerpt = world.excerpt(source, 'nine people were killed');
    const then = { ...section, content: doc(p('Nine', cite(excerpt))) };
    const { store } = runBackAndForth(
      rest,
      bringBack,
      { record: then, others: [excerpt, source], fields: ['content'] },
      envOf(world),
    );
    expect(store.get(excerpt.id)).toEqual(excerpt);
    expect(store.get(source.id)).toEqual(source);
  });

  it('is refused where fields of a record that is gone are asked for', () => {
    const world = makeWorld();
    const then = world.source();
    expect(
      failureOf([], bringBack, { record: then, others: [], fields: ['title'] }, envOf(world)),
    ).toMatchObject({ kind: 'record-not-found' });
  });

  it('puts a paragraph back where it stood, and replaces one that was changed', () => {
    const world = makeWorld();
    const brief = world.brief();
    const then = doc(block('a', 'one'), block('b', 'two'), block('c', 'three'));
    const section = world.section(brief, { content: doc(block('a', 'one'), block('c', 'other')) });
    const input = {
      id: section.id,
      field: 'content' as const,
      earlier: then,
      blockIds: ['b', 'c'],
      others: [],
    };
    const { store } = runBackAndForth(world.records, bringBackBlocks, input, envOf(world));
    expect(store.get(section.id)?.content).toEqual(then);
  });
});

describe('taking a change back', () => {
  it('brings a removed actor and all its mentions back', () => {
    const world = makeWorld();
    const actor = world.actor('Khalifa Haftar');
    const section = world.section(world.brief(), { content: doc(p('Forces of ', mention(actor))) });
    const event = world.event('Attack', null, { actors: [{ actorId: actor.id, role: 'agent' }] });
    const { store, change } = runBackAndForth(
      world.records,
      removeRecords,
      { ids: [actor.id] },
      envOf(world),
    );
    const before = [actor, section, event];
    const after = Object.values(change.updated).map(([, to]) => to);
    const now = [...world.records.filter(({ id }) => id !== actor.id)].map(
      (record) => store.find(record.id) ?? record,
    );
    const { store: back } = runBackAndForth(now, takeChangeBack, entry(before, after), envOf(world));
    expect(back.get(actor.id)).toEqual(actor);
    expect(back.get(section.id)?.content).toEqual(section.content);
    expect(back.get(event.id)?.actors).toEqual(event.actors);
  });

  it('leaves what was changed since, and says so', () => {
    const world = makeWorld();
    const before = world.source({ reliability: 'B', outlet: 'Reuters' });
    const after = { ...before, reliability: 'C' as const, outlet: 'AFP' };
    const now = { ...after, reliability: 'D' as const };
    const { store } = runBackAndForth([now], takeChangeBack, entry([before], [after]), envOf(world));
    expect(store.get(now.id)).toMatchObject({ reliability: 'D', outlet: 'Reuters' });
    const plan = planTakeBack(new RecordStore([now]), entry([before], [after]), envOf(world));
    expect(plan.left).toEqual([{ id: now.id, kind: 'source', field: 'reliability', why: 'later' }]);
  });

  it('takes back the paragraphs that still stand as the change left them', () => {
    const world = makeWorld();
    const brief = world.brief();
    const section = world.section(brief, { content: doc(block('a', 'one'), block('b', 'two')) });
    const after = {
      ...section,
      content: doc(block('a', 'ONE'), block('b', 'TWO'), block('c', 'added')),
    };
    const now = {
      ...after,
      content: doc(block('a', 'ONE'), block('b', 'two and more'), block('c', 'added')),
    };
    const records = world.records.map((record) => (record.id === section.id ? now : record));
    const input = entry([section], [after]);
    const { store } = runBackAndForth(records, takeChangeBack, input, envOf(world));
    expect(store.get(section.id)?.content).toEqual(doc(block('a', 'one'), block('b', 'two and more')));
    expect(planTakeBack(new RecordStore(records), input, envOf(world)).left).toMatchObject([
      { field: 'content', why: 'later' },
    ]);
  });

  it('removes what the change added, unless it is used since or was changed', () => {
    const world = makeWorld();
    const source = world.source();
    const excerpt = world.excerpt(source, 'nine');
    const { store } = runBackAndForth(world.records, takeChangeBack, entry([], [excerpt]), envOf(world));
    expect(store.get(excerpt.id)).toBeUndefined();
    world.event('Attack', null, { evidence: supports(excerpt) });
    const used = planTakeBack(new RecordStore(world.records), entry([], [excerpt]), envOf(world));
    expect(used.left).toEqual([{ id: excerpt.id, kind: 'excerpt', field: null, why: 'used' }]);
    expect(used.change.removed).toEqual({});
    const changed = { ...source, title: 'Other' };
    expect(planTakeBack(new RecordStore([changed]), entry([], [source]), envOf(world)).left).toMatchObject([
      { why: 'later' },
    ]);
  });

  it('removes what is referred to by nothing but what goes or lets it go with it', () => {
    const world = makeWorld();
    const source = world.source();
    const excerpt = world.excerpt(source, 'nine');
    const before = world.event('Attack', null);
    const after = { ...before, evidence: supports(excerpt) };
    const records = world.records.map((record) => (record.id === before.id ? after : record));
    const { store } = runBackAndForth(
      records,
      takeChangeBack,
      entry([before], [source, excerpt, after]),
      envOf(world),
    );
    expect(store.get(before.id)?.evidence).toEqual([]);
    expect(store.get(excerpt.id)).toBeUndefined();
    expect(store.get(source.id)).toBeUndefined();
  });

  it('never takes an export back, which did leave the project', () => {
    const world = makeWorld();
    const brief = world.brief();
    const made = recordExport(
      new RecordStore(world.records),
      {
        fields: {
          briefId: brief.id,
          at: envOf(world).now(),
          templateId: brief.templateId,
          templateVersion: 1,
          format: 'pdf',
          options: {},
          fileName: 'Libya.pdf',
          sha256: 'c'.repeat(64),
          byteLength: 9,
          losses: [],
          snapshot: null,
        },
      },
      envOf(world),
    );
    const exports = made.ok ? Object.values(made.value.added) : [];
    expect(exports).toHaveLength(1);
    const store = new RecordStore([...world.records, ...exports]);
    const plan = planTakeBack(store, entry([], exports), envOf(world));
    expect(plan.change.removed).toEqual({});
    expect(plan.left).toEqual([{ id: exports[0]?.id, kind: 'export', field: null, why: 'left' }]);
  });

  it('keeps a source whose excerpt has to stay', () => {
    const world = makeWorld();
    const source = world.source();
    const excerpt = world.excerpt(source, 'nine');
    world.event('Attack', null, { evidence: supports(excerpt) });
    const plan = planTakeBack(new RecordStore(world.records), entry([], [source, excerpt]), envOf(world));
    expect(plan.change.removed).toEqual({});
    expect(plan.left.map(({ id }) => id).sort()).toEqual([excerpt.id, source.id].sort());
  });

  it('never makes a section stand below itself', () => {
    const world = makeWorld();
    const brief = world.brief();
    const [a, b] = [world.section(brief), world.section(brief)];
    const before = { ...a, parentId: b.id };
    const now = { ...b, parentId: a.id };
    const records = world.records.map((record) => (record.id === b.id ? now : record));
    const plan = planTakeBack(new RecordStore(records), entry([before], [a]), envOf(world));
    expect(plan.left).toEqual([{ id: a.id, kind: 'section', field: 'parentId', why: 'circle' }]);
    expect(plan.change.updated).toEqual({});
  });

  it('does nothing the second time', () => {
    const world = makeWorld();
    const before = world.source({ reliability: 'B' });
    const after = { ...before, reliability: 'C' as const };
    const plan = planTakeBack(new RecordStore([before]), entry([before], [after]), envOf(world));
    expect(plan).toMatchObject({ left: [], change: { updated: {} } });
  });
});
