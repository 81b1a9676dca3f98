// Buttons with words, and buttons with an icon and a spoken name.
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from '../class-names.ts';
import { ariaShortcut, type Shortcut } from '../keys/shortcut.ts';
import { Spinner } from '../progress.tsx';
import { Tooltip } from '../layers/tooltip.tsx';
import { useUi } from '../ui-context.ts';

export type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** At most one primary button a screen; `danger` only where something goes away. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'link' | undefined;
  size?: 'small' | 'medium' | undefined;
  icon?: ReactNode;
  /** Shows a spinner and takes no clicks; the button keeps its focus. */
  busy?: boolean | undefined;
  type?: 'button' | 'submit' | undefined;
};

/** A button with words. Other properties go to the element; it can be the child of a Radix trigger. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  busy = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(styles['button'], styles[variant], styles[size], className)}
    >
      {busy ? <Spinner label={null} /> : icon}
      {children}
    </button>
  );
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'aria-label'> & {
  /** The spoken name and the tooltip. */
  label: string;
  icon: ReactNode;
  shortcut?: Shortcut | null | undefined;
  size?: 'small' | 'medium' | undefined;
  /** For a button that stays down: whether it is. */
  pressed?: boolean | undefined;
};

/** A button that is only an icon; its name shows as a tooltip, with its shortcut. Needs `UiProvider`. */
export function IconButton({
  label,
  icon,
  shortcut = null,
  size = 'medium',
  pressed,
  className,
  ...rest
}: IconButtonProps) {
  const { isMac } = useUi();
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        {...rest}
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut ? ariaShortcut(shortcut, isMac) : undefined}
        className={classNames(styles['icon'], styles[size], pressed && styles['pressed'], className)}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
