// The two or three columns of a place; their widths are remembered on this machine. Where the window is too narrow for
// all of them, the side columns are drawers over the work, each with a button above it and a key.
import { PanelLeft, PanelRight } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { words } from '../../words/en.ts';
import { classNames } from '../class-names.ts';
import { ColumnBorder } from './column-border.tsx';
import { endMinPx, layOutColumns, startMinPx } from './columns-layout.ts';
import { DrawerButton } from './drawer-button.tsx';
import { closeDrawer, openDrawer, setFolded, type Side, useDrawers } from './drawers.ts';
import { useDrawerFocus } from './use-drawer-focus.ts';
import styles from './columns.module.css';

export type ColumnsProps = {
  /** Whose widths these are: the place's name. */
  name: string;
  /** Whose width the right column's is, where it shows one thing or another. */
  endName?: string | undefined;
  /** Left column; null for none. */
  start: ReactNode;
  /** What the left column is called where it is a drawer. */
  startTitle: string;
  main: ReactNode;
  /** Right column; null for none. */
  end: ReactNode;
  endTitle?: string | undefined;
  startPx?: number | undefined;
  endPx?: number | undefined;
  /** How wide the right column may get; a reader in it wants more. */
  endMaxPx?: number | undefined;
  /** The least width at which what stands in the right column can be used. */
  endLeastPx?: number | undefined;
  /** Given where what is in the right column was asked for (pages, a source): its drawer opens by itself, and closing it is this. */
  onEndClose?: (() => void) | undefined;
};

/** List, work, details. Each column scrolls by itself. */
export function Columns({
  name,
  endName = name,
  start,
  startTitle,
  main,
  end,
  endTitle = '',
  startPx = 268,
  endPx = 348,
  endMaxPx = 900,
  endLeastPx = endMinPx,
  onEndClose,
}: ColumnsProps) {
  const [startWidth, setStartWidth] = useStoredWidth(`${name}.start`, startPx);
  const [endWidth, setEndWidth] = useStoredWidth(`${endName}.end`, endPx);
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const layout = layOutColumns({
    widthPx,
    startPx: start === null ? null : startWidth,
    endPx: end === null ? null : endWidth,
    endLeastPx,
  });
  const { startFolded, endFolded } = layout;
  const { open } = useDrawers();
  useLayoutEffect(() => setFolded({ start: startFolded, end: endFolded }), [startFolded, endFolded]);
  useLayoutEffect(() => () => setFolded({ start: false, end: false }), []);
  useAskedEnd(endFolded, endName, onEndClose);
  useDrawerFocus(box);
  const id = useId();

  useEscape(open !== null);

  const pane = (side: Side, content: ReactNode): ReactNode => {
    const folded = side === 'start' ? startFolded : endFolded;
    const shown = !folded || open === side;
    return (
      <div
        id={`${id}${side}`}
        role="presentation"
        data-drawer={folded ? side : undefined}
        data-region={shown ? true : undefined}
        inert={!shown}
        className={classNames(styles['side'], folded && styles['drawer'], folded && styles[side])}
        style={{ inlineSize: `${side === 'start' ? layout.startPx : layout.endPx}px` }}
        onClick={side === 'start' && folded ? closeOnChoice : undefined}
        onKeyDown={side === 'start' && folded ? closeOnEnter : undefined}
        // What is dragged out of a drawer is dropped on the work under it. Not before the drag has begun.
        onDragStart={side === 'end' && folded ? () => void setTimeout(closeDrawer) : undefined}
      >
        {content}
      </div>
    );
  };
  return (
    <div ref={box} className={styles['columns']}>
      {(startFolded || endFolded) && (
        <div className={styles['bar']} data-region>
          {startFolded && (
            <DrawerButton side="start" title={startTitle} controls={`${id}start`} icon={<PanelLeft />} />
          )}
          <span className={styles['space']} />
          {endFolded && (
            <DrawerButton side="end" title={endTitle} controls={`${id}end`} icon={<PanelRight />} />
          )}
        </div>
      )}
      <div className={styles['row']}>
        {start !== null && pane('start', start)}
        {start !== null && !startFolded && (
          <ColumnBorder
            label={words.shell.startColumn}
            sized="start"
            widthPx={layout.startPx}
            minPx={startMinPx}
            maxPx={520}
            onWidth={setStartWidth}
          />
        )}
        <div className={styles['work']} data-region onPointerDownCapture={closeDrawer}>
          <div className={styles['main']}>{main}</div>
        </div>
        {end !== null && !endFolded && (
          <ColumnBorder
            key={endName}
            label={words.shell.endColumn}
            sized="end"
            widthPx={layout.endPx}
            minPx={endMinPx}
            maxPx={endMaxPx}
            onWidth={setEndWidth}
          />
        )}
        {end !== null && pane('end', end)}
      </div>
    </div>
  );
}

// What was chosen in a drawer is shown under it. Buttons and fields in a row are for something else.
const closeOnChoice = (event: MouseEvent): void => {
  const target = event.target instanceof Element ? event.target : null;
  if (
    target?.closest('button, input') === null &&
    target.closest('[role="option"], [role="treeitem"]') !== null
  )
    closeDrawer();
};
const closeOnEnter = (event: KeyboardEvent): void => {
  const target = event.target instanceof Element ? event.target : null;
  if (
    event.key === 'Enter' &&
    target !== null &&
    target.matches('[role="listbox"], [role="option"], [role="treeitem"]')
  )
    closeDrawer();
};

/** Escape closes what is open, wherever the focus is; what lies over the window (a menu, a dialog) closes first. */
function useEscape(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // A rich text keeps every Escape from the browser, whether it had a use for it or not.
      const inText = event.target instanceof HTMLElement && event.target.isContentEditable;
      if (event.defaultPrevented && !inText) return;
      const over = '[role="dialog"], [role="alertdialog"], [role="menu"]';
      if (event.target instanceof Element && event.target.closest(over) !== null) return;
      event.preventDefault();
      closeDrawer();
    };
    // Before the window's commands, one of which may be Escape as well.
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [active]);
}

/** What was asked for opens by itself, and is given up when its drawer is closed. */
function useAskedEnd(folded: boolean, endName: string, onClose: (() => void) | undefined): void {
  const { open } = useDrawers();
  const asked = onClose !== undefined;
  const was = useRef<Side | null>(null);
  useLayoutEffect(() => {
    if (!folded) return;
    if (asked) openDrawer('end');
    else closeDrawer();
  }, [folded, asked, endName]);
  useLayoutEffect(() => {
    if (was.current === 'end' && open !== 'end' && folded) onClose?.();
    was.current = open;
  });
}

/** The width of the place (px), before the first drawing already. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [widthPx, setWidthPx] = useState(1_380);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidthPx(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return widthPx;
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
