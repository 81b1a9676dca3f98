// Measurements: each file is a test that measures, prints its figures and fails only when nothing could be measured.
// One at a time, since two measurements on one machine measure each other.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/bench/**/*.bench.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
    server: { deps: { inline: ['edtf'] } },
  },
});
