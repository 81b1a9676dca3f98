// Where things lie in the checkout and in the user's cache. Knows nothing of what is done with them.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The built app: main/, preload/, renderer/, cli/, chunks/, fonts/. */
export const outDir = join(root, 'out');

/** Tools that are fetched apart from the lock file, and locks; never committed. */
export const toolsDir = join(root, '.cache');

/**
 * The folder for downloads that outlive the checkout.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function userCacheDir(env = process.env, platform = process.platform) {
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'briefwright');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'briefwright');
  if (platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'briefwright', 'cache');
  return join(homedir(), '.cache', 'briefwright');
}
