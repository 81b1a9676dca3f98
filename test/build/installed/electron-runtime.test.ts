import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asarOf } from '../../../build/installed/asar.mjs';
import { ensureRuntime, executableIn, findRuntime } from '../../../build/installed/electron-runtime.mjs';
import { fallbackDist, fallbackVersion, verifyPinned } from '../../../build/installed/runtime-fallback.mjs';
import { filesInAsar } from '../../support/asar.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-runtime-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function surroundings(env: Record<string, string> = {}): {
  env: Record<string, string>;
  platform: NodeJS.Platform;
  arch: string;
  root: string;
  cacheDir: string;
} {
  return { env, platform: 'linux', arch: 'x64', root: join(folder, 'root'), cacheDir: join(folder, 'cache') };
}

function plant(dist: string, version?: string): string {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'electron'), '');
  if (version !== undefined) writeFileSync(join(dist, 'version'), version);
  return dist;
}

const officialDist = (): string => join(folder, 'root', 'node_modules', 'electron', 'dist');

describe('finding a runtime', () => {
  test('there is none on a fresh clone', () => {
    expect(findRuntime(surroundings())).toBeUndefined();
  });

  test('the override comes before the official binary, and that before the fallback', () => {
    plant(fallbackDist(join(folder, 'cache')), fallbackVersion);
    expect(findRuntime(surroundings())).toMatchObject({ kind: 'fallback', version: fallbackVersion });
    plant(officialDist(), 'v45.4.1');
    expect(findRuntime(surroundings())).toMatchObject({ kind: 'official', version: '45.4.1' });
    const own = plant(join(folder, 'own'));
    const found = findRuntime(surroundings({ ELECTRON_OVERRIDE_DIST_PATH: own }));
    expect(found).toMatchObject({ kind: 'override', dist: own, version: '?' });
  });

  test('an override that leads nowhere is said, not passed over', () => {
    plant(officialDist());
    const wrong = surroundings({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') });
    expect(() => findRuntime(wrong)).toThrow(/ELECTRON_OVERRIDE_DIST_PATH names .*nowhere/);
  });

  test('the fallback is for Linux on x64 alone', () => {
    plant(fallbackDist(join(folder, 'cache')));
    expect(findRuntime({ ...surroundings(), arch: 'arm64' })).toBeUndefined();
    expect(findRuntime({ ...surroundings(), platform: 'win32' })).toBeUndefined();
  });

  test('each system keeps the program at its own place', () => {
    expect(executableIn('linux')).toBe('electron');
    expect(executableIn('win32')).toBe('electron.exe');
    expect(executableIn('darwin')).toBe(join('Electron.app', 'Contents', 'MacOS', 'Electron'));
  });
});

describe('fetching a runtime', () => {
  test('the official download is tried first, and is enough', async () => {
    const download = (): Promise<boolean> => {
      plant(officialDist(), '45.4.1');
      return Promise.resolve(true);
    };
    const fallback = (): Promise<string> => Promise.reject(new Error('must not be asked'));
    const found = await ensureRuntime({ surroundings: surroundings(), download, fallback });
    expect(found.kind).toBe('official');
  });

  test('the fallback stands in when the download fails', async () => {
    const fallback = (cacheDir: string): Promise<string> => Promise.resolve(plant(fallbackDist(cacheDir)));
    const download = (): Promise<boolean> => Promise.resolve(false);
    const found = await ensureRuntime({ surroundings: surroundings(), download, fallback });
    expect(found.kind).toBe('fallback');
  });

  test('with neither, the message says what to do', async () => {
    const options = {
      surroundings: { ...surroundings(), arch: 'arm64' },
      download: () => Promise.resolve(false),
    };
    await expect(ensureRuntime(options)).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH[\s\S]*npm run demo/);
  });

  test('nothing is fetched when one is there', async () => {
    plant(officialDist());
    const refuse = (): Promise<never> => Promise.reject(new Error('must not be asked'));
    const found = await ensureRuntime({ surroundings: surroundings(), download: refuse, fallback: refuse });
    expect(found.kind).toBe('official');
  });
});

test('a download that is not the pinned file is refused', async () => {
  const file = join(folder, 'app.tgz');
  writeFileSync(file, 'something else');
  await expect(verifyPinned(file)).rejects.toThrow(/SHA-512 differs/);
  const known =
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
  writeFileSync(file, '');
  await expect(verifyPinned(file, known)).resolves.toBeUndefined();
});

test('the archive of the stand-in lists its files', () => {
  const file = join(folder, 'a.asar');
  writeFileSync(file, asarOf({ 'main.js': 'é'.repeat(7), 'package.json': '{}' }));
  expect(filesInAsar(file)).toEqual(['main.js', 'package.json']);
});
