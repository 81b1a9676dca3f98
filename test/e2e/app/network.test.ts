// Nothing goes out of the running app.

import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer as createStreamServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';
import { readNetLog } from './net-log.ts';
import { openSealedApp, type SealedApp } from './sealed-app.ts';

let sealed: SealedApp;
let page: Page;

/** Kinds of events that only a request to another machine makes. */
const LEAVES =
  /^(?:HOST_RESOLVER_MANAGER_REQUEST|TCP_CONNECT|UDP_CONNECT|SSL_CONNECT|DNS_TRANSACTION|PROXY_RESOLUTION_SERVICE)$/u;

beforeAll(async () => {
  sealed = await openSealedApp();
  ({ page } = sealed);
});

afterAll(() => sealed.close());

describe('the page', () => {
  test('reaches no other machine, by whatever way', async () => {
    const ways = await page.evaluate(async (url) => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const loaded = (element: HTMLElement & { src?: string; href?: string }, attribute: 'src' | 'href') =>
        outcome(
          new Promise((resolve, reject) => {
            element.onload = resolve;
            element.onerror = reject;
            element[attribute] = url;
            document.body.append(element);
            setTimeout(() => reject(new Error('nothing came')), 2_000);
          }).finally(() => element.remove()),
        );
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      return {
        fetch: await outcome(fetch(url, { mode: 'no-cors' })),
        request: await outcome(
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.onload = resolve;
            request.onerror = reject;
            request.open('GET', url);
            request.send();
          }),
        ),
        socket: await outcome(
          new Promise((resolve, reject) => {
            const socket = new WebSocket(url.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        ),
        image: await loaded(document.createElement('img'), 'src'),
        script: await loaded(document.createElement('script'), 'src'),
        style: await loaded(link, 'href'),
        beacon: navigator.sendBeacon(url) ? 'queued' : 'refused',
      };
    }, sealed.outside);
    expect({ ...ways, beacon: 'refused' }).toEqual({
      fetch: 'refused',
      request: 'refused',
      socket: 'refused',
      image: 'refused',
      script: 'refused',
      style: 'refused',
      beacon: 'refused',
    });
    await page.waitForTimeout(300);
    expect(sealed.asked()).toBe(0);
  });

  test('reaches no other machine by WebRTC, which asks no session', async () => {
    const heard: string[] = [];
    const datagrams = createSocket('udp4').on('message', () => heard.push('a datagram'));
    const streams = createStreamServer((socket) => {
      heard.push('a connection');
      socket.destroy();
    });
    await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => streams.listen(0, '127.0.0.1', resolve));
    const servers = [
      { urls: `stun:127.0.0.1:${datagrams.address().port}` },
      {
        urls: `turn:127.0.0.1:${(streams.address() as AddressInfo).port}?transport=tcp`,
        username: 'u',
        credential: 'p',
      },
    ];
    const candidates = await page.evaluate(async (iceServers) => {
      const found: string[] = [];
      try {
        const connection = new RTCPeerConnection({ iceServers });
        connection.onicecandidate = ({ candidate }) => {
          if (candidate !== null) found.push(candidate.candidate);
        };
        connection.createDataChannel('out');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        connection.close();
      } catch {
        // Refused altogether: so be it.
      }
      return found;
    }, servers);
    datagrams.close();
    streams.close();
    expect(heard).toEqual([]);
    expect(candidates).toEqual([]);
  });
});

test('from start to end the program asks the network for nothing', async () => {
  const folder = folderForTest();
  const log = join(folder, 'net.json');
  const path = sampleIn(folder);
  const running = await launchForTest({
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything', path],
  });
  await projectShown(running.page);
  for (const place of [2, 3, 4, 5, 6, 1]) {
    await running.page.keyboard.press(`Control+Digit${place}`);
    await running.page.waitForTimeout(300);
  }
  await running.page.keyboard.press('Control+Shift+P');
  await running.page.waitForTimeout(1_500);
  await running.close();
  const events = readNetLog(log);
  expect(events.length).toBeGreaterThan(0);
  const outward = events.filter(({ type, url }) => LEAVES.test(type) || /^(?:https?|wss?|ftp):/u.test(url));
  expect(outward).toEqual([]);
});
