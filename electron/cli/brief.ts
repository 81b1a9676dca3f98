// The command line under plain Node: finds the data beside the program and runs.

import { join } from 'node:path';
import { runCommandLine } from './run.ts';

const out = join(__dirname, '..');
void runCommandLine(process.argv.slice(2), {
  templatesFolder: process.env['BRIEFWRIGHT_TEMPLATES'] ?? join(out, '..', 'templates'),
  fontsFolder: join(out, 'fonts'),
}).then((code) => {
  process.exitCode = code;
});
