import { expect, test } from 'vitest';
import { benchExports } from './exports.ts';
import { ms, report } from './report.ts';

test('exporting briefs of about 10 and about 100 pages', async () => {
  const rows = [...(await benchExports(10, 7)), ...(await benchExports(100, 5))];
  report({
    id: '3-exports',
    title: 'Export',
    columns: ['pages', 'words', 'format', 'assemble', 'write', '`brief export`', 'file'],
    rows: rows.map((row) => [
      String(row.pages),
      row.words.toLocaleString('en'),
      row.format.toUpperCase(),
      ms(row.assembleMs),
      ms(row.writeMs),
      ms(row.commandMs),
      `${Math.round(row.fileKb)} kB`,
    ]),
    notes:
      'Medians of 7 and 5 rounds, the formats in turn. The brief is made up: cited paragraphs with a footnote each, lists, tables, Arabic quotations, a timeline and a list of sources; the pages are those of the PDF. “Assemble” and “write” are the work itself in a process that has done it before; `brief export` is the whole command in a new process, with its start, opening and checking the project, and noting the export.',
  });
  for (const row of rows) expect(row.pages).toBeGreaterThanOrEqual(8);
});
