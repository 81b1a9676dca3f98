// An open project file: records in memory and on disk as one, changed in single transactions. The face of this folder;
// knows nothing of windows or processes. Long because every question to an open project is a method of it; what answers it
// stands in the folders beside it.

import { basename } from 'node:path';
import type { AppError, LockHolder } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { KnownState } from '../../core/contract/project-calls.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import type { ExportRecord } from '../../core/model/kinds/export-record.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import type { RecoveryReport } from '../../core/model/files/recovery-report.ts';
import type { SourceText } from '../../core/model/text/source-text.ts';
import { type Change, isEmptyChange } from '../../core/store/change.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import { type Asset, getAsset, getSourceText, hasAsset, putAsset } from './rows/asset-table.ts';
import { type CopyOrigin, saveCopy } from './copy-project.ts';
import type { Database } from './disk/database.ts';
import { FileWatch } from './disk/file-watch.ts';
import { type HistoryEntry, lastRevision, listHistory, recordsAtRevision } from './history/history.ts';
import { endHistory } from './history/end-history.ts';
import { HistoryReader } from './history/history-states.ts';
import { follows, stateOf } from './history/known-state.ts';
import {
  copyForSharing,
  planSharing,
  type SharedCopy,
  type SharingOptions,
} from './sharing/copy-for-sharing.ts';
import type { MadeCopy } from './sharing/make-shared.ts';
import { FileStanding } from './file-standing.ts';
import { LiveIndex } from './search/live-index.ts';
import type { ProjectLock } from './disk/lock.ts';
import {
  endRecoveryWords,
  readForgetting,
  readPlainBackups,
  readRecovery,
  writeForgetting,
  writeKey,
  writePlainBackups,
} from './rows/meta-table.ts';
import type { Opened } from './opening.ts';
import type { ProjectRows } from './rows/project-rows.ts';
import { removeReadFolder } from './disk/read-copies.ts';
import { rewrap } from './sealing/new-seal.ts';
import type { ProjectSeal } from './sealing/project-seal.ts';
import { metaSealOf } from './sealing/sealed-form.ts';
import { wrappedToText } from './sealing/wrapped-key.ts';
import { lastOfSender, lastOfSenders } from './rows/sender-table.ts';
import { rescueCopy, saveAsShown } from './recovery/rescue-copy.ts';
import type { SearchHit } from './search/search-index.ts';
import { readSnapshot } from './rows/snapshot.ts';
import { guarded, StorageFailure } from './disk/sqlite-error.ts';
import { unreadable } from './rows/unreadable.ts';
import {
  changeToVersion,
  listVersions,
  type NamedVersion,
  recordsAtVersion,
  saveVersion,
} from './history/versions.ts';
import { writeChange } from './write-change.ts';

/** Gives the present instant: UTC with milliseconds. */
export type Clock = () => string;

export type ApplyOptions = {
  /** The name the analyst gave in the settings, for the history. */
  readonly author?: string;
  /**
   * Who sends the change, and its sequence number. One that is on disk already is acknowledged again and not applied
   * twice, even when the process died between writing it and saying so.
   */
  readonly sender?: { readonly id: string; readonly seq: number };
};

/** What an open file holds besides the database. */
export type Held = {
  readonly lock: Pick<ProjectLock, 'verify' | 'release'> | null;
  readonly folder: string | null;
  readonly heldBy: LockHolder | null;
  /** What the analyst calls the file, where that is not its name on the disk. */
  readonly name?: string;
};

