// The contract's face to the main process: windows, dialogs, settings. A path never crosses it, only opaque tokens.

import { exportFormatNames } from '../model/files/output-formats.ts';
import { z } from 'zod';
import type { AppError } from '../base/app-error.ts';
import {
  backupIdSchema,
  backupsOfSchema,
  type BackupList,
  type PlainCopies,
  type RestoreOutcome,
} from './backup-calls.ts';
import type { CallInputs, CallsOf } from './call.ts';
import { type ImportedRatings, registerChangeSchema, type RegisterState } from './register-calls.ts';
import { passphraseSchema } from './passphrase.ts';
import { tokenSchema } from './token.ts';

const nothing = z.strictObject({});
const formatSchema = z.enum(exportFormatNames);

export const settingsSchema = z.strictObject({
  author: z.string().max(500),
  theme: z.enum(['system', 'light', 'dark']),
  /** Pattern of export file names: {title} {issue} {date} {marking}. */
  fileNamePattern: z.string().min(1).max(200),
  /** Whether backups of open projects are made on this computer. */
  backups: z.boolean(),
  /** An encrypted project is locked after so many minutes in which nobody used the computer; 0: never. */
  lockAfterMinutes: z.int().min(0).max(1_440),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What files are chosen for: sources, one by one or all below a folder; records; a text or a picture to take the place of another. */
const pickPurposeSchema = z.enum(['capture', 'folder', 'json', 'replace', 'image']);
export type PickPurpose = z.infer<typeof pickPurposeSchema>;

export const appCallInputs = {
  getWindow: nothing,
  getSettings: nothing,
  setSettings: settingsSchema.partial(),
  getVersions: nothing,
  listRecent: nothing,
  openRecent: z.strictObject({ token: tokenSchema }),
  forgetRecent: z.strictObject({ token: tokenSchema }),
  listTemplates: nothing,
  /** Asks where to save, then makes a project whose first brief is made from the template. */
  newProject: z.strictObject({
    templateId: z.string().max(64),
    title: z.string().max(500),
    language: z.string().max(35),
    /** What the project is encrypted with; null for one that is not. */
    passphrase: passphraseSchema.nullable().default(null),
  }),
  /** Opens the encrypted project that this window asks a passphrase for; `wrong-passphrase` leaves it asking. */
  unlockProject: z.strictObject({ passphrase: passphraseSchema }),
  /**
   * Closes the encrypted project of this window, and asks for its passphrase in its place; the window has written everything.
   * `now` false answers `lockRequested`: not now, something would be lost.
   */
  lockProject: z.strictObject({ now: z.boolean() }),
  /**
   * Encrypts this window's project, or takes its encryption off: its file is written anew and opened again. The window has
   * written everything before.
   */
  encryptProject: z.strictObject({
    passphrase: passphraseSchema,
    /** Whether the backups that were made of it before, which anybody can read, are removed. */
    removeBackups: z.boolean(),
  }),
  decryptProject: z.strictObject({ passphrase: passphraseSchema }),
  /** Asks for a `.brief` file and opens it. */
  openProject: nothing,
  openSample: nothing,
  /** Asks where to save, then makes a new project there of what can be read in the damaged one this window couldn't open. */
  recoverProject: nothing,
  closeProject: nothing,
  /** Asks, then opens the project of this window for writing although a lock says that somebody else holds it. */
  takeOver: nothing,
  /** Opens this window's project anew, as its file is now, after somebody else wrote it. */
  takeTheirs: nothing,
  /** Asks for files to capture, or for a JSON project to bring in. */
  pickInputs: z.strictObject({ purpose: pickPurposeSchema }),
  /** Asks where to write; null when the analyst thinks better of it. */
  pickTarget: z.strictObject({
    purpose: z.enum(['export', 'saveAs', 'duplicate', 'share', 'json']),
    suggestedName: z.string().max(500),
    format: formatSchema.nullable(),
  }),
  /** Opens a project just saved under a token: in this window (Save As) or in one of its own (Duplicate). */
  openSaved: z.strictObject({ token: tokenSchema, inThisWindow: z.boolean() }),
  openTarget: z.strictObject({ token: tokenSchema }),
  showTarget: z.strictObject({ token: tokenSchema }),
  /** Opens a link in the system's browser; http, https and mailto only. */
  openLink: z.strictObject({ url: z.string().max(4_000) }),
  /** What the native menu shows: which commands can run now, and what undo would undo. */
  setMenuState: z.strictObject({
    enabled: z.array(z.string().max(100)).max(500),
    undoLabel: z.string().max(300).nullable(),
    redoLabel: z.string().max(300).nullable(),
  }),
  /** The backups of a project, each proven and compared with the project as it is now. */
  listBackups: z.strictObject({ of: backupsOfSchema }),
  /**
   * `new`: asks where to, then opens it as a project of its own. `replace`: puts it in the place of the project, whose
   * present state is kept first, and opens that; the window has written everything before.
   */
  restoreBackup: z.strictObject({ of: backupsOfSchema, id: backupIdSchema, how: z.enum(['new', 'replace']) }),
  deleteBackups: z.strictObject({ of: backupsOfSchema }),
  /** What the program left in the clear of this window's project, which is encrypted now. */
  listPlainCopies: nothing,
  /** Removes what was listed last, and says what is there still. */
  removePlainCopies: nothing,
  /** The window's answer to `closeRequested`: everything is written, or the analyst wants to close all the same. */
  confirmClose: nothing,
  readRegister: nothing,
  changeRegister: z.strictObject({ changes: z.array(registerChangeSchema).min(1).max(500) }),
  /** Asks where to write all letters. */
  exportRegister: nothing,
  /** Asks for a file and takes the letters in it. */
  importRegister: nothing,
  /** Begins the journal of what is typed, and gives what an earlier window left. Not for a read-only copy. */
  startDrafts: nothing,
  /** Leaves nothing in the journals of what was typed but what is not in the project yet, after something was forgotten. */
  cleanDrafts: nothing,
} as const satisfies CallInputs;
export type AppCallName = keyof typeof appCallInputs;

export type WindowInfo =
  | { readonly mode: 'start'; readonly error: AppError | null }
  /** `name` is the file's, without folder and extension. */
  | { readonly mode: 'project'; readonly name: string };

export type RecentProject = {
  readonly token: string;
  readonly name: string;
  /** The folder in short, for telling two of one name apart. */
  readonly folder: string;
  readonly openedAt: string;
  readonly missing: boolean;
};

export type TemplateInfo = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sections: readonly string[];
  /** Those that it has words in, its own first. */
  readonly languages: readonly string[];
};

export type PickedFile = { readonly token: string; readonly name: string };

/** What was typed and not written when a window of this project ended without closing. */
export type LeftDrafts = {
  readonly left: readonly { readonly key: string; readonly text: string }[];
  /** Of what was kept the end could not be read. */
  readonly damaged: boolean;
  /** There is no room for a journal: what is typed is safe only once it is saved. */
  readonly kept: boolean;
  /** The page stopped and was loaded anew since this was last asked. */
  readonly crashed: boolean;
};

export type AppCallOutputs = {
  getWindow: WindowInfo;
  getSettings: Settings;
  setSettings: Settings;
  getVersions: Readonly<Record<'app' | 'electron' | 'chrome' | 'node', string>>;
  listRecent: readonly RecentProject[];
  /** False when the analyst closed the dialog without choosing. */
  openRecent: boolean;
  forgetRecent: null;
  listTemplates: readonly TemplateInfo[];
  newProject: boolean;
  unlockProject: null;
  lockProject: null;
  encryptProject: null;
  decryptProject: null;
  openProject: boolean;
  openSample: boolean;
  recoverProject: boolean;
  closeProject: null;
  pickInputs: readonly PickedFile[];
  pickTarget: PickedFile | null;
  openSaved: boolean;
  openTarget: null;
  takeOver: boolean;
  takeTheirs: boolean;
  showTarget: null;
  openLink: null;
  setMenuState: null;
  listBackups: BackupList;
  restoreBackup: RestoreOutcome;
  deleteBackups: null;
  listPlainCopies: PlainCopies;
  removePlainCopies: PlainCopies;
  confirmClose: null;
  readRegister: RegisterState;
  changeRegister: null;
  /** False when the analyst closed the dialog without choosing. */
  exportRegister: boolean;
  importRegister: ImportedRatings | null;
  startDrafts: LeftDrafts;
  /** Whether it was done. */
  cleanDrafts: { readonly clean: boolean };
};

export type AppCalls = CallsOf<typeof appCallInputs, AppCallOutputs>;
