// Captures take turns in the window, tell which is read, and are ended together.

import { afterEach, expect, test, vi } from 'vitest';
import type { AppError } from '../../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../../core/base/result.ts';
import { cancelCaptures, getCapture, runCapture } from '../../../../renderer/state/project/captures.ts';

/** A reading that a test ends. */
function readings() {
  const calls: string[] = [];
  const ends: ((result: Result<string, AppError>) => void)[] = [];
  vi.stubGlobal('window', {
    briefwright: {
      callProject: (name: string, input: { jobId: string }) => {
        calls.push(name);
        const at = jobs.indexOf(input.jobId);
        ends[at]?.(err({ kind: 'capture-stopped', name: 'x', reason: 'cancelled' }));
        return Promise.resolve(ok(null));
      },
    },
  });
  const jobs: string[] = [];
  const read = (jobId: string) =>
    new Promise<Result<string, AppError>>((resolve) => {
      jobs.push(jobId);
      ends.push(resolve);
    });
  return { read, jobs, ends, calls };
}
const isOver = () => vi.waitFor(() => expect(getCapture()).toBeNull());

afterEach(() => vi.unstubAllGlobals());

test('reads one after the other and counts also those that come later', async () => {
  const { read, jobs, ends } = readings();
  const first = runCapture('a.txt', read);
  const second = runCapture('b.txt', read);
  await vi.waitFor(() => expect(getCapture()).toEqual({ name: 'a.txt', at: 1, of: 2 }));
  const third = runCapture('c.txt', read);
  expect(jobs).toHaveLength(1);
  ends[0]?.(ok('A'));
  expect(await first).toEqual(ok('A'));
  await vi.waitFor(() => expect(getCapture()).toEqual({ name: 'b.txt', at: 2, of: 3 }));
  ends[1]?.(err({ kind: 'empty-input', name: 'b.txt' }));
  expect(await second).toEqual(err({ kind: 'empty-input', name: 'b.txt' }));
  await vi.waitFor(() => expect(jobs).toHaveLength(3));
  ends[2]?.(ok('C'));
  expect(await third).toEqual(ok('C'));
  await isOver();
  expect(new Set(jobs).size).toBe(3);
});

test('says nothing of one that is read at once', async () => {
  const { read, ends, jobs } = readings();
  const only = runCapture('a.txt', read);
  await vi.waitFor(() => expect(jobs).toHaveLength(1));
  expect(getCapture()).toBeNull();
  ends[0]?.(ok('A'));
  await only;
  await isOver();
});

test('cancelled: ends the one that is read, reads no other, and reads again when asked anew', async () => {
  const { read, jobs, calls, ends } = readings();
  const all = [runCapture('a.txt', read), runCapture('b.txt', read)];
  await vi.waitFor(() => expect(jobs).toHaveLength(1));
  cancelCaptures();
  for (const result of await Promise.all(all))
    expect(result).toMatchObject({ ok: false, error: { kind: 'capture-stopped', reason: 'cancelled' } });
  expect(jobs).toHaveLength(1);
  expect(calls).toEqual(['cancelJob']);
  await isOver();
  const again = runCapture('c.txt', read);
  await vi.waitFor(() => expect(jobs).toHaveLength(2));
  ends[1]?.(ok('C'));
  expect(await again).toEqual(ok('C'));
});

test('goes on after a reading that throws', async () => {
  const { read, jobs, ends } = readings();
  const broken = runCapture('a.txt', () => Promise.reject(new Error('gone')));
  const next = runCapture('b.txt', read);
  await expect(broken).rejects.toThrow('gone');
  await vi.waitFor(() => expect(jobs).toHaveLength(1));
  ends[0]?.(ok('B'));
  expect(await next).toEqual(ok('B'));
});
