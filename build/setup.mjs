// Everything a fresh clone needs before any command: packages, an Electron runtime, a build. Has no dependencies
// and writes to standard error only; when nothing is stale it takes no time.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureRuntime, findRuntime } from './installed/electron-runtime.mjs';
import { install, isInstalled } from './installed/install.mjs';
import { holding } from './installed/lock.mjs';
import { outDir, root, toolsDir } from './paths.mjs';
import { runTool } from './run.mjs';
import { Explained, runScript, say } from './say.mjs';
import { hashOf, isFresh, unlessFresh } from './installed/stale.mjs';

const buildStamp = join(outDir, '.build-stamp');

function buildHash() {
  const inputs = [
    'core',
    'electron',
    'renderer',
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
    'build/installed/fonts.mjs',
    'build/packages/bundle-plugins.mjs',
  ];
  return hashOf(
    root,
    inputs.map((name) => join(root, name)),
  );
}

/**
 * Makes the checkout ready. Each part can be left out by a command that does not need it.
 * @param {{ runtime?: boolean; build?: boolean }} [needs] both true unless said otherwise
 */
export async function setUp(needs = {}) {
  const wantsRuntime = needs.runtime ?? true;
  const wantsBuild = needs.build ?? true;
  const ready =
    isInstalled() &&
    (!wantsRuntime || findRuntime() !== undefined) &&
    (!wantsBuild || isFresh(buildStamp, buildHash()));
  if (ready) return;
  checkNode();
  await holding(toolsDir, async () => {
    await install();
    if (wantsRuntime) await ensureRuntime();
    if (wantsBuild) await unlessFresh(buildStamp, buildHash, build);
  });
}

/** Makes the next command build again: for those that write something else into out/. */
export function forgetBuild() {
  rmSync(buildStamp, { force: true });
}

async function build() {
  say('Building…');
  rmSync(outDir, { recursive: true, force: true });
  const args = ['build', '--logLevel', 'warn'];
  const { code, text } = await runTool(join('electron-vite', 'bin', 'electron-vite.js'), args, {
    output: 'collect',
  });
  // The bundler colours its messages without asking who reads them.
  const message = process.stderr.isTTY ? text.trim() : stripVTControlCharacters(text).trim();
  if (message) say(message);
  if (code !== 0) throw new Explained('The build failed; the reason stands above.');
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Explained(`Briefwright needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(() => setUp());
