// What became of an export: the file, its marking, and everything that is not in it.

import type { Loss } from '../../../core/document/loss.ts';
import { PlaceGroup, PlaceLine } from '../../ui/layout/place-group.tsx';
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
        <PlaceGroup
          key={group}
          name={text.groups[group]}
          count={count}
          open={FIRST.has(group) || total <= FEW}
        >
          {places.map(({ where, what }) => (
            <PlaceLine key={where} where={where} what={what} />
          ))}
        </PlaceGroup>
      ))}
    </div>
  );
}
