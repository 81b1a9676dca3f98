import { expect, test } from 'vitest';
import { ms, report } from './report.ts';
import { benchStorage } from './storage.ts';

test('opening a project file and changing it durably', async () => {
  const rows = await benchStorage();
  report({
    id: '2-storage',
    title: 'The project file',
    columns: ['records', 'file', 'open', 'durable change', 'the same, 95th percentile', 'search'],
    rows: rows.map((row) => [
      `${row.records.toLocaleString('en')}${row.encrypted ? ', encrypted' : ''}`,
      `${row.fileMb.toFixed(1)} MB`,
      ms(row.openMs),
      ms(row.changeMs),
      ms(row.changeP95Ms),
      ms(row.searchMs),
    ]),
    notes:
      'Medians. Opening includes every check of the file and validates every record. A change touches one record and is on the disk, flushed, when its time ends. An encrypted project is opened by its key; deriving that from a passphrase takes a third of a second more. The search finds every record of the file and gives the best fifty.',
  });
  expect(rows.map((row) => row.records)).toEqual([100, 10_000, 10_000]);
});
