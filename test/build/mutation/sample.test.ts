import { describe, expect, test } from 'vitest';
import { declarationsOf, sampleOf } from '../../../build/mutation/sample.mjs';

const text = `import { x } from './x.ts';
type T = { a: 1 };
export type U = T;
export interface V { a: 1 }

/** Words. */
export function first(): number {
  return 1;
}

const second = 2;
export class Third {
  #one = 1;

  two(): number {
    return this.#one;
  }
}
`;

describe('the declarations of a file', () => {
  test('are functions, constants and members of classes, each with its lines', () => {
    const found = declarationsOf('a.ts', text).map(({ name, firstLine, lastLine }) => [
      name,
      firstLine,
      lastLine,
    ]);
    expect(found).toEqual([
      ['export function first(): number {', 7, 9],
      ['const second = 2;', 11, 11],
      ['#one = 1;', 13, 13],
      ['two(): number {', 15, 17],
    ]);
  });

  test('of a file that does not parse are an error, not none', () => {
    expect(() => declarationsOf('a.ts', 'const = ;')).toThrow('a.ts does not parse');
  });
});

describe('a sample', () => {
  const all = Array.from({ length: 200 }, (_, at) => ({
    file: `${at % 7}.ts`,
    name: `function f${at}() {`,
    firstLine: at * 10,
    lastLine: at * 10 + (at % 9),
  }));
  const lines = (some: readonly { firstLine: number; lastLine: number }[]) =>
    some.reduce((sum, { firstLine, lastLine }) => sum + lastLine - firstLine + 1, 0);

  test('holds the share of the lines, the same for the same seed and others for another', () => {
    const some = sampleOf(all, 0.1, 3);
    expect(lines(some)).toBeGreaterThanOrEqual(lines(all) * 0.1);
    expect(lines(some)).toBeLessThan(lines(all) * 0.1 + 9);
    expect(sampleOf(all, 0.1, 3)).toEqual(some);
    expect(sampleOf(all, 0.1, 4)).not.toEqual(some);
    expect(sampleOf(all, 1, 3)).toHaveLength(all.length);
  });

  test('is held by a larger one of the same seed, and stays when lines move', () => {
    const some = sampleOf(all, 0.1, 3);
    expect(sampleOf(all, 0.2, 3)).toEqual(expect.arrayContaining(some));
    const moved = sampleOf(
      all.map((one) => ({ ...one, firstLine: one.firstLine + 5, lastLine: one.lastLine + 5 })),
      0.1,
      3,
    );
    expect(moved.map(({ name }) => name)).toEqual(some.map(({ name }) => name));
  });
});
