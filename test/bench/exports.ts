// How long a brief of many pages takes from its records to a file. The brief is made up, but of everything that a
// real one has: cited paragraphs, lists, tables, an Arabic quotation, a timeline, a list of sources.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { assemble } from '../../core/assemble/assemble.ts';
import type { Result } from '../../core/base/result.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { Brief } from '../../core/model/kinds/brief.ts';
import type { Excerpt } from '../../core/model/kinds/excerpt.ts';
import type { RichBlock } from '../../core/model/text/rich-text.ts';
import { SOURCE_TEXT_MEDIA_TYPE } from '../../core/model/text/source-text.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import { outDir, root } from '../../build/paths.mjs';
import { renderTree } from '../../electron/export/render.ts';
import { createProjectFile, openProjectFile } from '../../electron/storage/open-project.ts';
import { bullets, cite, doc, h, makeWorld, p, quote, supports, table } from '../builders/records.ts';
import { fontsFolder } from '../support/fonts.ts';
import { median } from './report.ts';

export type ExportRow = {
  readonly format: 'docx' | 'pdf';
  /** Pages that came out as PDF; the DOCX holds the same. */
  readonly pages: number;
  readonly records: number;
  readonly words: number;
  readonly fileKb: number;
  /** Records to document tree, and tree to bytes, in a process that has done it before. */
  readonly assembleMs: number;
  readonly writeMs: number;
  /** `brief export` as a new process: its start, opening the project, writing and noting the export. */
  readonly commandMs: number;
};

const FORMATS = ['docx', 'pdf'] as const;
const MOMENT = '2014-05-18T16:00:00.000Z';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const sentences = [
  'Forces loyal to a retired general withdrew from two districts in the south of the city after a day of fighting.',
  'Residents described shelling near the cement works and said that shops stayed closed for the rest of the week.',
  'The interim government called the operation illegal and ordered its own units to stop any convoy that moved without permission.',
  'Hospital staff counted the dead of both nights together, so that the figures of the first day cannot be told from those of the second.',
  'A spokesman denied that aircraft had been used, while three witnesses described low passes over the port shortly after noon.',
  'The road to the airport was open again in the evening, though several flights had been sent to other cities by then.',
];

type Made = { readonly brief: Brief; readonly records: readonly AnyRecord[]; readonly words: number };

/** A brief of so many parts, each about two thirds of a page; its sources keep the text given. */
export function makeBrief(parts: number, text: Source['assets']['text']): Made {
  const world = makeWorld();
  const definition: unknown = JSON.parse(
    readFileSync(join(root, 'templates', 'situation-report', 'template.json'), 'utf8'),
  );
  const brief = world.brief({
    title: 'Measured situation report',
    templateCopyId: world.templateCopy(definition as never).id,
  });
  let words = 0;
  const paragraph = (from: number, excerpt: Excerpt): RichBlock => {
    const said = [0, 1, 2, 3].map((step) => sentences[(from + step) % sentences.length] ?? '').join(' ');
    words += said.split(' ').length;
    return p(said, cite(excerpt));
  };
  for (let part = 0; part < parts; part++) {
    const source = world.source({
      title: `Report ${part + 1} from the city`,
      assets: { original: null, text },
    });
    const quoted = [0, 1, 2].map((step) => world.excerpt(source, sentences[(part + step) % 6] ?? ''));
    const [first, second, third] = quoted;
    if (first === undefined || second === undefined || third === undefined) throw new Error('No excerpt');
    const blocks: RichBlock[] = [
      h(2, `District ${part + 1}`),
      paragraph(part, first),
      paragraph(part + 2, second),
    ];
    if (part % 3 === 0)
      blocks.push(
        table(
          ['Reported by', 'Killed', 'Wounded', 'As of'],
          ['A Health Ministry official', '43', 'more than 100', '17 May 2014'],
          ['Hospital staff', '24', '146', '17 May 2014'],
          ['A member of the council', '75', '', '18 May 2014'],
        ),
      );
    if (part % 3 === 1) blocks.push(bullets('Shops closed.', 'Flights sent elsewhere.', 'Schools open.'));
    if (part % 3 === 2)
      blocks.push(quote(p('قال مسؤول في وزارة الصحة إن 43 شخصا قتلوا في الاشتباكات.', cite(third))));
    blocks.push(paragraph(part + 4, third));
    world.section(brief, { title: `Part ${part + 1}`, content: doc(...blocks) });
    world.event(`Fighting in district ${part + 1}`, `2014-05-${String((part % 28) + 1).padStart(2, '0')}`, {
      evidence: supports(first),
      status: 'reported',
    });
  }
  world.section(brief, { title: 'Timeline', sectionKind: 'timeline', status: 'written' });
  world.section(brief, { title: 'Sources', sectionKind: 'sources', status: 'written' });
  return { brief, records: world.records, words };
}

