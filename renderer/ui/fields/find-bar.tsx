// The bar over a text for finding in it, and for replacing. Draws and tells; what is found, others know.
import { ArrowDown, ArrowUp, CaseSensitive, Replace, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { findWords as words } from '../../words/inputs/find.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { classNames } from '../class-names.ts';
import { TextField } from './text-field.tsx';
import { useUi } from '../ui-context.ts';
import styles from './find-bar.module.css';

export type FindBarProps = {
  /** Spoken name: "Find in this brief". */
  label: string;
  query: string;
  onQuery: (query: string) => void;
  exact: boolean;
  wholeWord: boolean;
  onExact: (exact: boolean) => void;
  onWholeWord: (wholeWord: boolean) => void;
  /** The match one is at, from 1 on; 0 for none. */
  at: number;
  count: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  /** Null where nothing can be replaced. */
  replace: {
    readonly shown: boolean;
    readonly onShown: (shown: boolean) => void;
    readonly value: string;
    readonly onValue: (value: string) => void;
    readonly canOne: boolean;
    readonly onOne: () => void;
    readonly onAll: () => void;
  } | null;
  field: RefObject<HTMLInputElement | null>;
};

/** Enter goes on, Shift+Enter back, Escape closes. The field is chosen whole when it comes. */
export function FindBar(props: FindBarProps) {
  const { replace, count, field } = props;
  const { shortcutOf } = useUi();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [field]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
  };
  const onEnter = (run: (back: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(event.shiftKey);
  };
  const typed = props.query !== '';
  return (
    // Chromium knows the element of that name only from 118 on.
    <div role="search" aria-label={props.label} data-region>
      <div role="presentation" className={styles['bar']} onKeyDown={onKeyDown}>
        <div className={styles['line']}>
          <TextField
            ref={field}
            typing="none"
            aria-label={words.query}
            placeholder={words.query}
            className={styles['field']}
            value={props.query}
            maxLength={1_000}
            onChange={props.onQuery}
            onKeyDown={onEnter((back) => props.onStep(back ? -1 : 1))}
          />
          <span role="status" className={classNames(styles['count'], typed && count === 0 && styles['none'])}>
            {typed ? words.count(props.at, count) : ''}
          </span>
          <IconButton
            size="small"
            label={words.previous}
            shortcut={shortcutOf('find-previous')}
            icon={<ArrowUp aria-hidden="true" />}
            disabled={count === 0}
            onClick={() => props.onStep(-1)}
          />
          <IconButton
            size="small"
            label={words.next}
            shortcut={shortcutOf('find-next')}
            icon={<ArrowDown aria-hidden="true" />}
            disabled={count === 0}
            onClick={() => props.onStep(1)}
          />
          <IconButton
            size="small"
            label={words.exact}
            icon={<CaseSensitive aria-hidden="true" />}
            pressed={props.exact}
            onClick={() => props.onExact(!props.exact)}
          />
          <IconButton
            size="small"
            label={words.wholeWord}
            icon={<WholeWord aria-hidden="true" />}
            pressed={props.wholeWord}
            onClick={() => props.onWholeWord(!props.wholeWord)}
          />
          {replace !== null && (
            <IconButton
              size="small"
              label={words.toggleReplace}
              shortcut={shortcutOf('replace')}
              icon={<Replace aria-hidden="true" />}
              pressed={replace.shown}
              onClick={() => replace.onShown(!replace.shown)}
            />
          )}
          <span className={styles['space']} />
          <IconButton
            size="small"
            label={words.close}
            icon={<X aria-hidden="true" />}
            onClick={props.onClose}
          />
        </div>
        {replace?.shown === true && (
          <div className={styles['line']}>
            <TextField
              typing="none"
              aria-label={words.replacement}
              placeholder={words.replacement}
              className={styles['field']}
              value={replace.value}
              maxLength={1_000}
              onChange={replace.onValue}
              onKeyDown={onEnter(() => replace.onOne())}
            />
            <Button size="small" disabled={!replace.canOne} onClick={replace.onOne}>
              {words.one}
            </Button>
            <Button size="small" disabled={count === 0} onClick={replace.onAll}>
              {words.all}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
