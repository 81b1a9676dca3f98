// `add`: captures files, or standard input, as sources; one that can't be read keeps no other out.

import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Source, SourceId } from '../../../core/model/kinds/source.ts';
import type { Patch } from '../../../core/store/change-draft.ts';
import { alikeSource } from '../../../core/query/evidence/alike-source.ts';
import { sameSource } from '../../../core/query/evidence/same-source.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import { CaptureDesk } from '../../capture/capture-desk.ts';
import type { CaptureJob, ReadCapture } from '../../capture/capture-messages.ts';
import { type Capturer, capturerOf } from '../../capture/capturer.ts';
import { filesBelow } from '../../import/files-below.ts';
import { MAX_INPUT_BYTES } from '../../import/reader.ts';
import { captureParts } from '../../project/capture-parts.ts';
import { keepCaptured } from '../../project/capture-input.ts';
import { readBytes } from '../../project/read-bytes.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { AlikeTexts } from '../../storage/search/alike-texts.ts';
import type { CliArguments } from '../arguments.ts';
import { applyTo, type CliOutcome, type CliWorld, wantWords, withProject } from '../cli-world.ts';
import { errorToLine } from '../error-line.ts';
import { pastedJob } from '../pasted-job.ts';

export async function addInputs(
  { words }: CliArguments,
  world: CliWorld,
): Promise<Result<CliOutcome, AppError | string>> {
  const wanted = wantWords(words, 2, Number.POSITIVE_INFINITY, 'a FILE and one INPUT or more');
  if (!wanted.ok) return wanted;
  const [path = '', ...places] = words;
  const below = await filesBelow(places);
  if (!below.ok) return below;
  const inputs = below.value;
  const desk = new CaptureDesk(world.startCapture);
  try {
    return await withProject(path, 'write', world, (file) => addAll(file, inputs, capturerOf(desk), world));
  } finally {
    desk.close();
  }
}

async function addAll(
  file: ProjectFile,
  inputs: readonly string[],
  capturer: Capturer,
  world: CliWorld,
): Promise<Result<CliOutcome, AppError>> {
  const alikeTexts = new AlikeTexts(file);
  let tried = 0;
  let added = 0;
  let already = 0;
  for (const input of inputs) {
    const read = await readOne(input, capturer);
    if (!read.ok) {
      // The only one is told as what could not be done.
      if (inputs.length === 1) return read;
      await world.complain(errorToLine(read.error));
      continue;
    }
    tried += 1;
    const kept = await addOne(file, read.value.job, read.value.read, alikeTexts, world);
    if (!kept.ok) return kept;
    if (kept.value.already) {
      already += 1;
      await world.complain(`${input}: already there as ${kept.value.id} (${kept.value.title})`);
      continue;
    }
    added += 1;
    await world.out(`${kept.value.id}\t${kept.value.title}`);
    if (kept.value.alike !== null) await world.complain(`${input}: ${alikeLine(file, kept.value.alike)}`);
    const losses = [...read.value.read.losses];
    const within = await captureParts(read.value.read.parts, kept.value.terms, {
      capturer,
      signal: new AbortController().signal,
      keep: (job, part) => keepCaptured(file, job, part, world.env.now()),
    });
    for (const attachment of within.attachments) {
      const fields = { ...attachment.fields, attachedTo: kept.value.id };
      const one = await addFields(file, fields, alikeTexts, world);
      if (!one.ok) return one;
      if (one.value.already) continue;
      added += 1;
      await world.out(`${one.value.id}\t${one.value.title}`);
      losses.push(...attachment.losses);
    }
    for (const loss of [...losses, ...within.losses]) await world.complain(`${input}: ${loss.what}`);
  }
  const refused = inputs.length - tried;
  const parts = [
    `${added} added`,
    ...(already === 0 ? [] : [`${already} already there`]),
    ...(refused === 0 ? [] : [`${refused} refused`]),
  ];
  const notes = parts.length === 1 ? [] : [parts.join(', ')];
  return ok({ findings: false, incomplete: refused > 0, notes });
}

type Added = {
  readonly id: SourceId;
  readonly title: string;
  readonly already: boolean;
  readonly alike: Source['alike'];
  readonly terms: Source['terms'];
};

/** Keeps what was read as a source; when that fails, so will the next. */
async function addOne(
  file: ProjectFile,
  job: CaptureJob,
  read: ReadCapture,
  alikeTexts: AlikeTexts,
  { env }: CliWorld,
): Promise<Result<Added, AppError>> {
  const kept = keepCaptured(file, job, read, env.now());
  if (!kept.ok) return kept;
  return addFields(file, kept.value.fields, alikeTexts, { env });
}

async function addFields(
  file: ProjectFile,
  fields: Required<Patch<'source'>>,
  alikeTexts: AlikeTexts,
  { env }: Pick<CliWorld, 'env'>,
): Promise<Result<Added, AppError>> {
  const { terms } = fields;
  const same = sameSource(file.records, fields.assets);
  if (same !== null) return ok({ id: same.id, title: same.title, already: true, alike: null, terms });
  const id = env.newId('source');
  const alike = alikeSource(file.records, fields, await alikeTexts.of(fields.assets.text.sha256));
  const applied = applyTo(file, addSource(file.records, { fields: { ...fields, alike }, id }, env), env);
  return applied.ok ? ok({ id, title: fields.title, already: false, alike, terms }) : applied;
}

function alikeLine(file: ProjectFile, { sourceId, how }: NonNullable<Source['alike']>): string {
  const title = file.records.get(sourceId)?.title ?? '';
  return how === 'update'
    ? `an update of ${sourceId} (${title})`
    : `nearly the same text as ${sourceId} (${title})`;
}

async function readOne(
  input: string,
  capturer: Capturer,
): Promise<Result<{ readonly job: CaptureJob; readonly read: ReadCapture }, AppError>> {
  const job = input === '-' ? await pastedJob() : await fileJob(input);
  if (!job.ok) return job;
  const read = await capturer.read(job.value, new AbortController().signal);
  return read.ok ? ok({ job: job.value, read: read.value }) : read;
}

async function fileJob(path: string): Promise<Result<CaptureJob, AppError>> {
  const bytes = await readBytes(path, MAX_INPUT_BYTES);
  if (!bytes.ok) return bytes;
  return ok({
    kind: 'file',
    input: { bytes: bytes.value, fileName: basename(path), mediaType: null, url: null },
  });
}
