// What the status bar says of changes, whatever becomes of the process and the file.

import { expect, test, vi } from 'vitest';
import type { AppError } from '../../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../../core/base/result.ts';
import type { KnownState } from '../../../../core/contract/project-calls.ts';
import { ChangeQueue } from '../../../../renderer/state/project/change-queue.ts';

const change = {
  label: { command: 'x', subject: '', squash: null },
  added: {},
  updated: {},
  removed: {},
};
const start: KnownState = { projectId: 'p', revision: 4, mark: 'four' };
const foreign: AppError = { kind: 'file-changed', name: 'libya.brief', how: 'otherState' };
const gone: AppError = { kind: 'file-gone', name: 'libya.brief' };

function queueOver(resumes: Result<null, AppError>[] = []) {
  const asked: { known: KnownState; inFlight: number | null }[] = [];
  const sent: number[] = [];
  const queue = new ChangeQueue(
    {
      clientId: 'w',
      send: ({ seq }) => {
        sent.push(seq);
        return Promise.resolve(ok({ ...start, revision: start.revision + seq, mark: `mark ${seq}` }));
      },
      resume: (known, inFlight) => {
        asked.push({ known, inFlight: inFlight?.seq ?? null });
        return Promise.resolve(resumes.shift() ?? ok(null));
      },
      keep: () => undefined,
      done: () => undefined,
    },
    start,
  );
  return { queue, asked, sent };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('asks a process that was started again for the last state it heard of, before it sends anything', async () => {
  const { queue, asked, sent } = queueOver([err(foreign)]);
  queue.push(change);
  await settled();
  queue.paused();
  queue.push(change);
  await settled();
  expect(asked).toEqual([{ known: { projectId: 'p', revision: 5, mark: 'mark 1' }, inFlight: 2 }]);
  expect(sent).toEqual([1]);
  expect(queue.state).toEqual({ kind: 'failed', error: foreign, waiting: 1 });
  expect(await queue.flush()).toBe(false);
});

test('does not say saved of a file that was changed, although nothing waits', async () => {
  const { queue } = queueOver([err(foreign)]);
  queue.paused();
  queue.retry();
  await settled();
  expect(queue.state).toEqual({ kind: 'failed', error: foreign, waiting: 0 });
});

test('does not say saved because somebody tried again while the file is gone', async () => {
  const { queue, asked } = queueOver([err(gone), ok(null)]);
  queue.refused(gone);
  queue.retry();
  await settled();
  expect(queue.state).toEqual({ kind: 'failed', error: gone, waiting: 0 });
  queue.refused(null);
  await settled();
  expect(asked).toHaveLength(2);
  expect(queue.state).toEqual({ kind: 'saved' });
});

test('tries again by itself', async () => {
  vi.useFakeTimers();
  try {
    const { queue } = queueOver([err(gone), ok(null)]);
    queue.paused();
    queue.push(change);
    await vi.advanceTimersByTimeAsync(10);
    expect(queue.state.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(queue.state).toEqual({ kind: 'saved' });
  } finally {
    vi.useRealTimers();
  }
});
