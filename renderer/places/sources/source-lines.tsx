// The lines that the details of a source are made of: a fact with its name, and a field that is written when it is left.
import type { ReactNode } from 'react';
import { Field } from '../../ui/fields/field.tsx';
import { TextArea, TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';

export function Line(props: {
  label: string;
  hint?: string | undefined;
  value: string;
  wrap?: boolean;
  onCommit: (value: string) => void;
}) {
  const draft = useDraft(props.value, props.onCommit);
  return (
    <Field label={props.label} inline {...(props.hint === undefined ? {} : { hint: props.hint })}>
      {props.wrap === true ? <TextArea {...draft} rows={1} /> : <TextField {...draft} />}
    </Field>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
