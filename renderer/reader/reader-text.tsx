// The text of a source on the page: a document with a caret of its own, which takes the focus and keys but no changes.
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { ExcerptId } from '../../core/model/kinds/excerpt.ts';
import { readerWords } from '../words/reader.ts';
import { ReaderBlocks } from './reader-blocks.tsx';
import { shortestOf } from './reader-marks.ts';
import type { ReaderSpan } from './selection/use-span.ts';
import type { Readable } from './use-readable.ts';
import styles from './source-reader.module.css';

export type ReaderTextProps = {
  root: RefObject<HTMLDivElement | null>;
  readable: Readable;
  caret: ReaderSpan['caret'];
  /** The excerpt that is looked at. */
  activeId: ExcerptId | null;
  /** The id of the element that says what the keys do. */
  keysId: string;
  onKeyDown: (event: KeyboardEvent) => void;
  /** An excerpt was clicked. */
  onChoose: (id: ExcerptId) => void;
};

export function ReaderText(props: ReaderTextProps) {
  const { root, readable, caret, activeId, keysId, onKeyDown, onChoose } = props;
  const { source, text, starts, marks, excerpts } = readable;
  const [focused, setFocused] = useState(false);
  return (
    <div
      ref={root}
      data-reader-text={source.id}
      className={styles['text']}
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={readerWords.text(source.title)}
      aria-describedby={keysId}
      tabIndex={0}
      dir={source.direction}
      lang={source.language ?? undefined}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={(event) => {
        const id =
          event.target instanceof Element ? event.target.closest('mark')?.dataset['excerpts'] : undefined;
        const shortest = shortestOf(excerpts, id?.split(' ') ?? []);
        if (shortest !== undefined && document.getSelection()?.isCollapsed !== false) onChoose(shortest.id);
      }}
    >
      <ReaderBlocks blocks={text.blocks} starts={starts} marks={marks} activeId={activeId} />
      {focused && caret !== null && (
        <span
          aria-hidden="true"
          className={styles['caret']}
          style={{ left: caret.left, top: caret.top, blockSize: caret.height }}
        />
      )}
    </div>
  );
}
