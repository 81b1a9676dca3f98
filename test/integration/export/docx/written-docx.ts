// Writes trees as DOCX for tests, with the tools that look into the files.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { write as writeDocx } from '../../../../electron/export/docx/write.ts';
import { media, png } from '../../../builders/media.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';

export const folder = mkdtempSync(join(tmpdir(), 'briefwright-docx-'));

export const fontsFolder = join(folder, 'fonts');

const pictures = (name: string) =>
  name === 'broken.png' ? new Uint8Array([1, 2, 3]) : name === 'cut.png' ? png.subarray(0, 60) : media(name);

export async function write(tree: DocumentTree, signal = new AbortController().signal, styles = styleSheet) {
  const { bytes, losses } = await writeDocx(tree, styles, {
    media: pictures,
    fontsFolder,
    signal,
    progress: () => undefined,
  });
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { bytes, losses, names: Object.keys(parts), part, body: part('word/document.xml') };
}

export const wordsIn = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
