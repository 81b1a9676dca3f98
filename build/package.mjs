// npm run package: the unpacked app for this machine. With target names (npm run package -- AppImage deb) it makes
// those instead; they need the official Electron and tools that electron-builder downloads.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureRuntime } from './installed/electron-runtime.mjs';
import { packagingOf } from './packages/packaging.mjs';
import { root } from './paths.mjs';
import { Explained, runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  await setUp();
  const runtime = await ensureRuntime();
  const targets = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  if (runtime.kind === 'fallback' && targets.length > 0) {
    throw new Explained(
      `Only Electron ${runtime.version} from the npm registry is here: no release is packaged with it.\n` +
        'Let this machine reach github.com and run npx install-electron; then run this again.',
    );
  }
  if (runtime.kind === 'fallback') say('Packaged with the stand-in Electron: to try out, not to give away.');
  const { Platform, build } = await import('electron-builder');
  const pinned = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ).version;
  const version = runtime.version === '?' ? pinned : runtime.version;
  await build({
    targets: Platform.current().createTarget(targets.length > 0 ? targets : ['dir']),
    projectDir: root,
    config: packagingOf({ version, dist: runtime.dist }),
  });
  const folder = join(root, 'release', 'linux-unpacked');
  if (existsSync(folder)) say(`The unpacked app is in ${folder}`);
});
