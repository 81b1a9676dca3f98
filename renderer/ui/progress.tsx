// Work that takes time: with a known end, or not.
import styles from './progress.module.css';
import { words } from '../words/en.ts';

/** A turning ring. `label` is spoken; null when words beside it already say what is going on. */
export function Spinner({ label }: { label: string | null }) {
  return label === null ? (
    <span className={styles['spinner']} aria-hidden="true" />
  ) : (
    <span className={styles['spinner']} role="status" aria-label={label} />
  );
}

/** A bar from 0 to 1; `value` null while the end is not known. */
export function ProgressBar({ value, label }: { value: number | null; label: string }) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      className={styles['track']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={percent === null ? words.ui.working : words.ui.percent(percent)}
    >
      <div
        className={percent === null ? styles['unknown'] : styles['bar']}
        style={percent === null ? undefined : { inlineSize: `${percent}%` }}
      />
    </div>
  );
}
