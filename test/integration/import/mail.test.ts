// Mails and mailboxes: who wrote what to whom, quoted parts as quotations, files as sources of their own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readInput } from '../../../electron/import/registry.ts';
import { valueOf } from '../storage/support.ts';

const LINE = '\r\n';
const read = async (lines: readonly string[], fileName: string | null = 'letter.eml') =>
  valueOf(await readInput({ bytes: Buffer.from(lines.join(LINE)), fileName, mediaType: null, url: null }));
const linesOf = ({ text }: Awaited<ReturnType<typeof read>>): string[] =>
  text.blocks.map(({ kind, text: words }) => `${kind}: ${words}`);

const HEAD = [
  'Return-Path: <mona@desk.example>',
  'Message-ID: <1@desk.example>',
  'Date: Sun, 18 May 2014 18:00:00 +0200',
  'From: =?utf-8?B?2YXZhtmJINiu2YTZitmE?= <mona@desk.example>',
  'To: Desk <desk@paper.example>, omar@paper.example',
  'Subject: =?utf-8?Q?Harbour_=E2=80=93_notes?=',
  'MIME-Version: 1.0',
];
const plain = [...HEAD, 'Content-Type: text/plain; charset=utf-8', '', 'The harbour is shut.', ''];

describe('a mail', () => {
  it('is known by its head, also without its ending, and says who wrote when to whom', async () => {
    for (const name of ['letter.eml', 'letter.txt', null]) {
      const mail = await read(
        [...plain, 'Nine ships left.', '', '> What do you see?', '> Is it open?'],
        name,
      );
      expect(linesOf(mail)).toEqual([
        'heading: Harbour – notes',
        'caption: From: منى خليل <mona@desk.example>',
        'caption: To: Desk <desk@paper.example>; omar@paper.example',
        'caption: Date: Sun, 18 May 2014 18:00:00 +0200',
        'paragraph: The harbour is shut.',
        'paragraph: Nine ships left.',
        'quote: What do you see?',
        'quote: Is it open?',
      ]);
      expect(mail.metadata).toMatchObject({
        title: 'Harbour – notes',
        authors: ['منى خليل'],
        published: { edtf: '2014-05-18T18:00:00+02:00' },
        sourceKind: 'message',
        terms: { use: 'notForAttribution' },
      });
      expect(mail.original.mediaType).toBe('message/rfc822');
    }
  });

  it('to a list is an article on the record', async () => {
    const mail = await read(['List-Unsubscribe: <mailto:off@news.example>', ...plain]);
    expect(mail.metadata).toMatchObject({ sourceKind: 'article', terms: { use: 'onRecord' } });
  });

  it('in HTML alone keeps its structure; beside plain text that says the same it is plain', async () => {
    const html = '<p>The harbour is shut.</p><ul><li>Nine ships left.</li></ul>';
    const alone = await read([...HEAD, 'Content-Type: text/html; charset=utf-8', '', html]);
    expect(linesOf(alone).slice(-2)).toEqual([
      'paragraph: The harbour is shut.',
      'listItem: Nine ships left.',
    ]);
    const both = (text: string) => [
      ...HEAD,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--b--',
    ];
    expect(linesOf(await read(both('The harbour is shut. Nine ships left.'))).at(-1)).toBe(
      'paragraph: The harbour is shut. Nine ships left.',
    );
    expect(linesOf(await read(both('HTML only.'))).at(-1)).toBe('listItem: Nine ships left.');
  });

  it('gives the files that came with it, and mails in it, and tells of pictures in its text', async () => {
    const mail = await read([
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      'Content-Type: multipart/related; boundary=r',
      '',
      '--r',
      'Content-Type: text/html',
      '',
      '<p>See it.</p><img src="cid:p">',
      '--r',
      'Content-Type: image/png',
      'Content-ID: <p>',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--r--',
      '--m',
      'Content-Type: text/plain; name="note.txt"',
      'Content-Disposition: attachment; filename="note.txt"',
      '',
      'A note came along.',
      '--m',
      'Content-Type: message/rfc822',
      '',
      ...plain,
      '--m--',
    ]);
    expect(mail.parts.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
      ['note.txt', 'text/plain'],
      [expect.stringMatching(/\.eml$/u), 'message/rfc822'],
    ]);
    expect(new TextDecoder().decode(mail.parts[0]?.bytes)).toContain('A note came along.');
    expect(mail.losses.map(({ what }) => what)).toContain('Pictures in its text: 1 (the original is kept)');
  });

  it('with a thousand parts, or nested without end, is read within bounds', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => [
      '--m',
      `Content-Disposition: attachment; filename="${at}.txt"`,
      'Content-Type: text/plain',
      '',
      'x',
    ]).flat();
    const mail = await read([...HEAD, 'Content-Type: multipart/mixed; boundary=m', '', ...many, '--m--']);
    expect(mail.parts).toHaveLength(200);
    expect(mail.losses.map(({ what }) => what)).toContain('800 of its 1000 files (the original is kept)');
    const deep = Array.from({ length: 3_000 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ]).flat();
    const nested = await readInput({
      bytes: Buffer.from([...HEAD, ...deep].join(LINE)),
      fileName: 'deep.eml',
      mediaType: null,
      url: null,
    });
    expect(nested.ok || nested.error.kind === 'unreadable-input').toBe(true);
  });
});

describe('a mailbox', () => {
  it('lists its mails and gives each, with lines that only looked like a beginning as they were', async () => {
    const box = await read(
      [
        'From mona@desk.example Sun May 18 18:00:00 2014',
        ...plain,
        '>From here on the road is open.',
        '',
        'From omar@paper.example Mon May 19 08:00:00 2014',
        'From: omar@paper.example',
        'Subject: Second',
        '',
        'Nothing new.',
      ],
      'inbox.mbox',
    );
    expect(linesOf(box)).toEqual([
      'heading: inbox',
      'listItem: منى خليل <mona@desk.example> · Sun, 18 May 2014 18:00:00 +0200 · Harbour – notes',
      'listItem: omar@paper.example · Second',
    ]);
    expect(box.parts.map(({ fileName }) => fileName)).toEqual(['inbox 1.eml', 'inbox 2.eml']);
    expect(new TextDecoder().decode(box.parts[0]?.bytes)).toContain('\nFrom here on the road is open.');
  });
});

const real = join(import.meta.dirname, '../../../../shared/real-input/eml');
test.skipIf(!existsSync(real))('mails that others wrote go in', async () => {
  const counts: Record<string, readonly [blocks: number, parts: number]> = {};
  for (const name of readdirSync(real)) {
    const bytes = readFileSync(join(real, name));
    const mail = valueOf(await readInput({ bytes, fileName: name, mediaType: null, url: null }));
    counts[name] = [mail.text.blocks.length, mail.parts.length];
  }
  expect(counts).toMatchInlineSnapshot(`
    {
      "bounce.eml": [
        15,
        2,
      ],
      "calendar-event.eml": [
        27,
        2,
      ],
      "mimetorture.eml": [
        9,
        10,
      ],
      "mixed.eml": [
        2,
        0,
      ],
    }
  `);
});