export const placeholder = {
  sha256: 'a'.repeat(64),
  mediaType: SOURCE_TEXT_MEDIA_TYPE,
  byteLength: 10,
  fileName: null,
};

async function write(made: Made, format: 'docx' | 'pdf') {
  const store = new RecordStore(made.records);
  const from = performance.now();
  const { tree, styles } = must(assemble(store, made.brief.id, { created: MOMENT, modified: MOMENT }));
  const assembled = performance.now();
  const { bytes } = await renderTree(format, tree, styles, {
    media: () => null,
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  return { bytes, assembleMs: assembled - from, writeMs: performance.now() - assembled };
}

async function pagesOf(made: Made): Promise<number> {
  const { bytes } = await write(made, 'pdf');
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = pdf.numPages;
  await pdf.destroy();
  return pages;
}

/** The number of parts that comes nearest to so many pages, found by trying twice. */
export async function partsFor(pages: number): Promise<number> {
  let parts = Math.max(2, pages);
  for (let attempt = 0; attempt < 2; attempt++)
    parts = Math.max(1, Math.round((parts * pages) / (await pagesOf(makeBrief(parts, placeholder)))));
  return parts;
}

/** Puts a brief of so many parts into a project file. */
export function writeProject(path: string, parts: number): void {
  const file = must(createProjectFile(path, { now: () => MOMENT }));
  const text = new TextEncoder().encode(
    JSON.stringify({
      version: 1,
      blocks: sentences.map((sentence) => ({ kind: 'paragraph', text: sentence })),
    }),
  );
  const sha256 = must(file.putAsset(text, SOURCE_TEXT_MEDIA_TYPE));
  const kept = { sha256, mediaType: SOURCE_TEXT_MEDIA_TYPE, byteLength: text.length, fileName: null };
  const added: Record<string, AnyRecord> = {};
  for (const record of makeBrief(parts, kept).records) added[record.id] = record;
  const label = { command: 'bench', subject: '', squash: null };
  must(file.applyChange({ label, added, updated: {}, removed: {} }, MOMENT));
  file.close();
  must(openProjectFile(path, { mode: 'read', now: () => MOMENT })).close();
}

/** Measures both formats in turn, so many rounds, at about so many pages. */
export async function benchExports(pages: number, rounds: number): Promise<readonly ExportRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
  try {
    const parts = await partsFor(pages);
    const made = makeBrief(parts, placeholder);
    const project = join(folder, 'measured.brief');
    writeProject(project, parts);
    const times = { docx: timesOf(), pdf: timesOf() };
    for (let round = -1; round < rounds; round++)
      for (const format of FORMATS) {
        const { assembleMs, writeMs } = await write(made, format);
        const from = performance.now();
        execFileSync(process.execPath, [
          join(outDir, 'cli', 'brief.cjs'),
          ...['export', project, '--to', join(folder, `measured.${format}`)],
        ]);
        const commandMs = performance.now() - from;
        // The first round warms the code up and brings the files into memory.
        if (round < 0) continue;
        times[format].assemble.push(assembleMs);
        times[format].write.push(writeMs);
        times[format].command.push(commandMs);
      }
    const cameOut = await pagesOf(made);
    return FORMATS.map((format) => ({
      format,
      pages: cameOut,
      records: made.records.length,
      words: made.words,
      fileKb: statSync(join(folder, `measured.${format}`)).size / 1000,
      assembleMs: median(times[format].assemble),
      writeMs: median(times[format].write),
      commandMs: median(times[format].command),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const timesOf = () => ({ assemble: [] as number[], write: [] as number[], command: [] as number[] });
