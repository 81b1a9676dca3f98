// Lays documents out in LibreOffice with the faces that ship, whatever this machine has installed: pages break where
// the faces are the same. Knows nothing of what the documents hold.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFiles, resolveFont } from '../installed/fonts.mjs';
import { run } from '../run.mjs';

const timeoutMs = 120_000;

/**
 * Converts a document to PDF, in a user profile and with a cache of fonts that belong to the folder.
 * @param {string} soffice the program
 * @param {string} document
 * @param {string} folder where the PDF goes; the caller's to remove, with `office/` in it
 * @returns {Promise<{ pdf: string, code: number, text: string }>} the code is 0 where the PDF was written, 127 where there
 *   is no such program; the text is what it printed
 */
export async function officeToPdf(soffice, document, folder) {
  const own = join(folder, 'office');
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(own, 'profile')).href}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    document,
  ];
  const env = { ...process.env, ...homeIn(own), ...shippedFaces(own) };
  const { code, text } = await run(soffice, args, { env, output: 'collect', timeoutMs });
  const pdf = join(folder, basename(document).replace(/\.[^.]+$/u, '.pdf'));
  // It also ends with 0 where it could not read the document.
  return { pdf, code: code === 0 && !existsSync(pdf) ? 1 : code, text };
}

/**
 * The environment in which a program that asks fontconfig finds the faces that ship before those of the system. On other
 * systems than Linux LibreOffice asks the system itself, which must have them installed.
 * @param {string} folder made when missing; holds the faces and the cache
 * @returns {Record<string, string>}
 */
export function shippedFaces(folder) {
  if (process.platform !== 'linux') return {};
  const file = join(folder, 'fonts.conf');
  if (!existsSync(file)) {
    const fonts = join(folder, 'fonts');
    mkdirSync(fonts, { recursive: true });
    for (const { path } of fontFiles) symlinkSync(resolveFont(basename(path)), join(fonts, basename(path)));
    writeFileSync(file, configuration(fonts, join(folder, 'font-cache')));
  }
  return { FONTCONFIG_FILE: file };
}

/**
 * What keeps a program out of the person's own folders, in which it would look for settings and leave its cache.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function homeIn(folder) {
  if (process.platform !== 'linux') return {};
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const below = (/** @type {string} */ name) => join(home, name);
  return {
    HOME: home,
    XDG_CONFIG_HOME: below('config'),
    XDG_CACHE_HOME: below('cache'),
    XDG_DATA_HOME: below('data'),
  };
}

/**
 * @param {string} fonts
 * @param {string} cache named first, so that nothing is written to the system's or the person's
 */
function configuration(fonts, cache) {
  const systems = process.env['FONTCONFIG_FILE'] ?? '/etc/fonts/fonts.conf';
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escaped(fonts)}</dir>
  <cachedir>${escaped(cache)}</cachedir>
  <include ignore_missing="yes">${escaped(systems)}</include>
</fontconfig>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
