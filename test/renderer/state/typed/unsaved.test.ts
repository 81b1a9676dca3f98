// What is typed counts from the first key on, and is kept with each key.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftOp } from '../../../../core/contract/events.ts';
import type { FieldDraft } from '../../../../renderer/state/typed/draft-entries.ts';
import { Unsaved } from '../../../../renderer/state/typed/unsaved.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const entry = (text: string): FieldDraft => ({ kind: 'field', at: 0, place: [], text, patches: null });

/** A registry whose journal is a list, one item a write. */
function registry() {
  const unsaved = new Unsaved();
  const written: (readonly DraftOp[])[] = [];
  unsaved.keepWith({ write: (ops) => written.push(ops), attempt: () => null });
  /** What stands in the journal after all of it. */
  const live = () => {
    const texts = new Map<string, string>();
    for (const { key, text } of written.flat())
      if (text === null) texts.delete(key);
      else texts.set(key, (JSON.parse(text) as FieldDraft).text);
    return [...texts.values()];
  };
  return { unsaved, written, live };
}

describe('a text that is typed', () => {
  test('counts from its first key on until it is let go', () => {
    const { unsaved } = registry();
    const told: boolean[] = [];
    unsaved.subscribe(() => told.push(unsaved.dirty));
    const first = unsaved.hold({ read: () => entry('a') });
    const second = unsaved.hold({ read: () => entry('b') });
    first.release();
    first.release();
    expect(unsaved.dirty).toBe(true);
    second.release();
    expect(unsaved.dirty).toBe(false);
    expect(told).toEqual([true, false]);
  });

  test('is kept with each key, so that no kill comes between', () => {
    const { unsaved, written, live } = registry();
    let text = 'a';
    const hold = unsaved.hold({ read: () => entry(text) });
    hold.changed();
    expect(live()).toEqual(['a']);
    for (const key of ['b', 'c', 'd']) {
      text += key;
      hold.changed();
      expect(live()).toEqual([text]);
    }
    expect(written).toHaveLength(4);
  });

  test('that takes long to keep is kept less often, so that typing stays quick, and within 100 ms all the same', () => {
    const { unsaved, written } = registry();
    const slow = () => {
      vi.setSystemTime(Date.now() + 30);
      vi.advanceTimersByTime(30);
      return entry('long');
    };
    const hold = unsaved.hold({ read: slow });
    hold.changed();
    hold.changed();
    vi.advanceTimersByTime(50);
    expect(written).toHaveLength(1);
    vi.advanceTimersByTime(20);
    expect(written).toHaveLength(2);
  });

  test('leaves the journal when it is let go, also before its turn came', () => {
    const { unsaved, live } = registry();
    const hold = unsaved.hold({ read: () => entry('a') });
    hold.changed();
    hold.changed();
    hold.release();
    vi.advanceTimersByTime(1_000);
    expect(live()).toEqual([]);
  });

  test('and the change that it became stand in one entry, so that no kill comes between', () => {
    const { unsaved, written, live } = registry();
    const hold = unsaved.hold({ read: () => entry('typed') });
    hold.changed();
    unsaved.together(() => {
      unsaved.keep('change/w/1', entry('handed in'));
      hold.release();
    });
    expect(written.map((ops) => ops.length)).toEqual([1, 2]);
    expect(live()).toEqual(['handed in']);
  });

  test('is handed in with all others when the window closes, where that can be done', () => {
    const { unsaved } = registry();
    const handedIn: string[] = [];
    const hold = unsaved.hold({
      read: () => null,
      commit: () => {
        handedIn.push('field');
        hold.release();
      },
    });
    unsaved.hold({ read: () => entry('in a dialog') });
    unsaved.commitAll();
    expect([handedIn, unsaved.dirty]).toEqual([['field'], true]);
  });

  test('of one project never reaches the journal of the next', () => {
    const { unsaved, written } = registry();
    const hold = unsaved.hold({ read: () => entry('a') });
    hold.changed();
    const next: DraftOp[] = [];
    unsaved.keepWith({ write: (ops) => next.push(...ops), attempt: () => null });
    hold.changed();
    hold.release();
    vi.advanceTimersByTime(1_000);
    expect([written.length, next, unsaved.dirty]).toEqual([1, [], false]);
  });

  test('without a project counts for nothing', () => {
    const unsaved = new Unsaved();
    unsaved.hold({ read: () => entry('a') }).changed();
    expect(unsaved.dirty).toBe(false);
  });
});
