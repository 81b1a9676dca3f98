// Where measurements go: a table on the terminal, and a part of docs/bench.md when the bench script gathers them.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table with its heading; every row has as many cells as there are columns. */
export type BenchTable = {
  /** Decides the order in the report: letters and digits. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was measured and how, in full sentences. */
  readonly notes: string;
};

/** The middle of several measurements; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

/** Milliseconds in words that show no more digits than they deserve. */
export function ms(value: number): string {
  if (value < 10) return `${value.toFixed(1)} ms`;
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(2)} s`;
}

/** Prints a table, and keeps it for the report in the folder that the bench script named. */
export function report(table: BenchTable): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const ruler = table.columns.map((_, index) => (index === 0 ? '---' : '---:'));
  const text = [line(table.columns), line(ruler), ...table.rows.map(line)].join('\n');
  console.log(`\n${table.title}\n\n${text}\n\n${table.notes}\n`);
  const folder = process.env['BRIEFWRIGHT_BENCH_PARTS'];
  if (folder !== undefined)
    writeFileSync(join(folder, `${table.id}.md`), `## ${table.title}\n\n${text}\n\n${table.notes}\n`);
}
