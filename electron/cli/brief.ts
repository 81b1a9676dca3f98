// The command line under plain Node: finds the data beside the program and runs.

import { join } from 'node:path';
import { startChild } from '../capture/start-child.ts';
import { dataFolder } from './data-folder.ts';
import { runCommandLine } from './run.ts';

const out = join(__dirname, '..');
const folders = {
  templatesFolder: process.env['BRIEFWRIGHT_TEMPLATES'] ?? join(out, '..', 'templates'),
  fontsFolder: join(out, 'fonts'),
  dataFolder: dataFolder(),
};
const startCapture = () => startChild(join(out, 'main', 'capture-process.cjs'));
void runCommandLine(process.argv.slice(2), folders, startCapture).then((code) => {
  process.exitCode = code;
});
