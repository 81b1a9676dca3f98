// A brief of an open project as a document tree, and what it is made of: records, and the bytes of pictures.

import { assemble, type Assembled } from '../../../core/assemble/assemble.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Spellings } from '../../../core/base/suspect-group.ts';
import { err, type Result } from '../../../core/base/result.ts';
import type { ExportOptions } from '../../../core/contract/export-options.ts';
import { mediaNames } from '../../../core/document/media-names.ts';
import type { DocumentTree } from '../../../core/document/tree.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Brief, BriefId } from '../../../core/model/kinds/brief.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { referencesOf } from '../../../core/model/references.ts';
import type { Template } from '../../../core/template/template.ts';
import type { ProjectFile } from '../../storage/project-file.ts';

/** Assembles a brief for a time (UTC); its dates come from the records, so that the same records give the same bytes. */
export function assembleBrief(
  reader: RecordReader,
  briefId: BriefId,
  template: Template | null,
  now: string,
  cap: ExportOptions['cap'] = null,
  hide: Spellings = [],
): Result<Assembled, AppError> {
  const brief = reader.get(briefId);
  if (brief === undefined) return err({ kind: 'record-not-found', recordKind: 'brief' });
  return assemble(reader, briefId, {
    created: brief.createdAt,
    modified: lastTouched(reader, brief),
    now,
    cap,
    hide,
    ...(template === null ? {} : { template }),
  });
}

/** The latest change of the brief itself, its sections or anything they name. */
function lastTouched(reader: RecordReader, brief: Brief): string {
  let latest = brief.updatedAt;
  for (const record of recordsOfBrief(reader, brief.id))
    if (record.updatedAt > latest) latest = record.updatedAt;
  return latest;
}

/** The brief and every record that it, its sections and theirs lead to. */
export function recordsOfBrief(reader: RecordReader, briefId: BriefId): AnyRecord[] {
  const found = new Map<string, AnyRecord>();
  const queue: string[] = [briefId];
  for (const record of reader.referrersOf(briefId)) if (record.kind === 'section') queue.push(record.id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const record = reader.find(id);
    if (record === undefined || found.has(id)) continue;
    found.set(id, record);
    queue.push(...referencesOf(record));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The bytes of every asset a tree names. Missing ones are left to the writer, which reports them. */
export function mediaOf(file: ProjectFile, tree: DocumentTree): ReadonlyMap<string, Uint8Array> {
  const names = [...mediaNames(tree), ...tree.attachments.map((attachment) => attachment.media)];
  const media = new Map<string, Uint8Array>();
  for (const name of names) {
    const asset = file.getAsset(name);
    if (asset.ok) media.set(name, asset.value.bytes);
  }
  return media;
}
