// Everything of ours that can still be read in a damaged file, row by row. Only reads; puts nothing together.

import { type CountedTable, countedTables, Totals } from '../rows/totals.ts';
import { type RowsByTable, sumOf } from '../rows/project-rows.ts';
import { type Recognised, recogniseRow } from './recognise-row.ts';
import type { ProjectSeal } from '../sealing/project-seal.ts';
import { openRecognised } from './open-recognised.ts';
import { pageSizesOf, SqlitePages } from './sqlite-pages.ts';
import { type FoundRow, rowsAnywhereOn, rowsListedOn } from './sqlite-rows.ts';

export type ReadRows = {
  /** By id; of two rows with one id the one of the later revision. */
  readonly records: ReadonlyMap<string, RowsByTable['record']>;
  readonly changes: readonly RowsByTable['change'][];
  readonly versions: readonly RowsByTable['version'][];
  /** Ids that an index still names, whether their record was found or not. */
  readonly indexed: ReadonlySet<string>;
  /** How many rows the file had, by what it says of itself; null when that is damaged, or the format had none. */
  readonly totals: Totals | null;
  /** The format of the rows. 1 had no sums: a row of it is whole in form, and no more can be said. */
  readonly version: 1 | 2;
  /** Whether the records are all that the file had last, proven by its totals. */
  readonly recordsProven: boolean;
  /** Records that may be as they stood earlier: found beside what is listed, with nothing to prove that they are the last. */
  readonly uncertain: ReadonlySet<string>;
  /** False when the list of free pages is damaged, so that a record that was removed may be among them. */
  readonly freeListWhole: boolean;
};

/**
 * Reads every row of the file at `path`, opening those of an encrypted project with `seal`. Files kept inside the project
 * go to `onAsset` one by one, each once: together they may be larger than memory.
 */
export function readRows(
  path: string,
  seal: ProjectSeal | null,
  onAsset: (row: RowsByTable['asset']) => void,
): ReadRows {
  const [first, ...others] = pageSizesOf(path);
  let read = readWith(path, first, seal, onAsset);
  // A header that names another size of pages than the file has gives nothing; another size then does.
  for (const size of others) {
    if (read.found > 0) break;
    read = readWith(path, size, seal, onAsset);
  }
  return read.rows;
}

function readWith(
  path: string,
  pageSize: number,
  seal: ProjectSeal | null,
  onAsset: (row: RowsByTable['asset']) => void,
): { readonly rows: ReadRows; readonly found: number } {
  const pages = new SqlitePages(path, pageSize);
  try {
    const free = pages.freePages();
    const gathered = new Gathered(seal, onAsset);
    // A list that is damaged may name pages that are in use.
    const done = new Set(free.whole ? free.pages : []);
    for (let number = 1; number <= pages.count; number++) {
      if (done.has(number)) continue;
      const rows = rowsListedOn(pages, number) ?? [];
      const known = rows.map((row) => gathered.take(row, done));
      if (known.length > 0 && known.every(Boolean)) done.add(number);
    }
    if (gathered.lacksRows())
      for (let number = 1; number <= pages.count; number++)
        if (!done.has(number)) for (const row of rowsAnywhereOn(pages, number)) gathered.takeIfMissing(row);
    return { rows: gathered.result(free.whole), found: gathered.found };
  } finally {
    pages.close();
  }
}

class Gathered {
  readonly #records = new Map<string, RowsByTable['record']>();
  readonly #changes = new Map<number, RowsByTable['change']>();
  readonly #versions = new Map<number, RowsByTable['version']>();
  readonly #assets = new Set<string>();
  readonly #indexed = new Set<string>();
  readonly #onAsset: (row: RowsByTable['asset']) => void;
  readonly #uncertain = new Set<string>();
  readonly #seal: ProjectSeal | null;
  /** The sums of records as they lie in the file, where that is otherwise than they are said. */
  readonly #sums = new WeakMap<object, string>();
  #totals: Totals | null = null;
  #summed = 0;
  found = 0;

  constructor(seal: ProjectSeal | null, onAsset: (row: RowsByTable['asset']) => void) {
    this.#seal = seal;
    this.#onAsset = onAsset;
  }

