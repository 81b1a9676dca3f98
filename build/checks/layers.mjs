// Holds the code to the import rules of build/checks/layer-rules.mjs and names every breach with file and line.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importsOf } from './imports.mjs';
import { layers, ruledFolders } from './layer-rules.mjs';
import { root } from '../paths.mjs';
import { filesBelow } from '../installed/stale.mjs';

/** @typedef {import('./layer-rules.mjs').Layer} Layer */

/**
 * @typedef {object} Breach
 * @property {string} file relative to the base, with slashes
 * @property {number} line
 * @property {string} reason
 */

const isModule = /(?<!\.d)\.(ts|tsx|mts|js|jsx|mjs|cjs)$/;

/**
 * Checks every module below the ruled folders.
 * @param {string} base the checkout, or a folder shaped like it
 * @param {readonly Layer[]} [table]
 * @returns {{ modules: number; breaches: Breach[] }} with `modules` 0 nothing was checked, which is no success
 */
export function checkLayers(base, table = layers) {
  /** @type {Breach[]} */
  const breaches = [];
  const files = filesBelow(ruledFolders.map((name) => join(base, name))).filter((file) =>
    isModule.test(file),
  );
  for (const path of files) {
    const file = relative(base, path).split(sep).join('/');
    const own = rowOf(file, table);
    if (!own) {
      breaches.push({ file, line: 1, reason: 'has no row in build/checks/layer-rules.mjs' });
      continue;
    }
    for (const { specifier, typeOnly, line } of importsOf(file, readFileSync(path, 'utf8'))) {
      const reason = breachOf(file, own, specifier, typeOnly);
      if (reason) breaches.push({ file, line, reason });
    }
  }
  return { modules: files.length, breaches };
}

/**
 * The row that rules a file: the one of the longest matching folder. `*` stands for one folder name and makes a
 * room of each, so that two folders of one row are strangers to each other.
 * @param {string} file
 * @param {readonly Layer[]} table
 * @returns {Layer | undefined}
 */
function rowOf(file, table) {
  /** @type {Layer | undefined} */
  let best;
  for (const row of table) {
    const pattern = row.folder.split('/');
    const actual = dirname(file).split('/').slice(0, pattern.length);
    const matches = pattern.every((part, at) =>
      part === '*' ? actual[at] !== undefined : part === actual[at],
    );
    if (matches && (!best || pattern.length > best.folder.split('/').length)) {
      best = { ...row, folder: actual.join('/') };
    }
  }
  return best;
}

/**
 * @param {string} file
 * @param {Layer} own
 * @param {string} specifier
 * @param {boolean} typeOnly
 * @returns {string | undefined} why the import is not allowed
 */
function breachOf(file, own, specifier, typeOnly) {
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')));
    if (target === 'package.json') return undefined;
    const banned = own.never?.some((folder) => isBelow(target, folder)) ?? false;
    const open = [own.folder, ...own.reads, ...(typeOnly ? (own.readsTypes ?? []) : [])];
    const allowed = open.some((folder) => isBelow(target, folder));
    return allowed && !banned ? undefined : `${own.folder} must not import ${target}`;
  }
  const name = specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : specifier.split('/')[0];
  const builtin = isBuiltin(specifier);
  const allowed = own.packages?.some((allowedName) => {
    if (allowedName === 'node:') return builtin;
    return allowedName.endsWith('/*') ? specifier.startsWith(allowedName.slice(0, -1)) : allowedName === name;
  });
  if (allowed) return undefined;
  return `${own.folder} must not use ${builtin ? 'the Node module' : 'the package'} ${specifier}`;
}

/**
 * @param {string} path
 * @param {string} folder
 */
function isBelow(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { modules, breaches } = checkLayers(root);
  for (const { file, line, reason } of breaches) console.error(`${file}:${line}: ${reason}`);
  console.error(`${modules} modules read, ${breaches.length} breaches of the import rules.`);
  process.exitCode = modules > 0 && breaches.length === 0 ? 0 : 1;
}
