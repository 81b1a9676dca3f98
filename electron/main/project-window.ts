// One window: the start screen or one project. Knows its host, its page, and how it closes. Long because whatever changes what the
// window shows (opening, unlocking, locking, encrypting, closing, a page that died) goes by the same few fields.

import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { LeftDrafts, WindowInfo } from '../../core/contract/app-calls.ts';
import type { EventName } from '../../core/contract/names.ts';
import type { DraftOp, Events } from '../../core/contract/events.ts';
import type { OpenHow } from '../project/messages.ts';
import type { DraftFolder } from './drafts/draft-folder.ts';
import { draftSeal } from './drafts/draft-seal.ts';
import type { DraftJournal } from './drafts/draft-journal.ts';
import { Grants } from './grants.ts';
import { isOurPage, pageAddress } from './guards.ts';
import type { Log } from './log.ts';
import { ProjectHost } from './project-host.ts';
import type { SettingsFile, WindowBounds } from './settings-file.ts';
import { showTextMenu } from './menus/text-menu.ts';
import { windowOptions } from './window-options.ts';

const PROGRAM = 'Briefwright';
const ANSWER_TIMEOUT_MS = 5_000;
/** After so many ends of the page within a minute it is not loaded again without asking. */
const MOST_CRASHES = 3;

export class ProjectWindow {
  readonly window: BrowserWindow;
  readonly grants = new Grants();
  readonly #settings: SettingsFile;
  readonly #drafts: DraftFolder;
  readonly #log: Log;
  #host: ProjectHost | null = null;
  #path: string | null = null;
  /** The damaged project that the one shown was made of in this window. */
  #recoveredFrom: string | null = null;
  /** What this window could not open last, and why. */
  #failed: { readonly path: string; readonly how: OpenHow; readonly error: AppError } | null = null;
  #mayClose = false;
  #pageLoaded = false;
  #closeAnswered: (() => void) | null = null;
  #locking: ReturnType<typeof setTimeout> | null = null;
  #lettingGo = false;
  #journal: DraftJournal | null = null;
  #kept = true;
  /** When the page stopped, as far as it counts still. */
  #crashes: number[] = [];
  #crashed = false;
  /** What this page was told when it began to keep what is typed. */
  #told: { readonly crashed: boolean; readonly damaged: boolean } | null = null;

