// One-line and growing text inputs, and the search box. Text follows its own direction (dir="auto").
import { Search, X } from 'lucide-react';
import { useRef, type ComponentProps, type KeyboardEvent } from 'react';
import { words } from '../../words/en.ts';
import { classNames } from '../class-names.ts';
import { useFieldLinks } from './field.tsx';
import styles from './text-field.module.css';
import { useTypedText } from './use-typed-text.ts';

/**
 * Who tells of what is typed and not handed in yet: `form`, the field itself from the first key until it goes away or
 * holds again what it began with; `told`, whoever holds its text; `none`, it is not for the project (a search, a setting).
 */
type Typing = 'form' | 'told' | 'none';

export type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  value: string;
  onChange: (value: string) => void;
  /** Without its frame until pointed at or focused: for titles edited in place. */
  quiet?: boolean | undefined;
  typing?: Typing | undefined;
};

/** One line of text. Inside a `Field` it takes its name from there, else give `aria-label`. */
export function TextField({
  value,
  onChange,
  quiet = false,
  typing = 'form',
  className,
  ...rest
}: TextFieldProps) {
  const { type, typed } = useTellTyping(value, onChange, typing);
  return (
    <input
      type="text"
      data-own-undo={typed}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      {...useFieldLinks()}
      {...rest}
      value={value}
      onChange={(event) => type(event.target.value)}
      className={classNames(styles['input'], quiet && styles['quiet'], className)}
    />
  );
}

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  value: string;
  onChange: (value: string) => void;
  quiet?: boolean | undefined;
  typing?: Typing | undefined;
  /** Set in the reading typeface, for quotes and prose. */
  prose?: boolean | undefined;
};

/** Several lines that grow with their text, from `rows` (2) on. */
export function TextArea({
  value,
  onChange,
  quiet = false,
  prose = false,
  rows = 2,
  typing = 'form',
  className,
  ...rest
}: TextAreaProps) {
  const { type, typed } = useTellTyping(value, onChange, typing);
  // The frame's ::after holds the same text, or what stands there instead, and gives the height: no measuring.
  const shown = value === '' ? (rest.placeholder ?? '') : value;
  return (
    <div className={classNames(styles['grow'], prose && styles['prose'])} data-text={`${shown}\n`}>
      <textarea
        data-own-undo={typed}
        dir="auto"
        spellCheck={false}
        {...useFieldLinks()}
        {...rest}
        rows={rows}
        value={value}
        onChange={(event) => type(event.target.value)}
        className={classNames(styles['input'], quiet && styles['quiet'], className)}
      />
    </div>
  );
}

/** Tells of a form's text from its first key on. */
function useTellTyping(value: string, onChange: (value: string) => void, typing: Typing) {
  /** What the field held before the first key; null until then. */
  const first = useRef<string | null>(null);
  const changed = first.current !== null && first.current !== value;
  useTypedText(typing === 'form' && changed ? value : null);
  const type = (next: string): void => {
    first.current ??= value;
    onChange(next);
  };
  // What is no step of the project is taken back by the field.
  return { type, typed: typing !== 'told' && changed };
}

export type SearchFieldProps = Omit<TextFieldProps, 'type' | 'quiet' | 'typing'> & {
  /** Spoken name; also the placeholder when none is given. */
  label: string;
  /** Arrow down or Enter: go on into the results. */
  onMoveToResults?: (() => void) | undefined;
};

/** A search box: Escape empties it, arrow down and Enter go on into the results. */
export function SearchField({
  label,
  value,
  onChange,
  onMoveToResults,
  placeholder,
  className,
  ...rest
}: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation();
      onChange('');
    } else if (onMoveToResults && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault();
      onMoveToResults();
    }
  };
  return (
    <div className={classNames(styles['search'], className)}>
      <Search aria-hidden="true" />
      <TextField
        ref={input}
        onKeyDown={onKeyDown}
        {...rest}
        type="search"
        typing="none"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        onChange={onChange}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={words.ui.clearSearch}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
