// Whether a source reports itself or derives from another: what makes two sources one origin.
import type { Source, SourceId } from '../../../core/model/kinds/source.ts';
import { useRecords } from '../../state/project/use-project.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { sourceWords } from '../../words/records/sources.ts';

const text = sourceWords.field;
type Choice = 'none' | 'own' | 'derived';

export function SourceOrigin({
  source,
  onChange,
  readOnly,
}: {
  source: Source;
  onChange: (origin: Source['origin']) => void;
  readOnly: boolean;
}) {
  const { origin } = source;
  const derived = origin?.type === 'derived' ? origin : null;
  const others = useRecords('source').filter((other) => other.id !== source.id);
  const from = useDraft(derived?.from ?? '', (value) => {
    if (derived !== null) onChange({ ...derived, from: value.trim() });
  });
  return (
    <>
      <Field label={text.origin} inline>
        <SelectField<Choice>
          value={origin?.type ?? 'none'}
          disabled={readOnly}
          options={[
            { value: 'none', label: text.originNone },
            { value: 'own', label: text.originOwn },
            { value: 'derived', label: text.originDerived },
          ]}
          onChange={(choice) =>
            onChange(
              choice === 'none'
                ? null
                : choice === 'own'
                  ? { type: 'own' }
                  : { type: 'derived', from: '', sourceId: null },
            )
          }
        />
      </Field>
      {derived !== null && (
        <Field label={text.originDerived} inline>
          <TextField {...from} aria-label={text.originFrom} placeholder={text.originPlaceholder} />
        </Field>
      )}
      {derived !== null && others.length > 0 && (
        <Field label={text.originSource} inline>
          <SelectField<SourceId | 'none'>
            value={derived.sourceId ?? 'none'}
            disabled={readOnly}
            options={[
              { value: 'none', label: text.originNoSource },
              ...others.map((other) => ({ value: other.id, label: other.title })),
            ]}
            onChange={(id) =>
              onChange({
                ...derived,
                sourceId: id === 'none' ? null : id,
                from:
                  derived.from === '' && id !== 'none'
                    ? (others.find((other) => other.id === id)?.outlet ?? '')
                    : derived.from,
              })
            }
          />
        </Field>
      )}
    </>
  );
}
