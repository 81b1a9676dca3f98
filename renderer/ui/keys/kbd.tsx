// Keys as people see them on the keyboard.
import { classNames } from '../class-names.ts';
import styles from './kbd.module.css';
import { shortcutParts, type Shortcut } from './shortcut.ts';
import { useUi } from '../ui-context.ts';

/** A shortcut in a small frame: "Ctrl K". `text` prints as it stands instead of a shortcut. */
export function Kbd({
  shortcut,
  text,
  onDark = false,
}: {
  shortcut?: Shortcut | null | undefined;
  text?: string | undefined;
  onDark?: boolean | undefined;
}) {
  const { isMac, keyLabels } = useUi();
  const words = text ?? (shortcut ? shortcutParts(shortcut, isMac, keyLabels).join(' ') : '');
  if (words === '') return null;
  return (
    <kbd aria-hidden={onDark || undefined} className={classNames(styles['kbd'], onDark && styles['onDark'])}>
      {words}
    </kbd>
  );
}
