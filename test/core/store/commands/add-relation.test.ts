import { describe, expect, it } from 'vitest';
import { reverseChange, type Change } from '../../../../core/store/change.ts';
import { addRelation } from '../../../../core/store/commands/add-relation.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { dateValue, makeWorld } from '../../../builders/records.ts';

function setUp() {
  const world = makeWorld();
  const general = world.actor('Khalifa Haftar');
  const army = world.actor('Libyan National Army', { actorType: 'armedGroup' });
  const env = {
    newId: world.newId,
    newLocalId: () => 'local-1',
    registered: () => undefined,
    now: () => '2014-05-18T17:00:00.000Z',
    author: 'Test analyst',
  };
  return { general, army, env, store: new RecordStore(world.records) };
}

describe('adding a relation', () => {
  it('leads from one actor to the other, undone and done again as one step that survives JSON', () => {
    const { general, army, env, store } = setUp();
    const made = addRelation(
      store,
      {
        fromActorId: general.id,
        toActorId: army.id,
        relationType: 'commands',
        fields: { from: dateValue('2014-05-16'), contested: true },
      },
      env,
    );
    if (!made.ok) throw new Error(made.error.kind);
    const change = JSON.parse(JSON.stringify(made.value)) as Change;
    expect(change).toEqual(made.value);
    expect(change.label).toEqual({ command: 'add-relation', subject: 'Khalifa Haftar', squash: null });
    expect(store.check(change).ok).toBe(true);

    store.apply(change);
    const [relation] = store.ofKind('relation');
    expect(relation).toMatchObject({
      fromActorId: general.id,
      toActorId: army.id,
      relationType: 'commands',
      label: '',
      contested: true,
      from: { edtf: '2014-05-16' },
      to: null,
      evidence: [],
    });
    expect(store.referrersOf(army.id)).toEqual([relation]);

    store.apply(reverseChange(change));
    expect(store.ofKind('relation')).toEqual([]);
    store.apply(change);
    expect(store.ofKind('relation')).toEqual([relation]);
  });

  it('keeps two relations of one type between the same actors, since they may hold at different times', () => {
    const { general, army, env, store } = setUp();
    for (const from of ['2011', '2014']) {
      const made = addRelation(
        store,
        {
          fromActorId: general.id,
          toActorId: army.id,
          relationType: 'commands',
          fields: { from: dateValue(from) },
        },
        env,
      );
      if (made.ok) store.apply(made.value);
    }
    expect(store.ofKind('relation').map((relation) => relation.from?.edtf)).toEqual(['2011', '2014']);
  });

  it('does not relate an actor to itself', () => {
    const { general, env, store } = setUp();
    expect(
      addRelation(store, { fromActorId: general.id, toActorId: general.id, relationType: 'allyOf' }, env),
    ).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
  });

  it('refuses an actor that is not there', () => {
    const { general, env, store } = setUp();
    expect(
      addRelation(
        store,
        { fromActorId: general.id, toActorId: env.newId('actor'), relationType: 'allyOf' },
        env,
      ),
    ).toEqual({ ok: false, error: { kind: 'record-not-found', recordKind: 'actor' } });
  });
});
