import { describe, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Change } from '../../../core/store/change.ts';
import { RecordStore, validateRecord } from '../../../core/store/record-store.ts';
import { doc, makeWorld, mention, p, supports } from '../../builders/records.ts';

const label: Change['label'] = { command: 'test', subject: '', squash: null };
const byId = (records: readonly AnyRecord[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));
const adding = (...records: AnyRecord[]): Change => ({
  label,
  added: byId(records),
  updated: {},
  removed: {},
});
const removing = (...records: AnyRecord[]): Change => ({
  label,
  added: {},
  updated: {},
  removed: byId(records),
});
const updating = (from: AnyRecord, to: AnyRecord): Change => ({
  label,
  added: {},
  updated: { [from.id]: [from, to] },
  removed: {},
});
const errorOf = (store: RecordStore, change: Change) => {
  const checked = store.check(change);
  return checked.ok ? null : checked.error;
};

function small() {
  const world = makeWorld();
  const source = world.source();
  const excerpt = world.excerpt(source, 'He withdrew.');
  const actor = world.actor('Khalifa Haftar');
  const event = world.event('Withdrawal', '2014-05-17', {
    evidence: supports(excerpt),
    description: doc(p('By ', mention(actor))),
  });
  return { world, source, excerpt, actor, event, store: new RecordStore(world.records) };
}

describe('the record store', () => {
  it('finds records by id, by kind in the order of their ids, and by who refers to them', () => {
    const { store, world, source, excerpt, actor, event } = small();
    const second = world.actor('Nouri Abu Sahmain');
    store.apply(adding(second));
    expect(store.get(source.id)).toBe(source);
    expect(store.find('actor:nobody')).toBeUndefined();
    expect(store.ofKind('actor')).toEqual([actor, second]);
    expect(store.referrersOf(excerpt.id)).toEqual([event]);
    expect(store.referrersOf(actor.id)).toEqual([event]);
    expect(store.referrersOf(event.id)).toEqual([]);
    expect(store.size).toBe(5);
  });

  it('forgets a reference that an update takes away', () => {
    const { store, excerpt, event } = small();
    store.apply(updating(event, { ...event, evidence: [] }));
    expect(store.referrersOf(excerpt.id)).toEqual([]);
    expect(store.ofKind('event')[0]?.evidence).toEqual([]);
  });

  it('forgets a record that is removed: by id, by kind, and as one that refers to others', () => {
    const { store, excerpt, event } = small();
    store.apply(removing(event));
    expect(store.find(event.id)).toBeUndefined();
    expect(store.ofKind('event')).toEqual([]);
    expect(store.referrersOf(excerpt.id)).toEqual([]);
    store.apply(adding(event));
    expect(store.referrersOf(excerpt.id)).toEqual([event]);
  });

  it('tells listeners which ids a change touched, until they stop listening', () => {
    const { store, actor } = small();
    const listener = vi.fn<(ids: ReadonlySet<string>) => void>();
    const stop = store.subscribe(listener);
    store.apply(updating(actor, { ...actor, protected: true }));
    stop();
    store.apply(updating({ ...actor, protected: true }, actor));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener.mock.calls[0]?.[0]).toEqual(new Set([actor.id]));
  });

  it('throws on a change that nobody checked and that does not fit', () => {
    const { store, actor, world } = small();
    expect(() => store.apply(adding(actor))).toThrow('there already');
    expect(() => store.apply(removing(makeWorld('x', 7).actor('Nobody')))).toThrow('not there');
    const stranger = world.actor('Stranger');
    expect(() => store.apply(updating(stranger, stranger))).toThrow('not there');
  });
});

describe('a change is refused', () => {
  it('when it adds what is there, or changes or removes what is not as it says', () => {
    const { store, actor } = small();
    const other = { ...actor, protected: true };
    expect(errorOf(store, adding(actor))).toEqual({ kind: 'stale-change', recordKind: 'actor' });
    expect(errorOf(store, updating(other, actor))).toEqual({ kind: 'stale-change', recordKind: 'actor' });
    expect(errorOf(store, removing(other))).toEqual({ kind: 'stale-change', recordKind: 'actor' });
  });

  it('when something it brings refers to nothing', () => {
    const { store, excerpt } = small();
    const stranger = makeWorld('x', 7);
    const lost = stranger.excerpt(stranger.source(), 'Nowhere.');
    expect(errorOf(store, adding(lost))).toMatchObject({ kind: 'dangling-reference', to: lost.sourceId });
    const moved = { ...excerpt, sourceId: lost.sourceId };
    expect(errorOf(store, updating(excerpt, moved))).toMatchObject({ kind: 'dangling-reference' });
  });

  it('when something that stays still refers to what it removes', () => {
    const { store, excerpt, event, actor } = small();
    expect(errorOf(store, removing(excerpt))).toMatchObject({
      kind: 'dangling-reference',
      recordKind: 'event',
    });
    expect(errorOf(store, removing(actor))).toMatchObject({ kind: 'dangling-reference' });
    expect(errorOf(store, removing(excerpt, event))).toBeNull();
  });

  it('when a record does not fit its kind, names another id, or changes its kind', () => {
    const { store, actor, event } = small();
    expect(errorOf(store, updating(actor, { ...actor, names: [{ text: '' }] } as never))).toMatchObject({
      kind: 'invalid-record',
      recordKind: 'actor',
      field: 'names.0.text',
    });
    const swapped: Change = { ...adding(), added: { [event.id]: { ...actor, id: event.id } as never } };
    expect(errorOf(store, swapped)).toMatchObject({ kind: 'invalid-record' });
    expect(errorOf(store, { ...adding(), added: { other: makeWorld('x', 7).actor('A') } })).toMatchObject({
      kind: 'bad-request',
    });
    expect(errorOf(store, { ...adding(), updated: { [actor.id]: [actor, event] } })).toMatchObject({
      kind: 'bad-request',
    });
  });

  it('when a record nests deeper than a file may', () => {
    const { store, actor } = small();
    let deep: object = {};
    for (let level = 0; level < 300; level += 1) deep = { deep };
    const refused = { kind: 'invalid-record', recordKind: 'actor', field: '', reason: 'nested too deeply' };
    expect(errorOf(store, updating(actor, { ...actor, facts: deep } as never))).toEqual(refused);
    const other = makeWorld('x', 7).actor('Nobody');
    expect(errorOf(store, adding({ ...other, facts: deep } as never))).toEqual(refused);
  });

  it('and accepted when the new records only refer to each other', () => {
    const world = makeWorld('x', 7);
    const source = world.source();
    world.excerpt(source, 'He withdrew.');
    expect(errorOf(new RecordStore(), adding(...world.records))).toBeNull();
  });
});

describe('a value of unknown make', () => {
  it('is a record or is refused with the field that is wrong', () => {
    const { actor } = small();
    expect(validateRecord(JSON.parse(JSON.stringify(actor)))).toEqual({ ok: true, value: actor });
    for (const junk of [null, 7, 'actor', [], {}, { kind: 7 }, { kind: 'weapon' }, { kind: '__proto__' }])
      expect(validateRecord(junk)).toMatchObject({ ok: false, error: { kind: 'invalid-record' } });
    expect(validateRecord({ ...actor, extra: 1 })).toMatchObject({ ok: false });
    expect(validateRecord({ ...actor, id: 'actor:1' })).toMatchObject({ ok: false, error: { field: 'id' } });
  });
});
