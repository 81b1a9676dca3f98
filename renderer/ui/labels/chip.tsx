// A short piece of information in a rounded frame; a button when it does something.
import { X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from '../class-names.ts';

/** One colour a kind of evidence, the same everywhere; a word or shape always stands beside it. */
export type Tone =
  | 'neutral'
  | 'ok'
  | 'warn'
  | 'bad'
  | 'accent'
  | 'excerpt'
  | 'actor'
  | 'event'
  | 'figure'
  | 'judgement';

export type ChipProps = Omit<ComponentProps<'button'>, 'type' | 'onClick'> & {
  tone?: Tone | undefined;
  icon?: ReactNode;
  /** Makes the chip a button. */
  onClick?: (() => void) | undefined;
  /** Makes the chip removable; `removeLabel` is the spoken name ("Remove Khalifa Haftar"). */
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
};

/** A chip: plain words, a button, or words that can be taken away. */
export function Chip({
  tone = 'neutral',
  icon,
  onClick,
  onRemove,
  removeLabel,
  className,
  children,
  ...rest
}: ChipProps) {
  const names = classNames(styles['chip'], styles[tone], className);
  const text = (
    <span className={styles['text']} dir="auto">
      {children}
    </span>
  );
  if (onClick && !onRemove) {
    return (
      <button {...rest} type="button" className={names} onClick={onClick}>
        {icon}
        {text}
      </button>
    );
  }
  return (
    <span className={names}>
      {icon}
      {onClick ? (
        <button {...rest} type="button" className={styles['inner']} onClick={onClick}>
          {text}
        </button>
      ) : (
        text
      )}
      {onRemove && (
        <button type="button" className={styles['remove']} aria-label={removeLabel} onClick={onRemove}>
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** Small round mark of a kind's colour, beside its word. */
export function KindDot({ tone }: { tone: Tone }) {
  return <span className={classNames(styles['dot'], styles[tone])} aria-hidden="true" />;
}

/** Words in a kind's or state's colour: "disputed", "to write". */
export function Toned({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={styles[tone]}>{children}</span>;
}
