// Tests that drive the real app on a display: one after another, since each owns the screen. Never retried: a test
// that passes at the second try hides a race that a person will meet.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
