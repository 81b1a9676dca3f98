import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  CaptureDesk,
  type CaptureLimits,
  captureLimits,
  type StartedProcess,
} from '../../../electron/capture/capture-desk.ts';
import type { CaptureJob, CaptureOrder, CaptureReport } from '../../../electron/capture/capture-messages.ts';

/** A process that does what a test says. */
class FakeProcess implements StartedProcess<string> {
  readonly orders: { readonly order: CaptureOrder; readonly port: string | null }[] = [];
  bytes = 100;
  killed = false;
  report: (report: CaptureReport) => void = () => {};
  exit: () => void = () => {};

  send(order: CaptureOrder, port: string | null): void {
    this.orders.push({ order, port });
  }
  onReport(listener: (report: CaptureReport) => void): void {
    this.report = listener;
    queueMicrotask(() => listener({ type: 'ready' }));
  }
  onExit(listener: () => void): void {
    this.exit = listener;
  }
  kill(): void {
    this.killed = true;
  }
  memory(): number {
    return this.bytes;
  }
  get lastId(): number {
    return this.orders.at(-1)?.order.id ?? 0;
  }
  progress(): void {
    this.report({ type: 'progress', id: this.lastId });
  }
  done(): void {
    this.report({ type: 'done', id: this.lastId, answer: null });
  }
}

const quick: CaptureLimits = {
  pollMs: 5,
  startMs: 2_000,
  silentMs: 150,
  totalMs: 600,
  memoryBytes: 1_000,
  keptBytes: 500,
  idleMs: 60_000,
};
const job: CaptureJob = { kind: 'pasted', text: 'x', html: null };
const never = new AbortController().signal;

function deskOf(limits: Partial<CaptureLimits> = {}) {
  const started: FakeProcess[] = [];
  const desk = new CaptureDesk<string>(
    () => {
      const process = new FakeProcess();
      started.push(process);
      return process;
    },
    { ...quick, ...limits },
  );
  const process = async (index: number): Promise<FakeProcess> => {
    await expect.poll(() => started[index]?.orders.length ?? 0).toBeGreaterThan(0);
    return started[index] as FakeProcess;
  };
  return { desk, started, process };
}

