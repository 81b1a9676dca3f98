// The rendering thread: lays out documents, so that the project's own thread goes on answering. Cancelling ends it.

import { parentPort } from 'node:worker_threads';
import { renderTree } from '../../export/render.ts';
import type { RenderAnswer, RenderRequest } from './render-messages.ts';

const port = parentPort;
port?.on('message', (request: RenderRequest) => {
  const answer = (message: RenderAnswer) => port.postMessage(message);
  const { id } = request;
  const world = {
    media: (name: string) => request.media.get(name) ?? null,
    fontsFolder: request.fontsFolder,
    // A cancelled render ends with its thread; nothing inside needs to look.
    signal: new AbortController().signal,
    progress: (done: number) => answer({ id, type: 'progress', done }),
  };
  renderTree(request.format, request.tree, request.styles, world, request.options).then(
    ({ bytes, losses }) => answer({ id, type: 'written', bytes, losses }),
    (error: unknown) =>
      answer({ id, type: 'failed', reason: error instanceof Error ? error.message : 'the writer failed' }),
  );
});
