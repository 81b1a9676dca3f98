// How the rows of an encrypted project lie in the file: which cells stay as they are, and what is sealed in the others.

import type { SqlValue } from '../disk/database.ts';
import { sha256Of } from '../rows/asset-table.ts';
import type { CountedTable } from '../rows/totals.ts';
import type { ProjectSeal } from './project-seal.ts';

const hexOf = (cell: SqlValue | undefined): string =>
  cell instanceof Uint8Array
    ? Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('hex')
    : '';

/** The cells of a row as they lie in the file; both in the order of `columnsOf`. */
export const sealCells = (
  seal: ProjectSeal,
  table: CountedTable,
  cells: readonly SqlValue[],
): readonly SqlValue[] => sealers[table](seal, cells);

type Cells = readonly SqlValue[];

const sealers: Readonly<Record<CountedTable, (seal: ProjectSeal, cells: Cells) => Cells>> = {
  record: (seal, [seq = null, id, kind, json, revision = null]) => {
    const key = seal.idOf(String(id));
    // Neither ids nor kinds have line breaks.
    const content = `${String(id)}\n${String(kind)}\n${String(json)}`;
    return [
      seq,
      key,
      '',
      seal.seal(content, ['record', Number(seq), hexOf(key), Number(revision)]),
      revision,
    ];
  },
  asset: (seal, [sha256, mediaType, bytes]) => {
    const sealed = seal.seal(bytes instanceof Uint8Array ? bytes : '', ['bytes', String(sha256)]);
    const key = sha256Of(sealed);
    return [key, seal.seal(JSON.stringify([sha256, mediaType]), ['asset', key]), sealed];
  },
  change: (seal, [revision = null, last = null, at, until, author, label, json]) => {
    const content = `${JSON.stringify([at, until, author, label])}\n${String(json)}`;
    const sealed = seal.seal(content, ['change', Number(revision), Number(last)]);
    return [revision, last, '', '', '', '', sealed];
  },
  version: (seal, [id = null, name, at, revision = null]) => {
    const sealed = seal.seal(JSON.stringify([name, at]), ['version', Number(id), Number(revision)]);
    return [id, sealed, '', revision];
  },
  // Random ids and numbers: they tell nothing, and the total of all rows holds them in their place.
  sender: (_seal, cells) => cells,
};

/**
 * The cells of a row as they are in a plain project; null where they aren't what was sealed in this very place. Of an
 * asset its bytes stay as they lie in the file, or what stands for them: `openBytes` opens them.
 */
export function openCells(
  seal: ProjectSeal,
  table: CountedTable,
  cells: readonly SqlValue[],
): readonly SqlValue[] | null {
  try {
    return openers[table](seal, cells);
  } catch {
    // Sealed by whoever has the key, and yet not of this form.
    return null;
  }
}

const openers: Readonly<Record<CountedTable, (seal: ProjectSeal, cells: Cells) => Cells | null>> = {
  record: (seal, [seq, key, kindCell, json, revision]) => {
    if (kindCell !== '') return null;
    const text = seal.open(json, ['record', Number(seq), hexOf(key), Number(revision)])?.toString('utf8');
    if (text === undefined) return null;
    const first = text.indexOf('\n');
    const second = text.indexOf('\n', first + 1);
    if (first < 0 || second < 0) return null;
    return [
      seq ?? null,
      text.slice(0, first),
      text.slice(first + 1, second),
      text.slice(second + 1),
      revision ?? null,
    ];
  },
  asset: (seal, [key, head, bytes]) => {
    const text = seal.open(head, ['asset', String(key)]);
    if (text === null) return null;
    const [sha256, mediaType] = JSON.parse(text.toString('utf8')) as [string, string];
    return [sha256, mediaType, bytes ?? null];
  },
  change: (seal, [revision, last, at, until, author, label, json]) => {
    if (at !== '' || until !== '' || author !== '' || label !== '') return null;
    const text = seal.open(json, ['change', Number(revision), Number(last)])?.toString('utf8');
    if (text === undefined) return null;
    const end = text.indexOf('\n');
    const head = JSON.parse(text.slice(0, end)) as [string, string, string, string];
    return [revision ?? null, last ?? null, ...head, text.slice(end + 1)];
  },
  version: (seal, [id, name, at, revision]) => {
    if (at !== '') return null;
    const text = seal.open(name, ['version', Number(id), Number(revision)]);
    if (text === null) return null;
    return [id ?? null, ...(JSON.parse(text.toString('utf8')) as [string, string]), revision ?? null];
  },
  sender: (_seal, cells) => cells,
};

/** The bytes of a kept file, by the hash that they have when they are open; null where that isn't what was sealed. */
export const openBytes = (seal: ProjectSeal, sha256: string, sealed: SqlValue | undefined): Buffer | null =>
  seal.open(sealed, ['bytes', sha256]);
