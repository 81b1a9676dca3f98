// Two panes with a border that can be dragged, and moved with the arrow keys.
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { nextSplitWidth } from './split-width.ts';
import styles from './split-pane.module.css';

export type SplitPaneProps = {
  /** Spoken name of the border: "Width of the outline". */
  label: string;
  start: ReactNode;
  end: ReactNode;
  /** Which pane has a width of its own; the other takes the rest. */
  sized: 'start' | 'end';
  widthPx: number;
  minPx: number;
  maxPx: number;
  /** Gets the new width while dragging. */
  onWidth: (widthPx: number) => void;
};

/** Two panes side by side. Double click or Enter on the border goes back to the width it had at first. */
export function SplitPane({ label, start, end, sized, widthPx, minPx, maxPx, onWidth }: SplitPaneProps) {
  const [firstWidth] = useState(widthPx);
  const drag = useRef<{ x: number; width: number } | null>(null);
  const limits = { minPx, maxPx };

  const grows = (element: HTMLElement): 1 | -1 => {
    const rtl = getComputedStyle(element).direction === 'rtl';
    return (sized === 'start') === rtl ? -1 : 1;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: widthPx };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!drag.current) return;
    const moved = (event.clientX - drag.current.x) * grows(event.currentTarget);
    onWidth(Math.round(Math.min(maxPx, Math.max(minPx, drag.current.width + moved))));
  };
  const stop = (): void => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = nextSplitWidth(
      event.key,
      event.shiftKey,
      widthPx,
      firstWidth,
      grows(event.currentTarget),
      limits,
    );
    if (next === null) return;
    event.preventDefault();
    onWidth(next);
  };

  // In a narrow window both side columns give way before the work in the middle does.
  const most = sized === 'start' ? 'min(30%, 100% - 660px)' : 'min(56%, 100% - 340px)';
  const size = { inlineSize: `${widthPx}px`, maxInlineSize: `max(${minPx}px, ${most})` };
  return (
    <div className={styles['split']}>
      <div
        className={styles[sized === 'start' ? 'sized' : 'rest']}
        style={sized === 'start' ? size : undefined}
        data-region
      >
        {start}
      </div>
      {/* A separator that can be focused is a control: it has a value, and keys that change it. */}
      <div
        role="separator"
        aria-orientation="vertical"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={widthPx}
        aria-valuemin={minPx}
        aria-valuemax={maxPx}
        className={styles['border']}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={stop}
        onPointerCancel={stop}
        onDoubleClick={() => onWidth(firstWidth)}
        onKeyDown={onKeyDown}
      />
      <div
        className={styles[sized === 'end' ? 'sized' : 'rest']}
        style={sized === 'end' ? size : undefined}
        data-region
      >
        {end}
      </div>
    </div>
  );
}
