// When backups of the open project are made: a while after it was opened, at most every 15 minutes after a change, and
// once more when it is closed. Never keeps anybody waiting, except for a moment at the close.

import { Worker } from 'node:worker_threads';
import type { BackupState } from '../../../core/contract/backup-calls.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import type { BackupReason } from '../../storage/backups/keep-backups.ts';
import type { BackupOrder, BackupWorkerData, FromBackup } from './backup-messages.ts';

const EVERY_MS = 15 * 60_000;
/** How often it is seen whether one is due. */
const LOOK_MS = 15_000;
/** The state in which a project was opened is backed up once the window stands. */
const FIRST_AFTER_MS = 20_000;
/** While somebody types, a backup waits, but no longer than this. */
const QUIET_MS = 3_000;
/** After one that didn't work out. */
const AGAIN_AFTER_MS = 60_000;
const CLOSE_WITHIN_MS = 5_000;

export type BackupOptions = {
  readonly script: string;
  readonly file: ProjectFile;
  readonly dataFolder: string;
  readonly now: () => string;
  /** Hears how it goes, when that changed. */
  readonly tell: (state: BackupState) => void;
  /** Between two; for tests. */
  readonly everyMs?: number;
};

export class BackupThread {
  readonly #options: BackupOptions;
  readonly #everyMs: number;
  readonly #timer: NodeJS.Timeout;
  #worker: Worker | null = null;
  #answered: ((answer: FromBackup) => void) | null = null;
  #on = true;
  #state: BackupState = { kind: 'none-yet' };
  #backedUp = '';
  #seen: { readonly generation: string; readonly since: number };
  #dueAt: number;
  #first = true;

  constructor(options: BackupOptions) {
    this.#options = options;
    this.#everyMs = options.everyMs ?? EVERY_MS;
    this.#dueAt = Date.now() + Math.min(FIRST_AFTER_MS, this.#everyMs);
    this.#seen = { generation: options.file.generation, since: 0 };
    this.#timer = setInterval(() => this.#look(), Math.min(LOOK_MS, this.#everyMs));
  }

  get state(): BackupState {
    return this.#on ? this.#state : { kind: 'off' };
  }

  turn(on: boolean): void {
    if (this.#on === on) return;
    this.#on = on;
    this.#options.tell(this.state);
  }

  /** Makes the last one when something changed since, within a few seconds or not at all. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref());
    if (this.#on && this.#options.file.generation !== this.#backedUp)
      await Promise.race([this.#take('closing'), late]);
    await this.#worker?.terminate();
  }

  #look(): void {
    const { generation } = this.#options.file;
    const now = Date.now();
    if (generation !== this.#seen.generation) this.#seen = { generation, since: now };
    if (!this.#on || this.#answered !== null || generation === this.#backedUp || now < this.#dueAt) return;
    const typing = now - this.#seen.since < Math.min(QUIET_MS, this.#everyMs);
    if (typing && now < this.#dueAt + this.#everyMs) return;
    void this.#take('timed');
  }

  async #take(reason: BackupReason): Promise<void> {
    while (this.#answered !== null) await this.#ended();
    const { generation } = this.#options.file;
    const answer = await this.#order({ reason, at: this.#options.now(), thorough: this.#first });
    const done = answer.kind === 'made';
    if (done) {
      this.#backedUp = generation;
      this.#first = false;
    }
    this.#dueAt = Date.now() + (done ? this.#everyMs : Math.min(AGAIN_AFTER_MS, this.#everyMs));
    if (answer.kind === 'busy') return;
    const changed = answer.kind !== this.#state.kind || answer.kind === 'made';
    this.#state = answer;
    if (changed) this.#options.tell(this.state);
  }

  #waiting: (() => void)[] = [];
  #ended(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #order(order: BackupOrder): Promise<FromBackup> {
    return new Promise((resolve) => {
      const worker = this.#start();
      this.#answered = (answer) => {
        this.#answered = null;
        this.#worker = null;
        // Needed again in a quarter of an hour at the earliest: it holds no memory until then.
        void worker.terminate();
        resolve(answer);
        for (const wake of this.#waiting.splice(0)) wake();
      };
      worker.postMessage(order);
    });
  }

  /** A thread for one backup. */
  #start(): Worker {
    const { script, file, dataFolder } = this.#options;
    const workerData: BackupWorkerData = { dataFolder, path: file.path, name: file.name };
    const worker = new Worker(script, { workerData });
    worker.unref();
    const answer = (given: FromBackup): void => {
      if (this.#worker === worker) this.#answered?.(given);
    };
    worker.on('message', answer);
    worker.on('error', () => {});
    worker.on('exit', () => answer({ kind: 'failed' }));
    this.#worker = worker;
    return worker;
  }
}
