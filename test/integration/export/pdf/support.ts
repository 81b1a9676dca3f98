// Writes trees as PDF for tests and asks outside programs what is in the file.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { write as writePdf } from '../../../../electron/export/pdf/write.ts';
import type { Written, WriterWorld } from '../../../../electron/export/writer.ts';
import { media } from '../../../builders/media.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import { fontsFolder } from '../../../support/fonts.ts';
import { findTool, type ToolName } from '../../../support/tools.ts';

export const world = (more: Partial<WriterWorld> = {}): WriterWorld => ({
  media,
  fontsFolder: fontsFolder(),
  signal: new AbortController().signal,
  progress: () => undefined,
  ...more,
});

/** Writes a tree with the test style sheet. */
export const write = (tree: DocumentTree, more: Partial<WriterWorld> = {}): Promise<Written> =>
  writePdf(tree, styleSheet, world(more));

const folder = mkdtempSync(join(tmpdir(), 'briefwright-pdf-'));
let files = 0;

/** Puts bytes in a file of their own. */
export function saved(written: Written, name = 'out'): string {
  files += 1;
  const path = join(folder, `${name}-${files}.pdf`);
  writeFileSync(path, written.bytes);
  return path;
}

/** What a program says of a file; null when the program is not there. */
export function ask(tool: ToolName, ...args: readonly string[]): string | null {
  const program = findTool(tool);
  if (program === null) return null;
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

/** The text of one page, or of all; null without pdftotext. Direction marks are taken out and spaces made one. */
export function textOf(path: string, page?: number): string | null {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const text = ask('pdftotext', ...pages, path, '-');
  return text === null ? null : text.replaceAll(/[\u200e\u200f\u202a-\u202e]/gu, '').replaceAll(/\s+/gu, ' ');
}

/** Whether everything that looks into a PDF is there. */
export const tools = (['pdfinfo', 'pdftotext', 'pdffonts', 'qpdf'] as const).every(
  (tool) => findTool(tool) !== null,
);
