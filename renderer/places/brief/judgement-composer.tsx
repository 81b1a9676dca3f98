// Where the next judgement is typed: the first letter makes it, and the rest goes into its statement.

import { type Ref, useState } from 'react';
import type { Section } from '../../../core/model/section.ts';
import { judgementWords as words } from '../../words/judgements.ts';
import styles from './judgements.module.css';

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
  const take = (typed: string): void => {
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
        if (isComposing) setComposed(event.target.value);
        else take(event.target.value);
      }}
      onCompositionEnd={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || composed !== '') return;
        if (event.key === 'Enter') event.preventDefault();
        if (event.key !== 'Backspace' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        onBack();
      }}
    />
  );
}
