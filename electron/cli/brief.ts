// Where the command line begins: makes the program quick to start, and starts it.

import { setFlagsFromString } from 'node:v8';
import { join } from 'node:path';
import { cacheFolder } from './data-folder.ts';
import { keepCode } from './kept-code.ts';
import { isCliCommand } from './words.ts';

// Optimising code that runs for half a second costs more than it gains. V8 names this otherwise from Node 22 on.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=300000');

const out = join(__dirname, '..');
const [, , command] = process.argv;
keepCode(out, join(cacheFolder(), 'code'), isCliCommand(command) ? command : 'help');
void import('./command-line.ts').then(({ startCommandLine }) => startCommandLine(out));
