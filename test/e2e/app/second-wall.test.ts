// The page tries what asks no filter of requests: nothing arrives on this machine, and Chromium's own log has no look-up.

import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';
import { readNetLog } from './net-log.ts';

/** Kinds of events of the log by which something leaves the program or a name is looked up. */
const LEAVES =
  /^(?:HOST_RESOLVER_(?:MANAGER_(?:REQUEST|JOB|DNS_TASK)|SYSTEM_TASK)|DNS_TRANSACTION|TCP_CONNECT|UDP_BYTES_SENT|SSL_CONNECT$|QUIC_SESSION)/u;

/** Sockets that hear datagrams and connections. */
async function listening() {
  const heard: string[] = [];
  const datagrams = createSocket('udp4').on('message', () => heard.push('a datagram'));
  const streams = createServer((socket) => {
    heard.push('a connection');
    socket.destroy();
  });
  await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => streams.listen(0, '127.0.0.1', resolve));
  return {
    heard,
    ports: { udp: datagrams.address().port, tcp: (streams.address() as AddressInfo).port },
    close: () => {
      datagrams.close();
      streams.close();
    },
  };
}

type Ports = { readonly udp: number; readonly tcp: number };

/** Says what came of each try that answers. */
const tryAll = (page: Page, ports: Ports) =>
  page.evaluate(async ({ udp, tcp }) => {
    const here = `http://127.0.0.1:${tcp}`;
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const outcome = (run: () => unknown): Promise<string> =>
      Promise.race([
        Promise.resolve()
          .then(run)
          .then(
            () => 'done',
            () => 'refused',
          ),
        wait(3_000).then(() => 'refused'),
      ]);
    const missing = [
      'RTCPeerConnection',
      'webkitRTCPeerConnection',
      'WebTransport',
      'webkitSpeechRecognition',
    ];

    // A frame without an address has all that the page lost.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const other = frame.contentWindow as unknown as {
      readonly RTCPeerConnection: typeof RTCPeerConnection;
      readonly WebTransport: new (url: string) => { readonly ready: Promise<void> };
    };
    const candidates: string[] = [];
    await outcome(async () => {
      const connection = new other.RTCPeerConnection({
        iceServers: [
          { urls: [`stun:127.0.0.1:${udp}`, `stun:localhost:${udp}`, 'stun:stun.quagga.example'] },
          { urls: `turn:127.0.0.1:${udp}?transport=udp`, username: 'u', credential: 'p' },
          { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'u', credential: 'p' },
          { urls: `turns:127.0.0.1:${tcp}?transport=tcp`, username: 'u', credential: 'p' },
        ],
      });
      connection.onicecandidate = ({ candidate }) => {
        if (candidate !== null) candidates.push(candidate.candidate);
      };
      connection.createDataChannel('out');
      await connection.setLocalDescription(await connection.createOffer());
      await connection.addIceCandidate({
        candidate: `candidate:1 1 udp 2122260223 127.0.0.1 ${udp} typ host`,
        sdpMid: '0',
      });
    });

    const control = document.createElement('meta');
    control.httpEquiv = 'x-dns-prefetch-control';
    control.content = 'on';
    document.head.append(control);
    const links: readonly (readonly [string, string])[] = [
      ['dns-prefetch', '//prefetched.quagga.example'],
      ['dns-prefetch', 'https://prefetched2.quagga.example'],
      ['preconnect', 'https://preconnected.quagga.example'],
      ['preconnect', here],
      ['prefetch', `${here}/prefetch`],
      ['prerender', `${here}/prerender`],
      ['next', `${here}/next`],
      ['icon', `${here}/icon`],
      ['manifest', `${here}/manifest`],
      ['modulepreload', `${here}/module`],
      ['preload', `${here}/preload`],
    ];
    for (const [rel, href] of links) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = href;
      if (rel === 'preload') link.as = 'image';
      document.head.append(link);
    }
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    const list = [{ source: 'list', urls: [`${here}/speculated`, 'https://speculated.quagga.example/'] }];
    rules.textContent = JSON.stringify({ prefetch: list, prerender: list });
    document.head.append(rules);
    const anchor = document.createElement('a');
    anchor.href = 'https://anchored.quagga.example/';
    anchor.ping = `${here}/ping`;
    anchor.textContent = 'x';
    document.body.append(anchor);
    for (const type of ['mouseover', 'mousedown', 'pointerdown'])
      anchor.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    anchor.click();

    const tries = {
      fetch: await outcome(() => fetch(`${here}/fetch`, { mode: 'no-cors', keepalive: true })),
      name: await outcome(() => fetch('https://fetched.quagga.example/')),
      events: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const events = new EventSource(`${here}/events`);
            events.onopen = resolve;
            events.onerror = reject;
          }),
      ),
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`ws://127.0.0.1:${tcp}`);
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ),
      transport: await outcome(() => new other.WebTransport(`https://127.0.0.1:${udp}/`).ready),
      worker: await outcome(() => new Worker(`${here}/worker.js`)),
      serviceWorker: await outcome(() => navigator.serviceWorker.register('/assets/worker.js')),
      remotePlay: await outcome(() => {
        const video = document.createElement('video');
        video.src = `${here}/video`;
        return video.play();
      }),
    };
    navigator.sendBeacon(`${here}/beacon`, 'words');
    await wait(3_000);
    for (const element of [frame, anchor, rules, control]) element.remove();
    return { left: missing.filter((name) => name in window), candidates, tries };
  }, ports);

test('nothing arrives and no name is looked up, whatever the page tries', async () => {
  const folder = folderForTest();
  const log = join(folder, 'net.json');
  const sockets = await listening();
  const running = await launchForTest({
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything', sampleIn(folder)],
  });
  await projectShown(running.page);
  const { left, candidates, tries } = await tryAll(running.page, sockets.ports);
  await running.close();
  sockets.close();
  expect(sockets.heard).toEqual([]);
  expect(left).toEqual([]);
  expect(candidates).toEqual([]);
  expect(new Set(Object.values(tries))).toEqual(new Set(['refused']));
  const events = readNetLog(log);
  expect(events.length).toBeGreaterThan(0);
  expect(events.filter(({ type }) => LEAVES.test(type))).toEqual([]);
  expect(
    events.filter(({ type, url }) => type.startsWith('URL_REQUEST') && /^(?:https?|wss?):/u.test(url)),
  ).toEqual([]);
});

test('every session of the program has the same walls', async () => {
  const sockets = await listening();
  const { app } = await launchForTest();
  const answers = await app.evaluate(async ({ session }, port) => {
    const others = [
      session.defaultSession,
      session.fromPartition('other'),
      session.fromPartition('persist:other'),
    ];
    return Promise.all(
      others.map(async (each) => {
        // The first answer of a new session comes before its network is set up.
        await each.resolveProxy('https://quagga.example');
        return {
          proxy: await each.resolveProxy('https://quagga.example'),
          local: await each.resolveProxy(`http://127.0.0.1:${port}`),
          // Electron's own fetch asks the handler of requests too.
          fetched: await each.fetch(`http://127.0.0.1:${port}/`).then(
            () => 'done',
            () => 'refused',
          ),
        };
      }),
    );
  }, sockets.ports.tcp);
  sockets.close();
  for (const answer of answers)
    expect(answer).toEqual({ proxy: 'PROXY 127.0.0.1:1', local: 'PROXY 127.0.0.1:1', fetched: 'refused' });
  expect(sockets.heard).toEqual([]);
});
