// One open project in the window: its records, history and queue of changes. Knows commands, no screen.

import type { AppError } from '../../core/base/app-error.ts';
import { err, type Result, ok } from '../../core/base/result.ts';
import type { ReadOnlyReason } from '../../core/contract/project-calls.ts';
import { type Change, isEmptyChange } from '../../core/store/change.ts';
import type { Command, CommandEnv } from '../../core/store/command.ts';
import { History } from '../../core/store/history.ts';
import { makeEnv } from '../../core/store/make-env.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import { projectApi } from './bridge.ts';
import { ChangeQueue } from './change-queue.ts';
import { takeHandedOver } from './handed-over.ts';

export class ProjectSession {
  readonly name: string;
  readonly readOnlyReason: ReadOnlyReason | null;
  readonly store: RecordStore;
  readonly history = new History();
  readonly queue: ChangeQueue;
  readonly env: CommandEnv;
  author: string;
  readonly #beforeUndo = new Set<() => void>();
  readonly #historyListeners = new Set<() => void>();

  private constructor(loaded: {
    name: string;
    readOnly: ReadOnlyReason | null;
    store: RecordStore;
    revision: number;
    author: string;
  }) {
    this.name = loaded.name;
    this.readOnlyReason = loaded.readOnly;
    this.store = loaded.store;
    this.author = loaded.author;
    const clientId = crypto.randomUUID();
    this.queue = new ChangeQueue(
      (clientSeq, change) => projectApi.applyChange({ clientId, clientSeq, change }),
      loaded.revision,
    );
    this.env = makeEnv({
      nowMs: () => Date.now(),
      random: (count) => crypto.getRandomValues(new Uint8Array(count)),
      author: () => this.author,
    });
  }

  /** Loads all records of the open project. */
  static async load(author: string): Promise<Result<ProjectSession, AppError>> {
    const loaded = await projectApi.loadProject({});
    if (!loaded.ok) return loaded;
    const { name, readOnly, records, revision } = loaded.value;
    const session = new ProjectSession({ name, readOnly, store: new RecordStore(records), revision, author });
    for (const change of takeHandedOver()) session.apply(change);
    return ok(session);
  }

  get readOnly(): boolean {
    return this.readOnlyReason !== null;
  }

  /** Runs a command: the change is applied here at once, kept for undo, and sent to be written. */
  run<Input>(command: Command<Input>, input: Input): Result<Change, AppError> {
    const refused = this.#refusal();
    if (refused !== null) return err(refused);
    const result = command(this.store, input, this.env);
    if (!result.ok) return result;
    return this.apply(result.value);
  }

  /** Applies a change made elsewhere (an export's record, a version brought back) as a step that can be undone. */
  apply(change: Change): Result<Change, AppError> {
    const refused = this.#refusal();
    if (refused !== null) return err(refused);
    if (isEmptyChange(change)) return ok(change);
    const fits = this.store.check(change);
    if (!fits.ok) return fits;
    this.store.apply(change);
    this.history.push(change, Date.now());
    this.queue.push(change);
    this.#tellHistory();
    return ok(change);
  }

  /** Takes the last step back; gives its change, or null when there is none. Editors first hand in what they hold. */
  undo(): Change | null {
    return this.#step(() => this.history.undo());
  }

  /** Takes the step that is the last one now back later; false, and nothing done, when other steps came after it. */
  lastStep(): () => boolean {
    const made = this.history.undoLabel;
    return () => {
      // What an editor still holds is a later step too.
      for (const commit of [...this.#beforeUndo]) commit();
      return made !== null && this.history.undoLabel === made && this.undo() !== null;
    };
  }

  redo(): Change | null {
    return this.#step(() => this.history.redo());
  }

  /** Called before an undo or redo, so that an editor can commit what was typed. */
  onBeforeUndo(listener: () => void): () => void {
    this.#beforeUndo.add(listener);
    return () => this.#beforeUndo.delete(listener);
  }

  subscribeHistory(listener: () => void): () => void {
    this.#historyListeners.add(listener);
    return () => this.#historyListeners.delete(listener);
  }

  /** Hands in what editors hold, then waits until all is written. */
  async flush(): Promise<boolean> {
    for (const commit of [...this.#beforeUndo]) commit();
    return this.queue.flush();
  }

  /** Why nothing can be changed here, or null. */
  #refusal(): AppError | null {
    const reason = this.readOnlyReason;
    if (reason === null) return null;
    return reason.kind === 'held'
      ? { kind: 'held-by-other', name: this.name, holder: reason.holder }
      : { kind: 'read-only', name: this.name };
  }

  #step(take: () => Change | null): Change | null {
    if (this.readOnly) return null;
    for (const commit of [...this.#beforeUndo]) commit();
    const change = take();
    if (change === null) return null;
    this.store.apply(change);
    this.queue.push(change);
    this.#tellHistory();
    return change;
  }

  #tellHistory(): void {
    for (const listener of [...this.#historyListeners]) listener();
  }
}
