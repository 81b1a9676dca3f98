// A label, its control, a hint and an error, tied together for eyes and for screen readers.
import { createContext, use, useId, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './field.module.css';

export type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; null when nothing is. */
  error?: string | null | undefined;
  /** Quiet words beside the label, such as "optional". */
  note?: string | undefined;
  /** Label beside the control instead of above it. */
  inline?: boolean | undefined;
  /** One control of this kit (TextField, TextArea, SelectField …) or a group of them. */
  children: ReactNode;
};

type FieldLinks = { id: string; labelId: string; describedBy: string | undefined; invalid: boolean };

const FieldContext = createContext<FieldLinks | null>(null);

/** Stands around one control, which takes its name, hint and error from here. */
export function Field({ label, hint, error = null, note, inline = false, children }: FieldProps) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null;
  const described = [hasHint ? `${id}-hint` : '', error === null ? '' : `${id}-error`].filter(Boolean);
  const links: FieldLinks = {
    id,
    labelId: `${id}-label`,
    describedBy: described.length > 0 ? described.join(' ') : undefined,
    invalid: error !== null,
  };
  return (
    <div className={classNames(styles['field'], inline && styles['inline'])}>
      <label className={styles['label']} id={links.labelId} htmlFor={id}>
        {label}
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </label>
      <div className={styles['control']}>
        <FieldContext value={links}>{children}</FieldContext>
        {hasHint && (
          <p className={styles['hint']} id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {error !== null && (
          <p className={styles['error']} id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

/** The properties by which an input, select or textarea belongs to the Field around it; none outside of one. */
export function useFieldLinks(): {
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
} {
  const links = use(FieldContext);
  if (links === null) return {};
  return { id: links.id, 'aria-describedby': links.describedBy, 'aria-invalid': links.invalid || undefined };
}

/** The id of the label of the Field around a group of buttons, for `aria-labelledby`; undefined outside of one. */
export function useFieldLabelId(): string | undefined {
  return use(FieldContext)?.labelId;
}
