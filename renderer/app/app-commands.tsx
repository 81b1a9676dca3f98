// The commands that hold everywhere in the window: files, undo, places, appearance, help.

import { secretsIn } from '../dialogs/sharing/use-secrets.ts';
import { useCallback, useEffect } from 'react';
import { menuCommand, type WindowCommand } from '../commands/window-commands.ts';
import { useRegisterCommands, useWindowCommands } from '../commands/use-window-commands.ts';
import { captureFiles } from '../record/source/capture-inputs.ts';
import { useAddJudgement } from '../record/use-add-judgement.ts';
import { useNewRecords } from '../record/use-new-records.ts';
import { useTellCaptured } from '../record/source/use-tell-captured.ts';
import { useTellError } from '../commands/use-run.ts';
import { useGuardedCopy } from '../dialogs/sharing/use-guarded-copy.ts';
import { appApi, onEvent, projectApi } from '../state/bridge.ts';
import { getCapture } from '../state/project/captures.ts';
import { openDialog, openRestoreDialog } from '../state/window/dialogs.ts';
import { navigate, places, showHistory } from '../state/window/navigation.ts';
import type { ProjectSession } from '../state/project/project-session.ts';
import { changeSettings } from '../state/window/settings.ts';
import { getDrawers, toggleDrawer } from '../ui/columns/drawers.ts';
import { useToasts } from '../ui/layers/toast.tsx';
import { appWords } from '../words/app.ts';
import { encryptionWords } from '../words/files/encryption.ts';
import { sharingWords } from '../words/files/sharing.ts';
import { useSaveElsewhere } from './use-save-elsewhere.ts';
import { useSteps } from './use-steps.ts';

/** Registers them; runs what the native menu chooses; answers when the window wants to close. */
export function AppCommands({ session }: { readonly session: ProjectSession | null }) {
  const commands = useWindowCommands();
  useEffect(
    () =>
      onEvent('menuCommand', ({ id }) => {
        // A dialog keeps the window behind it out of reach, for the menus too.
        if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) commands.run(id);
      }),
    [commands],
  );
  return (
    <>
      <EverywhereCommands />
      {session !== null && <ProjectCommands session={session} />}
    </>
  );
}

function EverywhereCommands() {
  const tell = useTellError();
  const ask = (call: () => Promise<{ ok: true } | { ok: false; error: Parameters<typeof tell>[0] }>) => () =>
    void call().then((result) => {
      if (!result.ok) tell(result.error);
    });
  useRegisterCommands([
    menuCommand('new-project', () => openDialog('new-project')),
    menuCommand(
      'open-project',
      ask(() => appApi.openProject({})),
    ),
    menuCommand(
      'open-sample',
      ask(() => appApi.openSample({})),
    ),
    menuCommand('letters', () => openDialog('letters')),
    menuCommand('settings', () => openDialog('settings')),
    menuCommand('shortcuts', () => openDialog('shortcuts')),
    menuCommand('about', () => openDialog('about')),
    menuCommand('theme-system', () => void changeSettings({ theme: 'system' })),
    menuCommand('theme-light', () => void changeSettings({ theme: 'light' })),
    menuCommand('theme-dark', () => void changeSettings({ theme: 'dark' })),
  ]);
  return null;
}

