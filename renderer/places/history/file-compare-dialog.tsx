// How the project's file, which somebody else wrote, differs from what this window has: record by record, by word.

import { useEffect, useMemo, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { FileComparison } from '../../../core/contract/project-calls.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { errorToWords, recordKindToWords } from '../../../core/words/error-words.ts';
import { projectApi } from '../../state/bridge.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { words } from '../../words/en.ts';
import { fileCompareWords as text } from '../../words/files/file-compare.ts';
import styles from './file-compare-dialog.module.css';
import { type BringBackActions, RecordCompare } from './record-compare.tsx';
import { useNames } from './use-states.ts';

/** Only to look at: what is taken is taken as a whole, or saved elsewhere as a whole. */
const NO_ACTIONS: BringBackActions = { field: () => null, block: () => null };

export function FileCompareDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const [read, setRead] = useState<Result<FileComparison, AppError> | null>(null);
  useEffect(() => {
    let current = true;
    void projectApi.compareWithFile({ shown: session.shown }).then((result) => {
      if (current) setRead(result);
    });
    return () => {
      current = false;
    };
  }, [session]);
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={text.title}
      footer={<Button onClick={onClose}>{words.ui.close}</Button>}
    >
      {read === null && <Spinner label={text.reading} />}
      {read?.ok === false && <p>{errorToWords(read.error).message}</p>}
      {read?.ok === true && <Differences comparison={read.value} />}
    </Dialog>
  );
}

function Differences({ comparison }: { readonly comparison: FileComparison }) {
  const { differing, more } = comparison;
  const states = useMemo(() => {
    const theirs = differing.flatMap((each) => (each.theirs === null ? [] : [each.theirs]));
    return { before: [], after: theirs, others: [] };
  }, [differing]);
  const names = useNames(states);
  if (differing.length === 0) return <EmptyState title={text.same} />;
  return (
    <>
      <p className={styles['lead']}>{text.count(differing.length + more)}</p>
      <ul className={styles['records']}>
        {differing.map(({ id, ours, theirs }) => {
          const record = ours ?? theirs;
          return record === null ? null : (
            <li key={id}>
              <details open={differing.length === 1}>
                <summary>
                  <span className={styles['kind']}>{recordKindToWords(record.kind)}</span>
                  <bdi>{names.nameOf(id)}</bdi>
                  <span className={styles['how']}>{howOf(ours, theirs)}</span>
                </summary>
                <RecordCompare
                  kind={record.kind}
                  before={ours ?? undefined}
                  after={theirs ?? undefined}
                  headings={[text.here, text.inFile]}
                  names={names}
                  actions={NO_ACTIONS}
                />
              </details>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles['lead']}>{text.more(more)}</p>}
    </>
  );
}

function howOf(ours: AnyRecord | null, theirs: AnyRecord | null): string {
  if (ours === null) return text.onlyInFile;
  return theirs === null ? text.onlyHere : text.differs;
}
