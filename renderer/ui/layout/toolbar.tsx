// A row of icon buttons with arrow keys between them: one stop of the Tab key.
import { Toolbar as Primitive } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './toolbar.module.css';

/** The row. Its children are `ToolbarItem`s and `ToolbarSeparator`s. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Primitive.Root aria-label={label} className={styles['toolbar']}>
      {children}
    </Primitive.Root>
  );
}

/** Makes a Button or IconButton part of the row. */
export function ToolbarItem({ children }: { children: ReactElement }) {
  return <Primitive.Button asChild>{children}</Primitive.Button>;
}

/** A line between groups. */
export function ToolbarSeparator() {
  return <Primitive.Separator className={styles['separator']} />;
}
