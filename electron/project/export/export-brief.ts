// One export: what is to be written, and the file whole or not at all.

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { isAmong, type SuspectAnswers, type SuspectGroup } from '../../../core/base/suspect-group.ts';
import { suspectsInTree } from '../../../core/parts/hide-protected.ts';
import { type ExportOptions, settleExportOptions } from '../../../core/contract/export-options.ts';
import type { Assembled } from '../../../core/assemble/assemble.ts';
import type { ExportDone } from '../../../core/contract/project-calls.ts';
import type { Loss } from '../../../core/document/loss.ts';
import type { DocumentTree } from '../../../core/document/tree.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import { type DocumentMarking, partToWords } from '../../../core/query/marking/document-marking.ts';
import { withKeptAnswers } from '../../../core/query/names/kept-answers.ts';
import { groupSuspects, suspectIn } from '../../../core/query/names/suspects.ts';
import type { CommandEnv } from '../../../core/store/command.ts';
import type { Template } from '../../../core/template/template.ts';
import { namesLeft } from '../../export/names-left.ts';
import type { Written } from '../../export/writer.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { replaceDocument } from '../../storage/disk/atomic-file.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { guarded } from '../../storage/disk/sqlite-error.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { assembleBrief, mediaOf } from './assemble-brief.ts';
import { noteExport } from './note-export.ts';
import { makeSourcePack, type SourcePack } from './source-pack.ts';
import { unprovenLosses } from './unproven.ts';

export type ExportJob = {
  readonly file: ProjectFile;
  readonly briefId: BriefId;
  readonly format: DocumentFormat;
  /** Another template than the brief's own; null for its own. */
  readonly template: Template | null;
  readonly options: ExportOptions;
  /** What becomes of parts of protected names in what leaves; to leave some is kept in the record of the export. */
  readonly suspects: SuspectAnswers;
  readonly target: string;
  readonly env: CommandEnv;
  readonly renderer: Renderer;
  readonly fontsFolder: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
};

/**
 * Writes a brief to `target`, with what is kept of parts of names where nothing is said of them, and gives the change that notes the export; the caller applies it. Fails with
 * `suspect-names` where parts of protected names stand in what would leave and nobody said what becomes of them, with
 * `not-notable` where some are to be left and there is no project to keep that in, with `names-left` where a name
 * is found in the finished document all the same; then nothing is written.
 */
export async function exportBrief(asked: ExportJob): Promise<Result<ExportDone, AppError>> {
  const job = { ...asked, suspects: withKeptAnswers(asked.file.records, asked.suspects, asked.env.now()) };
  const brief = job.file.records.get(job.briefId);
  if (brief === undefined) return err({ kind: 'record-not-found', recordKind: 'brief' });
  const rendered = await renderBrief(job);
  if (!rendered.ok) return rendered;
  const { bytes, marking, suspects } = rendered.value;
  const losses = [...rendered.value.losses, ...suspects.map((group) => stillThere(brief.title, group))];
  if (job.signal.aborted) return err({ kind: 'export-cancelled' });
  const written = writeFileWhole(job.target, bytes);
  if (!written.ok) return written;
  const change = noteExport(job, brief, { bytes, losses, suspects });
  if (!change.ok) return change;
  return ok({
    change: change.value,
    losses,
    byteLength: bytes.length,
    marking: marking.marking?.label ?? null,
    raisedBy: [...new Set(marking.raisedBy.map(partToWords))],
  });
}

const stillThere = (where: string, { spelling, count }: SuspectGroup): Loss => ({
  kind: 'protected-name',
  where,
  what: `“${spelling}”, which may be part of a protected name, was left standing in ${count === 1 ? 'one place' : `${count} places`}, as was chosen`,
});

/** Assembles and renders, without writing anything. */
async function renderBrief(
  job: ExportJob,
): Promise<
  Result<
    Written & { readonly marking: DocumentMarking; readonly suspects: readonly SuspectGroup[] },
    AppError
  >
> {
  const options = settleExportOptions(job.format, job.options);
  const now = job.env.now();
  const assembled = assembleBrief(
    job.file.records,
    job.briefId,
    job.template,
    now,
    options.cap,
    job.suspects.hide,
  );
  if (!assembled.ok) return assembled;
  const { styles, marking, hider } = assembled.value;
  const pack = options.sourcePack
    ? makeSourcePack(job.file, assembled.value.reader, job.briefId, { hide: job.suspects.hide, now })
    : null;
  const suspects = groupSuspects([
    ...suspectsInTree(hider, assembled.value.tree),
    ...(pack?.suspects ?? []),
    ...suspectIn(hider, basename(job.target), 'name of the file'),
  ]);
  const open = suspects.filter(({ spelling }) => !isAmong(job.suspects.leave, spelling));
  if (open.length > 0) return err({ kind: 'suspect-names', name: assembled.value.tree.title, groups: open });
  if (suspects.length > 0 && job.file.access !== 'write')
    return err({
      kind: 'not-notable',
      name: job.file.name,
      what: 'Going on despite parts of protected names',
    });
  const tree = pack === null ? assembled.value.tree : withPack(assembled.value.tree, pack);
  const rendered = await job.renderer.render({
    request: {
      format: job.format,
      tree,
      styles,
      media: new Map([...mediaOf(job.file, tree), ...(pack?.media ?? [])]),
      fontsFolder: job.fontsFolder,
      options: { pdf: { archival: options.archival } },
    },
    name: tree.title,
    signal: job.signal,
    progress: job.progress,
  });
  if (!rendered.ok) return rendered;
  const proven = await provenFree(job, rendered.value.bytes, assembled.value);
  if (!proven.ok) return proven;
  const losses: readonly Loss[] = [
    ...unprovenLosses(job.file, assembled.value.reader, job.briefId),
    ...assembled.value.losses,
    ...(pack?.losses ?? []),
    ...rendered.value.losses,
  ];
  return ok({ bytes: rendered.value.bytes, losses, marking, suspects });
}

/** Reads the document back: `names-left` where a name or an unanswered part of one is in it. */
async function provenFree(
  { format, suspects }: ExportJob,
  bytes: Uint8Array,
  { hider, tree }: Assembled,
): Promise<Result<null, AppError>> {
  try {
    const spellings = await namesLeft(format, bytes, hider, suspects.leave);
    return spellings.length === 0 ? ok(null) : err({ kind: 'names-left', name: tree.title, spellings });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it could not be read back';
    return err({ kind: 'export-failed', name: tree.title, reason });
  }
}

const withPack = (tree: DocumentTree, { attachments }: SourcePack): DocumentTree => ({
  ...tree,
  attachments: [...tree.attachments, ...attachments],
});

/** Puts a file in place whole: an earlier one of the name stays until the new one is complete. */
export function writeFileWhole(target: string, bytes: Uint8Array): Result<null, AppError> {
  return guarded(basename(target), 'write', () => {
    replaceDocument(target, (temporary) => writeFileSync(temporary, bytes));
    return ok(null);
  });
}
