// The handling label: TLP 2.0 in its own colours on black, never translated, left to right everywhere.
import type { Marking } from '../../../core/model/record.ts';
import { classNames } from '../class-names.ts';
import styles from './marking-label.module.css';

/**
 * The marking in its frame; nothing when there is none (many reports are public). An organisation's own label has the
 * colours of its level, where the template has one.
 */
export function MarkingLabel({
  marking,
  levels = [],
}: {
  marking: Marking | null;
  levels?: readonly { readonly label: string; readonly foreground: string; readonly background: string }[];
}) {
  if (marking === null) return null;
  if (marking.scheme === 'own') {
    const level = levels.find(({ label }) => label === marking.label);
    return (
      <span
        className={classNames(styles['marking'], styles['own'])}
        dir="auto"
        style={
          level && { background: level.background, color: level.foreground, borderColor: level.foreground }
        }
      >
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
