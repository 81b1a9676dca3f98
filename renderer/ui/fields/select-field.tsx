// A choice from a list: the system's own control, which is spoken, typed into and never clipped.
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useFieldLinks } from './field.tsx';
import styles from './text-field.module.css';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
};

export type SelectFieldProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'onChange' | 'value' | 'children' | 'multiple'
> & {
  value: Value | null;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
  /** What stands there while nothing is chosen. */
  placeholder?: string | undefined;
};

/** One of several words. Inside a `Field` it takes its name from there, else give `aria-label`. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  placeholder,
  ...rest
}: SelectFieldProps<Value>) {
  return (
    <span className={styles['select']}>
      <select
        {...useFieldLinks()}
        {...rest}
        className={styles['input']}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {(value === null || placeholder !== undefined) && (
          <option value="" disabled hidden>
            {placeholder ?? ''}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" />
    </span>
  );
}
