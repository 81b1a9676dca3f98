import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../../../renderer/state/window/when-idle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function* slow(count: number, taken: number[]): Generator<undefined, string> {
  for (let step = 0; step < count; step += 1) {
    taken.push(step);
    vi.setSystemTime(Date.now() + 10);
    vi.advanceTimersByTime(0);
    yield;
  }
  return 'all';
}

test('begins after the delay and hands over what comes out', () => {
  const done = vi.fn();
  const taken: number[] = [];
  whenIdle(500, slow(3, taken), done);
  vi.advanceTimersByTime(499);
  expect(taken).toEqual([]);
  vi.runAllTimers();
  expect(taken).toEqual([0, 1, 2]);
  expect(done.mock.calls).toEqual([['all']]);
});

test('that was stopped takes no further step and hands over nothing', () => {
  const done = vi.fn();
  const stop = whenIdle(500, slow(3, []), done);
  stop();
  vi.runAllTimers();
  expect(done).not.toHaveBeenCalled();
});
