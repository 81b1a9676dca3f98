// What a document quotes that its source doesn't bear out as it lies in the project: told with every export.

import type { Loss } from '../../../core/document/loss.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import { readerOfRecords } from '../../../core/model/records-reader.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { excerptsUsedInBrief } from '../../../core/sections/note-numbers.ts';
import { proveExcerpts } from '../../../core/verify/prove-excerpts.ts';
import { proveSources } from '../../../core/verify/prove-sources.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { assetsThrough } from '../../verify/kept-assets.ts';

/** Compares every excerpt that the brief uses with the frozen text of its source; `shown` is what the document was made from. */
export function unprovenLosses(file: ProjectFile, shown: RecordReader, briefId: BriefId): Loss[] {
  const records = new Map<string, AnyRecord>();
  const hashes = new Set<string>();
  for (const id of excerptsUsedInBrief(shown, briefId)) {
    const excerpt = shown.get(id);
    const source = excerpt === undefined ? undefined : shown.get(excerpt.sourceId);
    if (excerpt === undefined || source === undefined) continue;
    records.set(excerpt.id, excerpt);
    records.set(source.id, source);
    hashes.add(source.assets.text.sha256);
  }
  const scope = {
    reader: readerOfRecords(records.values()),
    records: [...records.values()],
    complete: true,
  };
  const running = [proveSources, proveExcerpts].map((proof) => proof.begin(scope));
  for (const asset of assetsThrough(file, hashes)) for (const proof of running) proof.asset?.(asset);
  return running
    .flatMap((proof) => proof.end().problems)
    .map(({ where, what, means }) => ({ kind: 'unproven', where, what: `${what} ${means}` }));
}
