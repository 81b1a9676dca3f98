// No reader takes more than in proportion to the length of its input, whatever is in it. Measured as processor time at
// one length and at four times as much, so that a slow or busy machine doesn't matter: four times the work is fine,
// sixteen times is a quadratic algorithm.

import { describe, expect, test } from 'vitest';
import { readInput } from '../../../electron/import/registry.ts';
import { hostileInputs } from '../../support/hostile-inputs.ts';

const LENGTH = 25_000;
/** Up to so many milliseconds for the longer one, nothing is said about growth: it would be noise. */
const FAST_MS = 400;
const MOST_GROWTH = 10;

async function workOf(name: string, text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  const read = await readInput({ bytes, fileName: name, mediaType: null, url: null });
  const { user, system } = process.cpuUsage(before);
  expect(['read', 'empty-input', 'unreadable-input', 'unsupported-input']).toContain(
    read.ok ? 'read' : read.error.kind,
  );
  return (user + system) / 1_000;
}

describe('the time to read grows with the length and no faster', { timeout: 120_000 }, () => {
  test.each(Object.entries(hostileInputs))('%s', async (_kind, [name, make]) => {
    const growths: number[] = [];
    for (let round = 0; round < 3; round++) {
      const shorter = await workOf(name, make(LENGTH));
      const longer = await workOf(name, make(LENGTH * 4));
      if (longer < FAST_MS || longer < shorter * MOST_GROWTH) return;
      growths.push(longer / shorter);
    }
    expect(growths, 'four times the length took so many times the work').toEqual([]);
  });
});
