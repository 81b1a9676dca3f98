// A small panel beside a button or a place in the text.
import { Popover as Primitive } from 'radix-ui';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './popover.module.css';

/** A place in window coordinates: what `getBoundingClientRect()` gives. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type PopoverProps = {
  /** Spoken name of the panel. */
  label: string;
  /** The button that opens it; leave out and give `place` and `open` to put it beside text. */
  trigger?: ReactElement | undefined;
  place?: Place | null | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  /** Without padding, for lists. */
  flush?: boolean | undefined;
  /** Whether the focus stays where it was (hover cards, completions). */
  keepFocus?: boolean | undefined;
  children: ReactNode;
};

/** A panel that closes on Escape and on a click elsewhere. */
export function Popover({
  label,
  trigger,
  place = null,
  open,
  onOpenChange,
  side = 'bottom',
  align = 'start',
  flush = false,
  keepFocus = false,
  children,
}: PopoverProps) {
  const anchor = useMemo(() => {
    const rect = place === null ? null : new DOMRect(place.x, place.y, place.width, place.height);
    return { current: rect === null ? null : { getBoundingClientRect: () => rect } };
  }, [place]);
  return (
    <Primitive.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger !== undefined && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      {place !== null && <Primitive.Anchor virtualRef={anchor as AnchorRef} />}
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={classNames(styles['popover'], flush && styles['flush'])}
          {...(keepFocus
            ? {
                onOpenAutoFocus: (event: Event) => event.preventDefault(),
                onCloseAutoFocus: (event: Event) => event.preventDefault(),
              }
            : {})}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

type AnchorRef = { current: { getBoundingClientRect(): DOMRect } };
