// The letter of an outlet or speaker: given once for a name, in the project and in the register that projects share; beside
// it a letter of its own for this source or passage, which is the exception.

import { useState } from 'react';
import type { RegisterChange } from '../../core/contract/register-calls.ts';
import type { Reliability } from '../../core/model/record.ts';
import type { Rating } from '../../core/model/kinds/rating.ts';
import { ratingKey, ratingOf } from '../../core/query/evidence/ratings.ts';
import { rate } from '../../core/store/commands/rate.ts';
import { useRun, useTellError } from '../commands/use-run.ts';
import { changeRegister, registered, useRegister } from '../state/window/register.ts';
import { useProject, useQuery } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { ReliabilityPicker } from '../ui/labels/grade.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useDraft } from '../ui/fields/use-draft.ts';
import { letterWords as words } from '../words/files/letters.ts';
import { dayToWords, today } from './day.ts';
import styles from './letter-field.module.css';

export type LetterFieldProps = {
  label: string;
  /** The names that the letter can stand under, the one that is shown first; none: it can only be an own one. */
  names: readonly string[];
  /** Why a letter can't be kept under a name, where it can't. */
  unnamed: string;
  own: Reliability | null;
  ownLabel: string;
  onOwn: (letter: Reliability | null) => void;
  readOnly: boolean;
};

/** Picks the letter of a name, says where it comes from, and under a button picks one for this place alone. */
export function LetterField(props: LetterFieldProps) {
  const { label, names, own, ownLabel, onOwn, readOnly } = props;
  const [more, setMore] = useState(own !== null);
  const [shown] = names;
  if (shown === undefined)
    return (
      <div className={styles['letter']}>
        <ReliabilityPicker label={label} value={own} onChange={onOwn} />
        <p className={styles['note']}>{props.unnamed}</p>
      </div>
    );
  return (
    <div className={styles['letter']}>
      <LetterOfName label={label} names={names} shown={shown} readOnly={readOnly} />
      <div>
        <Button size="small" variant="ghost" aria-expanded={more} onClick={() => setMore(!more)}>
          {words.own}
        </Button>
      </div>
      {more && (
        <div className={styles['own']}>
          <p className={styles['note']}>{ownLabel}</p>
          <ReliabilityPicker label={ownLabel} value={own} onChange={onOwn} />
        </div>
      )}
    </div>
  );
}

function LetterOfName({
  label,
  names,
  shown,
  readOnly,
}: Pick<LetterFieldProps, 'label' | 'names' | 'readOnly'> & { readonly shown: string }) {
  const { encrypted } = useProject();
  const { rating, keep } = useLetter(names, shown);
  // What is typed here makes a step of its own, and may not stand in the register if it is tried only.
  const why = useDraft(rating?.why ?? '', (text) => keep({ why: text.trim() }), { effects: true });
  return (
    <>
      <ReliabilityPicker
        label={label}
        value={rating?.reliability ?? null}
        onChange={(reliability) => keep({ reliability })}
      />
      {rating === null ? (
        <p className={styles['note']}>{encrypted ? words.forAllHere(shown) : words.forAll(shown)}</p>
      ) : (
        <>
          <p className={styles['note']}>{words.of(rating.name, dayToWords(rating.reviewed))}</p>
          <Field label={words.why}>
            <TextField {...why} placeholder={words.whyPlaceholder} readOnly={readOnly} maxLength={4_000} />
          </Field>
        </>
      )}
      <RegisterSays names={names} rating={rating} keep={keep} readOnly={readOnly} />
    </>
  );
}

/** Where the register knows another letter, or none, and what can be done about it. */
function RegisterSays({
  names,
  rating,
  keep,
  readOnly,
}: {
  readonly names: readonly string[];
  readonly rating: Rating | null;
  readonly keep: (patch: Partial<RegisterChange>) => void;
  readonly readOnly: boolean;
}) {
  useRegister();
  const { encrypted } = useProject();
  const tell = useTellError();
  const entry = names.map((name) => registered(ratingKey(name))).find((one) => one !== undefined);
  if (entry?.reliability === rating?.reliability) return null;
  // Whom an encrypted project knows is said nowhere outside of it.
  if (encrypted && entry === undefined) return <p className={styles['note']}>{words.staysHere}</p>;
  return (
    <div className={styles['register']}>
      <p className={styles['note']}>
        {entry === undefined
          ? words.registerNothing
          : words.registerSays(entry.reliability, dayToWords(entry.reviewed))}
      </p>
      {entry !== undefined && !readOnly && (
        <Button size="small" onClick={() => keep(entry)}>
          {words.take(entry.reliability)}
        </Button>
      )}
      {rating !== null && !encrypted && (
        <Button
          size="small"
          onClick={() => {
            const { name, reliability, why, reviewed } = rating;
            void changeRegister([{ name: entry?.name ?? name, reliability, why, reviewed }]).then((done) => {
              if (!done.ok) tell(done.error);
            });
          }}
        >
          {words.put(rating.reliability)}
        </Button>
      )}
    </div>
  );
}

/** The project's rating of the first name that has one, and what changes it here and in the register. */
function useLetter(
  names: readonly string[],
  shown: string,
): { rating: Rating | null; keep: (patch: Partial<RegisterChange>) => void } {
  const run = useRun();
  const tell = useTellError();
  const { encrypted } = useProject();
  const rating = useQuery(
    (reader) => names.map((name) => ratingOf(reader, name)).find((one) => one !== undefined) ?? null,
    [names.join('\n')],
  );
  return {
    rating,
    keep: (patch) => {
      const change: RegisterChange = {
        name: rating?.name ?? shown,
        reliability: rating?.reliability ?? null,
        why: rating?.why ?? '',
        ...patch,
        reviewed: patch.reviewed ?? today(),
      };
      // The one that is here keeps its spelling.
      if (!run(rate, { ...change, name: rating?.name ?? change.name })) return;
      // One taken back here may still hold elsewhere.
      if (change.reliability === null || encrypted) return;
      void changeRegister([change]).then((done) => {
        if (!done.ok) tell(done.error);
      });
    },
  };
}
