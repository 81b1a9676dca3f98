import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../electron/import/registry.ts';
import { madePdf } from '../support/pdf/made-pdf.ts';
import { madeWords } from '../support/pdf/made-words.ts';
import { setPages, usual, withHeads } from '../support/pdf/set-text.ts';
import { findTool } from '../support/tools.ts';
import { median, ms, report } from './report.ts';

const ROUNDS = 5;

test('reading a PDF of 300 pages', { timeout: 600_000 }, async () => {
  const words = madeWords(300);
  const parts = Array.from({ length: 2_400 }, () => ({
    kind: 'paragraph' as const,
    text: words.paragraph(6),
  }));
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-bench-pdf-'));
  const pdftotext = findTool('pdftotext');
  const rows = [];
  for (const [what, setting] of [
    ['one column', usual],
    [
      'two columns, with words broken',
      { ...usual, columns: 2, size: 10, gap: 12, margin: 60, hyphens: true },
    ],
  ] as const) {
    const set = setPages(parts, setting).slice(0, 300);
    const bytes = madePdf(withHeads(set, () => 'The Pier Gazette, special report'));
    const path = join(folder, 'a.pdf');
    writeFileSync(path, bytes);
    const ours: number[] = [];
    const theirs: number[] = [];
    let memory = 0;
    const start = process.memoryUsage.rss();
    // The first is left out: it loads the reader, and its memory is looked at, which takes time.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const begin = performance.now();
      const read = await readInput({ bytes, fileName: 'a.pdf', mediaType: null, url: null }, () => {
        if (round === 0) memory = Math.max(memory, process.memoryUsage.rss() - start);
      });
      if (round > 0) ours.push(performance.now() - begin);
      expect(read.ok && read.value.text.pages?.length).toBe(set.length);
      if (pdftotext === null) continue;
      const other = performance.now();
      execFileSync(pdftotext, [path, join(folder, 'a.txt')]);
      if (round > 0) theirs.push(performance.now() - other);
    }
    const times = theirs.length === 0 ? null : median(ours) / median(theirs);
    rows.push([
      `${set.length} pages, ${what}`,
      ms(median(ours)),
      theirs.length === 0 ? 'not here' : ms(median(theirs)),
      times === null ? '' : times.toFixed(1),
      `${Math.round(memory / 1_000_000)} MB`,
    ]);
  }
  report({
    id: '8-pdf',
    title: 'Reading PDF files',
    columns: ['file', 'median', 'pdftotext', 'times as long', 'memory above the start'],
    rows,
    notes: `Medians of ${ROUNDS} readings within one process, from the bytes of the file to the text that is kept, beside the whole run of pdftotext, which puts no paragraphs together.`,
  });
  expect(rows).toHaveLength(2);
});
