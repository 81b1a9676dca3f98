// The two or three columns of a place; their widths are remembered on this machine.
import { useState, type ReactNode } from 'react';
import { words } from '../words/en.ts';
import { SplitPane } from './split-pane.tsx';
import styles from './columns.module.css';

export type ColumnsProps = {
  /** Whose widths these are: the place's name. */
  name: string;
  /** Whose width the right column's is, where it shows one thing or another. */
  endName?: string | undefined;
  /** Left column; null for none. */
  start: ReactNode;
  main: ReactNode;
  /** Right column; null for none. */
  end: ReactNode;
  startPx?: number | undefined;
  endPx?: number | undefined;
  /** How wide the right column may get; a reader in it wants more. */
  endMaxPx?: number | undefined;
};

/** List, work, details. Each column scrolls by itself. */
export function Columns({
  name,
  endName,
  start,
  main,
  end,
  startPx = 268,
  endPx = 348,
  endMaxPx = 900,
}: ColumnsProps) {
  const [startWidth, setStartWidth] = useStoredWidth(`${name}.start`, startPx);
  const [endWidth, setEndWidth] = useStoredWidth(`${endName ?? name}.end`, endPx);
  const work = <div className={styles['main']}>{main}</div>;
  const right =
    end === null ? (
      work
    ) : (
      <SplitPane
        label={words.shell.endColumn}
        sized="end"
        start={work}
        end={end}
        widthPx={endWidth}
        minPx={260}
        maxPx={endMaxPx}
        onWidth={setEndWidth}
      />
    );
  if (start === null) return right;
  return (
    <SplitPane
      label={words.shell.startColumn}
      sized="start"
      start={start}
      end={right}
      widthPx={startWidth}
      minPx={200}
      maxPx={520}
      onWidth={setStartWidth}
    />
  );
}

// A width is a habit of this machine, not part of the project.
function useStoredWidth(name: string, firstPx: number): [number, (px: number) => void] {
  const key = `width.${name}`;
  // By name, for a column can change what it shows, and with that its width, while the place stays.
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  const stored = Number(localStorage.getItem(key));
  const kept = Number.isFinite(stored) && stored >= 160 && stored <= 2_000 ? stored : firstPx;
  const width = changed[key] ?? kept;
  const change = (px: number): void => {
    setChanged((before) => ({ ...before, [key]: px }));
    localStorage.setItem(key, String(px));
  };
  return [width, change];
}
