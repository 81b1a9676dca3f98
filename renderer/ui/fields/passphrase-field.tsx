// A field for a secret: hidden while it is typed, shown on demand, never remembered.
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { MOST_PASSPHRASE } from '../../../core/base/passphrase.ts';
import { encryptionWords } from '../../words/files/encryption.ts';
import { IconButton } from '../controls/button.tsx';
import styles from './text-field.module.css';
import { TextField } from './text-field.tsx';

export type PassphraseFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
};

/** Inside a `Field`, which names it. */
export function PassphraseField({ value, onChange, disabled = false }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <span className={styles['secret']}>
      <TextField
        type={shown ? 'text' : 'password'}
        // Hidden, it tells nothing of the script it is in.
        dir={shown ? 'auto' : 'ltr'}
        typing="none"
        value={value}
        onChange={onChange}
        disabled={disabled}
        maxLength={MOST_PASSPHRASE}
      />
      <IconButton
        label={shown ? encryptionWords.hide : encryptionWords.show}
        icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        aria-pressed={shown}
        disabled={disabled}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
