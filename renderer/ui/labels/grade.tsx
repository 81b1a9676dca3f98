// Admiralty grades: shown, and picked. Ungraded is normal and prints as nothing.
import type { Credibility, Reliability } from '../../../core/model/record.ts';
import { words } from '../../words/en.ts';
import { classNames } from '../class-names.ts';
import styles from './grade.module.css';
import { SegmentedControl } from '../controls/segmented-control.tsx';

export type GradeProps = {
  reliability: Reliability | null;
  credibility?: Credibility | null | undefined;
};

/** "B2" in a small frame; nothing when neither half is given. Its words are the spoken name. */
export function Grade({ reliability, credibility = null }: GradeProps) {
  if (reliability === null && credibility === null) return null;
  const spoken = words.grades.spoken(reliability, credibility);
  return (
    <span className={classNames(styles['grade'], styles[gradeTone(reliability, credibility)])} title={spoken}>
      <span aria-hidden="true">{`${reliability ?? '–'}${credibility ?? ''}`}</span>
      <span className={styles['spoken']}>{spoken}</span>
    </span>
  );
}

type GradePickerProps<Value> = {
  value: Value | null;
  onChange: (value: Value | null) => void;
  label?: string | undefined;
};

/** Source reliability A to F; null is "not graded". */
export const ReliabilityPicker = (props: GradePickerProps<Reliability>) => (
  <GradePicker {...props} grades={reliabilities} meanings={words.grades.reliability} />
);

/** Credibility of what is said, 1 to 6; null is "not graded". */
export const CredibilityPicker = (props: GradePickerProps<Credibility>) => (
  <GradePicker {...props} grades={credibilities} meanings={words.grades.credibility} />
);

/** The grades side by side, and under them what the chosen one means. */
function GradePicker<Value extends string>({
  value,
  onChange,
  label,
  grades,
  meanings,
}: GradePickerProps<Value> & {
  grades: readonly Value[];
  meanings: Readonly<Record<Value, string>>;
}) {
  return (
    <div>
      <SegmentedControl
        label={label}
        clearable
        value={value}
        onChange={onChange}
        segments={grades.map((grade) => ({ value: grade, label: grade, title: meanings[grade] }))}
      />
      <p className={styles['meaning']}>{value === null ? words.grades.none : meanings[value]}</p>
    </div>
  );
}

/** A small frame for a value that is not a grade: "55–80 %", "single source". */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'weak' | 'bad' | undefined;
  children: string;
}) {
  return <span className={classNames(styles['grade'], styles[tone])}>{children}</span>;
}

const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const credibilities = ['1', '2', '3', '4', '5', '6'] as const;

function gradeTone(reliability: Reliability | null, credibility: Credibility | null): string {
  if (reliability === 'D' || reliability === 'E' || reliability === 'F') return 'weak';
  if (credibility === '4' || credibility === '5' || credibility === '6') return 'weak';
  return reliability === 'A' || reliability === 'B' ? 'good' : 'plain';
}
