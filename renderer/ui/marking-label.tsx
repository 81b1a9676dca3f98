// The handling label: TLP 2.0 in its own colours on black, never translated, left to right everywhere.
import type { Marking } from '../../core/model/record.ts';
import { classNames } from './class-names.ts';
import styles from './marking-label.module.css';

/** The marking in its frame; nothing when there is none (many reports are public). */
export function MarkingLabel({ marking }: { marking: Marking | null }) {
  if (marking === null) return null;
  if (marking.scheme === 'own') {
    return (
      <span className={classNames(styles['marking'], styles['own'])} dir="auto">
        {marking.label}
      </span>
    );
  }
  return (
    <bdi
      className={classNames(styles['marking'], styles[tlpColours[marking.label]])}
      dir="ltr"
      translate="no"
    >
      {marking.label}
    </bdi>
  );
}

const tlpColours = {
  'TLP:RED': 'red',
  'TLP:AMBER+STRICT': 'amber',
  'TLP:AMBER': 'amber',
  'TLP:GREEN': 'green',
  'TLP:CLEAR': 'clear',
} as const;