export class ProjectFile {
  /** The file's name as the analyst sees it. */
  readonly name: string;
  readonly path: string;
  /** `read`: a consistent copy of the moment it was opened; nothing can be written. */
  readonly access: 'write' | 'read';
  /** Who held the project for writing when a copy was opened for reading. */
  readonly heldBy: LockHolder | null;
  /** The name of the file that keeps the original when the format was brought up to date. */
  readonly keptOriginal: string | null;
  /** Which project this is: a copy that is a project of its own has another. 32 hex digits. */
  readonly projectId: string;
  readonly #rows: ProjectRows;
  #seal: ProjectSeal | null;
  readonly #db: Database;
  readonly #index: LiveIndex;
  readonly #store: RecordStore;
  readonly #held: Held;
  readonly #standing: FileStanding;
  #revision: number;
  #history: { readonly revision: number; readonly reader: HistoryReader } | null = null;
  #open = true;

  /** For open-project.ts only: use `createProjectFile` or `openProjectFile`. */
  constructor(path: string, opened: Opened, held: Held) {
    this.path = path;
    this.name = held.name ?? basename(path);
    this.access = held.lock === null ? 'read' : 'write';
    this.heldBy = held.heldBy;
    this.keptOriginal = opened.keptOriginal;
    this.projectId = opened.projectId;
    this.#rows = opened.rows;
    this.#seal = opened.seal;
    this.#db = opened.rows.db;
    this.#index = new LiveIndex(this.#db, this.name, opened.seal === null);
    this.#store = new RecordStore(opened.records);
    this.#held = held;
    this.#standing = new FileStanding({
      path,
      name: this.name,
      projectId: opened.projectId,
      generation: () => this.generation,
      watch: held.lock === null ? null : new FileWatch(path, opened.rows.db),
    });
    this.#revision = lastRevision(opened.rows.db);
  }

  /** The number of the last change; a change that was sent under a number up to this one is on disk. */
  get revision(): number {
    return this.#revision;
  }

  /** Which of its states the file is in: 32 hex digits, random, and others after every write. */
  get generation(): string {
    return this.#rows.generation;
  }

  /** The present state, as a window remembers it. */
  get state(): KnownState {
    return stateOf(this.#db, this.projectId);
  }

  /** What came back of a damaged file when this project was made from it; null for any other. */
  get recovery(): RecoveryReport | null {
    return readRecovery(this.#db, metaSealOf(this.#seal));
  }

  /** Whether what it holds can be read with its passphrase alone. */
  get encrypted(): boolean {
    return this.#seal !== null;
  }

  /** The key (32 bytes) by which other connections and threads of this process open it; null for a plain project. */
  get key(): Uint8Array | null {
    return this.#seal?.key.bytes ?? null;
  }

  /** The key (32 bytes, AES-256-GCM) under which what is typed is kept until it is in the project; null for a plain one. */
  get draftsKey(): Uint8Array | null {
    return this.#seal?.draftsKey ?? null;
  }

  /**
   * Takes another passphrase for the same key: nothing else is written, and an older copy of the file still opens with the
   * old one. `wrong-passphrase`, `passphrase-too-short`, `not-encrypted`.
   */
  changePassphrase(from: string, to: string): Result<null, AppError> {
    const seal = this.#seal;
    if (seal === null) return err({ kind: 'not-encrypted', name: this.name });
    const rewrapped = rewrap(seal, from, to, this.name);
    if (!rewrapped.ok) return rewrapped;
    const written = this.#write(() => {
      writeKey(this.#db, wrappedToText(rewrapped.value.wrapped));
      this.#rows.touch();
      return null;
    });
    if (written.ok) this.#seal = rewrapped.value;
    return written;
  }

  /** The records, for queries, checks and assembly. */
  get records(): RecordReader {
    return this.#store;
  }

  /** All records, in no particular order. */
  readRecords(): readonly AnyRecord[] {
    return [...this.#store.all()];
  }

  /**
   * Checks a change and writes it in one transaction; when this returns `ok` it is on disk. A failure leaves file and
   * memory as they were, and the same change can be tried again. An empty change succeeds and counts as none.
   */
  applyChange(
    change: Change,
    at: string,
    options: ApplyOptions = {},
  ): Result<{ readonly revision: number }, AppError> {
    const { author = '', sender = null } = options;
    if (sender !== null && this.#isWritten(sender)) return ok({ revision: this.#revision });
    const checked = this.#store.check(change);
    if (!checked.ok) return checked;
    if (isEmptyChange(change)) return ok({ revision: this.#revision });
    const written = this.#write(() => {
      const revision = this.#revision + 1;
      writeChange(this.#rows, this.#index, change, {
        revision,
        at,
        author,
        sender,
        seal: metaSealOf(this.#seal),
      });
      return revision;
    });
    if (!written.ok) return written;
    this.#revision = written.value;
    this.#store.apply(change);
    return ok({ revision: written.value });
  }

  /** Keeps bytes inside the project and gives their SHA-256; the same bytes are kept once. */
  putAsset(bytes: Uint8Array, mediaType: string): Result<string, AppError> {
    return this.#write(() => {
      const put = putAsset(this.#rows, this.name, bytes, mediaType);
      if (!put.ok) throw new StorageFailure(put.error);
      return put.value;
    });
  }

  /** The bytes, checked against their hash; `asset-unreadable` or, for a text, `source-unreadable`. */
  getAsset(sha256: string): Result<Asset, AppError> {
    return this.#kept(sha256, () => getAsset(this.#db, this.name, sha256));
  }

  hasAsset(sha256: string): Result<boolean, AppError> {
    return this.#read(() => ok(hasAsset(this.#db, sha256)));
  }

  /** The text of a source, by the hash of its text asset; `source-unreadable` when it can't be. */
  getSourceText(sha256: string): Result<SourceText, AppError> {
    return this.#kept(sha256, () => getSourceText(this.#db, this.name, sha256));
  }

  /** The records that an export was made from, as this version has them; an export without them gives none. */
  getSnapshot(exported: ExportRecord): Result<readonly AnyRecord[], AppError> {
    const { snapshot } = exported;
    if (snapshot === null) return ok([]);
    return this.#read(() => {
      const asset = getAsset(this.#db, this.name, snapshot.sha256);
      return asset.ok ? readSnapshot(asset.value.bytes, this.name) : asset;
    });
  }

  /** The best hits in records and source texts for what somebody typed, best first. */
  search(query: string, limit = 50): Result<readonly SearchHit[], AppError> {
    return this.#read(() => ok(this.#index.search(this.#store, this.#store.all(), query, limit)));
  }

  /**
   * Makes a part of what `search` needs, of so many records, where it isn't in the file: in an encrypted project. True when
   * there is no more to do; a search that comes before that does the rest by itself.
   */
  prepareSearch(most: number): Result<boolean, AppError> {
    return this.#read(() => ok(this.#index.prepare(() => this.#store.all(), most)));
  }

  /** The history, newest first; `before` pages on from an entry's revision. */
  listHistory(options: { limit?: number; before?: number } = {}): Result<readonly HistoryEntry[], AppError> {
    return this.#read(() => ok(listHistory(this.#db, options)));
  }

  /** Reads the history in terms of records and fields, and the states of records then. */
  readHistory<T>(read: (reader: HistoryReader) => Result<T, AppError>): Result<T, AppError> {
    return this.#read(() => {
      if (this.#history?.revision !== this.#revision)
        this.#history = {
          revision: this.#revision,
          reader: new HistoryReader(this.#db, this.#store, this.name),
        };
      return read(this.#history.reader);
    });
  }

  /** The records as they stood after a revision. */
  recordsAtRevision(revision: number): Result<ReadonlyMap<string, AnyRecord>, AppError> {
    return this.#read(() => ok(recordsAtRevision(this.#db, this.name, this.#store.all(), revision)));
  }

  /**
   * Leaves nothing in the file but the present: no former values, no versions, no files that no record needs, no title of what a recovery
   * brought back, and no page that holds what stood there once. Nothing can be undone beyond this. When the second half fails the first is done: call it again.
   */
  endHistory(): Result<KnownState, AppError> {
    // What is taken out is written over at once, should the second half fail.
    this.#db.exec('PRAGMA secure_delete=ON');
    const ended = this.#write(() => {
      endHistory(this.#rows, this.#store.all());
      endRecoveryWords(this.#db, metaSealOf(this.#seal));
      this.#index.remake(this.#store.all());
      return null;
    });
    if (!ended.ok) return ended;
    this.#history = null;
    return guarded(this.name, 'write', () => {
      this.#db.exec('VACUUM');
      this.#standing.moved(this.#db);
      return ok(this.state);
    });
  }

  /** Whether something was forgotten of which the history or backups may still tell; what was brought back since doesn't count. */
  get forgetting(): boolean {
    return (
      this.access === 'write' &&
      [...readForgetting(this.#db, metaSealOf(this.#seal))].some((id) => this.#store.find(id) === undefined)
    );
  }

  /** The history has ended and the backups are gone: nothing is left to be done of what was forgotten. */
  endForgetting(): Result<null, AppError> {
    return this.#write(() => {
      writeForgetting(this.#db, new Set(), null);
      return null;
    });
  }

  /** Whether backups from before the project was encrypted are to be taken away still. */
  get removesPlainBackups(): boolean {
    return this.access === 'write' && this.encrypted && readPlainBackups(this.#db) === 'remove';
  }

  /** They are gone. */
  endPlainBackups(): Result<null, AppError> {
    return this.#write(() => {
      writePlainBackups(this.#db, 'main', null);
      return null;
    });
  }

  /** Gives the present state a name. */
  saveVersion(name: string, at: string): Result<NamedVersion, AppError> {
    return this.#write(() => saveVersion(this.#rows, name, at, this.#revision));
  }

  listVersions(): Result<readonly NamedVersion[], AppError> {
    return this.#read(() => ok(listVersions(this.#db)));
  }

  /** The records as they stood at a named version. */
  recordsAtVersion(id: number): Result<ReadonlyMap<string, AnyRecord>, AppError> {
    return this.#read(() => {
      const found = recordsAtVersion(this.#db, this.name, this.#store.all(), id);
      return found.ok ? ok(found.value.records) : found;
    });
  }

  /** The change that goes back to a named version; apply it like any other. It may be empty. */
  changeToVersion(id: number): Result<Change, AppError> {
    const present = new Map([...this.#store.all()].map((record) => [record.id as string, record]));
    return this.#read(() => changeToVersion(this.#db, this.name, present, id));
  }

  /**
   * Writes the whole project, history included, to another file; works after the file itself is gone, too. `shown`: what
   * the window shows, written instead (`asShown`) where this file was never the one that it shows, or was written over.
   */
  saveCopy(
    target: string,
    options: { overwrite: boolean; now: Clock; shown?: readonly AnyRecord[] | null },
  ): Result<{ readonly asShown: boolean }, AppError> {
    const { shown = null } = options;
    if (shown !== null && (this.strange ?? this.overwritten()) !== null)
      return saveAsShown(shown, this.#origin(), this.name, target, options);
    const saved = this.#saveOwn(target, options);
    return saved.ok ? ok({ asShown: false }) : saved;
  }

  #saveOwn(target: string, options: { overwrite: boolean; now: Clock }): Result<null, AppError> {
    if (this.overwritten() !== null)
      return rescueCopy(this.readRecords(), this.#origin(), this.name, target, options);
    return saveCopy(this.#rows, this.readRecords(), this.#origin(), target, options);
  }

  /** What such a copy would be made of; null where nothing has to stay behind. Writes nothing. */
  planSharing(
    options: Pick<SharingOptions, 'includeUnusedSources' | 'now' | 'suspects'>,
  ): Result<MadeCopy | null, AppError> {
    return this.#read(() => ok(planSharing(this.#db, this.readRecords(), this.name, options)));
  }

  /** Writes what a colleague may have to a new file: see `SharingOptions`. */
  copyForSharing(target: string, options: SharingOptions): Result<SharedCopy, AppError> {
    return copyForSharing(this.#rows, this.readRecords(), this.#origin(), target, options);
  }

  /** Closes the file and gives the lock back. Closing twice is fine; anything else afterwards is a bug. */
  close(): void {
    if (!this.#open) return;
    const { lock } = this.#held;
    const ours = guarded(this.name, 'open', () =>
      ok(lock?.verify().ok === true && this.lookAtFile() === null),
    );
    if (ours.ok && ours.value) this.#index.seal();
    this.#open = false;
    this.#index.close();
    this.#db.close();
    this.#standing.close();
    this.#held.lock?.release();
    if (this.#held.folder !== null) removeReadFolder(this.#held.folder);
  }

  /** Damage of one kept file is called by what the file is: the project itself is open and sound. */
  #kept<T>(sha256: string, work: () => Result<T, AppError>): Result<T, AppError> {
    const read = this.#read(work);
    return read.ok || read.error.kind !== 'damaged-file'
      ? read
      : err(unreadable(this.#store.all(), this.name, sha256));
  }

  #read<T>(work: () => Result<T, AppError>): Result<T, AppError> {
    this.#requireOpen();
    return guarded(this.name, 'open', () => {
      this.#standing.requireNoJournal();
      return work();
    });
  }

  #write<T>(work: () => T): Result<T, AppError> {
    this.#requireOpen();
    const lock = this.#held.lock;
    if (lock === null) return err({ kind: 'read-only', name: this.name });
    return guarded(this.name, 'write', () => {
      this.#standing.requireNoJournal();
      this.#standing.requireOurs();
      const held = lock.verify();
      if (!held.ok) return held;
      const value = this.#index.guard(() =>
        this.#rows.transaction(() => {
          const done = work();
          // Once more, and as late as can be: what is written to a removed file is lost with it.
          this.#standing.requireOurs();
          return done;
        }),
      );
      this.#standing.note();
      return ok(value);
    });
  }

  /**
   * Whether the file is still as it was written last: `file-gone` while nothing stands at its path, `file-changed` for
   * good once somebody else wrote to it or put something in its place. Null while all is well.
   */
  lookAtFile(): AppError | null {
    this.#requireOpen();
    return this.#standing.look();
  }

  /** Whether somebody wrote the file over in place: then what is read of it is theirs, history and all. */
  overwritten(): AppError | null {
    this.#requireOpen();
    return this.#standing.overwritten();
  }

  /**
   * Whether this is the file that a window knows by `known`, perhaps with the change in flight applied; if not it is
   * somebody else's from here on, and what it holds is not what the window shows.
   */
  resume(known: KnownState, inFlight: { clientId: string; seq: number } | null): Result<null, AppError> {
    return this.#read(() => {
      const lost = this.lookAtFile();
      if (lost !== null) return err(lost);
      if (follows(this.#db, this.state, known, inFlight)) return ok(null);
      return err(
        this.#standing.declareStrange(known.projectId === this.projectId ? 'otherState' : 'otherProject'),
      );
    });
  }

  /** Why what is in memory here is not what the window shows; null while it is. */
  get strange(): AppError | null {
    return this.#standing.strange;
  }

  /** Who sent changes, with the number of the last one that is on disk. */
  senders(): Readonly<Record<string, number>> {
    this.#requireOpen();
    return lastOfSenders(this.#db);
  }

  #isWritten({ id, seq }: { readonly id: string; readonly seq: number }): boolean {
    this.#requireOpen();
    return seq <= (lastOfSender(this.#db, id)?.seq ?? 0);
  }

  #requireOpen(): void {
    if (!this.#open) throw new Error(`${this.name} is closed`);
  }

  #origin(): CopyOrigin {
    return { path: this.path, lock: this.#held.lock, inPlace: this.#standing.isInPlace(), seal: this.#seal };
  }
}
