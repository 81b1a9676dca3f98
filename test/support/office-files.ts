// The sample brief as files of word processors, and the text that stands in it: the truth for their readers.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { assemble } from '../../core/assemble/assemble.ts';
import type { Block, DocumentTree, Inline } from '../../core/document/tree.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import { renderTree } from '../../electron/export/render.ts';
import { sampleLibya } from '../builders/sample-libya.ts';
import { fontsFolder } from './fonts.ts';

const moment = '2014-05-18T16:00:00.000Z';

/** The sample brief in DOCX as the application writes it, and its text with each note after the block that calls it. */
export async function sampleDocx(): Promise<{ bytes: Uint8Array; truth: string }> {
  const sample = sampleLibya();
  const store = new RecordStore(sample.records);
  const brief = store.ofKind('brief')[0];
  const made = brief === undefined ? null : assemble(store, brief.id, { created: moment, modified: moment });
  if (made?.ok !== true) throw new Error('not assembled');
  const { bytes } = await renderTree('docx', made.value.tree, made.value.styles, {
    media: (name) => {
      const asset = sample.assets.find(({ sha256 }) => sha256 === name);
      return asset === undefined ? null : new Uint8Array(Buffer.from(asset.base64, 'base64'));
    },
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  return { bytes, truth: textOfTree(made.value.tree) };
}

/** Converts a document with LibreOffice, in a user profile of its own; `to` is an extension. */
export async function converted(
  soffice: string,
  bytes: Uint8Array,
  from: string,
  to: string,
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-office-'));
  try {
    writeFileSync(join(folder, `a.${from}`), bytes);
    await promisify(execFile)(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, `a.${from}`),
      ],
      { timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', `a.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOfTree(tree: DocumentTree): string {
  const lines: string[] = [];
  let notes: string[] = [];
  let count = 0;
  const inlines = (list: readonly Inline[]): string =>
    list
      .map((inline) => {
        if (inline.type === 'text' || inline.type === 'ref') return inline.text;
        if (inline.type === 'link') return inlines(inline.inlines);
        if (inline.type !== 'note') return ' ';
        count += 1;
        notes.push(`${count} ${words(inline.blocks)}`);
        return ` ${count} `;
      })
      .join('');
  const caption = (one: { readonly label: string; readonly inlines: readonly Inline[] } | null): string =>
    one === null ? '' : `${one.label} ${inlines(one.inlines)}`;
  const words = (blocks: readonly Block[]): string => blocks.map(block).join(' ');
  const say = (text: string): string => {
    lines.push(text, ...notes);
    notes = [];
    return text;
  };
  const block = (one: Block): string => {
    if (one.type === 'heading' || one.type === 'paragraph')
      return `${one.number ?? ''} ${inlines(one.inlines)}`;
    if (one.type === 'illustration') return `${one.alt ?? ''} ${caption(one.caption)}`;
    return '';
  };
  const top = (one: Block): void => {
    if (one.type === 'keepTogether') one.blocks.forEach(top);
    else if (one.type === 'list') one.items.forEach((item) => item.blocks.forEach(top));
    else if (one.type === 'table') {
      for (const row of one.rows) say(row.cells.map((cell) => words(cell.blocks)).join(' '));
      // The writer prints it below.
      say(caption(one.caption));
    } else say(block(one));
  };
  for (const section of tree.sections) section.blocks.forEach(top);
  return lines.join('\n');
}
