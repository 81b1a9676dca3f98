// The rooms that `npm run mutate` changes line by line, and the tests that must notice.

/**
 * @typedef {object} Room
 * @property {string} folder its name too
 * @property {readonly string[]} tests globs below the checkout
 * @property {readonly string[]} testsLeftOut of these
 * @property {number} timeoutMs what a test may take longer than before any change, until it counts as stuck
 */

const core = { tests: ['test/core/**/*.test.ts'], testsLeftOut: [], timeoutMs: 4_000 };
// Tests of what these rooms rest on never get into them; many are long.
const above = {
  ...core,
  testsLeftOut: ['base', 'document', 'model', 'reading', 'words'].map((name) => `test/core/${name}/**`),
};
const storage = {
  tests: ['test/integration/storage/**/*.test.ts', 'test/electron/storage/**/*.test.ts'],
  // They start programs of their own, which run the code as it is; or try a whole file bit by bit, which takes too long.
  testsLeftOut: ['test/integration/storage/kill*.test.ts', 'test/integration/storage/flipped-bits.test.ts'],
  timeoutMs: 15_000,
};

/** @type {readonly Room[]} */
export const rooms = [
  { folder: 'core/model', ...core },
  { folder: 'core/store', ...above },
  { folder: 'core/query', ...above },
  { folder: 'core/parts', ...above },
  { folder: 'core/sections', ...above },
  { folder: 'core/withhold', ...above },
  { folder: 'core/assemble', ...above },
  { folder: 'core/checks', ...above },
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
