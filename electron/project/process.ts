// The process of one open project: owns the file, answers its window's port, and ends when told to.

import { randomFillSync } from 'node:crypto';
import { basename, join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { projectCallNames, type ProjectCallName } from '../../core/contract/project-calls.ts';
import { projectCallInputs } from '../../core/contract/project-calls.ts';
import { makeEnv } from '../../core/store/make-env.ts';
import { BACKUP_WAIT_MS } from '../storage/backups/remove-backups.ts';
import type { ProjectFile } from '../storage/project-file.ts';
import type { HostMessage, PortAnswer, PortEvent, PortRequest, ProcessMessage } from './messages.ts';
import { BackupThread } from './backup/backup-thread.ts';
import { CapturesByMain } from './captures-by-main.ts';
import { endEncrypting, finishEncrypting } from './finish-encrypting.ts';
import { finishForgetting } from './finish-forgetting.ts';
import { openProject } from './open-project.ts';
import { PreviewThread } from './preview/preview-thread.ts';
import { type ProjectHandlers, projectHandlers } from './project-handlers.ts';
import { RendererThread } from './rendering/renderer-thread.ts';
import { VerifierThread } from './verifying/verifier-thread.ts';
import { handlersWithoutFile } from './without-file.ts';

/** The port of a utility process and the ports that come with messages, in the little of them used here. */
type Port = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (name: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly start?: () => void;
  readonly close?: () => void;
};
type ParentPort = {
  readonly postMessage: (message: ProcessMessage) => void;
  readonly on: (
    name: 'message',
    listener: (event: { readonly data: HostMessage; readonly ports: readonly Port[] }) => void,
  ) => void;
};

const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const tokens = new Map<string, string>();
const exports = new RendererThread(join(__dirname, 'render-worker.cjs'));
const captures = new CapturesByMain((message) => parent.postMessage(message));
let preview: PreviewThread | null = null;
let verifier: VerifierThread | null = null;
let backups: BackupThread | null = null;
let author = '';
let file: ProjectFile | null = null;
let handlers: ProjectHandlers | null = null;
let windowPort: Port | null = null;

const env = makeEnv({
  nowMs: () => Date.now(),
  random: (count) => randomFillSync(new Uint8Array(count)),
  author: () => author,
});

parent.on('message', ({ data, ports }) => {
  switch (data.type) {
    case 'open':
      open(data).catch(() => {
        // What was thrown is a bug; the analyst is told that the project didn't open, and that nothing happened to it.
        const error: AppError = { kind: 'unexpected-while-opening', name: basename(data.path) };
        parent.postMessage({ type: 'failed', error });
      });
      return;
    case 'port':
      if (ports[0] !== undefined) serve(ports[0]);
      return;
    case 'grant':
      tokens.set(data.token, data.path);
      return;
    case 'author':
      author = data.author;
      return;
    case 'backups':
      backups?.turn(data.on);
      return;
    case 'capturePort':
      if (ports[0] !== undefined) captures.begin(data.id, ports[0]);
      return;
    case 'captureStopped':
      captures.stopped(data.id, data.reason);
      return;
    case 'close':
      void close();
      return;
  }
});

type Order = Extract<HostMessage, { type: 'open' }>;

const passphraseOf = (order: Order): string | null => order.passphrase ?? null;

async function open(order: Order): Promise<void> {
  author = order.author;
  const opened = await openProject(order.path, order.how, order.templatesFolder, env, passphraseOf(order));
  if (opened.ok) {
    // The window of a process that is started again knows the state that is in the file, and no other.
    if (order.how.kind !== 'reopen') finishForgetting(opened.value, order.dataFolder, env.now);
    const kept = backupsKept(opened.value, order);
    begin(opened.value, order, kept);
    const { projectId, draftsKey } = opened.value;
    parent.postMessage({ type: 'opened', projectId, draftsKey });
  } else if (order.how.kind === 'reopen') {
    beginWithoutFile(order);
    parent.postMessage({ type: 'withoutFile' });
  } else parent.postMessage({ type: 'failed', error: opened.error });
}

/** Takes plain backups away where that was wanted, before the first one of the encrypted project is begun. Why some are there still. */
function backupsKept(opened: ProjectFile, { how, dataFolder }: Order): AppError | null {
  if (how.kind === 'reopen') return null;
  if (how.kind !== 'encrypt') {
    const finished = finishEncrypting(opened, dataFolder, env.now);
    return finished.ok ? null : finished.error;
  }
  const removed = endEncrypting(opened, dataFolder, env.now, BACKUP_WAIT_MS);
  // Whoever asked for it is answered with it.
  if (!removed.ok) parent.postMessage({ type: 'backupsKept', error: removed.error });
  return null;
}

/** Looks for the file again and again; the window is told as soon as it can be opened. */
function beginWithoutFile(order: Order): void {
  const reopen = async (): Promise<Result<ProjectHandlers, AppError>> => {
    // It is being closed: nothing is opened any more.
    if (handlers === null) return err({ kind: 'process-gone' });
    if (file !== null) return ok(handlers);
    const opened = await openProject(order.path, order.how, order.templatesFolder, env, passphraseOf(order));
    if (!opened.ok) return opened;
    clearInterval(timer);
    return ok(begin(opened.value, order));
  };
  const timer = setInterval(() => {
    void reopen().then(({ ok: done }) => {
      if (done)
        windowPort?.postMessage({ event: 'fileChanged', payload: { error: null } } satisfies PortEvent);
    });
  }, LOOK_MS);
  handlers = handlersWithoutFile({
    path: order.path,
    reopen,
    pathOf: (token) => tokens.get(token) ?? null,
    now: env.now,
    passphrase: passphraseOf(order),
    encrypted: order.how.kind === 'reopen' && order.how.encrypted === true,
  });
}

function begin(opened: ProjectFile, message: Order, kept: AppError | null = null): ProjectHandlers {
  file = opened;
  preview = new PreviewThread(join(__dirname, 'preview-worker.cjs'), file, message.fontsFolder);
  verifier = new VerifierThread(join(__dirname, 'verify-worker.cjs'), file, env.now, (damage) =>
    windowPort?.postMessage({ event: 'damageFound', payload: damage } satisfies PortEvent),
  );
  if (file.access === 'write') backups = beginBackups(file, message);
  handlers = projectHandlers({
    file,
    justRecovered: message.how.kind === 'recover',
    backupsKept: kept,
    env,
    sitting: message.sitting,
    fontsFolder: message.fontsFolder,
    templatesFolder: message.templatesFolder,
    preview,
    exportRenderer: exports,
    verifier,
    capturer: captures,
    pathOf: (token) => tokens.get(token) ?? null,
    passphraseChanged: (passphrase) => parent.postMessage({ type: 'passphrase', passphrase }),
    emit: (event, payload) => windowPort?.postMessage({ event, payload } satisfies PortEvent),
  });
  watch(file);
  if (file.encrypted) prepareSearch(file);
  verifier.beginQuietly();
  return handlers;
}

/** How often (ms) the file is looked at while nothing is written to it. */
const LOOK_MS = 2_000;

/** So many records are taken into the search at once, and so long (ms) it rests then for whoever works. */
const PREPARED_AT_ONCE = 10;
const PREPARE_REST_MS = 20;

/** Makes ready in the quiet what the first search of an encrypted project would have to. */
function prepareSearch(of: ProjectFile): void {
  const timer = setInterval(() => {
    if (file !== of || handlers === null) return clearInterval(timer);
    const done = of.prepareSearch(PREPARED_AT_ONCE);
    if (!done.ok || done.value) clearInterval(timer);
  }, PREPARE_REST_MS);
}

/** Tells the window when the file is no longer as it was written last, and when one that was gone is there again. */
function watch(watched: ProjectFile): void {
  let told: AppError['kind'] | null = null;
  const timer = setInterval(() => {
    if (file !== watched || handlers === null) return clearInterval(timer);
    const error = watched.lookAtFile();
    if ((error?.kind ?? null) === told) return;
    told = error?.kind ?? null;
    windowPort?.postMessage({ event: 'fileChanged', payload: { error } } satisfies PortEvent);
  }, LOOK_MS);
}

/** Only of what this process may write: of a copy for reading there is nothing to lose. */
function beginBackups(of: ProjectFile, message: Order): BackupThread {
  const every = Number(process.env['BRIEFWRIGHT_BACKUP_EVERY_MS']);
  const thread = new BackupThread({
    script: join(__dirname, 'backup-worker.cjs'),
    file: of,
    dataFolder: message.dataFolder,
    now: env.now,
    tell: (state) => windowPort?.postMessage({ event: 'backupState', payload: state } satisfies PortEvent),
    ...(every > 0 ? { everyMs: every } : {}),
  });
  thread.turn(message.backups);
  return thread;
}

/** Answers one window; a port handed out earlier is closed. */
function serve(port: Port): void {
  windowPort?.close?.();
  windowPort = port;
  port.on('message', ({ data }) => void answer(port, data));
  port.start?.();
}

async function answer(port: Port, data: unknown): Promise<void> {
  const request = asRequest(data);
  if (request === null) return;
  const reply = (result: unknown) => port.postMessage({ id: request.id, result } satisfies PortAnswer);
  const refuse = (reason: string) =>
    reply(err({ kind: 'bad-request', call: request.name, reason } satisfies AppError));
  if (!(projectCallNames as readonly string[]).includes(request.name)) return refuse('there is no such call');
  const name = request.name as ProjectCallName;
  const input = projectCallInputs[name].safeParse(request.input);
  if (!input.success) return refuse(input.error.issues[0]?.message ?? 'not valid');
  if (handlers === null) return reply(err({ kind: 'process-gone' } satisfies AppError));
  try {
    reply(await handlers[name](input.data as never));
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'error';
    reply(err({ kind: 'unexpected', detail } satisfies AppError));
  }
}

function asRequest(data: unknown): PortRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('id' in data) || typeof data.id !== 'number') return null;
  if (!('name' in data) || typeof data.name !== 'string') return null;
  return { id: data.id, name: data.name, input: 'input' in data ? data.input : undefined };
}

async function close(): Promise<void> {
  handlers = null;
  await Promise.all([preview?.close(), exports.close(), verifier?.close(), backups?.close()]);
  file?.close();
  parent.postMessage({ type: 'closed' });
  process.exit(0);
}
