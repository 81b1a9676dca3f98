// `note`: takes down what was said or seen, from standard input, as a source.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { readSaid, wallClock } from '../../../core/model/dates/read-said.ts';
import { noteBasisSchema, noteKindSchema } from '../../../core/model/kinds/source-note.ts';
import { termsOfUseSchema } from '../../../core/model/kinds/source-terms.ts';
import { asNote, type TypedNote } from '../../../core/query/evidence/typed-note.ts';
import { termsOfNote } from '../../../core/reading/terms/note-terms.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import { noteTitle } from '../../../core/words/note-title.ts';
import { CaptureDesk } from '../../capture/capture-desk.ts';
import { capturerOf } from '../../capture/capturer.ts';
import { keepCaptured } from '../../project/capture-input.ts';
import type { CliArguments } from '../arguments.ts';
import { applyTo, type CliOutcome, type CliWorld, done, wantWords, withProject } from '../cli-world.ts';
import { pastedJob } from '../pasted-job.ts';

export async function addNote(
  { words, flags }: CliArguments,
  world: CliWorld,
): Promise<Result<CliOutcome, AppError | string>> {
  const wanted = wantWords(words, 1, 1, 'a FILE; what was said comes from standard input');
  if (!wanted.ok) return wanted;
  const asked = readFlags(flags, world.env.now());
  if (!asked.ok) return asked;
  const job = await pastedJob();
  if (!job.ok) return job;
  const typed = asked.value(job.value.text);
  const desk = new CaptureDesk(world.startCapture);
  try {
    return await withProject(words[0] ?? '', 'write', world, async (file) => {
      const read = await capturerOf(desk).read(job.value, new AbortController().signal);
      if (!read.ok) return read;
      const kept = keepCaptured(file, job.value, read.value, world.env.now());
      if (!kept.ok) return kept;
      const id = world.env.newId('source');
      const fields = asNote(kept.value.fields, typed);
      const applied = applyTo(file, addSource(file.records, { fields, id }, world.env), world.env);
      if (!applied.ok) return applied;
      await world.out(`${id}\t${typed.title}`);
      return ok({ ...done, notes: read.value.losses.map(({ what }) => what) });
    });
  } finally {
    desk.close();
  }
}

/** What the flags say of a note, once its text is known: its words may speak of its terms. */
function readFlags(flags: CliArguments['flags'], now: string): Result<(text: string) => TypedNote, string> {
  const kind = noteKindSchema.safeParse(flags['kind'] ?? 'call');
  if (!kind.success) return err(`--kind is one of ${noteKindSchema.options.join(', ')}`);
  const basis = noteBasisSchema.nullable().safeParse(flags['basis'] ?? null);
  if (!basis.success) return err(`--basis is one of ${noteBasisSchema.options.join(', ')}`);
  const use = termsOfUseSchema.nullable().safeParse(flags['terms'] ?? null);
  if (!use.success) return err(`--terms is one of ${termsOfUseSchema.options.join(', ')}`);
  const clock = wallClock(Date.parse(now), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const said = readSaid(flags['said-at'] ?? clock.time, clock);
  if (said === null) return err('--said-at is no date or time; write it like "yesterday" or 2026-11-30');
  const who = flags['who'] ?? '';
  const channel = flags['channel'] ?? '';
  const title = flags['title'] ?? noteTitle(kind.data, who, said);
  return ok((text) => {
    const agreed = { use: use.data, citeAs: flags['print-as'] ?? null, names: null };
    const terms = termsOfNote({ kind: kind.data, who, channel, text }, agreed);
    return { kind: kind.data, title, who, channel, said, writtenAt: now, basis: basis.data, terms };
  });
}
