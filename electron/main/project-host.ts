// Starts and watches the process of one open project; starts it again when it dies. Never touches the content.

import { randomBytes } from 'node:crypto';
import { app, MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Settings } from '../../core/contract/app-calls.ts';
import type { HostMessage, OpenHow, ProcessMessage } from '../project/messages.ts';
import type { Log } from './log.ts';
import { paths } from './paths.ts';
import { ProjectCaptures } from './project-captures.ts';

/** After so many deaths within a minute the process is not started again by itself. */
const MOST_RESTARTS = 5;
const CLOSE_TIMEOUT_MS = 10_000;

export class ProjectHost {
  readonly path: string;
  readonly #log: Log;
  readonly #settings: () => Settings;
  readonly #captures: ProjectCaptures;
  readonly #tokens = new Map<string, string>();
  readonly #sitting = randomBytes(16).toString('hex');
  #process: UtilityProcess | null = null;
  #contents: WebContents | null = null;
  #closing = false;
  #opened = false;
  #projectId = '';
  /** Of an encrypted project, for a process that is started again. In memory only, until the project is closed. */
  #passphrase: string | null = null;
  #draftsKey: Uint8Array | null = null;
  #backupsKept: AppError | null = null;
  #deaths: number[] = [];

  constructor(path: string, settings: () => Settings, log: Log) {
    this.path = path;
    this.#settings = settings;
    this.#log = log;
    this.#captures = new ProjectCaptures(log);
  }

  /** Which project it is, wherever its file lies; empty until it is open. */
  get projectId(): string {
    return this.#projectId;
  }

  /** What opens the project; null for one that is not encrypted. */
  get passphrase(): string | null {
    return this.#passphrase;
  }

  /** Seals what is typed into an encrypted project; null for any other. */
  get draftsKey(): Uint8Array | null {
    return this.#draftsKey;
  }

  /** Why backups that were to be removed are there still; null where none are. */
  get backupsKept(): AppError | null {
    return this.#backupsKept;
  }

  get processId(): number | null {
    return this.#process?.pid ?? null;
  }

  /** Starts the process and opens the project in it; `passphrase` opens or makes an encrypted one. */
  async open(how: OpenHow, passphrase: string | null): Promise<Result<null, AppError>> {
    const started = utilityProcess.fork(paths.projectProcess, [], {
      serviceName: 'Briefwright project',
      stdio: 'ignore',
    });
    this.#process = started;
    const answer = new Promise<Result<null, AppError>>((resolve) => {
      started.on('message', (message: ProcessMessage) => {
        this.#captures.hear(message, started);
        if (message.type === 'opened') {
          // Whether one that was started again has the project that the window shows, the window asks.
          if (!this.#opened) this.#projectId = message.projectId;
          this.#draftsKey = message.draftsKey;
          this.#passphrase = message.draftsKey === null ? null : passphrase;
          resolve(ok(null));
        } else if (message.type === 'withoutFile') resolve(ok(null));
        else if (message.type === 'backupsKept') this.#backupsKept = message.error;
        else if (message.type === 'passphrase') this.#passphrase = message.passphrase;
        else if (message.type === 'failed') resolve(err(message.error));
      });
      started.once('exit', (code) => {
        resolve(err({ kind: 'process-gone' }));
        this.#exited(started, code);
      });
    });
    this.#send({
      type: 'open',
      path: this.path,
      how,
      passphrase,
      sitting: this.#sitting,
      author: this.#settings().author,
      templatesFolder: paths.templates(),
      fontsFolder: paths.fonts,
      dataFolder: app.getPath('userData'),
      backups: this.#settings().backups,
    });
    const result = await answer;
    if (result.ok) this.#opened = true;
    // One that dies again while it starts again is started once more when its end is heard of.
    else if (!this.#opened || result.error.kind !== 'process-gone') {
      this.#closing = true;
      started.kill();
    }
    return result;
  }

  /** Hands the window its port; again after every load of the page and every restart. */
  connect(contents: WebContents): void {
    this.#contents = contents;
    if (this.#process === null) return;
    const { port1, port2 } = new MessageChannelMain();
    this.#process.postMessage({ type: 'port' } satisfies HostMessage, [port1]);
    contents.postMessage('project-port', null, [port2]);
    this.#tell('ready');
  }

  grant(token: string, path: string): void {
    this.#tokens.set(token, path);
    this.#send({ type: 'grant', token, path });
  }

  follow({ author, backups }: Settings): void {
    this.#send({ type: 'author', author });
    this.#send({ type: 'backups', on: backups });
  }

  /** Lets the process finish what it writes and end; kills it when that takes too long. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#contents = null;
    this.#captures.close();
    const process = this.#process;
    if (process === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#log.error('the project process did not end in time');
        process.kill();
        resolve();
      }, CLOSE_TIMEOUT_MS);
      process.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      this.#send({ type: 'close' });
    });
    this.#process = null;
    this.#passphrase = null;
    this.#draftsKey = null;
  }

  #exited(process: UtilityProcess, code: number): void {
    if (this.#process !== process) return;
    this.#process = null;
    this.#captures.cancelAll();
    if (this.#closing || !this.#opened) return;
    this.#log.error(`the project process ended with code ${code}`);
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now];
    this.#tell('restarting');
    if (this.#deaths.length > MOST_RESTARTS) this.#tell('failed');
    else void this.#restart();
  }

  async #restart(): Promise<void> {
    const encrypted = this.#draftsKey === null ? {} : ({ encrypted: true } as const);
    const result = await this.open({ kind: 'reopen', ...encrypted }, this.#passphrase);
    if (!result.ok) {
      if (result.error.kind !== 'process-gone') this.#tell('failed');
      return;
    }
    for (const [token, path] of this.#tokens) this.#send({ type: 'grant', token, path });
    if (this.#contents !== null) this.connect(this.#contents);
  }

  #send(message: HostMessage): void {
    this.#process?.postMessage(message);
  }

  #tell(state: 'ready' | 'restarting' | 'failed'): void {
    if (this.#contents !== null && !this.#contents.isDestroyed())
      this.#contents.send('event:projectState', { state });
  }
}
