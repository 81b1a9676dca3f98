// Unit and integration tests in one run. What needs the app on a display is in vitest.e2e.config.ts.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Pure code, and its tests leave nothing behind: modules are loaded once for all of them and not for each file.
      {
        extends: true,
        test: { name: 'core', include: ['test/core/**/*.test.{ts,tsx}'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/core/**', 'test/e2e/**', 'test/bench/**', 'test/fixtures/**'],
        },
      },
    ],
    environment: 'node',
    setupFiles: ['test/support/seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // edtf imports JSON without naming its type in a way that every supported Node accepts.
    server: { deps: { inline: ['edtf'] } },
  },
});
