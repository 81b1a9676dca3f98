// Where the next judgement is typed: the first letter makes it, and the rest goes into its statement.

import { type Ref, useEffect, useRef, useState } from 'react';
import type { Section } from '../../../../core/model/kinds/section.ts';
import { judgementWords as words } from '../../../words/records/judgements.ts';
import styles from './judgements.module.css';

/**
 * How long nothing is composed before what was composed is done (ms): in Korean the key that begins a syllable ends the one
 * before it, so that a word is composed in pieces with nothing between them.
 */
const AFTER_COMPOSING_MS = 60;

export function JudgementComposer({
  ref,
  section,
  onTyped,
  onBack,
}: {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly section: Section;
  /** Takes what was typed or pasted; this field is empty after. */
  readonly onTyped: (words: string) => void;
  /** Backspace or the arrow up in the empty field: to the judgement before. */
  readonly onBack: () => void;
}) {
  // Only what an input method has begun stands here; it is one judgement when it is done.
  const [composed, setComposed] = useState('');
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stopWaiting = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(() => stopWaiting, []);
  const take = (typed: string): void => {
    stopWaiting();
    setComposed('');
    if (typed.trim() !== '') onTyped(typed);
  };
  return (
    <textarea
      ref={ref}
      data-focus-home=""
      className={styles['composer']}
      rows={1}
      dir="auto"
      spellCheck={false}
      aria-label={words.newLabel(section.title)}
      placeholder={words.newHint}
      value={composed}
      onChange={(event) => {
        const { isComposing } = event.nativeEvent as InputEvent;
        if (isComposing || composing.current) setComposed(event.target.value);
        else take(event.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
        stopWaiting();
      }}
      onCompositionEnd={({ currentTarget }) => {
        composing.current = false;
        setComposed(currentTarget.value);
        timer.current = setTimeout(() => take(currentTarget.value), AFTER_COMPOSING_MS);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          take(event.currentTarget.value);
        }
        if (composed !== '') return;
        if (event.key !== 'Backspace' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        onBack();
      }}
    />
  );
}
