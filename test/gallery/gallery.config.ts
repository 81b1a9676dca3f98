// Builds the gallery of components: a page for looking and for axe, never shipped.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: { target: 'chrome114', assetsInlineLimit: 0, chunkSizeWarningLimit: 8000, emptyOutDir: true },
});
