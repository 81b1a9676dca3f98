// The list beside the caret while `/`, `@` or `[[` is being typed. The caret stays in the text; the text's own keys
// reach the list through suggestions.ts.

import type { Editor, Range } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { addActor } from '../../../core/store/commands/add-record.ts';
import { useRun } from '../../commands/use-run.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { KindDot, type Tone } from '../../ui/labels/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { editorWords } from '../../words/inputs/editor.ts';
import { insertActor, insertCitation, insertEvent } from '../steps/insert.ts';
import { runBlock } from '../steps/run-block.ts';
import styles from './suggestion-list.module.css';
import { blockChoices, type Choice, excerptChoices, mentionChoices } from './suggestion-choices.ts';
import {
  closeSuggestion,
  getSuggestion,
  type OpenSuggestion,
  subscribeSuggestion,
  takeSuggestionKeys,
} from './suggestions.ts';

const tones: Readonly<Record<Choice['kind'], Tone>> = {
  block: 'neutral',
  actor: 'actor',
  event: 'event',
  excerpt: 'excerpt',
  createActor: 'actor',
};

export type SuggestionListProps = {
  /** Asks for a picture and puts it where the caret is. */
  readonly onImage: () => void;
  /** Excerpts that the brief uses already: they are offered last. */
  readonly usedExcerpts: () => ReadonlySet<string>;
};

/** Stands once beside the editors; shows whichever suggestion is open. */
export function SuggestionList(props: SuggestionListProps) {
  const open = useSyncExternalStore(subscribeSuggestion, getSuggestion);
  return open === null ? null : <OpenList {...props} open={open} />;
}

function OpenList({ open, onImage, usedExcerpts }: SuggestionListProps & { readonly open: OpenSuggestion }) {
  const { store, env } = useProject();
  const run = useRun();
  const listId = useId();
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const { kind, query, asked, editor, range } = open;
  const choices = useQuery((): Choice[] => {
    if (kind === 'block') return blockChoices(query);
    if (kind === 'excerpt') return excerptChoices(store, query, usedExcerpts());
    return mentionChoices(store, query, asked === 'event' ? 'event' : 'actor');
  }, [kind, query, asked, usedExcerpts]);
  useEffect(() => setActive(0), [kind, query]);
  const index = Math.min(active, choices.length - 1);

  const choose = (choice: Choice): void => {
    closeSuggestion();
    switch (choice.kind) {
      case 'block':
        runBlock(editor, range, choice.block, onImage);
        return;
      case 'actor':
        insertActor(editor, choice.actorId, { range });
        return;
      case 'event':
        insertEvent(editor, choice.eventId, { range });
        return;
      case 'excerpt':
        insertCitation(editor, choice.excerptId, { range: withoutGap(editor, range) });
        return;
      case 'createActor': {
        const id = env.newId('actor');
        if (run(addActor, { name: choice.name, id })) insertActor(editor, id, { range });
        return;
      }
    }
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (choices.length === 0 || event.isComposing) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setActive((index + step + choices.length) % choices.length);
      return true;
    }
    if ((event.key !== 'Enter' && event.key !== 'Tab') || event.shiftKey) return false;
    const choice = choices[index];
    if (choice !== undefined) choose(choice);
    return choice !== undefined;
  };
  const latestKey = useRef(onKey);
  latestKey.current = onKey;
  useEffect(() => takeSuggestionKeys((event) => latestKey.current(event)), []);

  // A screen reader hears the choices through the text field that has the focus.
  const activeId = choices.length === 0 ? null : `${listId}-${index}`;
  useEffect(() => {
    const { dom } = editor.view;
    dom.setAttribute('aria-controls', listId);
    dom.setAttribute('aria-autocomplete', 'list');
    if (activeId !== null) dom.setAttribute('aria-activedescendant', activeId);
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        dom.removeAttribute(name);
    };
  }, [editor, listId, activeId]);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const place = usePlaceBeside(box, open.place, choices.length);

  if (choices.length === 0 && asked === null && query !== '') return null;
  return createPortal(
    <div ref={box} className={styles['box']} style={place}>
      <div
        id={listId}
        role="listbox"
        aria-label={editorWords.suggestions[asked === 'event' ? 'event' : kind]}
        className={styles['list']}
      >
        {choices.map((choice, at) => (
          <div
            key={choice.id}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className={classNames(styles['choice'], at === index && styles['active'])}
            onPointerEnter={() => setActive(at)}
            // A press would take the caret out of the text.
            onMouseDown={(event) => event.preventDefault()}
            onMouseUp={() => choose(choice)}
          >
            {choice.kind !== 'block' && <KindDot tone={tones[choice.kind]} />}
            <span className={styles['label']} dir="auto">
              {choice.label}
            </span>
            {choice.note !== '' && (
              <span className={styles['note']} dir="auto">
                {choice.note}
              </span>
            )}
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className={styles['hint']}>{editorWords.suggestions.nothing}</p>}
      {choices.length > 0 && kind !== 'block' && (
        <p className={styles['hint']}>{editorWords.suggestions.hint}</p>
      )}
    </div>,
    document.body,
  );
}

/** A note stands right after its word: the space that was typed before the trigger goes with it. */
function withoutGap(editor: Editor, range: Range): Range {
  const $from = editor.state.doc.resolve(range.from);
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset, ' ', '·');
  return /\S\s$/u.test(before) ? { from: range.from - 1, to: range.to } : range;
}

function usePlaceBeside(
  box: { readonly current: HTMLDivElement | null },
  caret: DOMRect | null,
  count: number,
): { readonly left: number; readonly top: number } | { readonly visibility: 'hidden' } {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect();
    if (size === undefined || caret === null) return;
    const below = caret.bottom + 6;
    const top = below + size.height > window.innerHeight - 8 ? caret.top - size.height - 6 : below;
    const left = Math.max(8, Math.min(caret.left, window.innerWidth - size.width - 8));
    setPlace({ left, top: Math.max(8, top) });
  }, [box, caret, count]);
  return place ?? { visibility: 'hidden' };
}
