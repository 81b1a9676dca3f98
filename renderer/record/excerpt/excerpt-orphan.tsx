// What can be done for an excerpt whose passage is not found any more. Nothing is moved without being asked.
import { useState } from 'react';
import { reanchorSegments } from '../../../core/model/text/anchor.ts';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import { placeInText } from '../../../core/model/text/place-in-text.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import type { PassageInput } from '../../../core/store/commands/passages/draft-passage.ts';
import { reanchorExcerpt } from '../../../core/store/commands/passages/reanchor-excerpt.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { loadSourceText } from '../../state/project/source-texts.ts';
import { useRecord } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { excerptWords } from '../../words/records/excerpts.ts';
import styles from './excerpt.module.css';
import { useRun } from '../../commands/use-run.ts';

/** `selected`: the passage that is selected in the reader just now, of whichever source. */
export function ExcerptOrphan({
  excerpt,
  selected,
  readOnly,
}: {
  excerpt: Excerpt;
  selected: PassageInput | null;
  readOnly: boolean;
}) {
  const source = useRecord(excerpt.sourceId);
  const run = useRun();
  const { show } = useToasts();
  const [message, setMessage] = useState<string>(excerptWords.orphan);
  const here = selected?.sourceId === excerpt.sourceId ? selected : null;
  const anchor = (passage: Omit<PassageInput, 'sourceId'>): void => {
    if (run(reanchorExcerpt, { id: excerpt.id, segments: passage.segments, paragraph: passage.paragraph }))
      show({ message: excerptWords.foundAgain, tone: 'done' });
  };
  const find = async (): Promise<void> => {
    if (source === undefined) return;
    const loaded = await loadSourceText(source.assets.text.sha256);
    if (!loaded.ok) return setMessage(errorToWords(loaded.error).message);
    const found = reanchorSegments(canonicalText(loaded.value), excerpt.segments);
    const first = found.kind === 'found' ? found.segments[0] : undefined;
    if (found.kind === 'orphan' || first === undefined) setMessage(excerptWords.stillGone);
    else
      anchor({
        segments: found.segments,
        ...placeInText(source, loaded.value, found.segments),
      });
  };
  return (
    <div className={styles['orphan']}>
      <p role="status">{message}</p>
      {!readOnly && (
        <div className={styles['buttons']}>
          <Button size="small" onClick={() => void find()}>
            {excerptWords.findAgain}
          </Button>
          <Button
            size="small"
            disabled={here === null}
            // A press would drop the selection that it is about.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => here !== null && anchor(here)}
          >
            {excerptWords.isSelected}
          </Button>
        </div>
      )}
    </div>
  );
}
