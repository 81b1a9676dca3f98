// The fields beside the words of a note: who, by what, when; on which terms, and how whoever spoke knows it.

import type { RefObject } from 'react';
import { noteBasisSchema } from '../../../core/model/kinds/source-note.ts';
import { keepsNames, type SourceTerms, termsOfUseSchema } from '../../../core/model/kinds/source-terms.ts';
import { printedName } from '../../../core/query/names/printed-name.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import type { NoteDraft } from '../../state/typed/note-draft.ts';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import { noteWords } from '../../words/records/notes.ts';
import { sourceWords } from '../../words/records/sources.ts';
import { termsWords } from '../../words/records/terms.ts';
import { type NoteValues, printsOtherwise } from './note-values.ts';
import styles from './note-dialog.module.css';

export type NoteFieldsProps = {
  readonly draft: NoteDraft;
  readonly values: NoteValues;
  readonly busy: boolean;
  readonly onChange: (fields: Partial<NoteDraft>) => void;
  readonly saidRef: RefObject<HTMLInputElement | null>;
};

/** Everything is proposed; what is typed over stays. */
export function NoteFields({ draft, values, busy, onChange, saidRef }: NoteFieldsProps) {
  const form = noteWords.forms[draft.kind];
  const { terms, said, title } = values;
  const unnamed = printedName({ ...terms, citeAs: '' }, documentWords('en'));
  return (
    <fieldset className={styles['fields']} disabled={busy}>
      <legend className={styles['hidden']}>{noteWords.beside}</legend>
      <Field label={form.who}>
        <TextField
          typing="told"
          value={draft.who}
          onChange={(who) => onChange({ who })}
          placeholder={form.whoPlaceholder}
          maxLength={1_000}
        />
      </Field>
      <Field label={noteWords.channel}>
        <TextField
          typing="told"
          value={draft.channel}
          onChange={(channel) => onChange({ channel })}
          placeholder={form.channelPlaceholder}
          maxLength={1_000}
        />
      </Field>
      <Field
        label={noteWords.said}
        hint={said === null || said === 'unread' ? undefined : dateInWords({ ...said, zone: null })}
        error={said === 'unread' ? noteWords.badDate : null}
      >
        <TextField
          ref={saidRef}
          typing="told"
          value={draft.said}
          onChange={(typed) => onChange({ said: typed, saidFromMs: Date.now() })}
          placeholder={noteWords.saidPlaceholder}
          maxLength={200}
        />
      </Field>
      <Field label={termsWords.label} note={noteWords.protectKey} hint={hintOf(draft, values)}>
        <SelectField
          value={terms.use}
          options={termsOfUseSchema.options.map((value) => ({ value, label: termsWords.uses[value] }))}
          onChange={(use) => onChange({ use })}
        />
      </Field>
      <Field label={noteWords.basis}>
        <SelectField
          value={draft.basis ?? 'none'}
          options={[
            { value: 'none', label: noteWords.noBasis },
            ...noteBasisSchema.options.map((value) => ({ value, label: noteWords.bases[value] })),
          ]}
          onChange={(basis) => onChange({ basis: basis === 'none' ? null : basis })}
        />
      </Field>
      {printsOtherwise(terms) && (
        <Field label={noteWords.citeAs}>
          <TextField
            typing="told"
            value={draft.citeAs ?? terms.citeAs}
            onChange={(citeAs) => onChange({ citeAs })}
            placeholder={unnamed}
            maxLength={300}
          />
        </Field>
      )}
      {keepsNames(terms) && (
        <Field label={noteWords.names}>
          <TextField
            typing="told"
            value={draft.names ?? terms.names.join('; ')}
            onChange={(names) => onChange({ names })}
            placeholder={noteWords.noNames}
            maxLength={1_000}
          />
        </Field>
      )}
      <div className={styles['title']} data-beside={besideOf(terms)}>
        <Field label={noteWords.titleField}>
          <TextField
            typing="told"
            value={draft.title ?? title}
            onChange={(typed) => onChange({ title: typed })}
            maxLength={1_000}
          />
        </Field>
      </div>
    </fieldset>
  );
}

/** How many fields stand before the title in its row. */
const besideOf = (terms: SourceTerms): number =>
  [true, true, printsOtherwise(terms), keepsNames(terms)].filter(Boolean).length % 3;

/** Why these terms stand there: words of the note, or its kind; a choice needs no reason. */
function hintOf({ kind }: NoteDraft, { terms }: NoteValues): string | undefined {
  if (terms.said !== '') return termsWords.said(terms.said);
  return terms.how === 'kind' && terms.use !== 'onRecord'
    ? termsWords.ofKind(sourceWords.kinds[kind])
    : undefined;
}
