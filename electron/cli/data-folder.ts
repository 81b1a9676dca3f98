// Where the application keeps what is its own, for a command line that runs without Electron: the places that Electron
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

/** For what can be made again at any time. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (process.platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), NAME, 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', NAME);
  const cache = env['XDG_CACHE_HOME'] ?? '';
  return join(cache === '' ? join(homedir(), '.cache') : cache, NAME);
}
