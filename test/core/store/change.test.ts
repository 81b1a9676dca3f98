// A change as data: reversing, squashing, and what the history makes of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../core/model/kinds/actor.ts';
import {
  type Change,
  idsOfChange,
  isEmptyChange,
  reverseChange,
  squashChanges,
} from '../../../core/store/change.ts';
import { History } from '../../../core/store/history.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { makeWorld } from '../../builders/records.ts';

const world = makeWorld();
const POOL = Array.from({ length: 4 }, (_, index) => world.actor(`Actor ${index}`));
const label = (squash: string | null = null): Change['label'] => ({ command: 'test', subject: '', squash });
const empty = { added: {}, updated: {}, removed: {} };
const named = (actor: Actor, name: string): Actor => ({
  ...actor,
  names: [{ text: name, script: 'Latn', language: 'en', nameKind: 'preferred' }],
});
const adding = (actor: Actor): Change => ({ label: label(), ...empty, added: { [actor.id]: actor } });
const removing = (actor: Actor): Change => ({ label: label(), ...empty, removed: { [actor.id]: actor } });
const renaming = (actor: Actor, name: string, squash: string | null = null): Change => ({
  label: label(squash),
  ...empty,
  updated: { [actor.id]: [actor, named(actor, name)] },
});

/** Steps as a test case: which of the actors, and what becomes of it. */
const steps = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom('toggle', 'rename')), { maxLength: 12 });

/** Plays the steps into a store and gives the changes that were applied. */
function play(store: RecordStore, plan: readonly (readonly [number, string])[]): Change[] {
  return plan.map(([index, what], turn) => {
    const actor = POOL[index] ?? POOL[0];
    if (actor === undefined) throw new Error('no actor');
    const present = store.get(actor.id);
    const change =
      present === undefined
        ? adding(named(actor, `Came ${turn}`))
        : what === 'toggle'
          ? removing(present)
          : renaming(present, `Name ${turn}`);
    store.apply(change);
    return change;
  });
}
const content = (store: RecordStore) => new Map([...store.all()].map((record) => [record.id, record]));

describe('changes', () => {
  it('squash to one that does the same as all of them, and back', () => {
    fc.assert(
      fc.property(steps, steps, (before, plan) => {
        const store = new RecordStore();
        play(store, before);
        const start = content(store);
        const changes = play(store, plan);
        const end = content(store);
        if (changes.length === 0) return;
        const one = changes.reduce(squashChanges);
        const other = new RecordStore(start.values());
        expect(other.check(one).ok).toBe(true);
        other.apply(one);
        expect(content(other)).toEqual(end);
        other.apply(reverseChange(one));
        expect(content(other)).toEqual(start);
      }),
    );
  });

  it('reversed twice are what they were', () => {
    const change = renaming(POOL[0] as Actor, 'Other');
    expect(reverseChange(reverseChange(change))).toEqual(change);
  });

  it('that add and remove the same record squash to nothing', () => {
    const actor = POOL[0] as Actor;
    expect(isEmptyChange(squashChanges(adding(actor), removing(actor)))).toBe(true);
  });

  it('keep the first label when squashed, and name every record they touch', () => {
    const [one, two] = POOL as [Actor, Actor];
    const squashed = squashChanges({ ...adding(one), label: label('first') }, adding(two));
    expect(squashed.label.squash).toBe('first');
    expect(idsOfChange(squashed)).toEqual([one.id, two.id]);
  });
});

describe('the history', () => {
  it('leads back to the start and forth to the end, whatever was done', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const store = new RecordStore();
        const history = new History();
        for (const [index, change] of play(store, plan).entries()) history.push(change, index);
        const end = content(store);
        for (let step = history.undo(); step !== null; step = history.undo()) store.apply(step);
        expect(store.size).toBe(0);
        for (let step = history.redo(); step !== null; step = history.redo()) store.apply(step);
        expect(content(store)).toEqual(end);
      }),
    );
  });

  it('makes typing into one field one step, until the field is left', () => {
    const history = new History();
    const actor = POOL[0] as Actor;
    history.push(renaming(actor, 'H', 'name'), 0);
    history.push(renaming(named(actor, 'H'), 'Ha', 'name'), 1_000);
    history.close();
    history.push(renaming(named(actor, 'Ha'), 'Haf', 'name'), 2_000);
    expect(history.undo()?.updated[actor.id]).toEqual([named(actor, 'Haf'), named(actor, 'Ha')]);
    expect(history.undo()?.updated[actor.id]).toEqual([named(actor, 'Ha'), actor]);
    expect(history.undo()).toBeNull();
  });

  it('has no step when a field was left before anything was done', () => {
    const history = new History();
    history.close();
    expect(history.lastDone).toBeNull();
    expect(history.undo()).toBeNull();
  });

  it('begins a new step for another field, for one without a key, and after five minutes', () => {
    const actor = POOL[0] as Actor;
    const count = (...pushes: [string | null, number][]) => {
      const history = new History();
      for (const [key, atMs] of pushes) history.push(renaming(actor, 'x', key), atMs);
      let undone = 0;
      while (history.undo() !== null) undone += 1;
      return undone;
    };
    expect(count(['a', 0], ['a', 1])).toBe(1);
    expect(count(['a', 0], ['b', 1])).toBe(2);
    expect(count([null, 0], [null, 1])).toBe(2);
    expect(count(['a', 0], ['a', 5 * 60_000])).toBe(2);
  });

  it('forgets what was undone as soon as something else is done', () => {
    const history = new History();
    history.push(adding(POOL[0] as Actor), 0);
    history.undo();
    expect(history.lastUndone?.label.command).toBe('test');
    history.push(adding(POOL[1] as Actor), 1);
    expect(history.redo()).toBeNull();
    expect(history.lastUndone).toBeNull();
  });

  it('does not join typing to a step that was done again', () => {
    const history = new History();
    const actor = POOL[0] as Actor;
    history.push(renaming(actor, 'H', 'name'), 0);
    history.undo();
    history.redo();
    history.push(renaming(named(actor, 'H'), 'Ha', 'name'), 1);
    expect(history.undo()?.updated[actor.id]?.[1]).toEqual(named(actor, 'H'));
  });

  it('drops a step that typing has taken back by itself', () => {
    const history = new History();
    const actor = POOL[0] as Actor;
    history.push({ ...adding(actor), label: label('k') }, 0);
    history.push({ ...removing(actor), label: label('k') }, 1);
    expect(history.undo()).toBeNull();
    expect(history.lastDone).toBeNull();
  });

  it('keeps the last thousand steps', () => {
    const history = new History();
    for (let i = 0; i < 1_100; i++) history.push(adding(POOL[0] as Actor), i);
    let undone = 0;
    while (history.undo() !== null) undone += 1;
    expect(undone).toBe(1_000);
    history.clear();
    expect(history.redo()).toBeNull();
  });
});
