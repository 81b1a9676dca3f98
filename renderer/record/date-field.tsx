// A date typed as people write it: the reading stands under it, other readings can be chosen, nothing is guessed.
import { useEffect, useRef, useState } from 'react';
import type { DateValue } from '../../core/model/record.ts';
import { Button } from '../ui/controls/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTypedText } from '../ui/fields/use-typed-text.ts';
import { dateFieldWords } from '../words/inputs/date-field.ts';
import { type DateEntry, readDateEntry, typedOf } from './date-entry.ts';
import { dateInWords } from '../words/inputs/date-in-words.ts';
import styles from './date-field.module.css';

export type DateFieldProps = {
  label: string;
  value: DateValue | null;
  /** Gets the date on Enter, on leaving the field and on a choice; null for an emptied field. */
  onChange: (date: DateValue | null) => void;
  /** Gets what can be read so far at every key, null when it is no date: for a button that waits for one. */
  onReading?: ((date: DateValue | null) => void) | undefined;
  /** The day that relative dates count from, `YYYY-MM-DD`; null when it is not known. */
  reference: string | null;
  /** The IANA zone of times of day; null when not known. */
  zone: string | null;
  /** Goes to where the publication date is given; offered when a relative date needs it. */
  onGiveReference?: (() => void) | undefined;
  /** Other dates count from this one, so nothing can be relative here. */
  countsFromItself?: boolean | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** `onChange` does more than run commands: see `DraftOptions` of useDraft. */
  effects?: true;
  /** Label beside the field, as in detail panels. */
  inline?: boolean | undefined;
  hint?: string | undefined;
};

/** "16–17 May", "mid-May 2014", "before June", "late on Friday", or EDTF itself. */
export function DateField(props: DateFieldProps) {
  const { value, onChange } = props;
  const reference = { day: props.reference, zone: props.zone };
  const [draft, setDraft] = useState<string | null>(null);
  const shown = typedOf(value);
  // A value that comes from elsewhere (undo, another field) ends the typing.
  useEffect(() => setDraft(null), [value?.edtf, value?.typed]);
  const entry: DateEntry = draft === null ? entryOf(value) : readDateEntry(draft, reference);

  const settle = useTypedText(draft === null || draft === shown ? null : draft, {
    commit: () => commit(),
    ...(props.effects === true ? {} : { tried: () => tried() }),
  });
  const tried = (): void => {
    if (entry.kind === 'resolved') onChange(entry.date);
    else if (entry.kind === 'empty') onChange(null);
  };
  const take = (date: DateValue | null): void => {
    setDraft(null);
    if (date?.edtf !== value?.edtf || date?.typed !== value?.typed || date?.zone !== value?.zone)
      settle(() => onChange(date));
  };
  // What waited for its publication date is taken when that comes, for the field was left long before.
  const takeWaiting = useRef(() => undefined as void);
  takeWaiting.current = () => {
    if (draft !== null && entry.kind === 'resolved') take(entry.date);
  };
  useEffect(() => {
    if (props.reference !== null) takeWaiting.current();
  }, [props.reference]);
  const commit = (): void => {
    if (draft === null || draft === shown) setDraft(null);
    else if (entry.kind === 'resolved') take(entry.date);
    else if (entry.kind === 'empty') take(null);
    // What can't be read stays in the field, with what is wrong under it.
  };
  const wrong = draft !== null && (entry.kind === 'not-understood' || entry.kind === 'choice');
  return (
    <Field
      label={props.label}
      inline={props.inline}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
    >
      <TextField
        typing="told"
        value={draft ?? shown}
        onChange={(text) => {
          setDraft(text);
          const read = readDateEntry(text, reference);
          props.onReading?.(read.kind === 'resolved' ? read.date : null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            // Taking the date may move the focus to a button: the same key must not press that too.
            if (event.currentTarget.form === null) event.preventDefault();
            commit();
          }
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
          }
        }}
        placeholder={props.placeholder ?? dateFieldWords.placeholder}
        disabled={props.disabled}
        {...(wrong ? { 'aria-invalid': true } : {})}
      />
      <div className={styles['reading']} aria-live="polite">
        <Reading
          entry={entry}
          typed={draft ?? shown}
          onChoose={take}
          countsFromItself={props.countsFromItself === true}
          onGiveReference={props.onGiveReference}
        />
      </div>
    </Field>
  );
}

function entryOf(value: DateValue | null): DateEntry {
  return value === null
    ? { kind: 'empty' }
    : { kind: 'resolved', date: value, words: dateInWords(value), note: null, other: null };
}

function Reading({
  entry,
  typed,
  onChoose,
  countsFromItself,
  onGiveReference,
}: {
  entry: DateEntry;
  typed: string;
  onChoose: (date: DateValue) => void;
  countsFromItself: boolean;
  onGiveReference: (() => void) | undefined;
}) {
  switch (entry.kind) {
    case 'empty':
      return null;
    case 'resolved':
      return (
        <>
          {entry.words !== typed.trim() && <p className={styles['words']}>{entry.words}</p>}
          {entry.note !== null && <p>{entry.note}</p>}
          {entry.other !== null && (
            <div className={styles['choices']}>
              <Choice date={entry.other} words={dateFieldWords.other} onChoose={onChoose} />
            </div>
          )}
        </>
      );
    case 'needs-reference':
      return (
        <>
          <p className={styles['warn']}>
            {countsFromItself ? dateFieldWords.needsDay : dateFieldWords.needsReference}
          </p>
          {onGiveReference !== undefined && (
            <Button variant="link" onClick={onGiveReference}>
              {dateFieldWords.giveReference}
            </Button>
          )}
        </>
      );
    case 'choice':
      return (
        <>
          <p className={styles['warn']}>
            {entry.impossible ? dateFieldWords.impossibleChoice : dateFieldWords.ambiguous}
          </p>
          <div className={styles['choices']}>
            {entry.choices.map((choice) => (
              <Choice key={choice.edtf} date={choice} onChoose={onChoose} />
            ))}
          </div>
        </>
      );
    case 'not-understood':
      return (
        <p className={styles['warn']}>
          {entry.impossible ? dateFieldWords.impossible : dateFieldWords.notUnderstood}
        </p>
      );
  }
}

function Choice({
  date,
  words = (plain) => plain,
  onChoose,
}: {
  date: DateValue;
  words?: (date: string) => string;
  onChoose: (date: DateValue) => void;
}) {
  return (
    <Button
      size="small"
      // Leaving the field must not come before the choice.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(date)}
    >
      {words(dateInWords(date))}
    </Button>
  );
}
