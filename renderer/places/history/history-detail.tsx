// What is chosen in the history: the records it touched, each as it stood, and what can be brought back.

import { History, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { HistoryEntryStates } from '../../../core/contract/history-calls.ts';
import type { TouchedRecord } from '../../../core/query/touched-record.ts';
import { isEmptyChange } from '../../../core/store/change.ts';
import { planTakeBack, takeChangeBack } from '../../../core/store/commands/take-change-back.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useKeptFocus } from '../../record/use-kept-focus.ts';
import { projectApi } from '../../state/bridge.ts';
import { useProject, useStoreVersion } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState, PanelHeader } from '../../ui/layout/panel.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import { entryLine, mainRecord } from './entry-words.ts';
import { dayInWords, type HistoryItem, timesInWords } from './history-items.ts';
import styles from './history-place.module.css';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { useBringBack } from './use-bring-back.ts';
import { useNames, useStates } from './use-states.ts';
import { RecordBlock, Legend, type Against } from './record-block.tsx';
import { VersionDetail } from './version-detail.tsx';
export type HistoryDetailProps = {
  readonly item: HistoryItem | null;
  readonly against: Against;
  readonly onAgainst: (against: Against) => void;
  /** The record whose history is shown, or null. */
  readonly recordId: string | null;
  readonly onFold: (id: string) => void;
};

/** The right column. */
export function HistoryDetail(props: HistoryDetailProps) {
  const { item } = props;
  if (item === null)
    return (
      <EmptyState title={text.choose} icon={<History />}>
        {text.chooseHint}
      </EmptyState>
    );
  return item.kind === 'version' ? (
    <VersionDetail key={`${item.id} ${props.recordId}`} item={item} recordId={props.recordId} />
  ) : (
    <EntryDetail key={item.id} {...props} item={item} />
  );
}

type EntryItem = Extract<HistoryItem, { kind: 'entry' | 'fold' }>;

function EntryDetail({
  item,
  against,
  onAgainst,
  recordId,
  onFold,
}: HistoryDetailProps & { readonly item: EntryItem }) {
  const { store, env, readOnly } = useProject();
  useStoreVersion();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const steps = item.kind === 'fold' ? item.steps : [item.entry];
  const [newest] = steps;
  const oldest = steps.at(-1);
  const revision = oldest?.revision ?? 1;
  const last = newest?.last ?? 1;
  const listed = [...(newest?.touched ?? [])].sort(
    (a, b) => Number(b.id === recordId) - Number(a.id === recordId),
  );
  const main = newest === undefined ? undefined : mainRecord(newest);
  const ids = ordered(listed, main, recordId).map(({ id }) => id);
  const result = useStates({ of: 'entries', revision, last, ids });
  const states = result?.ok === true ? result.value : null;
  const names = useNames(states);
  const bringBack = useBringBack(states);
  const keptFocus = useKeptFocus<HTMLElement>();
  const [asking, setAsking] = useState<HistoryEntryStates | null>(null);
  if (newest === undefined || oldest === undefined) return null;

  const subject = main?.title ?? newest.subject;
  const take = (whole: HistoryEntryStates): void => {
    setAsking(null);
    if (run(takeChangeBack, { ...whole, subject }))
      show({ message: text.takenBack, tone: 'done', action: undoAction() });
  };
  const askBack = async (): Promise<void> => {
    // All of what it touched, however much that is: the page shows the first records only.
    const whole = await projectApi.readHistoryEntry({ revision, last, ids: null });
    if (!whole.ok) return void show({ message: errorToWords(whole.error).message, tone: 'problem' });
    const plan = planTakeBack(store, { ...whole.value, subject }, env);
    if (plan.left.length === 0 && !isEmptyChange(plan.change)) take(whole.value);
    else setAsking(whole.value);
  };
  const when = `${dayInWords(newest.until, new Date())}, ${timesInWords(oldest.at, newest.until)}`;
  return (
    <section className={styles['detail']} aria-label={text.detail} {...keptFocus}>
      <PanelHeader
        title={entryLine(newest, names.nameOf)}
        note={
          <>
            {when} · <bdi>{newest.author === '' ? text.noName : newest.author}</bdi>
          </>
        }
      />
      <div className={styles['bar']}>
        <SegmentedControl
          label={text.compare}
          value={against}
          segments={[
            { value: 'before', label: text.compareBefore, title: text.compareBeforeTitle },
            { value: 'now', label: text.compareNow, title: text.compareNowTitle },
          ]}
          onChange={(next) => next !== null && onAgainst(next)}
        />
        <Legend />
        <span className={styles['space']} />
        {item.kind === 'fold' && (
          <Button size="small" variant="ghost" onClick={() => onFold(item.id)}>
            {item.open ? text.fold : text.unfold(item.steps.length)}
          </Button>
        )}
        {!readOnly && (
          <Button size="small" icon={<RotateCcw aria-hidden="true" />} onClick={() => void askBack()}>
            {text.takeBack}
          </Button>
        )}
      </div>
      <div className={styles['records']}>
        {result?.ok === false && <p className={styles['quiet']}>{errorToWords(result.error).message}</p>}
        {states !== null &&
          ids.map((id) => {
            const touched = listed.find((one) => one.id === id);
            return touched === undefined ? null : (
              <RecordBlock
                key={id}
                touched={touched}
                states={states}
                against={against}
                names={names}
                bringBack={bringBack}
                isWhole={recordId === id}
              />
            );
          })}
        {newest.touchedCount > ids.length && (
          <p className={styles['quiet']}>{text.moreRecords(newest.touchedCount - ids.length)}</p>
        )}
      </div>
      {asking !== null && (
        <TakeBackDialog
          states={asking}
          subject={subject}
          names={names}
          bringBack={bringBack}
          onTakeBack={() => take(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

/** The record that is asked about first, else the one that the entry is about. */
function ordered(
  touched: readonly TouchedRecord[],
  main: TouchedRecord | undefined,
  recordId: string | null,
): TouchedRecord[] {
  const first = recordId ?? main?.id;
  return [...touched].sort((a, b) => Number(b.id === first) - Number(a.id === first));
}
