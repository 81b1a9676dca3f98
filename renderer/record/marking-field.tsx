// Chooses a marking: TLP 2.0, the organisation's own words, or none.

import { useState } from 'react';
import type { Marking } from '../../core/model/record.ts';
import { Field } from '../ui/field.tsx';
import { MarkingLabel } from '../ui/marking-label.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { dialogWords } from '../words/dialogs.ts';
import styles from './marking-field.module.css';

const text = dialogWords.briefDetails;
const labels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
type Choice = 'none' | 'own' | (typeof labels)[number];

/** The marking as it will look, beside the choice. */
export function MarkingField(props: {
  readonly value: Marking | null;
  readonly onChange: (value: Marking | null) => void;
}) {
  const { value, onChange } = props;
  const [ownAsked, setOwnAsked] = useState(false);
  const choice: Choice =
    value === null ? (ownAsked ? 'own' : 'none') : value.scheme === 'own' ? 'own' : value.label;
  const own = useDraft(value?.scheme === 'own' ? value.label : '', (label) => {
    const words = label.trim();
    if (words !== '') onChange({ scheme: 'own', label: words.slice(0, 200) });
  });
  const choose = (next: Choice) => {
    setOwnAsked(next === 'own');
    if (next === 'none') onChange(null);
    else if (next !== 'own') onChange({ scheme: 'tlp', label: next });
    else if (value?.scheme !== 'own') onChange(null);
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
              ...labels.map((label) => ({ value: label, label })),
              { value: 'own', label: text.ownMarking },
            ]}
            onChange={choose}
          />
          <MarkingLabel marking={value} />
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
