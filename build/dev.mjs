// npm run dev: the app with hot reload of the window and restart of the processes.
import { join } from 'node:path';
import { hasDisplay } from './tools/display.mjs';
import { findRuntime, sandboxFlags } from './installed/electron-runtime.mjs';
import { runTool } from './run.mjs';
import { Explained, runScript, say } from './say.mjs';
import { forgetBuild, setUp } from './setup.mjs';

await runScript(async () => {
  if (!hasDisplay())
    throw new Explained('There is no display to open a window on; try xvfb-run npm run dev.');
  await setUp({ build: false });
  const runtime = findRuntime();
  if (!runtime) throw new Explained('The Electron runtime vanished after set-up; run npm run dev again.');
  const sandbox = sandboxFlags();
  if (sandbox.length > 0)
    say('Running as root: Chromium cannot start its sandbox, so it is off (--no-sandbox).');
  // What it leaves in out/ is a development build, which npm start must not take for its own.
  forgetBuild();
  const { code } = await runTool(
    join('electron-vite', 'bin', 'electron-vite.js'),
    ['dev', '--watch', ...(sandbox.length > 0 ? ['--noSandbox'] : []), ...process.argv.slice(2)],
    { env: { ...process.env, ELECTRON_EXEC_PATH: runtime.executable } },
  );
  process.exitCode = code;
});
