// How the programs are bundled: main with the project process, its threads and the command line; preload;
// and the window.
// Targets are those of the oldest Electron we run on (25: Chrome 114, Node 18).
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { join } from 'node:path';
import { copyData, recordPackages } from './build/packages/bundle-plugins.mjs';

const at = (path: string): string => join(import.meta.dirname, path);

// What only people read is left out: to step over it took a fifth of the time in which a program's code is read.
const comments = { legal: true, annotation: false, jsdoc: false };

// In main's build, programs lie in a folder each, what they share in chunks/.
const programs: Readonly<Record<string, string>> = {
  index: 'main/index.cjs',
  'project-process': 'main/project-process.cjs',
  'capture-process': 'main/capture-process.cjs',
  'backup-process': 'main/backup-process.cjs',
  'render-worker': 'main/render-worker.cjs',
  'preview-worker': 'main/preview-worker.cjs',
  'verify-worker': 'main/verify-worker.cjs',
  'backup-worker': 'main/backup-worker.cjs',
  brief: 'cli/brief.cjs',
};

export default defineConfig(({ command }) => ({
  main: {
    // A built app must not be talked into loading its window from elsewhere; only electron-vite dev sets this.
    define: command === 'build' ? { 'process.env.ELECTRON_RENDERER_URL': 'undefined' } : {},
    plugins: [copyData(), recordPackages()],
    // linkedom looks for the optional package canvas and does without it: give it its own stand-in at once.
    resolve: { alias: { canvas: at('node_modules/linkedom/commonjs/canvas-shim.cjs') } },
    build: {
      outDir: at('out'),
      emptyOutDir: false,
      target: 'node18',
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('electron/main/main.ts'),
          'project-process': at('electron/project/process.ts'),
          'capture-process': at('electron/capture/capture-process.ts'),
          'backup-process': at('electron/backup/backup-desk-process.ts'),
          'render-worker': at('electron/project/rendering/render-worker.ts'),
          'preview-worker': at('electron/project/preview/preview-worker.ts'),
          'backup-worker': at('electron/project/backup/backup-worker.ts'),
          'verify-worker': at('electron/project/verifying/verify-worker.ts'),
          brief: at('electron/cli/brief.ts'),
        },
        output: {
          format: 'cjs',
          comments,
          entryFileNames: (chunk) => programs[chunk.name] ?? 'chunks/[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    plugins: [recordPackages()],
    build: {
      outDir: at('out/preload'),
      emptyOutDir: false,
      externalizeDeps: false,
      target: 'node18',
      sourcemap: true,
      rolldownOptions: {
        input: { index: at('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), recordPackages()],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome114',
      sourcemap: true,
      // Read from disk, so size hardly matters; and the page's own security policy refuses data: addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 8000,
      minify: true,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
}));
