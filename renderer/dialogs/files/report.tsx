// A report in a dialog: what came out in one line, then lists, each with its count and cut where it would be too long.

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './report.module.css';

const marks = { ok: CircleCheck, warn: TriangleAlert, bad: CircleX } as const;

/** The column of a report. */
export const Report = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['report']}>{children}</div>
);

/** What came out. With `live` it is read aloud when it appears. */
export function Verdict(props: {
  readonly tone: keyof typeof marks;
  readonly live?: boolean;
  readonly children: ReactNode;
}) {
  const Mark = marks[props.tone];
  return (
    <p
      role={props.live === true ? 'status' : undefined}
      className={classNames(styles['verdict'], styles[props.tone])}
    >
      <Mark aria-hidden="true" />
      {props.children}
    </p>
  );
}

/** One list of a report: the first `most` lines, and how many are left out. */
export function ReportList<T>(props: {
  readonly title: string;
  readonly lines: readonly T[];
  readonly most: number;
  readonly more: (n: number) => string;
  readonly line: (line: T, at: number) => ReactNode;
}) {
  const { title, lines, most } = props;
  return (
    <section aria-label={title}>
      <h3>
        {title} <span>{lines.length}</span>
      </h3>
      <ul className={styles['list']}>{lines.slice(0, most).map(props.line)}</ul>
      {lines.length > most && <ReportNote>{props.more(lines.length - most)}</ReportNote>}
    </section>
  );
}

export const ReportNote = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles['note']}>{children}</p>
);