  constructor(settings: SettingsFile, drafts: DraftFolder, log: Log) {
    this.#settings = settings;
    this.#drafts = drafts;
    this.#log = log;
    this.window = new BrowserWindow(windowOptions(settings.bounds));
    if (settings.bounds?.maximized === true) this.window.maximize();
    this.window.once('ready-to-show', () => this.window.show());
    this.window.on('close', (event) => this.#onClose(event));
    // The page's own title would take the place of the project's when it loads after the project was opened.
    this.window.on('page-title-updated', (event) => event.preventDefault());
    // A page gets its port once, when it has loaded: a second one would cut off the calls made on the first.
    this.window.webContents.on('did-navigate', (_event, url) => {
      this.#pageLoaded = false;
      this.#told = null;
      if (isOurPage(url)) return;
      // Of an empty page nobody is asked beforehand: the window comes back from it.
      log.error('the window came back to its page');
      void this.window.loadURL(pageAddress());
    });
    this.window.webContents.on('did-finish-load', () => {
      this.#pageLoaded = true;
      this.#host?.connect(this.window.webContents);
    });
    this.window.webContents.on('context-menu', (_event, params) => showTextMenu(this.window, params));
    this.window.webContents.on('render-process-gone', (_event, details) => {
      log.error(`the window's process is gone: ${details.reason}`);
      if (details.reason !== 'clean-exit') void this.#loadAgain();
    });
    void this.window.loadURL(pageAddress());
  }

  get path(): string | null {
    return this.#path;
  }

  /** Where the project lies that the start screen says could not be opened. */
  get failedPath(): string | null {
    return this.#failed?.path ?? null;
  }

  get host(): ProjectHost | null {
    return this.#host;
  }

  info(): WindowInfo {
    if (this.#path === null) return { mode: 'start', error: this.#failed?.error ?? null };
    return { mode: 'project', name: projectName(this.#path) };
  }

  /**
   * Opens a project in this window in place of what it shows; on failure it shows the start screen with the reason, and asks
   * for the passphrase of one that is encrypted. `passphrase` opens or makes an encrypted one.
   */
  async show(path: string, how: OpenHow, passphrase: string | null = null): Promise<Result<null, AppError>> {
    const host = new ProjectHost(path, () => this.#settings.settings, this.#log);
    const result = await host.open(how, passphrase);
    if (!result.ok) {
      // A recovery that failed leaves the damaged project to be recovered elsewhere, or restored; one for which a passphrase
      // is missing asks for it.
      const asks = result.error.kind === 'passphrase-needed';
      if (
        this.#path !== null ||
        (how.kind === 'recover' && !asks) ||
        result.error.kind === 'wrong-passphrase'
      )
        return result;
      this.#failed = { path, how, error: result.error };
      this.#changed();
      return result;
    }
    const previous = this.#host;
    this.#closeJournal();
    this.#host = host;
    this.#path = path;
    this.#recoveredFrom = how.kind === 'recover' ? how.from : null;
    this.#failed = null;
    await previous?.close();
    this.#changed();
    return ok(null);
  }

  /** Opens the project that this window asks a passphrase for. */
  async unlock(passphrase: string): Promise<Result<null, AppError>> {
    if (this.#failed === null) return err({ kind: 'file-not-found', name: 'the project' });
    return this.show(this.#failed.path, this.#failed.how, passphrase);
  }

  /** Whether another project can be shown here without anybody asking for it: nothing is, is being closed or is asked for. */
  get isFree(): boolean {
    return this.#path === null && !this.#lettingGo && this.#failed?.error.kind !== 'passphrase-needed';
  }

  get isEncrypted(): boolean {
    return this.#host !== null && this.#host.draftsKey !== null;
  }

  /**
   * Lets the page write everything, then locks. Locks all the same when the page does not answer, where what is typed is kept,
   * sealed. `idle`: nobody is there, and work that goes on by itself is not to be ended.
   */
  requestLock(idle: boolean): void {
    if (!this.isEncrypted || this.#locking !== null) return;
    this.send('lockRequested', { idle });
    this.#locking = setTimeout(() => {
      this.postponeLock();
      if (this.#kept) void this.lock();
    }, ANSWER_TIMEOUT_MS);
  }

  /** The page answered, or says that something would be lost. */
  postponeLock(): void {
    if (this.#locking !== null) clearTimeout(this.#locking);
    this.#locking = null;
  }

  /** Closes an encrypted project and asks for its passphrase in its place. The page is loaded anew: nothing of it stays there. */
  async lock(): Promise<void> {
    const path = this.#path;
    this.postponeLock();
    if (path === null || !this.isEncrypted) return;
    const error: AppError = { kind: 'passphrase-needed', name: basename(path) };
    await this.#letGo();
    if (this.#path !== null || this.window.isDestroyed()) return;
    this.#failed = { path, how: { kind: 'open' }, error };
    this.window.setTitle(PROGRAM);
    await this.window.loadURL(pageAddress());
  }

  /**
   * Encrypts the project of this window, or takes its encryption off; it is opened again whatever comes of it. An error as well
   * when it is encrypted and backups that were to be removed are not.
   */
  async reseal(
    how: Extract<OpenHow, { kind: 'encrypt' | 'decrypt' }>,
    passphrase: string,
  ): Promise<Result<null, AppError>> {
    const [path, host] = [this.#path, this.#host];
    if (path === null || host === null) return err({ kind: 'file-not-found', name: 'the project' });
    const former = host.passphrase;
    await this.#letGo();
    const done = await this.show(path, how, passphrase);
    if (!done.ok) await this.show(path, { kind: 'open' }, former);
    const kept = this.#host?.backupsKept ?? null;
    return done.ok && kept !== null ? err(kept) : done;
  }

  /** Closes the project, or asks for its passphrase no more, and goes back to the start screen. */
  async closeProject(): Promise<void> {
    await this.#letGo();
    this.#failed = null;
    this.#changed();
  }

  async #letGo(): Promise<void> {
    this.#closeJournal();
    const host = this.#host;
    this.#host = null;
    this.#path = null;
    this.#lettingGo = true;
    await host?.close();
    this.#lettingGo = false;
  }

  /** Begins the journal of this window's project, or goes on in it after the page was loaded anew. */
  startDrafts(): LeftDrafts {
    // A page that asks twice (it began to load what it does not show any more) is told the same both times.
    this.#told ??= { crashed: this.#crashed, damaged: false };
    this.#crashed = false;
    if (this.#journal !== null) {
      const left = [...this.#journal.live].map(([key, text]) => ({ key, text }));
      return { left, kept: this.#kept, ...this.#told };
    }
    if (this.#host === null) return { left: [], kept: false, ...this.#told };
    const { path, projectId, draftsKey } = this.#host;
    const seal = draftsKey === null ? null : draftSeal(draftsKey);
    const { journal, left, damaged } = this.#drafts.open({ projectId, path, seal }, this.#recoveredFrom);
    if (journal === null) this.#log.error('there is no room for a journal of what is typed');
    this.#journal = journal;
    this.#kept = journal !== null;
    this.#told = { ...this.#told, damaged };
    return { left, kept: this.#kept, ...this.#told };
  }

  /** Keeps what the page typed; says so when that can't be done, and when it can be again. */
  keepDrafts(ops: readonly DraftOp[]): void {
    if (this.#journal === null) return;
    const kept = this.#journal.write(ops);
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.send('draftsKept', { kept });
  }

  /** Leaves nothing in the journals of this window's project but what is not in it yet; false where that fails. */
  cleanDrafts(): boolean {
    return this.#host === null || this.#drafts.clean(this.#host.projectId, this.#journal);
  }

  /** A token for a file the analyst chose, known to the project's process too. */
  grant(path: string) {
    const file = this.grants.grant(path);
    this.#host?.grant(file.token, path);
    return file;
  }

  /** Asks, then opens the project for writing in spite of the lock of somebody else. */
  async takeOver(): Promise<Result<boolean, AppError>> {
    const path = this.#path;
    if (path === null) return ok(false);
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      buttons: ['Cancel', 'Open for writing'],
      defaultId: 0,
      cancelId: 0,
      message: 'Open this project for writing all the same?',
      detail:
        'Do this only if nobody has it open any more, for example after a machine crashed. If two people write to one file, the changes of one are lost.',
    });
    if (response !== 1) return ok(false);
    const shown = await this.show(path, { kind: 'open', takeOver: true }, this.#host?.passphrase ?? null);
    return shown.ok ? ok(true) : shown;
  }

  /** Opens the project anew, as its file is now. What was typed here and is not in it stays in the journal. */
  async takeTheirs(): Promise<Result<boolean, AppError>> {
    const path = this.#path;
    if (path === null) return ok(false);
    // The lock is ours: the process that lets go of the former file still has it.
    const shown = await this.show(path, { kind: 'open', takeOver: true }, this.#host?.passphrase ?? null);
    return shown.ok ? ok(true) : shown;
  }

  send<Name extends EventName>(name: Name, payload: Events[Name]): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(`event:${name}`, payload);
  }

  /** The page says that everything is written. */
  confirmClose(): void {
    this.#closeAnswered?.();
  }

  #changed(): void {
    if (this.window.isDestroyed()) return;
    const info = this.info();
    this.window.setTitle(info.mode === 'project' ? `${info.name} – ${PROGRAM}` : PROGRAM);
    if (this.#path !== null && process.platform === 'darwin') this.window.setRepresentedFilename(this.#path);
    if (this.#pageLoaded) this.#host?.connect(this.window.webContents);
    this.send('windowChanged', info);
  }

  #onClose(event: { preventDefault: () => void }): void {
    const bounds: WindowBounds = { ...this.window.getNormalBounds(), maximized: this.window.isMaximized() };
    this.#settings.setBounds(bounds);
    if (this.#mayClose || this.#host === null) return;
    event.preventDefault();
    if (this.#closeAnswered !== null) return;
    void this.#finish();
  }

  async #finish(): Promise<void> {
    const answered = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), ANSWER_TIMEOUT_MS);
      this.#closeAnswered = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.send('closeRequested', {});
    });
    this.#closeAnswered = null;
    if (!answered && !(await this.#closeAnyway())) return;
    await this.#end();
  }

  async #end(): Promise<void> {
    this.#closeJournal();
    await this.#host?.close();
    this.#host = null;
    this.#mayClose = true;
    if (!this.window.isDestroyed()) this.window.close();
  }

  #closeJournal(): void {
    if (this.#journal !== null) this.#drafts.close(this.#journal);
    this.#journal = null;
    this.#told = null;
  }

  /** Loads the page again after it stopped; when it stops again and again, the analyst decides. */
  async #loadAgain(): Promise<void> {
    if (this.window.isDestroyed() || this.#mayClose) return;
    const now = Date.now();
    this.#crashed = true;
    this.#crashes = [...this.#crashes.filter((at) => now - at < 60_000), now];
    if (this.#crashes.length >= MOST_CRASHES) {
      const { response } = await dialog.showMessageBox(this.window, {
        type: 'error',
        buttons: ['Load again', 'Close the window'],
        defaultId: 0,
        cancelId: 1,
        message: 'This window stopped working several times within a minute.',
        detail:
          'What you typed is kept on this computer and is brought back when the project is opened again. You can load the window again, or close it and open the project later.',
      });
      if (this.window.isDestroyed()) return;
      if (response === 1) return this.#end();
      this.#crashes = [];
    }
    this.window.webContents.reload();
  }

  async #closeAnyway(): Promise<boolean> {
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      buttons: ['Keep open', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
      message: 'The last changes are not written yet.',
      detail: this.#kept
        ? 'Keep the window open to let them be written. If you close it now, they are kept on this computer and brought back when you open the project again here.'
        : 'Keep the window open to let them be written. If you close it now, they may be lost.',
    });
    return response === 1;
  }
}

export const projectName = (path: string): string => basename(path).replace(/\.brief$/iu, '');
