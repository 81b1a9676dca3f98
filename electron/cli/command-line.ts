// The command line under plain Node: finds the data beside the program and runs.

import { join } from 'node:path';
import { startChild } from '../capture/start-child.ts';
import { dataFolder } from './data-folder.ts';
import { runCommandLine } from './run.ts';

/** Runs the words of the command; sets the exit code of the process. `out` is the folder of the built program. */
export async function startCommandLine(out: string): Promise<void> {
  const folders = {
    templatesFolder: process.env['BRIEFWRIGHT_TEMPLATES'] ?? join(out, '..', 'templates'),
    fontsFolder: join(out, 'fonts'),
    dataFolder: dataFolder(),
  };
  const startCapture = () => startChild(join(out, 'main', 'capture-process.cjs'));
  process.exitCode = await runCommandLine(process.argv.slice(2), folders, startCapture);
}
