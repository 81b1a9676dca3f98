// The thread of the preview: keeps a copy of the project's records and the pages made of them, so that the project's own
// thread goes on answering while pages are laid out.

import { parentPort, workerData } from 'node:worker_threads';
import { PreviewDesk } from './preview-desk.ts';
import type { FromPreview, PreviewWorkerData, ToPreview } from './preview-messages.ts';

const port = parentPort;
const { fontsFolder } = workerData as PreviewWorkerData;
const waiting = new Map<number, (media: ReadonlyMap<string, Uint8Array>) => void>();
let lastId = 0;

const tell = (message: FromPreview) => port?.postMessage(message);
const desk = new PreviewDesk(fontsFolder, (names) => {
  lastId += 1;
  const id = lastId;
  tell({ type: 'needMedia', id, names });
  return new Promise((resolve) => waiting.set(id, resolve));
});

port?.on('message', (message: ToPreview) => {
  switch (message.type) {
    case 'records':
      desk.load(message.records);
      return;
    case 'change':
      desk.apply(message.change);
      return;
    case 'media':
      waiting.get(message.id)?.(message.media);
      waiting.delete(message.id);
      return;
    case 'font':
      tell({ type: 'font', id: message.id, bytes: desk.glyphFont(message.face) });
      return;
    case 'preview':
      void desk.preview(message.input).then((pages) => tell({ type: 'pages', id: message.id, pages }));
      return;
  }
});
