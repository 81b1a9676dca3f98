// A project in open JSON as a value, to compare with what is written and read.

import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { FORMAT_VERSION } from '../../../core/model/any-record.ts';
import { PROJECT_JSON_FORMAT, type ProjectJson } from '../../../core/model/files/project-json.ts';
import { assetToJson, partsOf } from '../../../electron/storage/project-json.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { guarded } from '../../../electron/storage/disk/sqlite-error.ts';

/** The present records and the files they need; history, named versions and records of exports stay behind. */
export function projectToJson(file: ProjectFile): Result<ProjectJson, AppError> {
  return guarded(file.name, 'open', () => {
    const { records, hashes } = partsOf(file);
    const assets = hashes.map((sha256) => assetToJson(file, sha256));
    return ok({
      format: PROJECT_JSON_FORMAT,
      formatVersion: FORMAT_VERSION,
      records: [...records],
      assets,
    });
  });
}
