// The border between two columns, which can be dragged, and moved with the arrow keys.
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { nextSplitWidth } from './split-width.ts';
import styles from './column-border.module.css';

export type ColumnBorderProps = {
  /** Spoken name of the border: "Width of the left column". */
  label: string;
  /** Which of the two columns has a width of its own; the other takes the rest. */
  sized: 'start' | 'end';
  widthPx: number;
  minPx: number;
  maxPx: number;
  /** Gets the new width while dragging. */
  onWidth: (widthPx: number) => void;
};

/** A separator. Double click or Enter on it goes back to the width it had at first. */
export function ColumnBorder({ label, sized, widthPx, minPx, maxPx, onWidth }: ColumnBorderProps) {
  const [firstWidth] = useState(widthPx);
  const drag = useRef<{ x: number; width: number } | null>(null);

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
    const next = nextSplitWidth(event.key, event.shiftKey, widthPx, firstWidth, grows(event.currentTarget), {
      minPx,
      maxPx,
    });
    if (next === null) return;
    event.preventDefault();
    onWidth(next);
  };
  return (
    // A separator that can be focused is a control: it has a value, and keys that change it.
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
  );
}
