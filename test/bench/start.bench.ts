import { expect, test } from 'vitest';
import { median, ms, report } from './report.ts';
import { benchStart } from './start.ts';

const ROUNDS = 7;

test('from starting the program to the first screen that can be used', async () => {
  const rows = await benchStart(ROUNDS);
  const bare = median(rows[0]?.times ?? []);
  report({
    id: '1-start',
    title: 'Start',
    columns: ['from start to', 'median', 'fastest', 'slowest', 'beside bare', 'memory'],
    rows: rows.map(({ what, times, memoryMb }) => [
      what,
      ms(median(times)),
      ms(Math.min(...times)),
      ms(Math.max(...times)),
      `${(median(times) / bare).toFixed(2)} ×`,
      `${Math.round(median(memoryMb))} MB`,
    ]),
    notes: `${ROUNDS} rounds, each starting all in turn as new processes with an empty data folder; the program's files were in memory. All times include what it takes to start the program under the test driver, which is the same for each. Memory is that of all processes together, as Chromium counts it: what they share counts for each.`,
  });
  expect(rows.every(({ times }) => times.length === ROUNDS)).toBe(true);
});
