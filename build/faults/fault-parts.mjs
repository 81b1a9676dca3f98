// The long forms of the hard tests: which test files make each part, and how often each fault is tried. The same files run
// in `npm test` with the small numbers that they name themselves.

/**
 * @typedef {object} FaultPart
 * @property {string} name
 * @property {string} about one line for the list of parts
 * @property {'vitest.config.ts' | 'vitest.e2e.config.ts'} config
 * @property {readonly string[]} files tests below the checkout
 * @property {Readonly<Record<string, number>>} counts how often each fault is tried; the first is what `--count` sets, the
 *   others keep their ratio to it
 * @property {number} minutes after which the part is stopped and has failed
 */

/** @type {readonly FaultPart[]} */
export const faultParts = [
  {
    name: 'kills',
    about: 'the running app killed while somebody types: main, renderer, the process of the project, all',
    config: 'vitest.e2e.config.ts',
    files: ['test/e2e/files/kill-while-typing.test.ts'],
    counts: { kills: 1000 },
    minutes: 480,
  },
  {
    name: 'encrypted',
    about:
      'the running app killed while somebody types into an encrypted project, and no word of it in any file',
    config: 'vitest.e2e.config.ts',
    files: ['test/e2e/files/kill-encrypted.test.ts'],
    counts: { 'kills of an encrypted project': 560 },
    minutes: 300,
  },
  {
    name: 'storage',
    about: 'what writes a project killed, and what puts one in place',
    config: 'vitest.config.ts',
    files: ['test/integration/storage/kill.test.ts', 'test/integration/storage/disk/kill-replace.test.ts'],
    counts: {
      'kills of the storage': 2000,
      'kills of the storage, encrypted': 1000,
      'kills of each way': 300,
    },
    minutes: 120,
  },
  {
    name: 'bits',
    about: 'a whole project with bits flipped, ranges zeroed, or cut off',
    config: 'vitest.config.ts',
    files: ['test/integration/storage/flipped-bits.test.ts'],
    counts: {
      flips: 1000,
      'zeroed ranges': 300,
      truncations: 300,
      'flips, encrypted': 1000,
      'zeroed ranges, encrypted': 300,
      'truncations, encrypted': 300,
    },
    minutes: 60,
  },
  {
    name: 'soak',
    about: 'minutes of going round the places of the running app',
    config: 'vitest.e2e.config.ts',
    files: ['test/e2e/files/soak.test.ts'],
    counts: { minutes: 60 },
    minutes: 90,
  },
];

/**
 * How often each fault of a part is tried when its first one is tried `count` times; each at least once.
 * @param {Pick<FaultPart, 'counts'>} part
 * @param {number | null} count null: the whole numbers
 * @returns {Record<string, number>}
 */
export function countsOf(part, count) {
  const [first = 1] = Object.values(part.counts);
  const share = count === null ? 1 : count / first;
  return Object.fromEntries(
    Object.entries(part.counts).map(([what, whole]) => [what, Math.max(1, Math.round(whole * share))]),
  );
}
