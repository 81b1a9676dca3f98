// Choosing a passphrase: typed twice, long enough, and what it means to lose it.

import { useState } from 'react';
import { LEAST_PASSPHRASE, passphraseAsUsed, passphraseLength } from '../../../core/base/passphrase.ts';
import { Field } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { encryptionWords } from '../../words/files/encryption.ts';
import styles from '../dialogs.module.css';

const words = encryptionWords.choose;

export type TypedTwice = { readonly first: string; readonly second: string };
export const nothingTyped: TypedTwice = { first: '', second: '' };

/** The passphrase that was chosen; null while it is too short, or the two are not the same. */
export const chosenPassphrase = ({ first, second }: TypedTwice): string | null =>
  passphraseLength(first) >= LEAST_PASSPHRASE && passphraseAsUsed(first) === passphraseAsUsed(second)
    ? first
    : null;

/** The two fields. That they differ is said once the second was left, not while it is typed. */
export function NewPassphrase({
  of,
  typed,
  onType,
}: {
  readonly of: 'project' | 'copy';
  readonly typed: TypedTwice;
  readonly onType: (typed: TypedTwice) => void;
}) {
  const [left, setLeft] = useState(false);
  const { first, second } = typed;
  const differs =
    second !== '' &&
    passphraseAsUsed(first) !== passphraseAsUsed(second) &&
    (left || second.length >= first.length);
  return (
    <>
      <Field label={words.new} hint={words.hint(LEAST_PASSPHRASE)}>
        <PassphraseField value={first} onChange={(next) => onType({ first: next, second })} />
      </Field>
      <div onBlur={() => setLeft(true)} onFocus={() => setLeft(false)}>
        <Field label={words.again} error={differs ? words.differs : null}>
          <PassphraseField value={second} onChange={(next) => onType({ first, second: next })} />
        </Field>
      </div>
      <p className={styles['warning']}>{words.lost[of]}</p>
    </>
  );
}
