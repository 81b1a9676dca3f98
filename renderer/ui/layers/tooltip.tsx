// A short name beside what the pointer or the focus rests on.
import { Tooltip as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from '../keys/kbd.tsx';
import type { Shortcut } from '../keys/shortcut.ts';
import styles from './tooltip.module.css';

export type TooltipProps = {
  text: string;
  shortcut?: Shortcut | null | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** One element that can be focused and takes a ref. */
  children: ReactElement;
};

/** Names its child. Never the only place where something is said. Needs `UiProvider`. */
export function Tooltip({ text, shortcut = null, side = 'bottom', children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      {/* Hidden from walking through the page; as a description it is spoken all the same. */}
      <Primitive.Portal>
        <div aria-hidden="true">
          <Primitive.Content
            aria-label={text}
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className={styles['tooltip']}
          >
            <span aria-hidden="true">{text}</span>
            <Kbd shortcut={shortcut} onDark />
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
