// The only bridge between page and processes: named calls, named events, and the port of the open project, kept here
// because a port does not survive the context bridge.

import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Bridge } from '../../core/contract/events.ts';
import { eventNames } from '../../core/contract/names.ts';

type Answer = {
  readonly ok: false;
  readonly error: { readonly kind: string; readonly [key: string]: string };
};
const processGone: Answer = { ok: false, error: { kind: 'process-gone' } };
const badRequest = (call: string): Answer => ({
  ok: false,
  error: { kind: 'bad-request', call, reason: 'there is no such call' },
});

const listeners = new Map<string, Set<(payload: unknown) => void>>();
const emit = (name: string, payload: unknown) => {
  for (const listener of [...(listeners.get(name) ?? [])]) listener(payload);
};

let port: MessagePort | null = null;
let lastId = 0;
const waiting = new Map<number, (result: unknown) => void>();
/** Calls made before the first port is there, or while a new process starts, wait for it. */
let queued: (() => void)[] = [];
let expectPort = true;

function abandonCalls(): void {
  const abandoned = [...waiting.values()];
  waiting.clear();
  for (const settle of abandoned) settle(processGone);
}

ipcRenderer.on('project-port', (event: IpcRendererEvent) => {
  abandonCalls();
  port?.close();
  port = event.ports[0] ?? null;
  expectPort = false;
  if (port !== null)
    port.onmessage = (message: MessageEvent<unknown>) => {
      const data = message.data;
      if (typeof data !== 'object' || data === null) return;
      if ('event' in data && typeof data.event === 'string')
        emit(data.event, 'payload' in data ? data.payload : null);
      else if ('id' in data && typeof data.id === 'number') {
        const settle = waiting.get(data.id);
        waiting.delete(data.id);
        settle?.('result' in data ? data.result : processGone);
      }
    };
  const calls = queued;
  queued = [];
  for (const call of calls) call();
});

for (const name of eventNames)
  ipcRenderer.on(`event:${name}`, (_event, payload: unknown) => {
    if (name === 'projectState') {
      const state =
        typeof payload === 'object' && payload !== null && 'state' in payload ? payload.state : '';
      if (state === 'restarting') {
        expectPort = true;
        port?.close();
        port = null;
        abandonCalls();
      } else if (state === 'failed') {
        expectPort = false;
        const calls = queued;
        queued = [];
        for (const call of calls) call();
      }
    }
    emit(name, payload);
  });

const callProject = (name: string, input: unknown): Promise<unknown> => {
  return new Promise((resolve) => {
    const send = () => {
      if (port === null) {
        if (expectPort) queued.push(send);
        else resolve(processGone);
        return;
      }
      lastId += 1;
      waiting.set(lastId, resolve);
      port.postMessage({ id: lastId, name, input });
    };
    send();
  });
};

const bridge: Bridge = {
  // A name that nobody answers to is refused by Electron itself.
  callApp: (name, input) => ipcRenderer.invoke(`app:${name}`, input).catch(() => badRequest(name)),
  callProject,
  on: (name, listener) => {
    if (!(eventNames as readonly string[]).includes(name)) return () => {};
    const set = listeners.get(name) ?? new Set();
    set.add(listener);
    listeners.set(name, set);
    return () => set.delete(listener);
  },
  keepDrafts: (ops) => ipcRenderer.send('keep-drafts', ops),
  platform: process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
};
contextBridge.exposeInMainWorld('briefwright', bridge);

// Ways out that are no requests. The page has them taken away before its first script; that they lead nowhere is main's work.
void webFrame.executeJavaScript(
  `for (const name of ${JSON.stringify(['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'webkitSpeechRecognition'])}) delete globalThis[name];`,
);

// Files dropped anywhere: this side alone may learn their paths, and hands them to main for tokens.
window.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
});
window.addEventListener('drop', (event) => {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const paths = files.map(pathOfFile).filter((path) => path !== '');
  if (paths.length > 0) ipcRenderer.send('inputs-dropped', paths);
});

/** `webUtils` is newer than the oldest Electron we run on, where a File still carries its path. */
function pathOfFile(file: File & { readonly path?: string }): string {
  if (typeof webUtils === 'object') return webUtils.getPathForFile(file);
  return file.path ?? '';
}
