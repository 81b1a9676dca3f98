// Files kept inside the project (originals, texts, pictures), found by their SHA-256. They are never changed, and stay
// for as long as the project file does: an earlier state in the history may need them. Copy for sharing leaves the rest out.

import { createHash } from 'node:crypto';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { readSourceText, type SourceText } from '../../../core/model/text/source-text.ts';
import type { Database } from '../disk/database.ts';
import type { ProjectRows } from './project-rows.ts';
import { ASSET_LIMIT_MB } from '../disk/sqlite-error.ts';

export type Asset = { readonly bytes: Uint8Array; readonly mediaType: string };

/** The SHA-256 of bytes, hex in lower case. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps bytes, once however often they come; `too-large` above the limit. */
export function putAsset(
  rows: ProjectRows,
  name: string,
  bytes: Uint8Array,
  mediaType: string,
): Result<string, AppError> {
  if (bytes.byteLength > ASSET_LIMIT_MB * 1024 * 1024)
    return err({ kind: 'too-large', name, limitMb: ASSET_LIMIT_MB });
  const sha256 = sha256Of(bytes);
  if (!hasAsset(rows.db, sha256)) rows.put('asset', { sha256, mediaType, bytes });
  return ok(sha256);
}

export const hasAsset = (db: Database, sha256: string): boolean =>
  db.get('SELECT 1 FROM asset WHERE sha256 = ?', sha256) !== undefined;

/** Kept files of the open project, in whatever form it has them, or those of a plain copy that is being written. */
export type AssetTable = 'asset' | 'copy.asset';

/** The bytes, checked against their hash: `damaged-file` when they are missing or are not what was kept. */
export function getAsset(
  db: Database,
  name: string,
  sha256: string,
  table: AssetTable = 'asset',
): Result<Asset, AppError> {
  const row = db.get(`SELECT mediaType, bytes FROM ${table} WHERE sha256 = ?`, sha256);
  const bytes = row?.['bytes'];
  if (!(bytes instanceof Uint8Array) || sha256Of(bytes) !== sha256)
    return err({
      kind: 'damaged-file',
      name,
      detail: 'A file that belongs to the project is missing or damaged.',
    });
  return ok({ bytes, mediaType: String(row?.['mediaType']) });
}

/** The text of a source out of its asset. */
export function getSourceText(
  db: Database,
  name: string,
  sha256: string,
  table: AssetTable = 'asset',
): Result<SourceText, AppError> {
  const asset = getAsset(db, name, sha256, table);
  if (!asset.ok) return asset;
  const text = readSourceText(new TextDecoder().decode(asset.value.bytes));
  if (text !== null) return ok(text);
  return err({ kind: 'damaged-file', name, detail: "The text of a source isn't readable." });
}
