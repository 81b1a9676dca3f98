// Where the application keeps what is its own, for a command line that runs without Electron: the place that Electron
// would give.

import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'Briefwright';

/** `BRIEFWRIGHT_DATA` names another. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['BRIEFWRIGHT_DATA'] ?? '';
  if (named !== '') return named;
  if (process.platform === 'win32')
    return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), NAME);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME);
  const config = env['XDG_CONFIG_HOME'] ?? '';
  return join(config === '' ? join(homedir(), '.config') : config, NAME);
}
