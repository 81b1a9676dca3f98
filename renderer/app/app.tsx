// The application in one window: the start screen, or the open project.

import { useEffect, useState } from 'react';
import type { AppError } from '../../core/base/app-error.ts';
import type { WindowInfo } from '../../core/contract/app-calls.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import { useTellError } from '../commands/use-run.ts';
import { StartScreen } from '../places/start/start-screen.tsx';
import { useTheme } from '../shell/theme.ts';
import { followBackups } from '../state/project/backup-state.ts';
import { appApi, onEvent } from '../state/bridge.ts';
import { openDialog } from '../state/window/dialogs.ts';
import { resetNavigation } from '../state/window/navigation.ts';
import { ProjectSession } from '../state/project/project-session.ts';
import { loadRegister } from '../state/window/register.ts';
import { getSettings, loadSettings, useSettings } from '../state/window/settings.ts';
import { ProjectProvider } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { EmptyState } from '../ui/layout/panel.tsx';
import { Spinner } from '../ui/progress.tsx';
import { useToasts } from '../ui/layers/toast.tsx';
import { appWords } from '../words/app.ts';
import { AppCommands } from './app-commands.tsx';
import { AppDialogs } from './app-dialogs.tsx';
import { MenuBinding } from './menu-binding.tsx';
import { ProjectApp } from './project-app.tsx';
import styles from './app.module.css';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'start'; readonly error: AppError | null }
  | { readonly kind: 'project'; readonly session: ProjectSession }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Asks main what this window shows, loads it, and follows when that changes. */
export function App() {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const { clearProblems } = useToasts();
  const tell = useTellError();
  useTheme(useSettings().theme);
  useEffect(followBackups, []);
  useEffect(() => {
    let latest = 0;
    const show = async (info: WindowInfo) => {
      latest += 1;
      const mine = latest;
      ProjectSession.end();
      openDialog(null);
      resetNavigation();
      // What went wrong in the project before says nothing of this one.
      if (latest > 1) clearProblems();
      if (info.mode === 'start') {
        setShown({ kind: 'start', error: info.error });
        return;
      }
      setShown({ kind: 'loading' });
      const loaded = await ProjectSession.load(getSettings().author, () => mine === latest);
      if (mine !== latest) return;
      if (!loaded.ok) return setShown({ kind: 'failed', error: loaded.error });
      if (loaded.value === null) return;
      setShown({ kind: 'project', session: loaded.value });
      if (loaded.value.justRecovered) openDialog('recovery');
      if (loaded.value.backupsKept !== null) tell(loaded.value.backupsKept);
    };
    const stop = onEvent('windowChanged', (info) => void show(info));
    void Promise.all([loadSettings(), loadRegister()]).then(async () => {
      const info = await appApi.getWindow({});
      if (info.ok && latest === 0) await show(info.value);
    });
    return stop;
  }, [clearProblems, tell]);
  const isProject = shown.kind === 'project';
  useEffect(
    // An open project answers by itself, once all is written; nothing else has anything to write.
    () => (isProject ? undefined : onEvent('closeRequested', () => void appApi.confirmClose({}))),
    [isProject],
  );

  if (shown.kind === 'loading')
    return (
      <div className={styles['loading']}>
        <Spinner label={appWords.opening} />
      </div>
    );
  if (shown.kind === 'failed')
    return (
      <div className={styles['loading']}>
        <EmptyState
          title={errorToWords(shown.error).message}
          actions={<Button onClick={() => void appApi.closeProject({})}>{appWords.backToStart}</Button>}
        />
      </div>
    );
  if (shown.kind === 'start')
    return (
      <>
        <StartScreen error={shown.error} />
        <AppCommands session={null} />
        <AppDialogs session={null} />
        <MenuBinding session={null} />
      </>
    );
  const { session } = shown;
  return (
    <ProjectProvider session={session} key={session.name}>
      {/* First, so that what a place can do stands before what the window does everywhere. */}
      <AppCommands session={session} />
      <ProjectApp />
      <AppDialogs session={session} />
      <MenuBinding session={session} />
    </ProjectProvider>
  );
}
