// Chromium's walls don't hold Node: no module of ours opens a socket, looks up a name or fetches.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/paths.mjs';

const ASKS =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\() *['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector)['"]|(?<![\w.])fetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\b|\bnet\.(?:fetch|request)\(/u;

test('no module of core, electron and renderer asks the network', () => {
  const files = ['core', 'electron', 'renderer'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => join(room, name)),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => ASKS.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
