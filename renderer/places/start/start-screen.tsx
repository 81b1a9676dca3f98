// Before a project is open: recent ones, new from a template, the sample.

import { ArchiveRestore, FolderOpen, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { RecentProject } from '../../../core/contract/app-calls.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { NewProjectDialog } from '../../dialogs/new-project-dialog.tsx';
import { TemplateChoice, useTemplates } from '../../dialogs/template-choice.tsx';
import { useTellError } from '../../commands/use-run.ts';
import { appApi, onEvent } from '../../state/bridge.ts';
import { openRestoreDialog } from '../../state/window/dialogs.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { appWords } from '../../words/app.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { backupWords } from '../../words/files/backups.ts';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';
import { recoveryWords } from '../../words/files/recovery.ts';
import styles from './start-screen.module.css';
import { Unlock } from './unlock.tsx';

/** Failures to open after which an earlier state is what helps. */
const MAY_HAVE_BACKUPS: ReadonlySet<AppError['kind']> = new Set([
  'damaged-file',
  'file-not-found',
  'not-a-project',
  'unexpected-while-opening',
]);

/** `error`: why the last project could not be opened. */
export function StartScreen({ error }: { readonly error: AppError | null }) {
  const templates = useTemplates();
  const [recent, setRecent] = useState<readonly RecentProject[] | null>(null);
  const [newFrom, setNewFrom] = useState<string | null>(null);
  const tell = useTellError();
  const load = useCallback(() => {
    void appApi.listRecent({}).then((result) => {
      if (result.ok) setRecent(result.value);
    });
  }, []);
  useEffect(load, [load]);
  const { show } = useToasts();
  useEffect(
    () => onEvent('inputsDropped', () => show({ message: appWords.dropNothingOpen, tone: 'problem' })),
    [show],
  );
  const act = (call: Promise<{ ok: true } | { ok: false; error: AppError }>) =>
    void call.then((result) => {
      if (!result.ok) tell(result.error);
    });
  return (
    <main className={styles['start']}>
      <div className={styles['column']}>
        <header className={styles['header']}>
          <h1>{words.app.name}</h1>
          <p>{words.app.tagline}</p>
        </header>
        {error?.kind === 'passphrase-needed' && <Unlock name={error.name} key={error.name} />}
        {error !== null && error.kind !== 'passphrase-needed' && <Failure error={error} />}
        <div className={styles['parts']}>
          <section aria-labelledby="start-recent">
            <h2 id="start-recent">{dialogWords.start.recent}</h2>
            {recent !== null && recent.length === 0 && (
              <p className={styles['quiet']}>{dialogWords.start.noRecent}</p>
            )}
            {recent !== null && recent.length > 0 && (
              <ul className={styles['recent']}>
                {recent.map((project) => (
                  <li key={project.token}>
                    <button
                      type="button"
                      className={styles['project']}
                      disabled={project.missing}
                      onClick={() => act(appApi.openRecent({ token: project.token }))}
                    >
                      <bdi className={styles['name']}>{project.name}</bdi>
                      <span className={styles['quiet']}>
                        <bdi>{project.folder}</bdi>
                        {' · '}
                        {project.missing
                          ? dialogWords.start.missing
                          : new Date(project.openedAt).toLocaleDateString('en-GB')}
                      </span>
                    </button>
                    <IconButton
                      label={backupWords.restoreOf(project.name)}
                      icon={<ArchiveRestore aria-hidden="true" />}
                      size="small"
                      onClick={() => openRestoreDialog(project.token)}
                    />
                    <IconButton
                      label={dialogWords.start.forget(project.name)}
                      icon={<X aria-hidden="true" />}
                      size="small"
                      onClick={() => void appApi.forgetRecent({ token: project.token }).then(load)}
                    />
                  </li>
                ))}
              </ul>
            )}
            <div className={styles['actions']}>
              <Button icon={<FolderOpen aria-hidden="true" />} onClick={() => act(appApi.openProject({}))}>
                {dialogWords.start.open}
              </Button>
            </div>
            <p className={styles['quiet']}>{dialogWords.start.drop}</p>
          </section>
          <section aria-labelledby="start-new">
            <h2 id="start-new">{dialogWords.start.begin}</h2>
            <TemplateChoice templates={templates} chosen={null} onChoose={setNewFrom} />
            <div className={styles['sample']}>
              <Button onClick={() => act(appApi.openSample({}))}>{dialogWords.start.sample}</Button>
              <span className={styles['quiet']}>{dialogWords.start.sampleHint}</span>
            </div>
          </section>
        </div>
      </div>
      {newFrom !== null && <NewProjectDialog templateId={newFrom} onClose={() => setNewFrom(null)} />}
    </main>
  );
}

/** Why the last project could not be opened, and the ways on from there. */
function Failure({ error }: { readonly error: AppError }) {
  const tell = useTellError();
  const [recovering, setRecovering] = useState(false);
  const { message, detail } = errorToWords(error);
  const hint = recoveryWords.hints[error.kind];
  const mayHaveBackups = MAY_HAVE_BACKUPS.has(error.kind);
  const recover = async () => {
    setRecovering(true);
    const recovered = await appApi.recoverProject({});
    // Where it worked, this window shows the new project by now.
    setRecovering(false);
    if (!recovered.ok) tell(recovered.error);
  };
  return (
    <div className={styles['error']}>
      <p role="alert">
        {message} {detail}
      </p>
      {(hint !== undefined || mayHaveBackups) && (
        <div className={styles['ways']}>
          {mayHaveBackups && (
            <Button onClick={() => openRestoreDialog('failed')}>{backupWords.restore}</Button>
          )}
          {hint !== undefined && (
            <Button disabled={recovering} onClick={() => void recover()}>
              {recovering ? recoveryWords.working : recoveryWords.recover}
            </Button>
          )}
          {hint !== undefined && hint !== '' && <span>{hint}</span>}
        </div>
      )}
    </div>
  );
}
