// The fields of a source that was taken down as a note: who spoke, by what it came, when it was said, how they know it.

import { type NoteKind, noteBasisSchema, whoOfNote } from '../../../core/model/kinds/source-note.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { keepsNames } from '../../../core/model/kinds/source-terms.ts';
import { speakersOfNote } from '../../../core/query/evidence/noted-source.ts';
import { whoAsTyped } from '../../../core/query/evidence/typed-note.ts';
import { tellingWho } from '../../../core/reading/terms/note-terms.ts';
import type { Patch } from '../../../core/store/change-draft.ts';
import { DateField } from '../../record/date-field.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { noteWords } from '../../words/records/notes.ts';
import { Line } from './source-lines.tsx';
import { usePublished } from './use-published.ts';

export type NoteLinesProps = {
  readonly source: Source;
  readonly note: NonNullable<Source['note']>;
  readonly kind: NoteKind;
  readonly readOnly: boolean;
  readonly onChange: (patch: Patch<'source'>) => void;
};

export function NoteLines({ source, note, kind, readOnly, onChange }: NoteLinesProps) {
  const setSaid = usePublished(source);
  return (
    <>
      <Line
        label={noteWords.forms[kind].who}
        value={speakersOfNote(kind, source).join('; ')}
        onCommit={(who) =>
          onChange({
            ...whoAsTyped(kind, who),
            found: { ...source.found, [whoOfNote[kind]]: 'typed' },
            ...alsoHidden(source, who, note.channel),
          })
        }
      />
      <Line
        label={noteWords.channel}
        value={note.channel}
        onCommit={(typed) => {
          const channel = typed.trim();
          onChange({ note: { ...note, channel }, ...alsoHidden(source, '', channel) });
        }}
      />
      <DateField
        label={noteWords.said}
        placeholder={noteWords.saidPlaceholder}
        inline
        value={source.published}
        reference={null}
        countsFromItself
        zone={source.published?.zone ?? null}
        disabled={readOnly}
        effects
        onChange={setSaid}
      />
      <Field label={noteWords.basis} inline>
        <SelectField
          value={note.basis ?? 'none'}
          disabled={readOnly}
          options={[
            { value: 'none', label: noteWords.noBasis },
            ...noteBasisSchema.options.map((value) => ({ value, label: noteWords.bases[value] })),
          ]}
          onChange={(basis) => onChange({ note: { ...note, basis: basis === 'none' ? null : basis } })}
        />
      </Field>
    </>
  );
}

/** Whoever is named from now on is hidden, too; what was hidden stays so. */
function alsoHidden({ terms }: Source, who: string, channel: string): Patch<'source'> {
  if (!keepsNames(terms)) return {};
  const { names, places } = tellingWho({ who, channel });
  return {
    terms: {
      ...terms,
      names: [...new Set([...terms.names, ...names])],
      places: [...new Set([...terms.places, ...places])],
    },
  };
}
