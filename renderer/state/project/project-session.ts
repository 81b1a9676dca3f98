// One open project in the window: its records, history and queue of changes. Knows commands, no screen.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, type Result, ok } from '../../../core/base/result.ts';
import type { LeftDrafts } from '../../../core/contract/app-calls.ts';
import type { KnownState, ReadOnlyReason } from '../../../core/contract/project-calls.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RecoveryReport } from '../../../core/model/files/recovery-report.ts';
import { type Change, isEmptyChange } from '../../../core/store/change.ts';
import type { Command, CommandEnv } from '../../../core/store/command.ts';
import { forgetting } from '../../../core/store/commands/forget-source.ts';
import { History } from '../../../core/store/history.ts';
import { makeEnv } from '../../../core/store/make-env.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { appApi, keepDrafts, projectApi } from '../bridge.ts';
import type { ChangeQueue } from './change-queue.ts';
import { endForgetting } from './end-forgetting.ts';
import { HandIns } from './hand-ins.ts';
import { queueToProcess } from './queue-to-process.ts';
import type { FieldPatch } from '../typed/draft-entries.ts';
import { takeHandedOver } from './handed-over.ts';
import { KeptBack } from '../typed/kept-back.ts';
import { type LeftEntry, recoverDrafts } from '../typed/recover-drafts.ts';
import { registered } from '../window/register.ts';
import { unsaved } from '../typed/unsaved.ts';
import { patchesOf, NOTHING } from '../typed/field-patches.ts';

export class ProjectSession {
  /** The one that the window shows. */
  static #shown: ProjectSession | null = null;
  readonly name: string;
  readonly readOnlyReason: ReadOnlyReason | null;
  readonly encrypted: boolean;
  /** What came back of a damaged file when this project was made from it; null for any other. */
  readonly recovery: RecoveryReport | null;
  /** Nobody was told yet what is missing. */
  readonly justRecovered: boolean;
  /** Why plain backups that were to be removed are there still. */
  readonly backupsKept: AppError | null;
  readonly store: RecordStore;
  readonly history = new History();
  readonly queue: ChangeQueue;
  readonly env: CommandEnv;
  /** What was typed before the last window ended, and what became of it. */
  readonly keptBack = new KeptBack((key) => unsaved.keep(key, null));
  author: string;
  #attempted: Change[] | null = null;
  /** An earlier window forgot a source, and ended before that was written. */
  #forgets = false;
  readonly #handIns = new HandIns();
  readonly #historyListeners = new Set<() => void>();

  private constructor(loaded: {
    name: string;
    readOnly: ReadOnlyReason | null;
    encrypted: boolean;
    recovery: RecoveryReport | null;
    justRecovered: boolean;
    backupsKept: AppError | null;
    store: RecordStore;
    state: KnownState;
    author: string;
    sitting: string;
  }) {
    this.name = loaded.name;
    this.readOnlyReason = loaded.readOnly;
    this.encrypted = loaded.encrypted;
    this.recovery = loaded.recovery;
    this.justRecovered = loaded.justRecovered;
    this.backupsKept = loaded.backupsKept;
    this.store = loaded.store;
    this.author = loaded.author;
    this.queue = queueToProcess(loaded.sitting, loaded.state);
    this.env = makeEnv({
      nowMs: () => Date.now(),
      random: (count) => crypto.getRandomValues(new Uint8Array(count)),
      author: () => this.author,
      registered,
    });
  }

  /**
   * Loads all records of the open project. Null when the window came to show something else meanwhile, which `wanted`
   * tells: of two sessions that begin at once only one may bring back what was typed.
   */
  static async load(author: string, wanted: () => boolean): Promise<Result<ProjectSession | null, AppError>> {
    const loaded = await projectApi.loadProject({});
    if (!loaded.ok) return loaded;
    if (!wanted()) return ok(null);
    const { name, readOnly, encrypted, recovery, justRecovered, backupsKept } = loaded.value;
    const { records, state, sitting } = loaded.value;
    const store = new RecordStore(records);
    const session = new ProjectSession({
      name,
      readOnly,
      encrypted,
      recovery,
      justRecovered,
      backupsKept,
      store,
      state,
      author,
      sitting,
    });
    ProjectSession.#shown = session;
    if (readOnly === null) {
      const started = await appApi.startDrafts({});
      if (!wanted()) return ok(null);
      session.#startKeeping(started, loaded.value.senders);
    } else unsaved.keepWith(null);
    for (const change of takeHandedOver()) session.apply(change);
    return ok(session);
  }

  /** What is shown here, where the file can't be trusted to hold it; null while all is well. */
  get shown(): readonly AnyRecord[] | null {
    return this.queue.state.kind === 'failed' ? [...this.store.all()] : null;
  }

  /** This project is shown no more: what its editors still say on their way out is not the next one's. */
  static end(): void {
    unsaved.keepWith(null);
    // One that tried again later would send its changes to the next project's process.
    ProjectSession.#shown?.queue.stop();
    ProjectSession.#shown = null;
  }

