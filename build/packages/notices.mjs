// Writes THIRD_PARTY_NOTICES.md: every package in the bundles, the native driver, Electron and the fonts, with the
// licence texts they ask to be kept. Refuses licences that would bind the product's own code.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledListFile } from './bundle-plugins.mjs';
import { fontFiles } from '../installed/fonts.mjs';
import { root } from '../paths.mjs';
import { patternLicences } from './pattern-licences.mjs';
import { Explained, runScript, say } from '../say.mjs';
import { setUp } from '../setup.mjs';

const noticesFile = join(root, 'THIRD_PARTY_NOTICES.md');

const mitTerms = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const iscTerms = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;

/**
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence the SPDX expression of its package.json
 * @property {string} text its licence text, empty where it brings none
 */

/**
 * Whether a licence would bind what it is shipped with. In an `OR` the better side counts, in an `AND` the worse.
 * @param {string} expression SPDX
 */
export function isBinding(expression) {
  return expression
    .replace(/^\(|\)$/g, '')
    .split(/\s+OR\s+/i)
    .every((choice) =>
      /\b(AGPL|GPL|SSPL|CPAL|EUPL|OSL|BUSL|RPL|CC-BY-(NC|SA))/i.test(choice.replace(/\bLGPL/gi, '')),
    );
}

/**
 * @param {string} folder
 * @returns {string} the licence text and, where there is one, the notice that must go with it
 */
export function licenceText(folder) {
  return readdirSync(folder)
    .filter(
      (name) =>
        /^(licen[cs]e|copying|notice|copyright)([._-].*)?$/i.test(name) && !/\.(js|ts|cjs|mjs)$/.test(name),
    )
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/**
 * The texts of licences that some packages name without bringing them.
 * @type {ReadonlyMap<string, (author: string) => string>}
 */
const standardTexts = new Map([
  ['MIT', (author) => `The MIT License\n\nCopyright (c) ${author}\n\n${mitTerms}`],
  ['ISC', (author) => `The ISC License\n\nCopyright (c) ${author}\n\n${iscTerms}`],
]);

/**
 * @param {string} name a folder below node_modules, also `a/node_modules/b`
 * @returns {Shipped}
 */
function shippedPackage(name) {
  const folder = join(root, 'node_modules', name);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence =
    typeof about.license === 'string' ? about.license : (about.license?.type ?? about.licenses?.[0]?.type);
  const named = licence ?? unnamed.get(about.name) ?? 'unknown';
  const author = about.author?.name ?? about.author ?? `the authors of ${about.name}`;
  const text = licenceText(folder) || (standardTexts.get(named)?.(author) ?? '');
  return { name: about.name, version: about.version, licence: named, text };
}

/** What ships beside the bundles: the driver stays a package of its own, with the loader of its binary. */
const unbundled = ['@photostructure/sqlite', 'node-gyp-build', 'electron'];

/** Packages whose package.json names no licence, with what their licence file says. */
const unnamed = new Map([['png-js', 'MIT']]);

/** @returns {Shipped[]} sorted by name, each name and version once */
function everythingShipped() {
  if (!existsSync(bundledListFile)) throw new Explained('Nothing is built yet: run npm run setup first.');
  const fonts = fontFiles.map(({ path }) => packageFolder(path));
  const names = [...JSON.parse(readFileSync(bundledListFile, 'utf8')), ...unbundled, ...fonts];
  const found = new Map(names.map((name) => [name, shippedPackage(name)]));
  const unique = new Map(
    [...found.values(), ...patternLicences].map((item) => [`${item.name}@${item.version}`, item]),
  );
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** @param {string} path below node_modules */
function packageFolder(path) {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * The file's text: a list of all, then each licence text once with the packages that carry it.
 * @param {readonly Shipped[]} shipped
 */
export function noticesOf(shipped) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, text } of shipped) {
    if (text) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const rows = shipped.map(({ name, version, licence, text }) => {
    return `| ${name} | ${version} | ${licence}${text ? '' : ' (brings no text)'} |`;
  });
  const texts = [...byText].map(([text, names]) => `### ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``);
  return [
    '# Third-party notices',
    'Generated by `npm run notices`; do not edit. Briefwright itself is under the MIT licence (`LICENSE`). It ships',
    'with the work of others, listed here. Electron brings Chromium and Node.js, whose own notices lie beside the',
    'program as `LICENSES.chromium.html`. SQLite, inside the database driver, is in the public domain.',
    '',
    '## What ships',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## Licence texts',
    '',
    texts.join('\n\n'),
    '',
  ].join('\n');
}

async function main() {
  await setUp({ runtime: false });
  const shipped = everythingShipped();
  const binding = shipped.filter(({ licence }) => licence === 'unknown' || isBinding(licence));
  if (binding.length > 0) {
    const names = binding.map(({ name, licence }) => `  ${name}: ${licence}`).join('\n');
    throw new Explained(`These must not ship with an MIT product:\n${names}`);
  }
  const text = noticesOf(shipped);
  if (!process.argv.includes('--check')) {
    writeFileSync(noticesFile, text);
    say(`Wrote THIRD_PARTY_NOTICES.md: ${shipped.length} packages.`);
    return;
  }
  const present = existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : '';
  if (present !== text) throw new Explained('THIRD_PARTY_NOTICES.md is out of date: run npm run notices.');
  say(`${shipped.length} packages ship; all noticed, none under a binding licence.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(main);
