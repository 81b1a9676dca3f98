// What the scripts that take pictures share: the sample as a project, the command line, and smaller files.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { outDir, root } from '../paths.mjs';
import { run } from '../run.mjs';
import { Explained, say } from '../say.mjs';

const LARGEST_KB = 300;

/**
 * Runs the command line; stops with its own words when it fails.
 * @param {string[]} words
 */
export async function brief(...words) {
  const { code } = await run(process.execPath, [join(outDir, 'cli', 'brief.cjs'), ...words]);
  if (code !== 0) throw new Explained('The sample could not be prepared; the reason stands above.');
}

/**
 * The sample as a project in a new folder.
 * @param {string} folder
 */
export async function sampleIn(folder) {
  mkdirSync(folder);
  const project = join(folder, 'Libya, May 2014 (sample).brief');
  await brief('import', project, join(root, 'templates', 'sample-libya', 'sample.json'));
  return project;
}

/**
 * A palette of 256 colours shows an interface or a page of few colours without a visible difference, in half the bytes.
 * @param {string} folder
 */
export async function makeSmall(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const options = ['-strip', '+dither', '-quantize', 'YIQ', '-colors', '256'];
    const packed = ['-define', 'png:compression-level=9', `PNG8:${path}`];
    await run('convert', [path, ...options, ...packed], { output: 'collect' });
    const kilobytes = Math.round(statSync(path).size / 1000);
    if (kilobytes > LARGEST_KB) say(`${name} has ${kilobytes} kB, more than ${LARGEST_KB}.`);
  }
}