  /** Takes a row that a page lists; false when it is none of ours. The pages that its payload fills are `done`. */
  take(row: FoundRow | null, done: Set<number>): boolean {
    const known = row === null ? null : this.#recognise(row);
    if (row === null || known === null) return false;
    for (const page of row.overflow) done.add(page);
    this.#add(known);
    return true;
  }

  /** Takes a row found between those that are listed, where one like it is missing; others there were removed. */
  takeIfMissing(row: FoundRow): void {
    const known = this.#recognise(row);
    if (known === null || !this.#isMissing(known)) return;
    if (known.table === 'record') this.#uncertain.add(known.row.id);
    this.#add(known);
  }

  #recognise(row: FoundRow): Recognised | null {
    const known = recogniseRow(row);
    if (known === null || this.#seal === null) return known;
    const open = openRecognised(this.#seal, known);
    if (known.table === 'record' && open?.table === 'record')
      this.#sums.set(open.row, sumOfRecord(known.row));
    return open;
  }

  /** Whether the file had more rows than were found, or says nothing of it. */
  lacksRows(): boolean {
    if (this.#totals === null) return true;
    return countedTables.some((table) => this.#missing(table) > 0);
  }

  #missing(table: CountedTable): number {
    const found = {
      record: this.#records.size,
      asset: this.#assets.size,
      change: this.#changes.size,
      version: this.#versions.size,
      // Nothing needs them in another file.
      sender: Number.POSITIVE_INFINITY,
    };
    return (this.#totals?.countOf(table) ?? Number.POSITIVE_INFINITY) - found[table];
  }

  #isMissing(known: Recognised): boolean {
    switch (known.table) {
      case 'index':
        return false;
      case 'meta':
        return this.#totals === null;
      case 'record':
        if (this.#records.has(known.row.id) || this.#missing('record') <= 0) return false;
        return this.#indexed.has(known.row.id) || this.#indexed.size === 0;
      case 'change':
        return !this.#changes.has(known.row.revision) && this.#missing('change') > 0;
      case 'asset':
      case 'version':
      case 'sender':
        return this.#missing(known.table) > 0;
    }
  }

  #add(known: Recognised): void {
    if (known.table === 'index') {
      this.#indexed.add(known.id);
      return;
    }
    this.found += 1;
    if (known.table === 'meta') {
      if (known.key === 'state') this.#totals = totalsIn(known.value);
      return;
    }
    if (known.version === 2) this.#summed += 1;
    switch (known.table) {
      case 'record': {
        const before = this.#records.get(known.row.id);
        if (before === undefined || before.revision < known.row.revision)
          this.#records.set(known.row.id, known.row);
        return;
      }
      case 'asset':
        if (this.#assets.has(known.row.sha256)) return;
        this.#assets.add(known.row.sha256);
        this.#onAsset(known.row);
        return;
      case 'change': {
        const before = this.#changes.get(known.row.revision);
        if (before === undefined || before.last < known.row.last)
          this.#changes.set(known.row.revision, known.row);
        return;
      }
      case 'version':
        this.#versions.set(known.row.id, known.row);
        return;
      case 'sender':
        return;
    }
  }

  result(freeListWhole: boolean): ReadRows {
    const found = new Totals();
    for (const row of this.#records.values()) found.add('record', this.#sums.get(row) ?? sumOfRecord(row));
    const recordsProven = this.#totals !== null && found.isSameFor('record', this.#totals);
    return {
      recordsProven,
      uncertain: recordsProven ? new Set() : this.#uncertain,
      records: this.#records,
      changes: [...this.#changes.values()].sort((a, b) => a.revision - b.revision),
      versions: [...this.#versions.values()].sort((a, b) => a.id - b.id),
      indexed: this.#indexed,
      totals: this.#totals,
      version: this.#summed > 0 || this.#totals !== null ? 2 : 1,
      freeListWhole,
    };
  }
}

const sumOfRecord = ({ seq, id, kind, json, revision }: RowsByTable['record']): string =>
  sumOf('record', [seq, id, kind, json, revision]);

function totalsIn(state: string): Totals | null {
  try {
    const json: unknown = JSON.parse(state);
    return typeof json === 'object' && json !== null && 'tables' in json
      ? Totals.fromJson(json.tables)
      : null;
  } catch {
    return null;
  }
}
