// The tests that `npm run mutate` runs against each changed line, in one process without a fresh start for each file: an unbroken
// checkout passes them in a fraction of the time. build/mutation/rooms.mjs says which tests a room is held to.
import { defineConfig } from 'vitest/config';
import { roomNamed } from './build/mutation/rooms.mjs';

const { tests, testsLeftOut } = roomNamed(process.env['BRIEFWRIGHT_MUTATE'] ?? 'core/model');

export default defineConfig({
  test: {
    include: [...tests],
    exclude: [...testsLeftOut],
    environment: 'node',
    isolate: false,
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: ['edtf'] } },
  },
});
