// The pages of a SQLite file read one by one, with nothing in the file trusted: not its schema, its indexes or its
// header. Follows https://www.sqlite.org/fileformat2.html; knows no table of ours.
// SQLite's own recovery is an extension that the driver was not built with, and trusts the schema.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes of the header on page 1, before the page's own. */
const FILE_HEADER_BYTES = 100;
const PAGE_SIZES = [4_096, 512, 1_024, 2_048, 8_192, 16_384, 32_768, 65_536] as const;

/** A page that holds rows: of a table with row numbers, or of one that is kept in the order of its key. */
export type TreeKind = 'table' | 'index';

/** By a page's first byte: whose rows it holds, the bytes of its header, and of the pointer before each cell's payload. */
const KINDS: Readonly<Record<number, readonly [kind: TreeKind, header: number, pointer: number]>> = {
  0x0d: ['table', 8, 0],
  0x0a: ['index', 8, 0],
  // In a tree in the order of its key, rows also stand on the pages that lead to others.
  0x02: ['index', 12, 4],
};

export type RowPage = {
  readonly kind: TreeKind;
  readonly bytes: Buffer;
  /** Where the rows of the page begin, from the start of the page. */
  readonly rows: readonly number[];
};

/** A file as numbered pages (from 1). Close it when done. */
export class SqlitePages {
  readonly pageSize: number;
  readonly count: number;
  readonly #file: number;

  /** Opens the file for reading as pages of `pageSize` bytes; a last page that is cut off is padded with zeros. */
  constructor(path: string, pageSize: number) {
    this.#file = openSync(path, 'r');
    this.pageSize = pageSize;
    this.count = Math.ceil(fstatSync(this.#file).size / pageSize);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** The bytes of a page; null for a number that no page has. */
  read(number: number): Buffer | null {
    if (!Number.isInteger(number) || number < 1 || number > this.count) return null;
    const bytes = Buffer.alloc(this.pageSize);
    readSync(this.#file, bytes, 0, this.pageSize, (number - 1) * this.pageSize);
    return bytes;
  }

  /** A page as one that holds rows; null when it is none, or its own header makes no sense. */
  rowPage(number: number): RowPage | null {
    const bytes = this.read(number);
    if (bytes === null) return null;
    const start = number === 1 ? FILE_HEADER_BYTES : 0;
    const known = KINDS[bytes.readUInt8(start)];
    if (known === undefined) return null;
    const [kind, headerBytes, pointerBytes] = known;
    const listed = bytes.readUInt16BE(start + 3);
    const first = start + headerBytes;
    if (first + listed * 2 > this.pageSize) return null;
    const rows: number[] = [];
    for (let index = 0; index < listed; index++) {
      const at = bytes.readUInt16BE(first + index * 2);
      if (at >= first + listed * 2 && at + pointerBytes < this.pageSize) rows.push(at + pointerBytes);
    }
    return { kind, bytes, rows };
  }

  /**
   * The pages that hold nothing now: what stands on them was removed. `whole` is false when the list of them is
   * damaged, so that some page that is free may not be among them.
   */
  freePages(): { readonly pages: ReadonlySet<number>; readonly whole: boolean } {
    const pages = new Set<number>();
    const header = this.read(1);
    if (header === null) return { pages, whole: false };
    const listed = header.readUInt32BE(36);
    let next = header.readUInt32BE(32);
    const leavesMost = this.pageSize / 4 - 2;
    while (next !== 0) {
      const trunk = pages.has(next) ? null : this.read(next);
      if (trunk === null) return { pages, whole: false };
      pages.add(next);
      const leaves = trunk.readUInt32BE(4);
      if (leaves > leavesMost) return { pages, whole: false };
      for (let index = 0; index < leaves; index++) pages.add(trunk.readUInt32BE(8 + index * 4));
      next = trunk.readUInt32BE(0);
    }
    return { pages, whole: pages.size === listed };
  }
}

/** The sizes that the pages of a file may have, in the order in which they are tried: the one that its header names first. */
export function pageSizesOf(path: string): readonly [number, ...number[]] {
  const named = pageSizeIn(path);
  return named === null ? [...PAGE_SIZES] : [named, ...PAGE_SIZES.filter((size) => size !== named)];
}

/** The size of a page as the file's header gives it; null when the header gives none that can be. */
function pageSizeIn(path: string): number | null {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(FILE_HEADER_BYTES);
    if (readSync(file, header, 0, FILE_HEADER_BYTES, 0) < FILE_HEADER_BYTES) return null;
    const named = header.readUInt16BE(16);
    const size = named === 1 ? 65_536 : named;
    return (PAGE_SIZES as readonly number[]).includes(size) ? size : null;
  } finally {
    closeSync(file);
  }
}
