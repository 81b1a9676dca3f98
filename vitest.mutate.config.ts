// The tests that `npm run mutate` runs against each change, in one process without a fresh start for each file: an unbroken
// checkout passes them in a fraction of the time. build/mutation/rooms.mjs says which tests a room is held to.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { roomNamed } from './build/mutation/rooms.mjs';

const { tests, testsLeftOut } = roomNamed(process.env['BRIEFWRIGHT_MUTATE'] ?? 'core/model');

/** One failed test is enough: the files that failed last come first, as usual, but then the quick ones. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    const { cache } = this.ctx;
    const failed = longestFirst.filter(
      ({ moduleId, project }) =>
        cache.getFileTestResults(`${project.name}:${moduleId.slice(this.ctx.config.root.length + 1)}`)
          ?.failed,
    );
    return [...failed, ...longestFirst.filter((file) => !failed.includes(file)).reverse()];
  }
}

export default defineConfig({
  test: {
    include: [...tests],
    exclude: [...testsLeftOut],
    environment: 'node',
    isolate: false,
    sequence: { sequencer: QuickFirst },
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: ['edtf'] } },
  },
});
