import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../../core/base/result.ts';
import type { PreviewInput, PreviewPages } from '../../../../core/contract/project-calls.ts';
import { PreviewFeed } from '../../../../renderer/places/brief/preview/preview-feed.ts';

const pagesOf = (count: number): PreviewPages => ({
  sizes: new Float32Array(count * 2).fill(600),
  versions: new Uint32Array(count).fill(1),
  inks: [],
  cursor: null,
  losses: [],
});

/** A feed whose project answers when it is told to, and whose clock runs when it is told to. */
function feeding() {
  let text = 0;
  const asked: number[] = [];
  const answers: ((answer: Result<PreviewPages | null, AppError>) => void)[] = [];
  const taken: number[] = [];
  const timers = new Set<{ readonly run: () => void; readonly delayMs: number }>();
  const feed = new PreviewFeed({
    ask: () => new Promise((resolve) => answers.push(resolve)),
    input: () => {
      asked.push(text);
      return { briefId: 'brief:1', draft: null, cursor: null, shown: [] } as unknown as PreviewInput;
    },
    revision: () => text,
    take: (_, revision) => taken.push(revision),
    later: (run, delayMs) => {
      const timer = { run, delayMs };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    feed,
    asked,
    taken,
    type: async () => {
      text += 1;
      feed.poke();
      await settle();
    },
    /** Runs what waits for no longer than this. */
    pass: async (delayMs: number) => {
      for (const timer of [...timers]) if (timer.delayMs <= delayMs && timers.delete(timer)) timer.run();
      await settle();
    },
    answer: async (answer: Result<PreviewPages | null, AppError>) => {
      answers.shift()?.(answer);
      await settle();
    },
  };
}

describe('a feed', () => {
  test('asks at once, one request at a time, and then for the newest text only', async () => {
    const { type, pass, answer, asked, taken } = feeding();
    await type();
    await pass(0);
    expect(asked).toEqual([1]);
    await type();
    await type();
    await pass(0);
    expect(asked).toEqual([1]);
    await answer(ok(pagesOf(2)));
    expect(asked).toEqual([1, 3]);
    await answer(ok(pagesOf(2)));
    expect(asked).toEqual([1, 3]);
    expect(taken).toEqual([1, 3]);
  });

  test('keeps the pages that are shown when an answer gave way or failed, and says why', async () => {
    const { feed, type, pass, answer } = feeding();
    await type();
    await pass(0);
    await answer(ok(pagesOf(3)));
    const { sizes } = feed.state;
    expect(sizes).toHaveLength(6);
    await type();
    await pass(0);
    await answer(ok(null));
    await type();
    await pass(0);
    await answer(err({ kind: 'export-failed', name: 'Libya', reason: 'no room' }));
    expect(feed.state.sizes).toBe(sizes);
    expect(feed.state.failed?.kind).toBe('export-failed');
    await type();
    await pass(0);
    await answer(ok(pagesOf(3)));
    expect(feed.state).toMatchObject({ failed: null });
    expect(feed.state.sizes).toBe(sizes);
  });

  test('asks again by itself when the process is being started anew', async () => {
    const { type, pass, answer, asked } = feeding();
    await type();
    await pass(0);
    await answer(err({ kind: 'process-gone' }));
    expect(asked).toEqual([1]);
    await pass(2_000);
    await pass(0);
    expect(asked).toEqual([1, 1]);
  });

  test('says that it is slow only when an answer takes long', async () => {
    const { feed, type, pass, answer } = feeding();
    await type();
    await pass(0);
    expect(feed.state.slow).toBe(false);
    await pass(1_000);
    expect(feed.state.slow).toBe(true);
    await answer(ok(pagesOf(1)));
    expect(feed.state.slow).toBe(false);
  });

  test('that was stopped asks no more and takes no answer', async () => {
    const { feed, type, pass, answer, asked, taken } = feeding();
    await type();
    await pass(0);
    feed.stop();
    await answer(ok(pagesOf(1)));
    await type();
    await pass(0);
    expect(asked).toEqual([1]);
    expect(taken).toEqual([]);
  });
});
