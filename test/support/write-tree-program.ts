// The writers as a program of their own, for tests that want another process: a tree and a style sheet in, a document out.

import { readFileSync, writeFileSync } from 'node:fs';
import type { DocumentTree } from '../../core/document/tree.ts';
import type { StyleSheet } from '../../core/template/styles.ts';
import type { DocumentFormat } from '../../core/model/files/output-formats.ts';
import { renderTree } from '../../electron/export/render.ts';

const [, , from = '', to = '', fontsFolder = '', stylesFrom = ''] = process.argv;
const written = await renderTree(
  (to.split('.').at(-1) ?? '') as DocumentFormat,
  JSON.parse(readFileSync(from, 'utf8')) as DocumentTree,
  JSON.parse(readFileSync(stylesFrom, 'utf8')) as StyleSheet,
  { media: () => null, fontsFolder, signal: new AbortController().signal, progress: () => undefined },
);
writeFileSync(to, written.bytes);
