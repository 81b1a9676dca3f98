// What is noted of an export: what went out, when, with which choices, what it could not carry, and the records it was made of.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { SuspectGroup } from '../../../core/base/suspect-group.ts';
import { settleExportOptions } from '../../../core/contract/export-options.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { FORMAT_VERSION } from '../../../core/model/any-record.ts';
import type { Brief, BriefId } from '../../../core/model/kinds/brief.ts';
import type { Change } from '../../../core/store/change.ts';
import { recordExport } from '../../../core/store/commands/record-export.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { SNAPSHOT_MEDIA_TYPE } from '../../storage/rows/snapshot.ts';
import { recordsOfBrief } from './assemble-brief.ts';
import { keepAsset } from '../capture-input.ts';
import type { ExportJob } from './export-brief.ts';

/** The change that notes an export; nothing is applied. */
export function noteExport(
  job: ExportJob,
  brief: Brief,
  written: {
    readonly bytes: Uint8Array;
    readonly losses: readonly Loss[];
    readonly suspects: readonly SuspectGroup[];
  },
): Result<Change, AppError> {
  const { bytes, losses, suspects } = written;
  // A read-only copy can be exported from, but has nowhere to note it.
  const snapshot = job.file.access === 'write' ? keepSnapshot(job.file, job.briefId) : ok(null);
  if (!snapshot.ok) return snapshot;
  const fields = {
    briefId: brief.id,
    at: job.env.now(),
    templateId: job.template?.id ?? brief.templateId,
    templateVersion: job.template?.version ?? brief.templateVersion,
    format: job.format,
    options: exportOptionsAsKept(job, suspects),
    fileName: basename(job.target),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteLength: bytes.length,
    losses: losses.slice(0, MOST_LOSSES).map((loss) => lossToLine(loss)),
    snapshot: snapshot.value,
  };
  return recordExport(job.file.records, { fields }, job.env);
}

/** As many as a record of an export holds, and as long as one of its lines may be. */
const MOST_LOSSES = 10_000;
const lossToLine = ({ where, what }: Loss): string => `${where}: ${what}`.slice(0, 4_000);

/** The choices as the next export of the brief finds them again; which spellings were hidden; and who chose, and when, to go on despite what. */
const exportOptionsAsKept = (
  { format, options, template, env, suspects: { hide } }: ExportJob,
  suspects: readonly SuspectGroup[],
) => ({
  ...settleExportOptions(format, options),
  templateId: template?.id ?? null,
  ...(hide === 'all' || hide.length === 0 ? {} : { hiddenSpellings: [...hide] }),
  ...(suspects.length === 0
    ? {}
    : {
        despiteSuspects: {
          by: env.author,
          at: env.now(),
          spellings: suspects.map(({ spelling, count }) => ({ spelling, count })),
        },
      }),
});

function keepSnapshot(file: ProjectFile, briefId: BriefId) {
  const records = recordsOfBrief(file.records, briefId);
  const bytes = new TextEncoder().encode(JSON.stringify({ formatVersion: FORMAT_VERSION, briefId, records }));
  return keepAsset(file, bytes, SNAPSHOT_MEDIA_TYPE, null);
}
