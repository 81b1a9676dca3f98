// Pages saved as web archives (MHTML): the page in them is read as if it had been saved alone.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { madePages } from '../../support/pages/made-pages.ts';
import { scoreText } from '../../support/text-score.ts';
import { errorOf, must, quotable, read, sentence } from './read-here.ts';

type Part = {
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly encoding?: string;
  readonly headers?: string;
};
const boundary = '----MultipartBoundary--x2jK8s----';

/** An archive as Chromium writes it. */
function archive(parts: readonly Part[], more = ''): Uint8Array {
  const head = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://pier.example/2014/05/18/boats\r\nSubject: Boats\r\nDate: Mon, 19 May 2014 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";${more}\r\n\tboundary="${boundary}"\r\n\r\n\r\n`;
  const pieces = parts.map(({ type, body, encoding = 'quoted-printable', headers = '' }) => {
    const bytes = Buffer.from(typeof body === 'string' ? new TextEncoder().encode(body) : body);
    return Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n${headers}\r\n`,
      ),
      Buffer.from(encoded(bytes, encoding), 'latin1'),
      Buffer.from('\r\n'),
    ]);
  });
  return new Uint8Array(Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(`--${boundary}--\r\n`)]));
}

function encoded(bytes: Buffer, encoding: string): string {
  if (encoding === 'base64') return bytes.toString('base64').replaceAll(/.{76}/gu, '$&\r\n');
  if (encoding !== 'quoted-printable') return bytes.toString('latin1');
  let line = '';
  let out = '';
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    line += isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length > 72) {
      out += `${line}=\r\n`;
      line = '';
    }
  }
  return out + line;
}

const page = (text = sentence.repeat(3)) =>
  `<html lang="en"><head><title>Boats found at the pier</title></head><body><article><h1>Boats found at the pier</h1><p>${text}</p><img src="cid:a"><p>${text}</p></article></body></html>`;
const picture: Part = { type: 'image/png', body: Uint8Array.of(0x89, 0x50, 0x4e, 0x47), encoding: 'base64' };

describe('a web archive', () => {
  test('gives its page, its address and what was left out, and keeps its bytes', async () => {
    const bytes = archive([{ type: 'text/html', body: page() }, picture, { type: 'text/css', body: 'p{}' }]);
    const source = await must(bytes, 'boats.mhtml');
    expect(source.original).toMatchObject({ bytes, mediaType: 'multipart/related', fileName: 'boats.mhtml' });
    expect(source.metadata).toMatchObject({
      title: 'Boats found at the pier',
      url: 'https://pier.example/2014/05/18/boats',
      outlet: 'pier.example',
      published: { edtf: '2014-05-18' },
      found: { url: 'metadata', published: 'guessed' },
      extent: 'article',
    });
    expect(source.text.blocks).toHaveLength(3);
    expect(source.losses.map(({ what }) => what)).toContain(
      'Pictures in the archive: 1 (the original is kept)',
    );
  });
  test.each(['quoted-printable', 'base64', '8bit'])('reads a page in %s', async (encoding) => {
    const source = await must(
      archive([
        {
          type: 'text/html; charset="utf-8"',
          body: page(`Größe 50 % = viel. ${sentence.repeat(3)}`),
          encoding,
        },
      ]),
      'a.mht',
    );
    expect(canonicalText(source.text)).toContain('Größe 50 % = viel.');
  });
  test('reads the charset of its part, and else that of the page', async () => {
    const said = page('مرحبا').replace('<head>', '<head><meta charset="windows-1256">');
    const body = Buffer.from(said, 'utf8')
      .toString('latin1')
      .replace(Buffer.from('مرحبا').toString('latin1'), '\xe3\xd1\xcd\xc8\xc7');
    const bytes = Buffer.from(body, 'latin1');
    for (const type of ['text/html', 'text/html; charset=windows-1256'])
      expect(canonicalText((await must(archive([{ type, body: bytes }]), 'a.mht')).text)).toContain('مرحبا');
  });
  test('takes the page that it names as its start, and tells of frames', async () => {
    const frame = { type: 'text/html', body: page('In a frame.'), headers: 'Content-ID: <frame>\r\n' };
    const start = { type: 'text/html', body: page(), headers: 'Content-ID: <top>\r\n' };
    const source = await must(archive([frame, start], ' start="<top>";'), 'a.mhtml');
    expect(canonicalText(source.text)).toContain('three boats');
    expect(source.losses.map(({ what }) => what).join()).toContain('Pages in frames of the page: 1');
  });
  test('is known without its name, also with parts in parts and bare line feeds', async () => {
    const inner = `Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/html\n\n${page()}\n--in--\n`;
    const text = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=out\n\n--out\n${inner}\n--out--\n`;
    expect((await must(text, null)).text.blocks).toHaveLength(3);
  });
  test('a letter with pictures is a mail, and no web archive', async () => {
    const letter = `From: a@b.example\nTo: c@d.example\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=out\n\n--out\nContent-Type: text/html\n\n${page()}\n--out--\n`;
    expect((await must(letter, 'letter.txt')).original.mediaType).toBe('message/rfc822');
  });
  test('one without a page is refused in words', async () => {
    const result = await read(archive([picture]), 'a.mhtml');
    expect(result).toEqual({
      ok: false,
      error: { kind: 'unreadable-input', name: 'a.mhtml', reason: 'there is no web page in it' },
    });
  });
  test('one that breaks off is read as far as it goes', async () => {
    const bytes = archive([{ type: 'text/html', body: page() }]);
    const source = await must(bytes.subarray(0, bytes.length - 300), 'a.mhtml');
    expect(canonicalText(source.text)).toContain('three boats');
  });
  test('parts by the ten thousand, or in each other without end, are no danger', async () => {
    const many = Array.from({ length: 20_000 }, () => picture);
    expect(
      (await must(archive([{ type: 'text/html', body: page() }, ...many]), 'a.mhtml')).text.blocks,
    ).toHaveLength(3);
    const nested = Array.from(
      { length: 5_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join('');
    expect(await errorOf(`MIME-Version: 1.0\n${nested}`, 'a.mhtml')).toBe('unreadable-input');
  });
  test.each(
    madePages()
      .filter((made) => made.name.startsWith('news'))
      .map((made) => [made.name, made] as const),
  )('%s, out of an archive', async (_, made) => {
    const source = await must(archive([{ type: 'text/html; charset=utf-8', body: made.html }]), 'a.mhtml');
    const score = scoreText(made.article.join('\n'), quotable(source.text));
    expect(score.recall).toBeGreaterThanOrEqual(0.98);
    expect(score.precision).toBeGreaterThanOrEqual(0.94);
  });
});

const real = join(
  process.env['BRIEFWRIGHT_REAL_INPUT'] ?? resolve(import.meta.dirname, '../../../../shared/real-input'),
  'other/testMHTMLFirefox.mhtml',
);
test.skipIf(!existsSync(real))('an archive of another program gives its page', async () => {
  const source = await must(readFileSync(real), 'a.mhtml');
  expect(source.metadata).toMatchObject({ url: 'http://aperture.sourceforge.net/' });
  expect(source.text.blocks.length).toBeGreaterThan(10);
  expect(source.original.encoding?.name).toBe('windows-1252');
});
