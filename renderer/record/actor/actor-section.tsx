// The parts of a profile look alike: a heading with its button, rows, and the form that adds a row.

import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { words } from '../../words/en.ts';
import styles from './actor.module.css';
import { useKeptFocus } from '../use-kept-focus.ts';

/**
 * A part of a profile. `form` draws the fields that add a row; it stands there after "Add" was pressed and calls `done`
 * when the row was added or given up.
 */
export function ProfileSection({
  title,
  hint,
  addLabel,
  form,
  children,
}: {
  readonly title: string;
  readonly hint?: string | undefined;
  /** Null: nothing can be added (read-only). */
  readonly addLabel: string | null;
  readonly form?: ((done: () => void) => ReactNode) | undefined;
  readonly children: ReactNode;
}) {
  const [adding, setAdding] = useState(false);
  const headingId = useId();
  const keptFocus = useKeptFocus<HTMLElement>();
  return (
    <section className={styles['section']} aria-labelledby={headingId} {...keptFocus}>
      <header className={styles['sectionHeader']}>
        <h2 id={headingId}>{title}</h2>
        {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
        {addLabel !== null && form !== undefined && !adding && (
          <Button
            size="small"
            variant="ghost"
            icon={<Plus aria-hidden="true" />}
            aria-label={addLabel}
            data-focus-home
            onClick={() => setAdding(true)}
          >
            {words.ui.add}
          </Button>
        )}
      </header>
      {children}
      {adding && addLabel !== null && form?.(() => setAdding(false))}
    </section>
  );
}

/** The frame of a form that adds a row: Enter or the button adds, Escape and "Cancel" give up. */
export function AddForm({
  label,
  canAdd,
  onAdd,
  onCancel,
  children,
}: {
  readonly label: string;
  readonly canAdd: boolean;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const cancel = useRef(onCancel);
  cancel.current = onCancel;
  useEffect(() => {
    const element = form.current;
    // A list that is open inside the form takes the key first and stops it.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) cancel.current();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canAdd) onAdd();
  };
  return (
    <form ref={form} className={styles['addForm']} aria-label={label} onSubmit={submit}>
      <div className={styles['addFields']}>{children}</div>
      <div className={styles['addButtons']}>
        <Button size="small" variant="primary" type="submit" disabled={!canAdd}>
          {words.ui.add}
        </Button>
        <Button size="small" variant="ghost" onClick={onCancel}>
          {words.ui.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Puts the focus into the first field of a form as it appears. */
export const focusFirst = (element: HTMLElement | null): void => {
  element?.querySelector<HTMLElement>('input, select, textarea')?.focus();
};
