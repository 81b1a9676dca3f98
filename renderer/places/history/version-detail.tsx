// A named version in the history: when and why it was kept, and what differs from it.
import { recordViews } from '../../kinds/record-views.ts';
import { BookmarkCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TouchedRecord } from '../../../core/query/touched-record.ts';
import { useKeptFocus } from '../../record/use-kept-focus.ts';
import { projectApi } from '../../state/bridge.ts';
import { openDialog } from '../../state/window/dialogs.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { PanelHeader } from '../../ui/layout/panel.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import { dayInWords, type HistoryItem, timesInWords } from './history-items.ts';
import styles from './history-place.module.css';
import { useBringBack } from './use-bring-back.ts';
import { useWrittenRevision } from './use-history.ts';
import { type StatesQuestion, useNames, useStates } from './use-states.ts';
import { RecordBlock, Legend } from './record-block.tsx';

export function VersionDetail({
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
