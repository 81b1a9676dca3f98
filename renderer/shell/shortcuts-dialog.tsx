// The help page of keys: every command that has one, under its menu.
import { useState } from 'react';
import { foldText } from '../../core/base/text-fold.ts';
import type { MenuName } from '../../core/contract/menu.ts';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Kbd } from '../ui/keys/kbd.tsx';
import type { Shortcut } from '../ui/keys/shortcut.ts';
import { SearchField } from '../ui/fields/text-field.tsx';
import { words } from '../words/en.ts';
import styles from './dialogs.module.css';

export type ShortcutLine = {
  readonly title: string;
  readonly group: MenuName;
  readonly shortcut: Shortcut | null;
};

export type ShortcutsDialogProps = {
  open: boolean;
  onClose: () => void;
  /** All commands; those without a key are left out. WindowCommands fit. */
  commands: readonly ShortcutLine[];
};

/** Keyboard shortcuts, searchable. */
export function ShortcutsDialog({ open, onClose, commands }: ShortcutsDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.shortcuts.title}
      description={words.shortcuts.description}
      size="large"
    >
      <ShortcutList commands={commands} />
    </Dialog>
  );
}

function ShortcutList({ commands }: Pick<ShortcutsDialogProps, 'commands'>) {
  const [filter, setFilter] = useState('');
  const wanted = foldText(filter.trim());
  const shown = commands.filter(
    (command) => command.shortcut !== null && (wanted === '' || foldText(command.title).includes(wanted)),
  );
  const groups = (Object.keys(words.commandGroups) as MenuName[])
    .map((group) => ({ group, lines: shown.filter((command) => command.group === group) }))
    .filter(({ lines }) => lines.length > 0);
  const here = words.shortcuts.here
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter(([, what]) => wanted === '' || foldText(what).includes(wanted)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      <SearchField label={words.shortcuts.filter} value={filter} onChange={setFilter} />
      <div className={styles['shortcuts']}>
        {groups.length + here.length === 0 && (
          <p className={styles['small']}>{words.ui.nothingFound(filter)}</p>
        )}
        {groups.map(({ group, lines }) => (
          <section key={group} className={styles['shortcutGroup']}>
            <h3>{words.commandGroups[group]}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.title}>
                  <dt>{line.title.replace(/…$/u, '')}</dt>
                  <dd>
                    <Kbd shortcut={line.shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {here.map(({ title, lines }) => (
          <section key={title} className={styles['shortcutGroup']}>
            <h3>{title}</h3>
            <dl>
              {lines.map(([keys, what]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <Kbd text={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
