// The running app with the sample in it, beside a server on this machine that must never be asked for anything.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callApp, projectShown } from '../drive.ts';
import { type LaunchedApp, launchApp } from '../launch.ts';

export type SealedApp = Pick<LaunchedApp, 'app' | 'page'> & {
  /** The address of the server. */
  readonly outside: string;
  /** How often the server was asked. */
  asked(): number;
  close(): Promise<void>;
};

/** Starts server and app, and opens the sample. */
export async function openSealedApp(): Promise<SealedApp> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { app, page, close } = await launchApp();
  const opened = await callApp(page, 'openSample');
  if (!opened.ok) throw new Error(`The sample did not open: ${opened.error.kind}`);
  await projectShown(page);
  return {
    app,
    page,
    outside: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: async () => {
      await close();
      server.close();
    },
  };
}
