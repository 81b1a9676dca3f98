// Which records of a project go into a copy for sharing: no exports, and sources that nothing uses where they are asked for.

import type { AnyRecord } from '../../../core/model/any-record.ts';
import { withoutExports } from '../../../core/model/files/without-exports.ts';
import { referencesOf, remarkOn } from '../../../core/model/references.ts';

/** How many records stay behind. */
export type LeftOut = {
  readonly sources: number;
  /** Notes, comments and dismissals on the sources left out. */
  readonly remarks: number;
  /** Records of exports, with their snapshots: they tell what was taken out of a document, in its very words. */
  readonly exports: number;
};

export function chooseRecords(
  all: readonly AnyRecord[],
  includeUnusedSources: boolean,
): { readonly records: readonly AnyRecord[]; readonly leftOut: LeftOut } {
  const gone = includeUnusedSources ? new Set<string>() : unusedSources(all);
  const exports = all.filter(({ kind }) => kind === 'export').length;
  const present = all.filter(({ id }) => !gone.has(id));
  const about = present.filter((record) => !gone.has(remarkOn(record) ?? ''));
  const records = withoutExports(about);
  const remarks = all.length - gone.size - exports - records.length;
  return { records, leftOut: { sources: gone.size, remarks, exports } };
}

function unusedSources(all: readonly AnyRecord[]): Set<string> {
  const unused = new Set<string>(all.filter((record) => record.kind === 'source').map((record) => record.id));
  const byId = new Map<string, AnyRecord>(all.map((record) => [record.id, record]));
  const mark = (record: AnyRecord): void => {
    for (const id of referencesOf(record)) {
      const source = byId.get(id);
      // A source is used through whatever uses it, and so is the source it derives from.
      if (source !== undefined && unused.delete(id)) mark(source);
    }
  };
  for (const record of all) if (record.kind !== 'source' && record.kind !== 'passageNote') mark(record);
  return unused;
}
