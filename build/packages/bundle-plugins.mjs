// Two things the bundler does beside bundling: it puts data files where the code looks for them, and it writes
// down which packages went into the bundles, since those are the ones whose licences ship.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyFonts } from '../installed/fonts.mjs';
import { outDir, root } from '../paths.mjs';

/** The list that {@link recordPackages} leaves: package folders below node_modules, sorted. */
export const bundledListFile = join(outDir, 'bundled-packages.json');

/**
 * Copies the document fonts, and what pdfkit and the reader of PDF files read from beside their own code.
 * @returns {import('vite').Plugin}
 */
export function copyData() {
  return {
    name: 'briefwright:copy-data',
    apply: 'build',
    writeBundle() {
      copyFonts(join(outDir, 'fonts'));
      cpSync(join(root, 'node_modules/pdfkit/js/data'), join(outDir, 'chunks/data'), { recursive: true });
      cpSync(
        join(root, 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm'),
        join(outDir, 'chunks/data/pdfium.wasm'),
      );
    },
  };
}

/**
 * The package folder of a bundled module, `@tiptap/core` or `a/node_modules/b`.
 * @param {string} id the module's path
 * @returns {string | undefined} undefined for our own modules
 */
export function packageOf(id) {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '');
  return /\/node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * @returns {import('vite').Plugin}
 */
export function recordPackages() {
  return {
    name: 'briefwright:record-packages',
    apply: 'build',
    writeBundle(_options, bundle) {
      const before = existsSync(bundledListFile) ? JSON.parse(readFileSync(bundledListFile, 'utf8')) : [];
      const found = new Set(/** @type {string[]} */ (before));
      for (const output of Object.values(bundle)) {
        const ids =
          output.type === 'chunk' ? output.moduleIds : output.originalFileNames.map((n) => join(root, n));
        for (const id of ids) {
          const name = packageOf(id);
          if (name) found.add(name);
        }
      }
      mkdirSync(outDir, { recursive: true });
      writeFileSync(bundledListFile, `${JSON.stringify([...found].sort(), undefined, 2)}\n`);
    },
  };
}
