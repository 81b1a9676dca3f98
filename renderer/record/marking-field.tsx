// Chooses a marking: TLP 2.0, a level of the organisation's own scheme, its own words, or none.

import { useState } from 'react';
import type { Marking } from '../../core/model/record.ts';
import { TLP_LABELS } from '../../core/query/marking/marking-order.ts';
import type { MarkingLevel } from '../../core/template/template.ts';
import { Field } from '../ui/fields/field.tsx';
import { MarkingLabel } from '../ui/labels/marking-label.tsx';
import { SelectField } from '../ui/fields/select-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useDraft } from '../ui/fields/use-draft.ts';
import { dialogWords } from '../words/inputs/dialogs.ts';
import { useMarkingLevels } from './use-marking-levels.ts';
import styles from './marking-field.module.css';

const text = dialogWords.briefDetails;
const labels = [...TLP_LABELS].reverse();
/** A level's label could be any words: it is told from the other choices by what stands before it. */
type Choice = 'none' | 'own' | (typeof labels)[number] | `level:${string}`;

/** The marking as it will look, beside the choice. */
export function MarkingField(props: {
  readonly value: Marking | null;
  readonly onChange: (value: Marking | null) => void;
}) {
  const { value, onChange } = props;
  const [ownAsked, setOwnAsked] = useState(false);
  const levels = useMarkingLevels();
  const choice = choiceOf(value, ownAsked, levels);
  const own = useDraft(choice === 'own' && value !== null ? value.label : '', (label) => {
    const words = label.trim();
    if (words !== '') onChange({ scheme: 'own', label: words.slice(0, 200) });
  });
  const choose = (next: Choice) => {
    setOwnAsked(next === 'own');
    if (next === 'none' || next === 'own') onChange(null);
    else if (isLevel(next)) onChange({ scheme: 'own', label: next.slice('level:'.length) });
    else onChange({ scheme: 'tlp', label: next });
  };
  return (
    <div className={styles['field']}>
      <Field label={text.marking}>
        <div className={styles['choice']}>
          <SelectField<Choice>
            aria-label={text.marking}
            value={choice}
            options={[
              { value: 'none', label: text.noMarking },
              ...[...levels].reverse().map(({ label }) => ({ value: `level:${label}` as const, label })),
              ...labels.map((label) => ({ value: label, label })),
              { value: 'own', label: text.ownMarking },
            ]}
            onChange={choose}
          />
          <MarkingLabel marking={value} levels={levels} />
        </div>
      </Field>
      {choice === 'own' && (
        <Field label={text.ownLabel}>
          <TextField {...own} maxLength={200} dir="auto" />
        </Field>
      )}
    </div>
  );
}

const isLevel = (choice: Choice): choice is `level:${string}` => choice.startsWith('level:');

function choiceOf(value: Marking | null, ownAsked: boolean, levels: readonly MarkingLevel[]): Choice {
  if (value === null) return ownAsked ? 'own' : 'none';
  if (value.scheme === 'tlp') return value.label;
  const known = !ownAsked && levels.some(({ label }) => label === value.label);
  return known ? `level:${value.label}` : 'own';
}
