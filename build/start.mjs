// npm start: set-up, then the app in a window.
import { spawn } from 'node:child_process';
import { hasDisplay } from './tools/display.mjs';
import { findRuntime, sandboxFlags } from './installed/electron-runtime.mjs';
import { root } from './paths.mjs';
import { Explained, runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  if (!hasDisplay()) {
    throw new Explained(
      'There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set).\n' +
        '  npm run demo       writes the sample brief as DOCX and PDF without a window\n' +
        '  npm run brief      does the same work from the command line\n' +
        '  xvfb-run npm start opens the window on a virtual display',
    );
  }
  await setUp();
  const runtime = findRuntime();
  if (!runtime) throw new Explained('The Electron runtime vanished after set-up; run npm start again.');
  if (runtime.kind === 'fallback') {
    say(`Running on Electron ${runtime.version} from the npm registry: for development, not for releases.`);
  }
  const flags = sandboxFlags();
  if (flags.length > 0)
    say('Running as root: Chromium cannot start its sandbox, so it is off (--no-sandbox).');
  // npm runs scripts in the package's folder; file names are meant from where the person stands.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const child = spawn(runtime.executable, [...flags, root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  process.exitCode = await new Promise((resolve) => {
    child.on('error', (error) => {
      say(`Could not start ${runtime.executable}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
});
