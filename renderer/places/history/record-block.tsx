// One record as it stood at a point of the history, and the meaning of its marks.
import { recordViews } from '../../kinds/record-views.ts';
import type { HistoryEntryStates } from '../../../core/contract/history-calls.ts';
import type { TouchedRecord } from '../../../core/query/touched-record.ts';
import { showHistory } from '../../state/window/navigation.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Tag } from '../../ui/labels/grade.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import styles from './history-place.module.css';
import { RecordCompare } from './record-compare.tsx';
import type { BringBack } from './use-bring-back.ts';
import type { Names } from './use-states.ts';

export type Against = 'before' | 'now';

export function Legend() {
  return (
    <span className={styles['legend']}>
      <ins>{text.addedMark}</ins> <del>{text.removedMark}</del>
    </span>
  );
}

export function RecordBlock({
  touched,
  states,
  against,
  names,
  bringBack,
  isWhole,
}: {
  readonly touched: Pick<TouchedRecord, 'id' | 'kind' | 'title'>;
  readonly states: HistoryEntryStates;
  readonly against: Against;
  readonly names: Names;
  readonly bringBack: BringBack;
  /** The history is this record's own already. */
  readonly isWhole: boolean;
}) {
  const session = useProject();
  const { id, kind } = touched;
  const was = states.before.find((record) => record.id === id);
  const became = states.after.find((record) => record.id === id);
  const now = session.store.find(id);
  const [before, after] = against === 'before' ? [was, became] : [became, now];
  const target = became ?? was;
  const whole = bringBack.record(target);
  const title = target === undefined ? touched.title : names.nameOf(id);
  return (
    <article className={styles['record']} tabIndex={-1} data-focus-home>
      <header>
        <span className={styles['kind']}>{recordViews[kind].name}</span>
        <h3 dir="auto">{title}</h3>
        {before === undefined && after !== undefined && <Tag tone="good">{text.hows.added}</Tag>}
        {before !== undefined && after === undefined && <Tag tone="bad">{text.hows.removed}</Tag>}
        <span className={styles['space']} />
        {now !== undefined && (
          <Button size="small" variant="ghost" onClick={() => showRecord(session, id)}>
            {text.open}
          </Button>
        )}
        {!isWhole && (
          <Button size="small" variant="ghost" onClick={() => showHistory(id)}>
            {text.ownHistory}
          </Button>
        )}
        {whole !== null && (
          <Button size="small" onClick={whole}>
            {became === undefined ? text.bringBackBefore : text.bringBack}
          </Button>
        )}
      </header>
      <RecordCompare
        kind={kind}
        before={before}
        after={after}
        headings={against === 'before' ? [text.was, text.is] : [text.thenHeading, text.nowHeading]}
        names={names}
        actions={bringBack.parts(before)}
      />
    </article>
  );
}
