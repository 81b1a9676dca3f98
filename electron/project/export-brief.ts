// One export: assemble, render, write the file whole or not at all, and say what went out.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { SuspectGroup } from '../../core/base/suspect-group.ts';
import { assemble, type Assembled } from '../../core/assemble/assemble.ts';
import { suspectsInTree } from '../../core/parts/hide-protected.ts';
import { type ExportOptions, settleExportOptions } from '../../core/contract/export-options.ts';
import type { ExportDone } from '../../core/contract/project-calls.ts';
import type { Loss } from '../../core/document/loss.ts';
import type { DocumentTree } from '../../core/document/tree.ts';
import { type AnyRecord, FORMAT_VERSION } from '../../core/model/any-record.ts';
import type { Brief, BriefId } from '../../core/model/kinds/brief.ts';
import { referencesOf } from '../../core/model/references.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import { type DocumentMarking, partToWords } from '../../core/query/marking/document-marking.ts';
import { groupSuspects, suspectIn } from '../../core/query/names/suspects.ts';
import type { CommandEnv } from '../../core/store/command.ts';
import type { Template } from '../../core/template/template.ts';
import { recordExport } from '../../core/store/commands/record-export.ts';
import type { Written } from '../export/writer.ts';
import type { DocumentFormat } from '../../core/model/open/output-formats.ts';
import { replaceDocument } from '../storage/disk/atomic-file.ts';
import type { ProjectFile } from '../storage/project-file.ts';
import { SNAPSHOT_MEDIA_TYPE } from '../storage/rows/snapshot.ts';
import { guarded } from '../storage/disk/sqlite-error.ts';
import { keepAsset } from './capture-input.ts';
import type { Renderer } from './rendering/renderer.ts';
import { makeSourcePack, type SourcePack } from './source-pack.ts';
import { unprovenLosses } from './unproven.ts';

export type ExportJob = {
  readonly file: ProjectFile;
  readonly briefId: BriefId;
  readonly format: DocumentFormat;
  /** Another template than the brief's own; null for its own. */
  readonly template: Template | null;
  readonly options: ExportOptions;
  /** Goes on although parts of protected names stand in what leaves; the choice is kept in the record of the export. */
  readonly despiteSuspects: boolean;
  readonly target: string;
  readonly env: CommandEnv;
  readonly renderer: Renderer;
  readonly fontsFolder: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
};

/**
 * Writes a brief to `target` and gives the change that notes the export; the caller applies it. Fails with
 * `suspect-names` where parts of protected names stand in what would leave and nobody chose to go on, with
 * `not-notable` where somebody did and there is no project to keep that in; then nothing is written.
 */
export async function exportBrief(job: ExportJob): Promise<Result<ExportDone, AppError>> {
  const brief = job.file.records.get(job.briefId);
  if (brief === undefined) return err({ kind: 'record-not-found', recordKind: 'brief' });
  const rendered = await renderBrief(job);
  if (!rendered.ok) return rendered;
  const { bytes, marking, suspects } = rendered.value;
  const losses = [...rendered.value.losses, ...suspects.map((group) => stillThere(brief.title, group))];
  if (job.signal.aborted) return err({ kind: 'export-cancelled' });
  const written = writeFileWhole(job.target, bytes);
  if (!written.ok) return written;
  // A read-only copy can be exported from, but has nowhere to note it.
  const snapshot = job.file.access === 'write' ? keepSnapshot(job.file, job.briefId) : ok(null);
  if (!snapshot.ok) return snapshot;
  const change = recordExport(
    job.file.records,
    {
      fields: {
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
      },
    },
    job.env,
  );
  return change.ok
    ? ok({
        change: change.value,
        losses,
        byteLength: bytes.length,
        marking: marking.marking?.label ?? null,
        raisedBy: [...new Set(marking.raisedBy.map(partToWords))],
      })
    : change;
}

/** As many as a record of an export holds, and as long as one of its lines may be. */
const MOST_LOSSES = 10_000;
const lossToLine = ({ where, what }: Loss): string => `${where}: ${what}`.slice(0, 4_000);

/** The choices as the next export of the brief finds them again; and who chose, and when, to go on despite what. */
const exportOptionsAsKept = (
  { format, options, template, env }: ExportJob,
  suspects: readonly SuspectGroup[],
) => ({
  ...settleExportOptions(format, options),
  templateId: template?.id ?? null,
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
  const assembled = assembleBrief(job.file.records, job.briefId, job.template, options.cap);
  if (!assembled.ok) return assembled;
  const { styles, marking, hider } = assembled.value;
  const pack = options.sourcePack ? makeSourcePack(job.file, assembled.value.reader, job.briefId) : null;
  const suspects = groupSuspects([
    ...suspectsInTree(hider, assembled.value.tree),
    ...(pack?.suspects ?? []),
    ...suspectIn(hider, basename(job.target), 'name of the file'),
  ]);
  if (suspects.length > 0 && !job.despiteSuspects)
    return err({ kind: 'suspect-names', name: assembled.value.tree.title, groups: suspects });
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
  const losses: readonly Loss[] = [
    ...unprovenLosses(job.file, assembled.value.reader, job.briefId),
    ...assembled.value.losses,
    ...(pack?.losses ?? []),
    ...rendered.value.losses,
  ];
  return ok({ bytes: rendered.value.bytes, losses, marking, suspects });
}

const withPack = (tree: DocumentTree, { attachments }: SourcePack): DocumentTree => ({
  ...tree,
  attachments: [...tree.attachments, ...attachments],
});

/** Assembles a brief; its dates come from the records, so that the same records give the same bytes. */
export function assembleBrief(
  reader: RecordReader,
  briefId: BriefId,
  template: Template | null,
  cap: ExportOptions['cap'] = null,
): Result<Assembled, AppError> {
  const brief = reader.get(briefId);
  if (brief === undefined) return err({ kind: 'record-not-found', recordKind: 'brief' });
  return assemble(reader, briefId, {
    created: brief.createdAt,
    modified: lastTouched(reader, brief),
    cap,
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

function keepSnapshot(file: ProjectFile, briefId: BriefId) {
  const records = recordsOfBrief(file.records, briefId);
  const bytes = new TextEncoder().encode(JSON.stringify({ formatVersion: FORMAT_VERSION, briefId, records }));
  return keepAsset(file, bytes, SNAPSHOT_MEDIA_TYPE, null);
}

/** The bytes of every asset a tree names. Missing ones are left to the writer, which reports them. */
function mediaOf(file: ProjectFile, tree: DocumentTree): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) {
        if (key === 'media' && typeof item === 'string') names.add(item);
        else collect(item);
      }
  };
  collect(tree.sections);
  collect(tree.attachments);
  const media = new Map<string, Uint8Array>();
  for (const name of names) {
    const asset = file.getAsset(name);
    if (asset.ok) media.set(name, asset.value.bytes);
  }
  return media;
}

/** Puts a file in place whole: an earlier one of the name stays until the new one is complete. */
export function writeFileWhole(target: string, bytes: Uint8Array): Result<null, AppError> {
  return guarded(basename(target), 'write', () => {
    replaceDocument(target, (temporary) => writeFileSync(temporary, bytes));
    return ok(null);
  });
}
