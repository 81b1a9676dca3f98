// A project in open JSON as a value, to compare with what is written and read.

import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { FORMAT_VERSION } from '../../../core/model/any-record.ts';
import { assetsOf } from '../../../core/model/assets-of.ts';
import { PROJECT_JSON_FORMAT, type ProjectJson } from '../../../core/model/files/project-json.ts';
import { withoutExports } from '../../../core/model/files/without-exports.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { guarded, StorageFailure } from '../../../electron/storage/disk/sqlite-error.ts';

/** The present records and the files they need; history, named versions and records of exports stay behind. */
export function projectToJson(file: ProjectFile): Result<ProjectJson, AppError> {
  return guarded(file.name, 'open', () => {
    const records = withoutExports(file.readRecords()).sort((a, b) => (a.id < b.id ? -1 : 1));
    const hashes = [...new Set(records.flatMap(assetsOf))].sort();
    const assets = hashes.map((sha256) => {
      const asset = file.getAsset(sha256);
      if (!asset.ok) throw new StorageFailure(asset.error);
      const { bytes, mediaType } = asset.value;
      return { sha256, mediaType, base64: Buffer.from(bytes).toString('base64') };
    });
    return ok({ format: PROJECT_JSON_FORMAT, formatVersion: FORMAT_VERSION, records, assets });
  });
}
