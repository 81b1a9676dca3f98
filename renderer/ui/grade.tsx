// Admiralty grades: shown, and picked. Ungraded is normal and prints as nothing.
import type { Credibility, Reliability } from '../../core/model/record.ts';
import { words } from '../words/en.ts';
import { classNames } from './class-names.ts';
import styles from './grade.module.css';
import { SegmentedControl } from './segmented-control.tsx';

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

/** Source reliability A to F; null is "not graded". */
export function ReliabilityPicker({
  value,
  onChange,
  label,
}: {
  value: Reliability | null;
  onChange: (value: Reliability | null) => void;
  label?: string | undefined;
}) {
  return (
    <div>
      <SegmentedControl
        label={label}
        clearable
        value={value}
        onChange={onChange}
        segments={reliabilities.map((grade) => ({
          value: grade,
          label: grade,
          title: words.grades.reliability[grade],
        }))}
      />
      <p className={styles['meaning']}>
        {value === null ? words.grades.none : words.grades.reliability[value]}
      </p>
    </div>
  );
}

/** Credibility of what is said, 1 to 6; null is "not graded". */
export function CredibilityPicker({
  value,
  onChange,
  label,
}: {
  value: Credibility | null;
  onChange: (value: Credibility | null) => void;
  label?: string | undefined;
}) {
  return (
    <div>
      <SegmentedControl
        label={label}
        clearable
        value={value}
        onChange={onChange}
        segments={credibilities.map((grade) => ({
          value: grade,
          label: grade,
          title: words.grades.credibility[grade],
        }))}
      />
      <p className={styles['meaning']}>
        {value === null ? words.grades.none : words.grades.credibility[value]}
      </p>
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
