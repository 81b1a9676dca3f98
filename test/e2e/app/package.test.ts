// The packaged app: what lies in it, which doors are closed, and that it starts.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sandboxFlags } from '../../../build/installed/electron-runtime.mjs';
import { root } from '../../../build/paths.mjs';
import { filesInAsar } from '../../support/asar.ts';
import { launchPackaged } from '../launch-packaged.ts';

const folder = join(root, 'release', 'linux-unpacked');
const executable = join(folder, 'briefwright');

/** Runs a command of the packaged program; throws unless it exits with 0. */
function brief(...words: readonly string[]): string {
  return execFileSync(executable, [...sandboxFlags(), ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
}

describe.skipIf(process.platform !== 'linux')('the packaged app', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'build', 'package.mjs')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }, 180_000);

  test('holds only our own files and the driver for this platform', () => {
    const files = filesInAsar(join(folder, 'resources', 'app.asar'));
    expect(files).toContain('out/main/index.cjs');
    expect(files).toContain('out/fonts/NotoSans-Regular.ttf');
    expect(files).toContain('templates/situation-report/template.json');
    const ours = /^(out\/(main|preload|renderer|cli|chunks|fonts)\/|templates\/|package\.json$)/;
    const driver = /^node_modules\/(@photostructure\/sqlite|node-gyp-build)\//;
    expect(files.filter((file) => !ours.test(file) && !driver.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(map|tsx?|mts)$/.test(file))).toEqual([]);
    const prebuilds = files.filter((file) => file.includes('/prebuilds/'));
    expect(prebuilds.length).toBeGreaterThan(0);
    expect(prebuilds.every((file) => file.includes(`/${process.platform}-${process.arch}/`))).toBe(true);
  });

  test('brings its licence and the notices of what it ships, and no foreign default app', () => {
    const resources = readdirSync(join(folder, 'resources'));
    expect(resources).toEqual(expect.arrayContaining(['LICENSE', 'THIRD_PARTY_NOTICES.md', 'app.asar']));
    expect(resources).not.toContain('default_app.asar');
    expect(resources).not.toContain('app');
    expect(existsSync(join(folder, 'LICENSES.chromium.html'))).toBe(true);
  });

  test('has the fuses closed that would let it be used as something else', () => {
    const binary = readFileSync(executable);
    const at = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
    expect(at).toBeGreaterThan(0);
    const wire = binary.subarray(at + 34, at + 34 + (binary[at + 33] ?? 0)).toString('latin1');
    // In Electron's order: run as Node, cookies, NODE_OPTIONS, inspect, archive integrity, archive only.
    expect(wire.slice(0, 6)).toBe('000011');
  });

  test('does not run as Node', () => {
    // Whatever it answers, it must not be what the script prints: as Node it would print 42 and end at once.
    const run = (): string =>
      execFileSync(executable, ['-e', 'console.log(6 * 7)', '--version'], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 5000,
        killSignal: 'SIGKILL',
      });
    let printed = '';
    try {
      printed = run();
    } catch (error) {
      printed = (error as { stdout?: string }).stdout ?? '';
    }
    expect(printed).not.toContain('42');
  });

  test('knows the words of the command line', () => {
    const work = mkdtempSync(join(tmpdir(), 'briefwright-words-'));
    try {
      const project = join(work, 'a.brief');
      const document = join(work, 'a.pdf');
      brief('new', project, '--template', 'situation-report', '--title', 'Packaged');
      brief('export', project, '--to', document);
      expect(readFileSync(document).subarray(0, 5).toString()).toBe('%PDF-');
      expect(brief('records', project, '--kind', 'brief')).toContain('Packaged');
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });

  test('starts and shows its window', async () => {
    const { page, close } = await launchPackaged(executable);
    try {
      await page.waitForSelector('#root > *', { state: 'attached' });
      expect(await page.title()).toContain('Briefwright');
    } finally {
      await close();
    }
  });
});
