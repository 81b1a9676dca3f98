// One dialog, open, over the window.
import { useState } from 'react';
import { menuEntries } from '../../core/contract/menu.ts';
import { AboutDialog } from '../../renderer/shell/about-dialog.tsx';
import { CommandPalette } from '../../renderer/shell/command-palette.tsx';
import { ErrorBoundary } from '../../renderer/shell/error-boundary.tsx';
import { SettingsDialog, type ShownSettings } from '../../renderer/shell/settings-dialog.tsx';
import { ShortcutsDialog } from '../../renderer/shell/shortcuts-dialog.tsx';
import { ConfirmDialog } from '../../renderer/ui/layers/dialog.tsx';
import { words } from '../../renderer/words/en.ts';
import { WindowPage } from './window-page.tsx';

const shut = (): void => undefined;
const lines = menuEntries.map((entry) => ({
  title: entry.label,
  group: entry.menu,
  shortcut: entry.shortcut,
}));
const versions = { app: '0.1.0', electron: '25.1.1', chrome: '114.0', node: '18.15.0', sqlite: '3.53.0' };

/** `name`: palette, about, settings, shortcuts, confirm or crash. */
export function DialogPage({ name }: { name: string }) {
  const [settings, setSettings] = useState<ShownSettings>({
    author: 'A. Analyst',
    theme: 'system',
    fileNamePattern: '{title} {date}',
    backups: true,
    lockAfterMinutes: 15,
  });
  if (name === 'crash') {
    return (
      <ErrorBoundary whole resetKey="crash">
        <Broken />
      </ErrorBoundary>
    );
  }
  return (
    <>
      <WindowPage />
      <CommandPalette
        open={name === 'palette'}
        onClose={shut}
        entries={() => [
          ...menuEntries.map((entry) => ({
            id: entry.id,
            group: words.commandGroups[entry.menu],
            title: entry.label,
            shortcut: entry.shortcut,
            run: shut,
          })),
          {
            id: 's',
            group: 'Sources',
            title: 'Ex-general’s forces pull back',
            detail: 'Training text 1',
            run: shut,
          },
        ]}
      />
      <AboutDialog open={name === 'about'} onClose={shut} versions={versions} formatVersion={1} />
      <SettingsDialog
        open={name === 'settings'}
        onClose={shut}
        settings={settings}
        onChange={(changed) => setSettings({ ...settings, ...changed })}
      />
      <ShortcutsDialog open={name === 'shortcuts'} onClose={shut} commands={lines} />
      <ConfirmDialog
        open={name === 'confirm'}
        title="Delete “Haftar statement”?"
        confirmLabel="Delete"
        danger
        onConfirm={shut}
        onCancel={shut}
      >
        Its 6 excerpts go too; 4 citations in the brief point at them. Undo brings all of it back.
      </ConfirmDialog>
    </>
  );
}

function Broken(): never {
  throw new Error('Section has no order');
}