  get readOnly(): boolean {
    return this.readOnlyReason !== null;
  }

  /** Runs a command: the change is applied here at once, kept for undo, and sent to be written. */
  run<Input>(command: Command<Input>, input: Input): Result<Change, AppError> {
    const refused = this.#refusal();
    if (refused !== null) return err(refused);
    this.#handIn();
    const result = command(this.store, input, this.env);
    if (!result.ok) return this.#attempted === null ? result : ok(NOTHING);
    return this.apply(result.value);
  }

  /** Applies a change made elsewhere (an export's record, a version brought back) as a step that can be undone. */
  apply(change: Change): Result<Change, AppError> {
    const refused = this.#refusal();
    if (refused !== null) return err(refused);
    if (this.#attempted !== null) {
      this.#attempted.push(change);
      return ok(change);
    }
    if (isEmptyChange(change)) return ok(change);
    this.#handIn();
    const fits = this.store.check(change);
    if (!fits.ok) return fits;
    this.store.apply(change);
    this.history.push(change, Date.now());
    this.queue.push(change);
    this.#tellHistory();
    return ok(change);
  }

  /**
   * Takes the last step back; gives the change that it was, or null when there is none. Whatever is typed somewhere and
   * not handed in yet is the last step.
   */
  undo(): Change | null {
    return this.#step(() => this.history.undo());
  }

  /** Takes the step that is the last one now back later; false, and nothing done, when other steps came after it. */
  lastStep(): () => boolean {
    const made = this.history.lastDone?.label ?? null;
    return () => {
      // What an editor still holds is a later step too.
      this.#handIn();
      return made !== null && this.history.lastDone?.label === made && this.undo() !== null;
    };
  }

  /** The file has no former states any more: nothing before now can be taken back. */
  endHistory(known: KnownState): void {
    this.queue.learn(known);
    this.history.clear();
    this.#tellHistory();
  }

  /** Whether there is a step to take back, handed in or not. */
  get canUndo(): boolean {
    return this.history.lastDone !== null || unsaved.dirty;
  }

  redo(): Change | null {
    return this.#step(() => this.history.redo());
  }

  /** Called before anything else changes the project, so that an editor can hand in what was typed before it. */
  onHandIn(listener: () => void): () => void {
    return this.#handIns.on(listener);
  }

  subscribeHistory(listener: () => void): () => void {
    this.#historyListeners.add(listener);
    return () => this.#historyListeners.delete(listener);
  }

  /** Hands in what editors hold, then waits until all is written. */
  async flush(): Promise<boolean> {
    this.#handIn();
    unsaved.commitAll();
    return this.queue.flush();
  }

  /** The same; null when all is written, or why it isn't: a copy made now would lack it. */
  async unwritten(): Promise<AppError | null> {
    await this.flush();
    const { state } = this.queue;
    if (state.kind === 'failed') return state.error;
    return state.kind === 'restarting' ? { kind: 'process-gone' } : null;
  }

  /** Begins the journal of what is typed; first what an earlier window left is brought back. */
  #startKeeping(started: Result<LeftDrafts, AppError>, senders: Readonly<Record<string, number>>): void {
    unsaved.keepWith({ write: keepDrafts, attempt: (commit) => this.#attempt(commit) });
    if (!started.ok) return;
    const { left, damaged, kept, crashed } = started.value;
    this.keptBack.begin({ ...this.#recover(left, senders), damaged, kept, crashed });
    // The window ended before that was written; where it fails again it is left for the next opening.
    if (this.#forgets) void endForgetting(this);
  }

  #recover(left: readonly LeftEntry[], senders: Readonly<Record<string, number>>) {
    const recovered = recoverDrafts(left, {
      store: this.store,
      storedSeq: (clientId) => senders[clientId] ?? 0,
      resend: (numbered) => {
        this.store.apply(numbered.change);
        this.history.push(numbered.change, Date.now());
        this.queue.resend(numbered);
        if (numbered.change.label.command === forgetting) this.#forgets = true;
      },
      run: (command, input, key) =>
        unsaved.together(() => {
          const done = this.run(command, input);
          if (done.ok) unsaved.keep(key, null);
          return done;
        }),
      drop: (key) => unsaved.keep(key, null),
    });
    this.history.close();
    return recovered;
  }

  /** An attempt changes nothing, so nothing has to be handed in before it. */
  #handIn(): void {
    if (this.#attempted === null) this.#handIns.handIn();
  }

  /** What `commit` would do to the fields of records, with nothing done; null for no command, or more than fields. */
  #attempt(commit: () => void): readonly FieldPatch[] | null {
    const changes: Change[] = [];
    this.#attempted = changes;
    try {
      commit();
    } finally {
      this.#attempted = null;
    }
    const [change, ...others] = changes.filter((one) => !isEmptyChange(one));
    if (change === undefined) return changes.length === 0 ? null : [];
    return others.length === 0 ? patchesOf(change) : null;
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
    this.#handIn();
    unsaved.commitAll();
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
