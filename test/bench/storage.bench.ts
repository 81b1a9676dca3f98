import { expect, test } from 'vitest';
import { benchStorage } from './storage.ts';

test('opening a project file and changing it durably', async () => {
  const rows = await benchStorage();
  console.table(rows);
  expect(rows.map((row) => row.records)).toEqual([100, 10_000]);
});
