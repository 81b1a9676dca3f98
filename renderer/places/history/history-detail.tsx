// What is chosen in the history: the records it touched, each as it stood, and what can be brought back.

import { recordViews } from '../../kinds/record-views.ts';
import { BookmarkCheck, History, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryEntryStates } from '../../../core/contract/history-calls.ts';
import type { TouchedRecord } from '../../../core/query/touched-record.ts';
import { isEmptyChange } from '../../../core/store/change.ts';
import { planTakeBack, takeChangeBack } from '../../../core/store/commands/take-change-back.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useKeptFocus } from '../../record/use-kept-focus.ts';
import { projectApi } from '../../state/bridge.ts';
import { openDialog } from '../../state/dialogs.ts';
import { showHistory } from '../../state/navigation.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useProject, useStoreVersion } from '../../state/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Tag } from '../../ui/controls/grade.tsx';
import { EmptyState, PanelHeader } from '../../ui/layout/panel.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import { entryLine, mainRecord } from './entry-words.ts';
import { dayInWords, type HistoryItem, timesInWords } from './history-items.ts';
import styles from './history-place.module.css';
import { RecordCompare } from './record-compare.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { type BringBack, useBringBack } from './use-bring-back.ts';
import { useWrittenRevision } from './use-history.ts';
import { type Names, type StatesQuestion, useNames, useStates } from './use-states.ts';

export type Against = 'before' | 'now';
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

function Legend() {
  return (
    <span className={styles['legend']}>
      <ins>{text.addedMark}</ins> <del>{text.removedMark}</del>
    </span>
  );
}

function RecordBlock({
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

function VersionDetail({
  item,
  recordId,
}: {
  readonly item: Extract<HistoryItem, { kind: 'version' }>;
  /** The record whose history is shown: then it alone is compared. */
  readonly recordId: string | null;
}) {
  const { version } = item;
  const { readOnly } = useProject();
  const written = useWrittenRevision();
  const keptFocus = useKeptFocus<HTMLElement>();
  const [since, setSince] = useState<{ touched: readonly TouchedRecord[]; count: number } | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void projectApi.listChangesSince({ revision: version.revision }).then((result) => {
      if (!current || !result.ok) return;
      const all = result.value;
      const touched = all.touched.filter(({ id }) => recordId === null || id === recordId);
      setSince({ touched, count: recordId === null ? all.touchedCount : touched.length });
      setChosenId((last) => (touched.some(({ id }) => id === last) ? last : (touched[0]?.id ?? null)));
    });
    return () => {
      current = false;
    };
  }, [version.revision, written, recordId]);
  const chosen = since?.touched.find(({ id }) => id === chosenId);
  const question: StatesQuestion | null =
    chosen === undefined ? null : { of: 'since', revision: version.revision, ids: [chosen.id] };
  const result = useStates(question);
  const read = result?.ok === true ? result.value : null;
  // What was then is the earlier state; the later one is now.
  const states = read === null ? null : { ...read, before: [], after: read.before };
  const names = useNames(states);
  const bringBack = useBringBack(states);
  return (
    <section className={styles['detail']} aria-label={text.detail} {...keptFocus}>
      <PanelHeader
        title={text.version(version.name)}
        note={`${dayInWords(version.at, new Date())}, ${timesInWords(version.at, version.at)}`}
      />
      <div className={styles['bar']}>
        <BookmarkCheck aria-hidden="true" className={styles['versionIcon']} />
        <span>{since === null ? text.loading : text.versionSince(since.count)}</span>
        <Legend />
        <span className={styles['space']} />
        {!readOnly && (
          <Button size="small" onClick={() => openDialog('revert-version')}>
            {text.versionRevert}
          </Button>
        )}
      </div>
      <div className={styles['records']}>
        {since !== null && since.touched.length > (recordId === null ? 0 : 1) && (
          <ul className={styles['since']} aria-label={text.chooseRecord}>
            {since.touched.map((one) => (
              <li key={one.id}>
                <button type="button" aria-pressed={one.id === chosenId} onClick={() => setChosenId(one.id)}>
                  <span className={styles['kind']}>{recordViews[one.kind].name}</span>
                  <bdi>{one.title}</bdi>
                  <span className={styles['how']}>{text.hows[one.how]}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {chosen !== undefined && states !== null && (
          <RecordBlock
            touched={chosen}
            states={states}
            against="now"
            names={names}
            bringBack={bringBack}
            isWhole={false}
          />
        )}
      </div>
    </section>
  );
}
