// Finds a record by its name while it is typed, or makes something of the words themselves: an input over a list.
// Knows nothing of which records these are.

import { useState } from 'react';
import { Finder } from '../../ui/fields/finder.tsx';
import { useTypedText } from '../../ui/fields/use-typed-text.ts';
import styles from './place-name-picker.module.css';

export type NameOption = {
  readonly id: string;
  readonly label: string;
  /** Quiet words after it. */
  readonly detail?: string | undefined;
};

export type NamePickerProps = {
  /** Spoken name of the input and its placeholder. */
  readonly label: string;
  /** The options for what was typed, best first. */
  readonly find: (query: string) => readonly NameOption[];
  readonly onPick: (id: string) => void;
  /** What else the words may become: "New place “Abyar”"; offered after the options. */
  readonly others?: readonly {
    readonly label: (query: string) => string;
    readonly run: (query: string) => void;
  }[];
};

type Line = {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | undefined;
  run(): void;
};

/** Arrows choose, Enter takes. Put it into a Popover. */
export function NamePicker({ label, find, onPick, others = [] }: NamePickerProps) {
  const [query, setQuery] = useState('');
  useTypedText(query.trim() === '' ? null : query);
  const [active, setActive] = useState(0);
  const typed = query.replace(/\s+/gu, ' ').trim();
  const lines: Line[] = [
    ...find(typed).map((option) => ({
      key: option.id,
      label: option.label,
      detail: option.detail,
      run: () => onPick(option.id),
    })),
    ...(typed === ''
      ? []
      : others.map((other, index) => ({
          key: `other-${index}`,
          label: other.label(typed),
          run: () => other.run(typed),
        }))),
  ];
  return (
    <div className={styles['picker']}>
      <Finder
        label={label}
        listLabel={label}
        query={query}
        onQuery={setQuery}
        options={lines}
        keyOf={(line) => line.key}
        active={active}
        onActive={setActive}
        onTake={(line) => line.run()}
        pageSize={6}
        listClass={styles['lines']}
        optionClass={styles['line']}
      >
        {(line) => (
          <>
            <bdi>{line.label}</bdi>
            {line.detail !== undefined && <span className={styles['detail']}>{line.detail}</span>}
          </>
        )}
      </Finder>
    </div>
  );
}
