// npm run bench: set-up, then every measurement in test/bench/, on a virtual display where there is none.
import { hasDisplay, startXvfb } from './display.mjs';
import { runTool } from './run.mjs';
import { Explained, runScript } from './say.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  await setUp();
  const screen = hasDisplay() ? undefined : await startXvfb();
  if (!screen && !hasDisplay()) {
    throw new Explained('The start of the app is measured on a display: set DISPLAY or install xvfb.');
  }
  const args = ['run', '--config', 'vitest.bench.config.ts', ...process.argv.slice(2)];
  const env = screen ? { ...process.env, DISPLAY: screen.display } : process.env;
  try {
    process.exitCode = (await runTool('vitest/vitest.mjs', args, { env, output: 'pass' })).code;
  } finally {
    screen?.stop();
  }
});
