// npm run --silent brief: set-up without a word on standard output, then the command line in this process.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { outDir } from './paths.mjs';
import { runScript } from './say.mjs';
import { setUp } from './setup.mjs';

await runScript(async () => {
  await setUp({ runtime: false });
  const program = join(outDir, 'cli', 'brief.cjs');
  const [node = 'node', , ...words] = process.argv;
  process.argv = [node, program, ...words];
  // npm runs scripts in the package's folder; file names are meant from where the person stands.
  if (process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);
  createRequire(import.meta.url)(program);
});