function ProjectCommands({ session }: { readonly session: ProjectSession }) {
  const tell = useTellError();
  const tellCaptured = useTellCaptured();
  const saveElsewhere = useSaveElsewhere();
  const { newEvent, newFigure } = useNewRecords();
  const judgements = useAddJudgement();
  const { show } = useToasts();
  const writable = () => !session.readOnly;
  const hasBrief = () => session.store.ofKind('brief').length > 0;

  useEffect(
    () =>
      onEvent('closeRequested', () => {
        void session.flush().then((written) => {
          if (written) void appApi.confirmClose({});
          else show({ message: appWords.closingFailed, tone: 'problem' });
        });
      }),
    [session, show],
  );

  const lock = useCallback(async (): Promise<boolean> => {
    // What this window alone has would be lost with it.
    const now = (await session.unwritten()) === null;
    await appApi.lockProject({ now });
    return now;
  }, [session]);
  useEffect(
    () =>
      onEvent('lockRequested', ({ idle }) => {
        if (idle && getCapture() !== null) void appApi.lockProject({ now: false });
        else void lock();
      }),
    [lock],
  );

  const step = useSteps(session);
  const duplicate = async () => {
    const unsaved = await session.unwritten();
    if (unsaved !== null) return tell(unsaved);
    const target = await appApi.pickTarget({
      purpose: 'duplicate',
      suggestedName: appWords.copyOf(session.name),
      format: null,
    });
    if (!target.ok) return tell(target.error);
    if (target.value === null) return;
    const { token } = target.value;
    const saved = await projectApi.saveCopy({
      token,
      kind: 'duplicate',
      withUnusedSources: true,
      withHistory: true,
      shown: null,
    });
    if (!saved.ok) return tell(saved.error);
    const opened = await appApi.openSaved({ token, inThisWindow: false });
    if (!opened.ok) tell(opened.error);
  };
  const wholeJson = useGuardedCopy(
    {
      kind: 'json',
      withUnusedSources: true,
      withHistory: false,
      withProtectedNames: false,
      passphrase: null,
    },
    (name) => show({ message: sharingWords.json.saved(name), tone: 'done' }),
  );
  const exportJson = () => {
    if (session.encrypted || secretsIn(session.store) !== null) openDialog('json');
    else void wholeJson.run();
  };
  const importJson = async () => {
    const files = await appApi.pickInputs({ purpose: 'json' });
    const file = files.ok ? files.value[0] : undefined;
    if (file === undefined) return;
    const read = await projectApi.importJson({ token: file.token });
    if (!read.ok) return tell(read.error);
    const applied = session.apply(read.value.change);
    if (!applied.ok) return tell(applied.error);
    show({
      message: appWords.imported(Object.keys(read.value.change.added).length, read.value.skipped),
      tone: 'done',
    });
  };
  const pickAndCapture = async (purpose: 'capture' | 'folder') => {
    const files = await appApi.pickInputs({ purpose });
    if (!files.ok) return tell(files.error);
    if (files.value.length > 0) tellCaptured(await captureFiles(session, files.value));
  };

  const commands: WindowCommand[] = [
    menuCommand('palette', () => openDialog('palette')),
    // Where no text is open that could be searched, the key finds in the project.
    menuCommand('find', () => openDialog('find-in-project')),
    menuCommand('find-in-project', () => openDialog('find-in-project')),
    menuCommand(
      'undo',
      () => step('undo'),
      () => writable() && session.canUndo,
      true,
    ),
    menuCommand(
      'redo',
      () => step('redo'),
      () => writable() && session.history.lastUndone !== null,
      true,
    ),
    menuCommand('new-brief', () => openDialog('new-brief'), writable),
    menuCommand(
      'brief-details',
      () => openDialog('brief-details'),
      () => writable() && hasBrief(),
    ),
    menuCommand(
      'remove-brief',
      () => openDialog('remove-brief'),
      () => writable() && hasBrief(),
    ),
    menuCommand('capture-files', () => void pickAndCapture('capture'), writable),
    menuCommand('capture-folder', () => void pickAndCapture('folder'), writable),
    menuCommand('capture-paste', () => openDialog('paste'), writable),
    menuCommand('add-note', () => openDialog('note'), writable),
    menuCommand('new-actor', () => openDialog('new-actor'), writable),
    menuCommand('new-event', () => void newEvent(), writable),
    menuCommand('new-figure', () => void newFigure(), writable),
    menuCommand('new-judgement', judgements.write, () => writable() && hasBrief()),
    menuCommand('selection-to-judgement', judgements.addFromText, judgements.canAddFromText),
    menuCommand('save-version', () => openDialog('save-version'), writable),
    menuCommand('revert-version', () => openDialog('revert-version'), writable),
    menuCommand('restore', () => openRestoreDialog('project')),
    menuCommand('history', () => showHistory(null)),
    menuCommand('save-as', saveElsewhere),
    menuCommand('duplicate', () => void duplicate()),
    menuCommand('copy-for-sharing', () => openDialog('copy-for-sharing')),
    menuCommand('verify-project', () => openDialog('verify')),
    menuCommand(
      'recovery',
      () => openDialog('recovery'),
      () => session.recovery !== null,
    ),
    menuCommand('export-brief', () => openDialog('export'), hasBrief),
    menuCommand('export-history', () => openDialog('export-history')),
    menuCommand('export-json', exportJson),
    menuCommand('import-json', () => void importJson(), writable),
    menuCommand('encryption', () => openDialog('encryption'), writable),
    menuCommand(
      'lock-project',
      () =>
        void lock().then((locked) => {
          if (!locked) show({ message: encryptionWords.notLocked, tone: 'problem' });
        }),
      () => session.encrypted,
    ),
    menuCommand('close-project', () => {
      void session.flush().then((written) => {
        if (written) void appApi.closeProject({});
        else show({ message: appWords.closingFailed, tone: 'problem' });
      });
    }),
    menuCommand(
      'toggle-start-drawer',
      () => toggleDrawer('start'),
      () => getDrawers().folded.start,
    ),
    menuCommand(
      'toggle-end-drawer',
      () => toggleDrawer('end'),
      () => getDrawers().folded.end,
    ),
    ...places.map((place) => menuCommand(`go-${place}`, () => navigate({ place }))),
  ];
  useRegisterCommands(commands);
  return null;
}
