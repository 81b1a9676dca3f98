// The same proof for open JSON: the document is read back, with every file in it.

import { readFileSync, statSync } from 'node:fs';
import { PROJECT_JSON_FORMAT } from '../../../core/model/files/project-json.ts';
import { namesInValue } from '../../../core/withhold/sharing/names-in-value.ts';
import type { Hidden } from '../../../core/withhold/sharing/who-is-hidden.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';
import { type Found, namesInBytes } from './names-in-bytes.ts';
import { namesInFile, placeOfFile, placeOfRecord, requireNone } from './prove-copy.ts';

/** Throws `names-in-copy` where something of it is in the document at `path`, and `too-large` where that can't be read as one. */
export function proveJson(path: string, name: string, limitMb: number, hidden: Hidden): void {
  if (statSync(path).size > limitMb * 1024 * 1024)
    throw new StorageFailure({ kind: 'too-large', name, limitMb });
  const bytes = readFileSync(path);
  requireNone(name, foundInDocument(JSON.parse(bytes.toString('utf8')), hidden));
  requireNone(name, namesInBytes(bytes, hidden, 'the bytes of the file'));
}

function* foundInDocument(document: unknown, hidden: Hidden): Generator<Found> {
  const { format, records, assets, ...rest } = document as Readonly<Record<string, unknown>>;
  const head = format === PROJECT_JSON_FORMAT ? rest : { format, ...rest };
  for (const spelling of namesInValue(head, hidden)) yield { spelling, where: 'the head of the document' };
  for (const record of listOf(records))
    for (const spelling of namesInValue(record, hidden)) yield { spelling, where: placeOfRecord(record) };
  for (const asset of listOf(assets)) yield* foundInAsset(asset, hidden);
}

function* foundInAsset(asset: unknown, hidden: Hidden): Generator<Found> {
  const { base64, mediaType, ...rest } = asset as Readonly<Record<string, unknown>>;
  const where = placeOfFile(String(mediaType));
  const bytes = Buffer.from(String(base64), 'base64');
  for (const spelling of [...namesInValue(rest, hidden), ...namesInFile(bytes, String(mediaType), hidden)])
    yield { spelling, where };
  yield* namesInBytes(bytes, hidden, where);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
