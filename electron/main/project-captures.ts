// The captures of one open project: gives its process a port to the process that reads them, and watches that one.
// What is read goes from process to process and never comes through here.

import { MessageChannelMain, type MessagePortMain, type UtilityProcess } from 'electron';
import { CaptureDesk } from '../capture/capture-desk.ts';
import type { HostMessage, ProcessMessage } from '../project/messages.ts';
import type { Log } from './log.ts';
import { startCapture } from './start-capture.ts';

export class ProjectCaptures {
  readonly #desk = new CaptureDesk<MessagePortMain>(startCapture);
  readonly #log: Log;
  readonly #running = new Map<number, AbortController>();
  /** Of the one whose turn it is. */
  #handedIn: { readonly id: number; readonly tell: () => void } | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Does what the project's process says about its captures; the rest of what it says is not for here. */
  hear(message: ProcessMessage, project: UtilityProcess): void {
    if (message.type === 'capture') void this.#begin(message.id, project);
    else if (message.type === 'captureHandedIn') this.#tellHandedIn(message.id);
    else if (message.type === 'cancelCapture') this.#running.get(message.id)?.abort();
  }

  /** Ends what the project's process asked for: it is gone, and nobody waits for it any more. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
  }

  close(): void {
    this.cancelAll();
    this.#desk.close();
  }

  /** Has what was asked for read when its turn comes, and says so when that was stopped. */
  async #begin(id: number, project: UtilityProcess): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const tell = (message: HostMessage, ports: MessagePortMain[] = []) => project.postMessage(message, ports);
    const port = (handedIn: () => void): MessagePortMain => {
      this.#handedIn = { id, tell: handedIn };
      const { port1, port2 } = new MessageChannelMain();
      tell({ type: 'capturePort', id }, [port1]);
      return port2;
    };
    const end = await this.#desk.run(port, controller.signal);
    if (this.#running.get(id) === controller) this.#running.delete(id);
    if (end.kind === 'done') return;
    if (end.reason !== 'cancelled') this.#log.error(`a capture was ended: ${end.reason}`);
    tell({ type: 'captureStopped', id, reason: end.reason });
  }

  /** The project's process has sent it off: its time begins. */
  #tellHandedIn(id: number): void {
    if (this.#handedIn?.id === id) this.#handedIn.tell();
  }
}
