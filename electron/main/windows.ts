// All windows: which project stands in which, and the rule that a project has one window.

import { type BaseWindow, BrowserWindow, type WebContents } from 'electron';
import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { OpenHow } from '../project/messages.ts';
import type { DraftFolder } from './drafts/draft-folder.ts';
import type { Log } from './log.ts';
import { ProjectWindow } from './project-window.ts';
import type { SettingsFile } from './settings-file.ts';

export class Windows {
  readonly #all = new Set<ProjectWindow>();
  readonly #settings: SettingsFile;
  readonly #drafts: DraftFolder;
  readonly #log: Log;
  readonly #onOpened: (path: string) => void;

  constructor(settings: SettingsFile, drafts: DraftFolder, log: Log, onOpened: (path: string) => void) {
    this.#settings = settings;
    this.#drafts = drafts;
    this.#log = log;
    this.#onOpened = onOpened;
  }

  get all(): readonly ProjectWindow[] {
    return [...this.#all];
  }

  of(contents: WebContents): ProjectWindow | null {
    return this.all.find((window) => window.window.webContents === contents) ?? null;
  }

  ofBase(base: BaseWindow | undefined): ProjectWindow | null {
    return this.all.find((window) => window.window === base) ?? this.focused();
  }

  focused(): ProjectWindow | null {
    const focused = BrowserWindow.getFocusedWindow();
    return this.all.find((window) => window.window === focused) ?? null;
  }

  openStart(): ProjectWindow {
    const window = new ProjectWindow(this.#settings, this.#drafts, this.#log);
    this.#all.add(window);
    window.window.on('closed', () => this.#all.delete(window));
    return window;
  }

  /**
   * Opens a project: in its own window if it has one, in `from` when that shows the start screen, else in a new one. A window that
   * came to ask for a passphrase is no failure.
   */
  async openProject(
    path: string,
    how: OpenHow,
    from: ProjectWindow | null,
    passphrase: string | null = null,
  ): Promise<Result<null, AppError>> {
    const full = realPath(path);
    const present = this.all.find((window) => window.path !== null && realPath(window.path) === full);
    if (present !== undefined) {
      // Something new was to be made there; what is open is not it.
      if (how.kind === 'create' || how.kind === 'recover')
        return err({ kind: 'file-exists', name: basename(full) });
      focus(present);
      return ok(null);
    }
    const free = from !== null && from.path === null ? from : this.all.find((window) => window.isFree);
    const window = free ?? this.openStart();
    const result = await window.show(full, how, passphrase);
    if (result.ok) this.#onOpened(full);
    focus(window);
    return !result.ok && result.error.kind === 'passphrase-needed' ? ok(null) : result;
  }

  /** Opens the project that a window asks a passphrase for. */
  async unlock(window: ProjectWindow, passphrase: string): Promise<Result<null, AppError>> {
    const result = await window.unlock(passphrase);
    if (result.ok && window.path !== null) this.#onOpened(window.path);
    return result;
  }
}

function focus(window: ProjectWindow): void {
  if (window.window.isMinimized()) window.window.restore();
  window.window.focus();
}

/** One name for one file, whatever links lead to it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
