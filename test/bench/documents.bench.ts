import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../../core/assemble/assemble.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import { bundlePrograms, contendersFor } from './documents/contenders.ts';
import { type Figures, goalRows } from './documents/goals.ts';
import { runMeasured } from './documents/run-measured.ts';
import { makeBrief, partsFor, placeholder } from './exports.ts';
import { median, ms, report } from './report.ts';

/** `BENCH_PAGES=10,100` measures only these; `BENCH_ROUNDS` sets how often. */
const sizes = (process.env['BENCH_PAGES'] ?? '10,100,500,2000').split(',').map(Number);
const roundsAt = (pages: number): number =>
  Number(process.env['BENCH_ROUNDS'] ?? (pages <= 100 ? 5 : pages <= 500 ? 3 : 1));
const limitMs = 240_000;
const moment = '2014-05-18T16:00:00.000Z';

test('documents beside those of other programs', { timeout: 3_600_000 }, async () => {
  const programs = await bundlePrograms();
  const partsAt100 = await partsFor(100);
  const figures: Figures[] = [];
  const missing = new Set<string>();
  for (const pages of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-documents-'));
    try {
      const made = makeBrief(Math.max(1, Math.round((partsAt100 * pages) / 100)), placeholder);
      const assembled = assemble(new RecordStore(made.records), made.brief.id, {
        created: moment,
        modified: moment,
      });
      if (!assembled.ok) throw new Error('The brief could not be assembled');
      const { contenders, skipped } = await contendersFor(
        assembled.value.tree,
        assembled.value.styles,
        join(folder, 'in'),
        programs,
      );
      for (const name of skipped) missing.add(name);
      const seen = new Map(contenders.map((one) => [one, [] as { ms: number; peakMb: number }[]]));
      for (let round = 0; round < roundsAt(pages); round += 1) {
        for (const one of contenders) {
          rmSync(one.makes, { force: true });
          const measured = await runMeasured(one.command, one.args, limitMs);
          if (measured) seen.get(one)?.push(measured);
        }
      }
      for (const [one, runs] of seen) {
        const done = runs.length > 0;
        figures.push({
          name: one.name,
          kind: one.kind,
          pages,
          ms: done ? median(runs.map((run) => run.ms)) : null,
          peakMb: done ? median(runs.map((run) => run.peakMb)) : null,
          fileKb: done ? statSync(one.makes).size / 1000 : null,
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const ours = (one: Figures): number | null =>
    figures.find((own) => own.name === 'Briefwright' && own.kind === one.kind && own.pages === one.pages)
      ?.ms ?? null;
  report({
    id: '4-documents',
    title: 'Documents beside other programs',
    columns: ['program', 'format', 'pages', 'time', 'Briefwright takes', 'memory', 'file'],
    rows: figures.map((one) => {
      const own = ours(one);
      return [
        one.name,
        one.kind.toUpperCase(),
        String(one.pages),
        one.ms === null ? `none in ${limitMs / 60_000} minutes` : ms(one.ms),
        one.ms === null || own === null ? '' : `${(own / one.ms).toFixed(2)} ×`,
        one.peakMb === null ? '' : `${Math.round(one.peakMb)} MB`,
        one.fileKb === null ? '' : `${Math.round(one.fileKb)} kB`,
      ];
    }),
    notes: `The same brief for all: cited paragraphs with footnotes, lists, tables, Arabic quotations, a timeline, sources. Each run is a new process, the contenders in turn, medians of ${sizes.map((pages) => `${roundsAt(pages)} at ${pages.toLocaleString('en')} pages`).join(', ')}. All times hold the start of the program and the reading of its input: for Briefwright, docx and pdfmake the document tree as JSON; pandoc reads our Markdown, LibreOffice our DOCX, Chromium our HTML, typst the same content in its markup; docxtemplater fills a template of plain paragraphs. Notes stand at the foot of the page with us, docx, pandoc, LibreOffice and typst; at the end with pdfmake, Chromium and docxtemplater. docx, pdfmake, typst and docxtemplater leave out the timeline. typst is given long tables in pieces of ten rows: whole, with a note in each row, they take it minutes. Memory is the highest sum seen, 20 times a second, of what the process holds (RSS) and of the proportional share (PSS) of each process below it.${missing.size > 0 ? ` Not installed here and skipped: ${[...missing].join(', ')}.` : ''}`,
  });
  report({
    id: '5-document-goals',
    title: 'Documents: goals',
    columns: ['goal', 'measured', 'met'],
    rows: goalRows(figures),
    notes:
      'With notes, tags and bidi on. The growth exponent is log(time at 2,000 ÷ time at 500) ÷ log 4: 1 means that twice the pages take twice the time.',
  });
  expect(figures.some((one) => one.ms !== null)).toBe(true);
});
