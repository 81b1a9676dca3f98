// Tests that drive the real app on a display. Those of a file come one after another; files run side by side, as many as there
// are displays, since each app owns its screen. Never retried: a test that passes at the second try hides a race that a
// person will meet.
import { defineConfig } from 'vitest/config';

const displays = (process.env['BRIEFWRIGHT_DISPLAYS'] ?? '').split(' ').filter((display) => display !== '');

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: ['test/e2e/own-display.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: displays.length > 1,
    maxWorkers: Math.max(1, displays.length),
    testTimeout: 120_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
