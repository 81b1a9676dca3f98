// What became of an export: the file, its marking, and everything that is not in it.

import { ChevronRight } from 'lucide-react';
import type { Loss } from '../../../core/document/loss.ts';
import { exportWords } from '../../words/export.ts';
import styles from './export.module.css';
import { type LossGroup, lossesInGroups } from './losses-in-groups.ts';

const text = exportWords.done;
/** What is read before the file is sent stands open; what the format can't do only while it is little. */
const FIRST: ReadonlySet<LossGroup> = new Set(['unproven', 'names', 'withheld', 'notAttached', 'leftOut']);
const FEW = 6;

export function ExportResult(props: {
  readonly fileName: string;
  readonly marking: string | null;
  readonly raisedBy: readonly string[];
  readonly losses: readonly Loss[];
}) {
  const groups = lossesInGroups(props.losses);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const [raisedBy] = props.raisedBy;
  return (
    <div className={styles['result']}>
      <p role="status">
        <bdi>{text.written(props.fileName)}</bdi>
      </p>
      {props.marking !== null && (
        <p className={styles['hint']}>
          {raisedBy === undefined
            ? text.marked(props.marking)
            : text.markedBecause(props.marking, raisedBy, props.raisedBy.length - 1)}
        </p>
      )}
      {groups.length === 0 && <p className={styles['hint']}>{text.nothingLost}</p>}
      {groups.map(({ group, count, places }) => (
        <details key={group} className={styles['group']} open={FIRST.has(group) || total <= FEW}>
          <summary>
            <ChevronRight aria-hidden="true" />
            {text.groups[group]} <span className={styles['count']}>{count}</span>
          </summary>
          <ul className={styles['places']}>
            {places.map(({ where, what }) => (
              <li key={where}>
                <bdi className={styles['where']}>{where}</bdi>
                {what.map((line) => (
                  <span key={line} className={styles['what']} dir="auto">
                    {line}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
