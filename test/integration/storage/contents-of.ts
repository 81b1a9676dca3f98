// Everything that can be read out of a project, for holding two of them to each other.

import type { AppErrorKind } from '../../../core/base/app-error.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { sorted, valueOf } from './support.ts';

const QUERIES = [
  'Benghazi',
  'hospital',
  'Haftar',
  'حفتر',
  'airport',
  'Omar',
  'بنغازي',
  'reported',
  'general',
];

/** Everything that can be read out of a project, each part by a name; a file inside that is refused counts as `refused`. */
export function contentsOf(file: ProjectFile): Map<string, string> {
  const contents = new Map<string, string>();
  const tell = (name: string, value: unknown): unknown => contents.set(name, JSON.stringify(value));
  const records = sorted(file.readRecords());
  tell('project', file.projectId);
  tell('records', records);
  tell('history', valueOf(file.listHistory({ limit: 1_000 })));
  tell('versions', valueOf(file.listVersions()));
  tell('senders', file.senders());
  for (let revision = 0; revision < file.revision; revision++)
    tell(`revision ${revision}`, sorted(valueOf(file.recordsAtRevision(revision)).values()));
  for (const sha256 of new Set(records.flatMap(assetsOf))) {
    const asset = file.getAsset(sha256);
    if (asset.ok)
      tell(`asset ${sha256}`, [asset.value.mediaType, Buffer.from(asset.value.bytes).toString('hex')]);
    else
      contents.set(
        `asset ${sha256}`,
        REFUSALS.has(asset.error.kind) ? 'refused' : JSON.stringify(asset.error),
      );
  }
  const readable = [...contents.values()].every((value) => value !== 'refused');
  // Words of a text that can't be read are not in an index that was made anew.
  if (readable)
    for (const query of QUERIES)
      tell(
        `search ${query}`,
        valueOf(file.search(query, 500))
          .map(({ recordId, where, snippet }) => `${recordId} ${where} ${snippet}`)
          .sort(),
      );
  return contents;
}

/** The errors by which damage is named. */
export const REFUSALS: ReadonlySet<AppErrorKind> = new Set([
  'damaged-file',
  'source-unreadable',
  'asset-unreadable',
  // Its first bytes say that it is another program's, or a later version's.
  'not-a-project',
  'newer-format',
]);
