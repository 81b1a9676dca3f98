// Bundles a TypeScript file into a program that Node runs, as the build does with the app's own.

import { join } from 'node:path';
import { build } from 'vite';

/** Bundles `from` into one folder below `node_modules`, which finds the packages left outside; gives the program's path. */
export async function bundleProgram(
  from: string,
  name: string,
  external: readonly string[] = [],
): Promise<string> {
  const outDir = join(process.cwd(), 'node_modules', '.cache', 'briefwright-programs', name);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: [...external] },
    build: {
      ssr: from,
      outDir,
      target: 'node20',
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: 'program.mjs',
          comments: { legal: true, annotation: false, jsdoc: false },
        },
      },
    },
  });
  return join(outDir, 'program.mjs');
}

/** The program of write-tree-program.ts: `node PROGRAM TREE.json TO.(docx|pdf|html|md) FONTS STYLES.json`. */
export const bundleTreeWriter = (name: string): Promise<string> =>
  bundleProgram(join(process.cwd(), 'test', 'support', 'write-tree-program.ts'), name);
