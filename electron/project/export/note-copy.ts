// What is noted of a copy of the project that was made for somebody else: what went out and when, and with which choices.

import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Change } from '../../../core/store/change.ts';
import type { CommandEnv } from '../../../core/store/command.ts';
import { recordExport } from '../../../core/store/commands/record-export.ts';
import { hashOfFile } from '../../storage/disk/hash-of-file.ts';
import { guarded } from '../../storage/disk/sqlite-error.ts';
import type { ProjectFile } from '../../storage/project-file.ts';

export type WrittenCopy = {
  /** The JSON, or the file of a copy for sharing. */
  readonly format: 'json' | 'brief';
  readonly target: string;
  readonly options: Readonly<Record<string, boolean>>;
};

/** The change that notes a copy; nothing is applied. Null where the project is only read, and has nowhere to note it. */
export function noteCopy(
  file: ProjectFile,
  { format, target, options }: WrittenCopy,
  env: CommandEnv,
): Result<Change | null, AppError> {
  if (file.access !== 'write') return ok(null);
  const fileName = basename(target);
  return guarded(fileName, 'open', () => {
    const fields = {
      briefId: null,
      at: env.now(),
      templateId: null,
      templateVersion: null,
      format,
      options: { ...options },
      fileName,
      sha256: hashOfFile(target),
      byteLength: statSync(target).size,
      losses: [],
      snapshot: null,
    };
    return recordExport(file.records, { fields }, env);
  });
}
