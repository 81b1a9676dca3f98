import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBytes } from '../../../electron/project/read-bytes.ts';
import { temporaryFolder } from '../storage/support.ts';

const posix = process.platform !== 'win32';
const notAFile = (name: string, found: string) => ({
  ok: false,
  error: { kind: 'input-not-a-file', name, found },
});

describe('reading a chosen file', () => {
  test('gives its bytes, also through a link', async () => {
    const folder = temporaryFolder();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
    writeFileSync(join(folder, 'a.bin'), bytes);
    if (posix) symlinkSync(join(folder, 'a.bin'), join(folder, 'link.bin'));
    expect(await readBytes(join(folder, posix ? 'link.bin' : 'a.bin'), 300_000)).toEqual({
      ok: true,
      value: bytes,
    });
    writeFileSync(join(folder, 'empty'), '');
    expect(await readBytes(join(folder, 'empty'), 1)).toEqual({ ok: true, value: new Uint8Array() });
  });

  test('refuses one that is too large by its size alone', async () => {
    const path = join(temporaryFolder(), 'huge.txt');
    writeFileSync(path, '');
    // Half a terabyte that takes no room on the disk, and that nobody could read.
    truncateSync(path, posix ? 500_000_000_000 : 500_000_000);
    expect(await readBytes(path, 50_000_000)).toEqual({
      ok: false,
      error: { kind: 'too-large', name: 'huge.txt', limitMb: 50 },
    });
  });

  test('refuses a folder, and one that is not there', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'clippings'));
    expect(await readBytes(join(folder, 'clippings'), 1)).toEqual(notAFile('clippings', 'folder'));
    expect(await readBytes(join(folder, 'gone.txt'), 1)).toEqual({
      ok: false,
      error: { kind: 'file-not-found', name: 'gone.txt' },
    });
  });

  test.skipIf(!posix)('refuses pipes, sockets and devices without waiting for them', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const server = createServer().listen(join(folder, 'socket'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await readBytes(join(folder, 'pipe.txt'), 10)).toEqual(notAFile('pipe.txt', 'device'));
    expect(await readBytes(join(folder, 'socket'), 10)).toEqual(notAFile('socket', 'device'));
    expect(await readBytes('/dev/zero', 10)).toEqual(notAFile('zero', 'device'));
  });
});
