// The process that reads captures, as the command line starts it: real, with real limits, and with hostile input.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { canonicalText, sourceTextSchema } from '../../../core/model/text/source-text.ts';
import { CaptureDesk, type CaptureLimits, captureLimits } from '../../../electron/capture/capture-desk.ts';
import type { CaptureJob } from '../../../electron/capture/capture-messages.ts';
import { capturerOf } from '../../../electron/capture/capturer.ts';
import { startChild } from '../../../electron/capture/start-child.ts';
import { bundleCapture } from '../../support/bundle-capture.ts';

let folder = '';
let script = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-capture-'));
  script = await bundleCapture(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(limits: Partial<CaptureLimits> = {}) {
  const desk = new CaptureDesk(() => startChild(script), { ...captureLimits, ...limits });
  onTestFinished(() => desk.close());
  return capturerOf(desk);
}
const never = new AbortController().signal;
const file = (content: string | Uint8Array, fileName: string): CaptureJob => ({
  kind: 'file',
  input: {
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    fileName,
    mediaType: null,
    url: null,
  },
});

describe('the process that reads captures', { timeout: 60_000 }, () => {
  test('gives the text ready to be kept, and does not send the bytes back', async () => {
    const read = await open().read(file('Title\n\nTwo words and more.', 'a.txt'), never);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { text, original, metadata } = read.value;
    const source = sourceTextSchema.parse(JSON.parse(new TextDecoder().decode(text.bytes)));
    expect(canonicalText(source)).toBe('Title\nTwo words and more.');
    expect(text).toMatchObject({ length: 25, wordCount: 5 });
    expect(metadata.title).toBe('Title');
    expect(original.bytes).toBeNull();
  });

  test('gives what was pasted with its bytes, since nobody else has them', async () => {
    const read = await open().read({ kind: 'pasted', text: 'Only this.', html: null }, never);
    expect(read.ok && read.value.original.bytes).toEqual(new TextEncoder().encode('Only this.'));
  });

  test('refuses what no reader takes, and reads the next', async () => {
    const capturer = open();
    const garbage = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7_919) % 251);
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...garbage]);
    expect(await capturer.read(file(zip, 'page.html'), never)).toMatchObject({
      ok: false,
      error: { kind: 'unsupported-input', name: 'page.html' },
    });
    expect(await capturer.read(file('Words.', 'a.txt'), never)).toMatchObject({ ok: true });
  });

  test('is ended when it needs more memory than it may, and the next is read', async () => {
    const capturer = open({ memoryBytes: 30_000_000 });
    const large = file('word and more\n\n'.repeat(1_500_000), 'large.txt');
    expect(await capturer.read(large, never)).toEqual({
      ok: false,
      error: { kind: 'capture-stopped', name: 'large.txt', reason: 'memory' },
    });
    expect(await capturer.read(file('Words.', 'a.txt'), never)).toMatchObject({ ok: true });
  });

  test('is ended at once by the analyst, although it is busy', async () => {
    const capturer = open();
    await capturer.read(file('Words.', 'a.txt'), never);
    const cancel = new AbortController();
    const reading = capturer.read(file('word and more\n\n'.repeat(1_500_000), 'large.txt'), cancel.signal);
    await delay(100);
    const asked = performance.now();
    cancel.abort();
    expect(await reading).toMatchObject({ error: { kind: 'capture-stopped', reason: 'cancelled' } });
    expect(performance.now() - asked).toBeLessThan(1_000);
  });

  test('a script that never ends, never answers, eats memory or dies ends in an error that says which', async () => {
    const scripts = {
      time: `process.on('message', () => { for (;;); }); process.send({ type: 'ready' });`,
      memory: `process.on('message', () => { const kept = []; for (;;) kept.push(Buffer.alloc(4e6, 1)); }); process.send({ type: 'ready' });`,
      crashed: `process.on('message', () => process.abort()); process.send({ type: 'ready' });`,
    } as const;
    for (const [reason, source] of Object.entries(scripts)) {
      const path = join(folder, `${reason}.cjs`);
      writeFileSync(path, source);
      const desk = new CaptureDesk(() => startChild(path), { ...captureLimits, memoryBytes: 50_000_000 });
      onTestFinished(() => desk.close());
      expect(await desk.run(file('x', 'x.txt'), never)).toEqual({ kind: 'stopped', reason });
    }
  });

  test.skipIf(process.platform === 'win32')(
    'ends by itself when the command line was killed while it was busy',
    async () => {
      const busy = join(folder, 'busy.cjs');
      // The process itself, busy for good as soon as it is told to read.
      writeFileSync(busy, `${readFileSync(script, 'utf8')}\nprocess.on('message', () => { for (;;); });`);
      const parent = join(folder, 'parent.cjs');
      writeFileSync(
        parent,
        `const child = require('node:child_process').fork(${JSON.stringify(busy)}, [], { serialization: 'advanced' });
         child.once('message', () => { child.send({ id: 1, job: null }); process.stdout.write(child.pid + '\\n'); });`,
      );
      const killed = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'ignore'] });
      const pid = await firstNumber(killed);
      onTestFinished(() => {
        if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      });
      await delay(300);
      expect(isAlive(pid)).toBe(true);
      killed.kill('SIGKILL');
      await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
    },
  );
});

const firstNumber = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString()))));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that nobody has taken notice of yet is dead all the same.
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}
