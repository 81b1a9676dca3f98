// Dialogs: a form or a message over the window, and the question before something goes away.
import { X } from 'lucide-react';
import { AlertDialog, Dialog as Primitive } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { words } from '../../words/en.ts';
import { Button } from '../controls/button.tsx';
import { classNames } from '../class-names.ts';
import styles from './dialog.module.css';
import { keepFocusSoon } from '../focus-content.ts';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  description?: string | undefined;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** What has the focus at first, where it is not what stands first. */
  focusFirst?: RefObject<HTMLElement | null> | undefined;
};

/** Over the window until done or closed; Escape closes; focus goes in and comes back. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  size = 'medium',
  focusFirst,
}: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles['scrim']}>
          <Primitive.Content
            className={classNames(styles['dialog'], styles[size])}
            onOpenAutoFocus={(event) => {
              if (focusFirst?.current === null || focusFirst === undefined) return;
              event.preventDefault();
              focusFirst.current.focus();
            }}
            onCloseAutoFocus={(event) => {
              // What the dialog made may have the focus already: its title, ready to be typed over.
              if (document.activeElement !== document.body) event.preventDefault();
              keepFocusSoon();
            }}
            {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          >
            <header className={styles['header']}>
              <div>
                <Primitive.Title className={styles['title']}>{title}</Primitive.Title>
                {description !== undefined && (
                  <Primitive.Description className={styles['description']}>
                    {description}
                  </Primitive.Description>
                )}
              </div>
            </header>
            <div className={styles['body']}>{children}</div>
            {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
            {/* Last, so that the focus begins in the content. */}
            <Primitive.Close className={styles['close']} aria-label={words.ui.close}>
              <X aria-hidden="true" />
            </Primitive.Close>
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export type ConfirmDialogProps = {
  open: boolean;
  /** The question: "Delete 'Haftar statement'?" */
  title: string;
  /** What goes and what stays. */
  children: ReactNode;
  confirmLabel: string;
  danger?: boolean | undefined;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before something goes away; the safe answer has the focus. */
export function ConfirmDialog({
  open,
  title,
  children,
  confirmLabel,
  danger = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => (next ? undefined : onCancel())}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles['scrim']}>
          <AlertDialog.Content className={classNames(styles['dialog'], styles['small'])}>
            <header className={styles['header']}>
              <AlertDialog.Title className={styles['title']}>{title}</AlertDialog.Title>
            </header>
            <AlertDialog.Description asChild>
              <div className={styles['body']}>{children}</div>
            </AlertDialog.Description>
            <footer className={styles['footer']}>
              <AlertDialog.Cancel asChild>
                <Button>{words.ui.cancel}</Button>
              </AlertDialog.Cancel>
              {/* Not Radix's action button: it would report a cancel after the confirm. */}
              <Button variant={danger ? 'danger' : 'primary'} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </footer>
          </AlertDialog.Content>
        </AlertDialog.Overlay>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
