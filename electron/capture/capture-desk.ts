// Keeps the one process that reads captures: starts it when it is needed, gives it one job at a time, and ends it when a
// job takes too long or too much memory. What happens to that process happens to nobody else. Knows no format.

import type { CaptureEnd, CaptureOrder, CaptureReport, DeskJob, StopReason } from './capture-messages.ts';

/** A process that was started, as the desk needs it. `Port`: what a job can be handed over by. */
export type StartedProcess<Port> = {
  readonly send: (order: CaptureOrder, port: Port | null) => void;
  readonly onReport: (listener: (report: CaptureReport) => void) => void;
  /** Called once when it has ended, however that came. */
  readonly onExit: (listener: () => void) => void;
  /** Ends it at once, also while it is busy. */
  readonly kill: () => void;
  /** Bytes of memory that it has now, or null when nobody can tell. */
  readonly memory: () => number | null | Promise<number | null>;
};

/** Makes the port for a job whose turn has come; `handedIn` is to be called when the job was sent through it. */
export type MakePort<Port> = (handedIn: () => void) => Port;

/** Bounds of one job. */
export type CaptureLimits = {
  readonly pollMs: number;
  /** How long a process may take to start; its time for a job begins after that. */
  readonly startMs: number;
  readonly silentMs: number;
  readonly totalMs: number;
  /** Above what the process had when it was started. */
  readonly memoryBytes: number;
  /** A process that holds so much after a job is not used again. */
  readonly keptBytes: number;
  /** How long a process without work is kept. */
  readonly idleMs: number;
};

export const captureLimits: CaptureLimits = {
  pollMs: 50,
  startMs: 30_000,
  silentMs: 5_000,
  totalMs: 120_000,
  memoryBytes: 500_000_000,
  keptBytes: 150_000_000,
  idleMs: 60_000,
};

/** Between two looks no more time than this counts: a machine that slept is no job that hung. */
const MOST_BETWEEN_LOOKS_MS = 500;

export class CaptureDesk<Port = never> {
  readonly #start: () => StartedProcess<Port>;
  readonly #limits: CaptureLimits;
  #process: Kept<Port> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | null = null;
  #lastId = 0;
  #closed = false;

  constructor(start: () => StartedProcess<Port>, limits: CaptureLimits = captureLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /**
   * Has a job read when its turn comes; `job` may be a function that then makes the port over which it will be handed
   * in. Never fails: what ends it is in the answer. An aborted signal ends it at once.
   */
  run(job: DeskJob | MakePort<Port>, signal: AbortSignal): Promise<CaptureEnd> {
    const end = this.#turn.then(() => this.#run(job, signal));
    this.#turn = end;
    return end;
  }

  /** Ends the process; jobs that wait or run are cancelled. */
  close(): void {
    this.#closed = true;
    this.#drop();
  }

  async #run(job: DeskJob | MakePort<Port>, signal: AbortSignal): Promise<CaptureEnd> {
    if (signal.aborted || this.#closed) return { kind: 'stopped', reason: 'cancelled' };
    if (this.#idle !== null) clearTimeout(this.#idle);
    const kept = this.#ready();
    this.#lastId += 1;
    const end = await this.#watched(kept, this.#lastId, job, signal);
    if (end.kind === 'stopped' || (await kept.growth()) > this.#limits.keptBytes) this.#drop();
    else {
      this.#idle = setTimeout(() => this.#drop(), this.#limits.idleMs);
      // Nothing waits for a process without work: a command line ends it when it is done.
      (this.#idle as { unref?: () => void }).unref?.();
    }
    return end;
  }

  #ready(): Kept<Port> {
    const known = this.#process;
    if (known !== null && !known.gone) return known;
    const started = new Kept(this.#start());
    this.#process = started;
    return started;
  }

  #drop(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    const kept = this.#process;
    this.#process = null;
    kept?.end();
  }

  #watched(
    kept: Kept<Port>,
    id: number,
    job: DeskJob | MakePort<Port>,
    signal: AbortSignal,
  ): Promise<CaptureEnd> {
    const limits = this.#limits;
    return new Promise((resolve) => {
      let startMs = 0;
      let silentMs = 0;
      let totalMs = 0;
      let looked = performance.now();
      let ended = false;
      // The time of a job that comes over a port begins when it was handed in: who does that may be busy.
      let handedIn = typeof job !== 'function';
      const finish = (end: CaptureEnd): void => {
        ended = true;
        clearInterval(timer);
        signal.removeEventListener('abort', onAbort);
        kept.listen(null);
        resolve(end);
      };
      const stop = (reason: StopReason): void => {
        kept.end();
        finish({ kind: 'stopped', reason });
      };
      const onHandedIn = (): void => {
        handedIn = true;
      };
      const onAbort = (): void => stop('cancelled');
      const look = async (): Promise<void> => {
        const now = performance.now();
        const passed = Math.min(now - looked, MOST_BETWEEN_LOOKS_MS);
        looked = now;
        if (!kept.ready) startMs += passed;
        else if (handedIn) {
          silentMs += passed;
          totalMs += passed;
        }
        if (startMs > limits.startMs) return stop('crashed');
        if (silentMs > limits.silentMs || totalMs > limits.totalMs) return stop('time');
        const tooMuch = (await kept.growth()) > limits.memoryBytes;
        if (tooMuch && !ended) stop('memory');
      };
      const timer = setInterval(() => void look(), limits.pollMs);
      signal.addEventListener('abort', onAbort);
      kept.listen({
        report: (report) => {
          if (report.type === 'ready' || report.id !== id) return;
          silentMs = 0;
          if (report.type === 'done') finish({ kind: 'done', answer: report.answer });
        },
        exit: () => finish({ kind: 'stopped', reason: this.#closed ? 'cancelled' : 'crashed' }),
      });
      try {
        if (typeof job === 'function') kept.process.send({ id, job: null }, job(onHandedIn));
        else kept.process.send({ id, job }, null);
      } catch {
        // It couldn't be started, or ended just now.
        stop('crashed');
      }
    });
  }
}

type Listener = { readonly report: (report: CaptureReport) => void; readonly exit: () => void };

/** A process with what is known of it. */
class Kept<Port> {
  readonly process: StartedProcess<Port>;
  ready = false;
  gone = false;
  #listener: Listener | null = null;
  #startBytes: number | null = null;

  constructor(process: StartedProcess<Port>) {
    this.process = process;
    process.onReport((report) => {
      if (report.type === 'ready') {
        this.ready = true;
        void this.growth();
      }
      this.#listener?.report(report);
    });
    process.onExit(() => {
      this.gone = true;
      this.#listener?.exit();
    });
  }

  listen(listener: Listener | null): void {
    this.#listener = listener;
  }

  end(): void {
    if (!this.gone) this.process.kill();
    this.gone = true;
  }

  /** Bytes above the start; 0 as long as they can't be told. Looks anew. */
  async growth(): Promise<number> {
    const bytes = await this.process.memory();
    if (bytes === null || !this.ready) return 0;
    this.#startBytes ??= bytes;
    return bytes - this.#startBytes;
  }
}
