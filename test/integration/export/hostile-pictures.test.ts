// Pictures that were made to harm, or came broken: every writer leaves their words, says so, and asks no one for anything.

import { createServer, type Server } from 'node:http';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../../core/drawing/scene.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';
import { renderTree } from '../../../electron/export/render.ts';
import { png } from '../../builders/media.ts';
import { styleSheet } from '../../builders/style-sheet.ts';
import { doc, image, p, section } from '../../builders/tree.ts';
import { fontsFolder } from '../../support/fonts.ts';

const formats: readonly DocumentFormat[] = ['docx', 'pdf', 'html', 'md'];
const asked: string[] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
afterAll(() => {
  server.close();
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const changed = (at: number, ...values: readonly number[]): Uint8Array => {
  const copy = png.slice();
  copy.set(values, at);
  return copy;
};

const pictures: Readonly<Record<string, () => Uint8Array>> = {
  'an SVG with a script': () =>
    bytesOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>fetch("${address}/script")</script></svg>`,
    ),
  'an SVG with a picture from elsewhere': () =>
    bytesOf(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><image xlink:href="${address}/image.png" width="9" height="9"/><style>@import url("${address}/style.css")</style></svg>`,
    ),
  'an SVG with an entity from elsewhere': () =>
    bytesOf(`<!DOCTYPE svg [<!ENTITY x SYSTEM "${address}/entity">]><svg width="9" height="9">&x;</svg>`),
  'an SVG under the head of a PNG': () =>
    new Uint8Array([...png.slice(0, 33), ...bytesOf(`<svg onload="fetch('${address}/onload')"/>`)]),
  'a PNG without a width': () => changed(16, 0, 0, 0, 0),
  'a PNG without a height': () => changed(20, 0, 0, 0, 0),
  'a PNG that says it is huge': () => changed(16, 0x7f, 0xff, 0xff, 0xff),
  'a PNG cut short': () => png.slice(0, png.length - 40),
  'a PNG with noise in its pixels': () => changed(60, ...Array.from({ length: 20 }, (_, at) => at * 13)),
  'a page of HTML': () => bytesOf(`<html><body onload="location='${address}/page'"></body></html>`),
  nothing: () => new Uint8Array(),
};

const write = async (format: DocumentFormat, tree: Parameters<typeof renderTree>[1]) =>
  renderTree(format, tree, styleSheet, {
    media: (name) => pictures[name]?.() ?? null,
    fontsFolder: fontsFolder(),
    signal: new AbortController().signal,
    progress: () => undefined,
  });

/** Everything in a document that a program could act on, but for pixels. */
const contentOf = (format: DocumentFormat, bytes: Uint8Array): string =>
  format === 'docx'
    ? Object.entries(unzipSync(bytes))
        .filter(([name]) => !name.endsWith('.png'))
        .map(([, part]) => strFromU8(part, true))
        .join('\n')
    : Buffer.from(bytes).toString('latin1');

describe('hostile pictures', () => {
  for (const format of formats)
    it(`in ${format} leave their words and are told`, async () => {
      const names = Object.keys(pictures);
      const figures = names.map((name) => image(name, 'image/png', { alt: name }));
      const { bytes, losses } = await write(format, doc(section(...figures, p('the end'))));
      const told = losses.map((loss) => `${loss.kind}: ${loss.what}`);
      for (const name of names)
        expect(
          told.some((what) => what.includes(name)),
          name,
        ).toBe(true);
      const content = contentOf(format, bytes);
      expect(content.includes(address)).toBe(false);
      expect(content.includes('<script')).toBe(false);
      expect(asked).toEqual([]);
    });
});

describe('a drawing with hostile words', () => {
  const words = `</text><script>fetch("${'x'}")</script>&<image href="//elsewhere.example/a.png"/>\u0000]]>`;
  const scene: Scene = {
    widthPt: 200,
    heightPt: 40,
    shapes: [
      {
        type: 'text',
        x: 4,
        y: 20,
        text: words,
        sizePt: 8,
        colour: 'ink',
        bold: false,
        anchor: 'start',
        dir: 'ltr',
      },
    ],
  };

  for (const format of ['docx', 'html'] as const)
    it(`in ${format} stays a drawing of words`, async () => {
      const figure = { ...image('none', 'image/png', { alt: 'words' }), content: { kind: 'scene', scene } };
      const { bytes } = await write(format, doc(section(figure as never)));
      const content = contentOf(format, bytes);
      expect(/.{0,60}(?:<script|<image|\u0000).{0,20}/u.exec(content)?.[0]).toBeUndefined();
      expect(content.includes('&lt;script')).toBe(true);
    });
});
