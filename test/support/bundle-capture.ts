// Bundles the process that reads captures as the build does, for tests under plain Node.

import { join } from 'node:path';
import { build } from 'vite';

/** Puts `capture-process.cjs` into a folder and gives its path. */
export async function bundleCapture(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { canvas: join(process.cwd(), 'node_modules/linkedom/commonjs/canvas-shim.cjs') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(process.cwd(), 'electron', 'capture', 'capture-process.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'capture-process.cjs' } },
    },
  });
  return join(folder, 'capture-process.cjs');
}
