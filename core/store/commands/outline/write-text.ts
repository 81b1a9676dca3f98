// Writes the rich text of a record as its editor holds it: the command behind typing.

import type { AppError } from '../../../base/app-error.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { IdOf } from '../../../base/ids.ts';
import type { RecordReader } from '../../../model/record-reader.ts';
import type { RichText } from '../../../model/text/rich-text.ts';
import { isBlankRichText } from '../../../query/rich-blocks.ts';
import { type Change, squashChanges } from '../../change.ts';
import type { CommandEnv } from '../../command.ts';
import { updateRecord } from '../update-record.ts';

/** The text of a record that an editor shows, by kind of record and name of the field. */
export type TextPlaceOfRecord =
  | { readonly field: 'content'; readonly id: IdOf<'section'> }
  | { readonly field: 'summary'; readonly id: IdOf<'actor'> }
  | { readonly field: 'description'; readonly id: IdOf<'event'> }
  | { readonly field: 'statement'; readonly id: IdOf<'judgement'> };

/** What somebody did to a text in one step of undo. */
export const textSteps = [
  'typing',
  'deleting',
  'formatting',
  'pasting',
  'cutting',
  'citing',
  'quoting',
  'mentioning',
  'inserting',
  'replacing',
] as const;
export type TextStep = (typeof textSteps)[number];

export type WriteTextInput = TextPlaceOfRecord & {
  readonly content: RichText | null;
  /** Typing unless given. */
  readonly step?: TextStep;
};

/** The command of a change by one of the steps that aren't typing; the history keeps it apart from others. */
const commandOf = (step: TextStep): string => `${step}-text`;

/** The step that a change's command names; null for a command that isn't one. */
export const stepOfCommand = (command: string): TextStep | null =>
  textSteps.find((step) => commandOf(step) === command) ?? null;

/**
 * Sets the text; a section that is filled counts as written from then on, and one that is emptied as to be written.
 * Typing, with deleting, goes on as one step until somebody ends it; anything else is a step of its own. Fails with
 * `record-not-found`.
 */
export function writeText(
  state: RecordReader,
  input: WriteTextInput,
  env: CommandEnv,
): Result<Change, AppError> {
  const written = write(state, input, env);
  const { step = 'typing' } = input;
  if (!written.ok || step === 'typing') return written;
  const { label } = written.value;
  const squash = step === 'deleting' ? label.squash : null;
  return ok({ ...written.value, label: { ...label, command: commandOf(step), squash } });
}

export type RewriteTextsInput = {
  readonly ids: readonly IdOf<'section'>[];
  /** Gives the text anew, or the same object where it stays. */
  readonly rewrite: (content: RichText) => RichText;
};

/**
 * Replaces words in the texts of many sections as one step of undo, each as `writeText` would. Texts that stay are not
 * touched; when all do, the change is empty. Fails with `record-not-found`.
 */
export function rewriteTexts(
  state: RecordReader,
  { ids, rewrite }: RewriteTextsInput,
  env: CommandEnv,
): Result<Change, AppError> {
  let whole: Change | null = null;
  for (const id of ids) {
    const content = state.get(id)?.content ?? null;
    const next = content === null ? null : rewrite(content);
    if (next === content) continue;
    const written = writeText(state, { field: 'content', id, content: next, step: 'replacing' }, env);
    if (!written.ok) return written;
    whole = whole === null ? written.value : squashChanges(whole, written.value);
  }
  const label = { command: commandOf('replacing'), subject: '', squash: null };
  if (whole === null) return ok({ label, added: {}, updated: {}, removed: {} });
  return ok({ ...whole, label: { ...label, subject: ids.length === 1 ? whole.label.subject : '' } });
}

function write(state: RecordReader, input: WriteTextInput, env: CommandEnv): Result<Change, AppError> {
  switch (input.field) {
    case 'content': {
      const now = state.get(input.id);
      if (now === undefined) return err({ kind: 'record-not-found', recordKind: 'section' });
      const { content } = input;
      const filled = isBlankRichText(now.content) && !isBlankRichText(content);
      const emptied = !isBlankRichText(now.content) && isBlankRichText(content);
      const status =
        filled && now.status === 'toWrite'
          ? 'written'
          : emptied && now.status === 'written' && now.sectionKind === 'text'
            ? 'toWrite'
            : now.status;
      // Always both fields, so that all typing of one sitting is one step.
      return updateRecord<'section'>(state, { id: input.id, patch: { content, status }, typing: true }, env);
    }
    case 'summary':
      return updateRecord<'actor'>(
        state,
        { id: input.id, patch: { summary: input.content }, typing: true },
        env,
      );
    case 'description':
      return updateRecord<'event'>(
        state,
        { id: input.id, patch: { description: input.content }, typing: true },
        env,
      );
    case 'statement':
      return updateRecord<'judgement'>(
        state,
        { id: input.id, patch: { statement: input.content }, typing: true },
        env,
      );
  }
}

/** The text that stands there now; undefined when the record is gone. */
export function textAt(state: RecordReader, place: TextPlaceOfRecord): RichText | null | undefined {
  switch (place.field) {
    case 'content':
      return state.get(place.id)?.content;
    case 'summary':
      return state.get(place.id)?.summary;
    case 'description':
      return state.get(place.id)?.description;
    case 'statement':
      return state.get(place.id)?.statement;
  }
}
