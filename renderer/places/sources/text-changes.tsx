// What differs between two versions of a story: what went struck, what came underlined, what stayed as a number of paragraphs.
import { useMemo } from 'react';
import type { Source } from '../../../core/model/kinds/source.ts';
import { compareSourceText } from '../../../core/query/compare/compare-source-text.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { useSourceText } from '../../state/project/source-texts.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { words as common } from '../../words/en.ts';
import { readerWords } from '../../words/reader.ts';
import { triageWords as words } from '../../words/records/triage.ts';
import styles from './text-changes.module.css';

export type TextChangesProps = {
  readonly before: Source;
  readonly after: Source;
  readonly onClose: () => void;
};

/** A dialog to read. */
export function TextChanges({ before, after, onClose }: TextChangesProps) {
  const title = after.alike?.how === 'update' ? words.changes : words.differences;
  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={title}
      description={words.compared(before.title)}
      footer={
        <Button variant="primary" onClick={onClose}>
          {common.ui.done}
        </Button>
      }
    >
      <Compared before={before} after={after} />
    </Dialog>
  );
}

function Compared({ before, after }: Omit<TextChangesProps, 'onClose'>) {
  const [old, fresh] = [useSourceText(before.assets.text.sha256), useSourceText(after.assets.text.sha256)];
  const blocks = useMemo(
    () => (old?.ok === true && fresh?.ok === true ? compareSourceText(old.value, fresh.value) : []),
    [old, fresh],
  );
  if (old === null || fresh === null) return <Spinner label={readerWords.loading} />;
  for (const loaded of [old, fresh])
    if (!loaded.ok) return <p role="alert">{errorToWords(loaded.error).message}</p>;
  if (blocks.every(({ how }) => how === 'same')) return <p>{words.same}</p>;
  return (
    <div className={styles['text']} lang={after.language ?? undefined}>
      {blocks.map((block, index) =>
        block.how === 'same' ? (
          <p key={index} className={styles['same']} lang="en">
            {words.unchanged(block.count)}
          </p>
        ) : (
          <p key={index} dir="auto" className={styles[block.kind === 'heading' ? 'heading' : 'block']}>
            {block.runs.map((run, at) =>
              run.how === 'added' ? (
                <ins key={at}>{run.text}</ins>
              ) : run.how === 'removed' ? (
                <del key={at}>{run.text}</del>
              ) : (
                <span key={at}>{run.text}</span>
              ),
            )}
          </p>
        ),
      )}
    </div>
  );
}
