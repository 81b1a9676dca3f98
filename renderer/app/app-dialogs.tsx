// The dialogs of the window: whichever is asked for by name stands here, and only while it is open.

import { useEffect, useState } from 'react';
import { FORMAT_VERSION } from '../../core/model/any-record.ts';
import type { AppCallOutputs } from '../../core/contract/app-calls.ts';
import { BriefDetailsDialog } from '../dialogs/brief-details-dialog.tsx';
import { CopyForSharingDialog } from '../dialogs/sharing/copy-for-sharing-dialog.tsx';
import { EncryptionDialog } from '../dialogs/encryption/encryption-dialog.tsx';
import { ExportHistoryDialog } from '../dialogs/files/export-history-dialog.tsx';
import { JsonDialog } from '../dialogs/sharing/json-dialog.tsx';
import { FileCompareDialog } from '../places/history/file-compare-dialog.tsx';
import { KeptBackDialog } from '../dialogs/files/kept-back-dialog.tsx';
import { LettersDialog } from '../dialogs/letters-dialog.tsx';
import { NewBriefDialog } from '../dialogs/new-brief-dialog.tsx';
import { NewProjectDialog } from '../dialogs/new-project-dialog.tsx';
import { NoteDialog } from '../dialogs/note/note-dialog.tsx';
import { PasteDialog } from '../dialogs/paste-dialog.tsx';
import { RecoveryDialog } from '../dialogs/files/recovery-dialog.tsx';
import { CaptureReportDialog } from '../dialogs/files/capture-report-dialog.tsx';
import { RemoveBriefDialog } from '../dialogs/remove-brief-dialog.tsx';
import { RestoreDialog } from '../dialogs/files/restore-dialog.tsx';
import { RevertVersionDialog } from '../dialogs/files/revert-version-dialog.tsx';
import { SaveVersionDialog } from '../dialogs/files/save-version-dialog.tsx';
import { VerifyDialog } from '../dialogs/files/verify-dialog.tsx';
import { ExportDialog } from '../places/export/export-dialog.tsx';
import { ActorNewDialog } from '../record/actor/actor-new-dialog.tsx';
import { AboutDialog } from '../shell/about-dialog.tsx';
import { FindInProjectDialog } from '../dialogs/find-in-project-dialog.tsx';
import { CommandPalette } from '../shell/command-palette.tsx';
import { SettingsDialog } from '../shell/settings-dialog.tsx';
import { ShortcutsDialog } from '../shell/shortcuts-dialog.tsx';
import { useWindowCommands } from '../commands/use-window-commands.ts';
import { appApi } from '../state/bridge.ts';
import { getRestoreOf, openDialog, useOpenDialog } from '../state/window/dialogs.ts';
import type { ProjectSession } from '../state/project/project-session.ts';
import { changeSettings, useSettings } from '../state/window/settings.ts';
import { paletteEntries } from './palette-entries.tsx';

const close = () => openDialog(null);
const nothing = () => Promise.resolve();

/** All dialogs; those about a project only when there is one. */
export function AppDialogs({ session }: { readonly session: ProjectSession | null }) {
  const open = useOpenDialog();
  const commands = useWindowCommands();
  const settings = useSettings();
  return (
    <>
      <SettingsDialog
        open={open === 'settings'}
        onClose={close}
        settings={settings}
        onChange={(changed) => void changeSettings(changed)}
      />
      {open === 'about' && <About />}
      {open === 'letters' && <LettersDialog onClose={close} />}
      <ShortcutsDialog open={open === 'shortcuts'} onClose={close} commands={commands.list()} />
      {open === 'restore' && (
        <RestoreDialog
          of={getRestoreOf()}
          onClose={close}
          beforeReplace={session === null ? nothing : session.readOnly ? null : () => session.flush()}
        />
      )}
      {open === 'new-project' && <NewProjectDialog onClose={close} />}
      <CommandPalette
        open={open === 'palette'}
        onClose={close}
        entries={() => paletteEntries(commands, session)}
      />
      {session !== null && (
        <>
          {open === 'paste' && <PasteDialog onClose={close} />}
          {open === 'note' && <NoteDialog onClose={close} />}
          {open === 'capture-report' && <CaptureReportDialog onClose={close} />}
          {open === 'find-in-project' && <FindInProjectDialog onClose={close} />}
          {open === 'new-brief' && <NewBriefDialog onClose={close} />}
          {open === 'brief-details' && <BriefDetailsDialog onClose={close} />}
          {open === 'remove-brief' && <RemoveBriefDialog onClose={close} />}
          {open === 'save-version' && <SaveVersionDialog onClose={close} />}
          {open === 'revert-version' && <RevertVersionDialog onClose={close} />}
          {open === 'copy-for-sharing' && <CopyForSharingDialog onClose={close} />}
          {open === 'json' && <JsonDialog onClose={close} />}
          {open === 'export' && <ExportDialog onClose={close} />}
          {open === 'export-history' && <ExportHistoryDialog onClose={close} />}
          {open === 'verify' && <VerifyDialog onClose={close} />}
          {open === 'encryption' && <EncryptionDialog onClose={close} />}
          {open === 'recovery' && session.recovery !== null && (
            <RecoveryDialog report={session.recovery} onClose={close} />
          )}
          {open === 'kept-back' && <KeptBackDialog onClose={close} />}
          {open === 'compare-file' && <FileCompareDialog onClose={close} />}
          {open === 'new-actor' && <ActorNewDialog onClose={close} />}
        </>
      )}
    </>
  );
}

function About() {
  const [versions, setVersions] = useState<AppCallOutputs['getVersions'] | null>(null);
  useEffect(() => {
    void appApi.getVersions({}).then((result) => {
      if (result.ok) setVersions(result.value);
    });
  }, []);
  return <AboutDialog open onClose={close} versions={versions} formatVersion={FORMAT_VERSION} />;
}
