// Menus that drop from a button and menus at the pointer, described as data. Each stands in a section of its own,
// because it is drawn at the end of the page, outside of all other landmarks.
import { Check, ChevronRight } from 'lucide-react';
import { ContextMenu as ContextPrimitive, DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { words } from '../../words/en.ts';
import { Kbd } from '../keys/kbd.tsx';
import styles from './menu.module.css';
import type { Shortcut } from '../keys/shortcut.ts';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly shortcut?: Shortcut | null | undefined;
      readonly disabled?: boolean | undefined;
      readonly danger?: boolean | undefined;
      /** For an entry that is on or off. */
      readonly checked?: boolean | undefined;
      run(): void;
    }
  | { readonly kind: 'separator'; readonly id: string }
  | { readonly kind: 'heading'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'submenu';
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly entries: readonly MenuEntry[];
    };

export type MenuProps = {
  /** The button that opens it (Button or IconButton). */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end' | undefined;
};

/** A menu under its button. */
export function Menu({ trigger, entries, align = 'start' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <section aria-label={words.ui.menu}>
          <DropdownMenu.Content align={align} sideOffset={4} collisionPadding={8} className={styles['menu']}>
            <Entries entries={entries} parts={dropdownParts} />
          </DropdownMenu.Content>
        </section>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export type ContextMenuProps = {
  entries: readonly MenuEntry[];
  /** One element; the right button, the menu key and Shift+F10 on it open the menu. */
  children: ReactElement;
};

/** A menu at the pointer. Everything in it must be reachable another way too. */
export function ContextMenu({ entries, children }: ContextMenuProps) {
  return (
    <ContextPrimitive.Root modal={false}>
      <ContextPrimitive.Trigger asChild>{children}</ContextPrimitive.Trigger>
      <ContextPrimitive.Portal>
        <section aria-label={words.ui.menu}>
          <ContextPrimitive.Content collisionPadding={8} className={styles['menu']}>
            <Entries entries={entries} parts={contextParts} />
          </ContextPrimitive.Content>
        </section>
      </ContextPrimitive.Portal>
    </ContextPrimitive.Root>
  );
}

export type PointMenuProps = {
  /** In window coordinates. */
  at: { readonly x: number; readonly y: number };
  entries: readonly MenuEntry[];
  onClose: () => void;
  /** It is gone, and the focus is nowhere yet. */
  onClosed: () => void;
};

/** A menu at a point that something was asked about; open while it is on the page. */
export function PointMenu({ at, entries, onClose, onClosed }: PointMenuProps) {
  return (
    <DropdownMenu.Root
      modal={false}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className={styles['point']} style={{ left: at.x, top: at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <section aria-label={words.ui.menu}>
          <DropdownMenu.Content
            align="start"
            collisionPadding={8}
            className={styles['menu']}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              onClosed();
            }}
          >
            <Entries entries={entries} parts={dropdownParts} />
          </DropdownMenu.Content>
        </section>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

// The two primitives have the same parts under different names.
const dropdownParts = DropdownMenu;
const contextParts: Parts = ContextPrimitive;
type Parts = Pick<
  typeof DropdownMenu,
  | 'Item'
  | 'CheckboxItem'
  | 'ItemIndicator'
  | 'Separator'
  | 'Label'
  | 'Sub'
  | 'SubTrigger'
  | 'SubContent'
  | 'Portal'
>;

function Entries({ entries, parts }: { entries: readonly MenuEntry[]; parts: Parts }) {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} parts={parts} />);
}

function Entry({ entry, parts }: { entry: MenuEntry; parts: Parts }) {
  switch (entry.kind) {
    case 'separator':
      return <parts.Separator className={styles['separator']} />;
    case 'heading':
      return <parts.Label className={styles['heading']}>{entry.label}</parts.Label>;
    case 'submenu':
      return (
        <parts.Sub>
          <parts.SubTrigger className={styles['item']}>
            <span className={styles['icon']}>{entry.icon}</span>
            <span className={styles['label']}>{entry.label}</span>
            <ChevronRight aria-hidden="true" className={styles['more']} />
          </parts.SubTrigger>
          <parts.Portal>
            <section aria-label={words.ui.menu}>
              {' '}
              <parts.SubContent className={styles['menu']} collisionPadding={8}>
                <Entries entries={entry.entries} parts={parts} />
              </parts.SubContent>
            </section>
          </parts.Portal>
        </parts.Sub>
      );
    case 'item': {
      const common: ComponentProps<typeof DropdownMenu.Item> = {
        className: styles['item'],
        disabled: entry.disabled ?? false,
        onSelect: () => entry.run(),
      };
      const label = (
        <>
          <span className={styles['label']} dir="auto">
            {entry.label}
          </span>
          <Kbd shortcut={entry.shortcut} />
        </>
      );
      if (entry.checked !== undefined) {
        return (
          <parts.CheckboxItem {...common} checked={entry.checked}>
            <span className={styles['icon']}>{entry.checked ? <Check aria-hidden="true" /> : null}</span>
            {label}
          </parts.CheckboxItem>
        );
      }
      return (
        <parts.Item {...common} data-danger={entry.danger || undefined}>
          <span className={styles['icon']}>{entry.icon}</span>
          {label}
        </parts.Item>
      );
    }
    default:
      return entry satisfies never;
  }
}
