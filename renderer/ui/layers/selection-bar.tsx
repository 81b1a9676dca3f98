// The dark bar over selected text: what can be made of the passage, each with its key.
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from '../keys/kbd.tsx';
import type { Place } from './popover.tsx';
import styles from './selection-bar.module.css';
import type { Shortcut } from '../keys/shortcut.ts';

export type SelectionAction = {
  readonly id: string;
  readonly label: string;
  readonly shortcut: Shortcut | null;
  run(): void;
};

export type SelectionBarProps = {
  label: string;
  /** Where the selection is, in window coordinates. */
  place: Place;
  actions: readonly SelectionAction[];
};

/** The height (px) at the head of the window that a bar stays out of. */
const FRAME_PX = 84;

/** Floats over the selection (under it near the window's head) and leaves focus and selection alone. */
export function SelectionBar({ label, place, actions }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const size = bar.current?.getBoundingClientRect();
    if (!size) return;
    const middle = place.x + place.width / 2 - size.width / 2;
    const left = Math.max(8, Math.min(middle, window.innerWidth - size.width - 8));
    // Over what was selected, since what is read next stands under it; under it where the window has no room there.
    const over = place.y - size.height - 8;
    const under = place.y + place.height + 8;
    const top = over >= FRAME_PX || under + size.height > window.innerHeight - 34 ? over : under;
    setAt({ left, top: Math.max(8, top) });
  }, [place]);
  return createPortal(
    <div
      ref={bar}
      role="region"
      aria-label={label}
      className={styles['bar']}
      style={at === null ? { visibility: 'hidden' } : { left: at.left, top: at.top }}
    >
      {actions.map((action) => (
        <button
          key={action.id}
          type="button"
          className={styles['action']}
          // A press would move the focus and drop the selection that the action is about.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => action.run()}
        >
          {action.label}
          <Kbd shortcut={action.shortcut} onDark />
        </button>
      ))}
    </div>,
    document.body,
  );
}