describe('the desk that has captures read', () => {
  test('allows what was decided: 5 s without progress, 120 s in all, 500 MB above the start, looked at every 50 ms', () => {
    expect(captureLimits).toMatchObject({
      pollMs: 50,
      silentMs: 5_000,
      totalMs: 120_000,
      memoryBytes: 500_000_000,
    });
  });

  test('gives one job at a time to one process, and uses it again', async () => {
    const { desk, started, process } = deskOf();
    const ends = [desk.run(job, never), desk.run(job, never), desk.run(job, never)];
    for (let at = 1; at <= 3; at++) {
      const fake = await process(0);
      await expect.poll(() => fake.orders.length).toBe(at);
      fake.done();
    }
    expect(await Promise.all(ends)).toEqual(Array(3).fill({ kind: 'done', answer: null }));
    expect(started).toHaveLength(1);
  });

  test('makes a port when the job has its turn, and not before', async () => {
    const { desk, process } = deskOf();
    let made = 0;
    const port = () => `port ${++made}`;
    const ends = [desk.run(port, never), desk.run(port, never)];
    const fake = await process(0);
    expect(made).toBe(1);
    fake.done();
    await expect.poll(() => fake.orders.map((each) => each.port)).toEqual(['port 1', 'port 2']);
    fake.done();
    await Promise.all(ends);
  });

  test('ends one that says nothing, and has the next read by a fresh process', async () => {
    const { desk, started, process } = deskOf();
    const first = desk.run(job, never);
    const second = desk.run(job, never);
    expect(await first).toEqual({ kind: 'stopped', reason: 'time' });
    expect(started[0]?.killed).toBe(true);
    (await process(1)).done();
    expect(await second).toEqual({ kind: 'done', answer: null });
  });

  test('lets one that makes progress go on, but not for ever', async () => {
    const { desk, process } = deskOf();
    const began = performance.now();
    const end = desk.run(job, never);
    const fake = await process(0);
    const timer = setInterval(() => fake.progress(), 10);
    expect(await end).toEqual({ kind: 'stopped', reason: 'time' });
    clearInterval(timer);
    expect(performance.now() - began).toBeGreaterThan(quick.silentMs * 2);
    expect(fake.killed).toBe(true);
  });

  test('waits for a job that its owner is slow to hand in', async () => {
    const { desk, process } = deskOf();
    const end = desk.run(() => 'port', never);
    const fake = await process(0);
    await delay(quick.totalMs + 100);
    fake.done();
    expect(await end).toEqual({ kind: 'done', answer: null });
  });

  test('ends one that was handed in and never taken', async () => {
    const { desk } = deskOf();
    const end = desk.run((handedIn) => {
      handedIn();
      return 'port';
    }, never);
    expect(await end).toEqual({ kind: 'stopped', reason: 'time' });
  });

  test('ends one that takes too much memory above its start', async () => {
    const { desk, process } = deskOf({ silentMs: 10_000, totalMs: 10_000 });
    const end = desk.run(job, never);
    const fake = await process(0);
    await delay(30);
    fake.bytes = 1_200;
    expect(await end).toEqual({ kind: 'stopped', reason: 'memory' });
    expect(fake.killed).toBe(true);
  });

  test('does not use a process again that kept much memory', async () => {
    const { desk, started, process } = deskOf({ silentMs: 10_000, totalMs: 10_000 });
    const first = desk.run(job, never);
    const fake = await process(0);
    await delay(30);
    fake.bytes = 700;
    fake.done();
    expect(await first).toEqual({ kind: 'done', answer: null });
    const second = desk.run(job, never);
    (await process(1)).done();
    await second;
    expect(started[0]?.killed).toBe(true);
  });

  test('tells of a process that dies, and starts another for the next', async () => {
    const { desk, process } = deskOf();
    const first = desk.run(job, never);
    (await process(0)).exit();
    expect(await first).toEqual({ kind: 'stopped', reason: 'crashed' });
    const second = desk.run(job, never);
    (await process(1)).done();
    expect(await second).toEqual({ kind: 'done', answer: null });
  });

  test('starts another when the process died between two jobs', async () => {
    const { desk, process } = deskOf();
    const first = desk.run(job, never);
    const fake = await process(0);
    fake.done();
    await first;
    fake.exit();
    const second = desk.run(job, never);
    (await process(1)).done();
    expect(await second).toEqual({ kind: 'done', answer: null });
  });

  test('ends at once when cancelled, whether the job runs or waits', async () => {
    const { desk, started, process } = deskOf({ silentMs: 10_000, totalMs: 10_000 });
    const running = new AbortController();
    const waiting = new AbortController();
    const first = desk.run(job, running.signal);
    const second = desk.run(job, waiting.signal);
    const fake = await process(0);
    waiting.abort();
    running.abort();
    expect(await first).toEqual({ kind: 'stopped', reason: 'cancelled' });
    expect(await second).toEqual({ kind: 'stopped', reason: 'cancelled' });
    expect(fake.killed).toBe(true);
    expect(started).toHaveLength(1);
  });

  test('hears nothing of an earlier job', async () => {
    const { desk, process } = deskOf({ silentMs: 10_000, totalMs: 10_000 });
    const first = desk.run(job, never);
    const fake = await process(0);
    fake.done();
    await first;
    let ended = false;
    const second = desk.run(job, never).then(() => {
      ended = true;
    });
    await expect.poll(() => fake.orders.length).toBe(2);
    fake.report({ type: 'done', id: fake.lastId - 1, answer: null });
    await delay(20);
    expect(ended).toBe(false);
    fake.done();
    await second;
  });

  test('ends a process that has had nothing to do for a while, and all when it is closed', async () => {
    const { desk, process } = deskOf({ idleMs: 30 });
    const first = desk.run(job, never);
    const fake = await process(0);
    fake.done();
    await first;
    await expect.poll(() => fake.killed).toBe(true);
    const second = desk.run(job, never);
    const next = await process(1);
    desk.close();
    expect(next.killed).toBe(true);
    next.exit();
    expect(await second).toEqual({ kind: 'stopped', reason: 'cancelled' });
    expect(await desk.run(job, never)).toEqual({ kind: 'stopped', reason: 'cancelled' });
  });
});
