// Whether the file of an open project is still the one that was opened, and what follows once it is not. Asks what watches the
// file and what stands in its place; reads and writes nothing of the project.

import type { AppError } from '../../core/base/app-error.ts';
import type { Database } from './disk/database.ts';
import type { FileWatch } from './disk/file-watch.ts';
import { hasLiveJournal } from './disk/side-files.ts';
import { StorageFailure } from './disk/sqlite-error.ts';
import { type ForeignContent, holdsState, whatStandsAt } from './disk/what-stands-there.ts';

export type StandingOf = {
  readonly path: string;
  readonly name: string;
  readonly projectId: string;
  /** Which of its states was written last. */
  readonly generation: () => string;
  /** Null for a copy that is read alone: nothing happens to it. */
  readonly watch: FileWatch | null;
};

export class FileStanding {
  readonly #of: StandingOf;
  /** Set once the file was found to be somebody else's; nothing is written to it from then on. */
  #foreign: AppError | null = null;
  #strange: AppError | null = null;

  constructor(of: StandingOf) {
    this.#of = of;
  }

  /** It was somebody else's from the start: what is in memory here is not what the window shows. Null while it is. */
  get strange(): AppError | null {
    return this.#strange;
  }

  /** See `ProjectFile.lookAtFile`. */
  look(): AppError | null {
    const { watch, name, path, projectId, generation } = this.#of;
    if (watch === null || this.#foreign !== null) return this.#foreign;
    const standing = watch.look();
    if (standing === 'ours') return null;
    if (standing === 'gone') return { kind: 'file-gone', name };
    // Whoever touches a file may leave its content as it is: then every row of it still holds.
    if (standing === 'touched' && holdsState(path, projectId, generation())) {
      watch.note();
      return null;
    }
    return this.#disown(whatStandsAt(path, projectId));
  }

  /** What was moved away or replaced SQLite still reads as it was; what was written over in place it does not. */
  overwritten(): AppError | null {
    const lost = this.look();
    return lost?.kind === 'file-changed' && this.#of.watch?.look() !== 'replaced' ? lost : null;
  }

  /** Whether it can be written where it is. */
  isInPlace(): boolean {
    return this.#of.watch !== null && this.look() === null;
  }

  /** Takes the file for another than the window shows, from here on. */
  declareStrange(how: ForeignContent): AppError {
    this.#strange = this.#disown(how);
    return this.#strange;
  }

  /** Between our transactions there is no journal: one that lies there is somebody else's, and SQLite would play it in. */
  requireNoJournal(): void {
    const { watch, path, name } = this.#of;
    if (watch !== null && hasLiveJournal(path)) throw new StorageFailure({ kind: 'file-busy', name });
  }

  requireOurs(): void {
    const lost = this.look();
    if (lost !== null) throw new StorageFailure(lost);
  }

  /** This process laid the whole file out anew. */
  moved(db: Database): void {
    this.#of.watch?.moved(db);
  }

  /** Something was written by this process. */
  note(): void {
    this.#of.watch?.note();
  }

  close(): void {
    this.#of.watch?.close();
  }

  #disown(how: ForeignContent): AppError {
    this.#foreign ??= { kind: 'file-changed', name: this.#of.name, how };
    return this.#foreign;
  }
}
