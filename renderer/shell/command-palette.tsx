// The palette: one box that reaches every command, record and section.
import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Kbd } from '../ui/keys/kbd.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Shortcut } from '../ui/keys/shortcut.ts';
import { words } from '../words/en.ts';
import styles from './command-palette.module.css';
import { groupMatches, type PaletteItem, prepareItems } from './palette-items.ts';

export type PaletteEntry = PaletteItem & {
  readonly icon?: ReactNode;
  readonly shortcut?: Shortcut | null | undefined;
  readonly run: () => void;
};

export type CommandPaletteProps = {
  open: boolean;
  onClose: () => void;
  /** Called once when the palette opens. */
  entries: () => readonly PaletteEntry[];
};

/** Opens over the window; Enter runs, Escape closes. What runs may open dialogs of its own. */
export function CommandPalette({ open, onClose, entries }: CommandPaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles['scrim']} />
        <Dialog.Content className={styles['palette']} aria-describedby={undefined}>
          <Dialog.Title asChild>
            <VisuallyHidden>{words.palette.title}</VisuallyHidden>
          </Dialog.Title>
          <PaletteBody entries={entries} onClose={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const mostPerGroup = 7;
const mostWhenTyped = 30;

function PaletteBody({ entries, onClose }: Pick<CommandPaletteProps, 'entries' | 'onClose'>) {
  const [query, setQuery] = useState('');
  const [prepared] = useState(() => prepareItems(entries()));
  const typed = query.trim() !== '';
  const groups = useMemo(
    () => groupMatches(prepared, query, typed ? mostWhenTyped : mostPerGroup),
    [prepared, query, typed],
  );
  return (
    <Command
      shouldFilter={false}
      loop
      vimBindings={false}
      label={words.palette.title}
      className={styles['command']}
    >
      <Command.Input
        value={query}
        onValueChange={setQuery}
        placeholder={words.palette.placeholder}
        className={styles['input']}
        dir="auto"
      />
      <Command.List className={styles['list']} label={words.palette.list}>
        {groups.length === 0 && (
          <div className={styles['empty']} role="presentation">
            <p>{words.palette.nothing}</p>
            <p>{words.palette.nothingHint}</p>
          </div>
        )}
        {groups.map((group) => (
          <Command.Group key={group.name} heading={group.name} className={styles['group']}>
            {group.items.map((entry) => (
              <Command.Item
                key={entry.id}
                value={entry.id}
                className={styles['item']}
                onSelect={() => {
                  // Closed first, so that the focus is back before a command moves it.
                  onClose();
                  setTimeout(() => entry.run(), 0);
                }}
              >
                {entry.icon !== undefined && <span className={styles['icon']}>{entry.icon}</span>}
                <span className={styles['title']} dir="auto">
                  {entry.title}
                </span>
                {entry.detail !== undefined && (
                  <span className={styles['detail']} dir="auto">
                    {entry.detail}
                  </span>
                )}
                <span className={styles['space']} />
                <Kbd shortcut={entry.shortcut} />
              </Command.Item>
            ))}
            {group.left > 0 && (
              <div className={styles['left']} role="presentation">
                {words.palette.more(group.left)}
              </div>
            )}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
