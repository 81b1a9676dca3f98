// The rooms that `npm run mutate` changes line by line, and the tests that must notice.

/**
 * @typedef {object} Room
 * @property {string} folder its name too
 * @property {readonly string[]} tests globs below the checkout
 * @property {readonly string[]} testsLeftOut of these
 * @property {number} timeoutMs what a test may take longer than before any change, until it counts as stuck
 */

/**
 * A room of the core with the tests that are about it: those that only pass through would make each change many times slower.
 * @param {string} name
 * @param {...string} testFolders
 * @returns {Room}
 */
const core = (name, ...testFolders) => ({
  folder: `core/${name}`,
  tests: testFolders.map((folder) => `test/core/${folder}/**/*.test.ts`),
  testsLeftOut: [],
  timeoutMs: 4_000,
});
const storage = {
  tests: ['test/integration/storage/**/*.test.ts', 'test/electron/storage/**/*.test.ts'],
  // They start programs of their own, which run the code as it is; or try a whole file bit by bit, which takes too long.
  testsLeftOut: [
    'test/integration/storage/**/kill*.test.ts',
    'test/integration/storage/flipped-bits.test.ts',
  ],
  timeoutMs: 15_000,
};

/** @type {readonly Room[]} */
export const rooms = [
  core('model', 'model'),
  core('store', 'store', 'query'),
  core('query', 'query'),
  core('parts', 'parts', 'assemble', 'sections'),
  core('sections', 'sections', 'assemble', 'withhold'),
  core('withhold', 'withhold'),
  core('assemble', 'assemble'),
  core('checks', 'checks'),
  { folder: 'electron/storage', ...storage },
];

/**
 * The room that a path lies in.
 * @param {string} path below the checkout
 */
export function roomOf(path) {
  return rooms.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}

/**
 * @param {string} name
 * @throws {Error} where there is none
 */
export function roomNamed(name) {
  const room = rooms.find(({ folder }) => folder === name);
  if (!room) throw new Error(`There is no room ${name}`);
  return room;
}
