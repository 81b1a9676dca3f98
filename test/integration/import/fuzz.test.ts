// Readers over texts put together from what they stumble over, for a few seconds each; BRIEFWRIGHT_FUZZ_MS makes it longer,
// BRIEFWRIGHT_SEED draws other texts. Whatever comes is read or refused in one of the named ways, and in its time.

import { describe, expect, test } from 'vitest';
import { sourceTextSchema } from '../../../core/model/text/source-text.ts';
import { readInput } from '../../../electron/import/registry.ts';
import { madePdf } from '../../support/pdf/made-pdf.ts';
import { madeWords } from '../../support/pdf/made-words.ts';
import { setPages, usual } from '../../support/pdf/set-text.ts';

const SEED = Number(process.env['BRIEFWRIGHT_SEED'] ?? 20140518);
const FUZZ_MS = Number(process.env['BRIEFWRIGHT_FUZZ_MS'] ?? 3_000);
/** Processor time that no text of this length needs by far. */
const MOST_MS = 5_000;
const LONGEST = 20_000;

const anywhere = [' ', '\n', '\r\n', '\t', '\u00a0', '\u00ad', '\u202e', '\ud800', '\ufeff', '\0', '\ufffe'];
const words = ['word', 'كلمة ', 'السّلام', '漢字', 'e\u0301', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1,000', '!', '…', '-', '“'];
const marks = [
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '#',
  '|',
  '~',
  '\\',
  '&',
  '---\n',
  '- ',
  '1. ',
  '> ',
];
const tags = [
  'p',
  'div',
  'b',
  'sup',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'h1',
  'pre',
  'blockquote',
  'svg',
  'time',
];
const html = [
  ...tags.flatMap((tag) => [
    `<${tag}>`,
    `</${tag}>`,
    `<${tag} hidden class="author" style=";;display:none">`,
  ]),
  '<br>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#x',
  '&nbsp;',
  '"',
  "'",
  '<script type="application/ld+json">',
  '</script>',
  '{"@type":"Article","headline":',
  '[{',
  '<meta name=author content="a and b; c">',
  '<html lang=ar>',
  '<head>',
  '<title>',
];
const mime = [
  'MIME-Version: 1.0\n',
  'From: <Saved by Blink>\r\n',
  'Content-Type: multipart/related; boundary="b"\n',
  'Content-Type: multipart/related; boundary=c; start="<s>"\n',
  'Content-Type: text/html; charset=windows-1256\n',
  'Content-Type: text/html\n\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  'Content-ID: <s>\n',
  '\n\n',
  '--b\n',
  '--c\r\n',
  '--b--',
  '=\n',
  '=E9',
  '=G',
  'PHA+',
];
const mail = [
  'From a@b.example Mon May 19 08:00:00 2014\n',
  '>From a\n',
  '\n\nFrom b 2014\r\n',
  'From: =?utf-8?B?2YXZhg==?= <a@b.example>\r\n',
  'To: group: a@b, "c, d" <e@f>;\n',
  'Subject: =?iso-8859-6?Q?=E4=\n',
  'Date: Sun, 18 May 2014 18:00:00 +0200\n',
  'Message-ID: <1>\n',
  'List-Id: <l>\n',
  'Content-Disposition: attachment; filename*0="a"; filename*1*=utf-8\'\'%zz\n',
  'Content-Type: message/rfc822\n\n',
  'Content-Type: multipart/mixed; boundary=b\n\n',
  'Content-Type: text/plain; format=flowed; delsp=yes\n\n',
  '> ',
  '>> ',
];
const rtf = [
  ...'par cell row pard plain v deleted chftn field intbl trowd sect u1605 u-4000 uc2 uc0 bin3 bin999999999 f1 s1 ls1 ilvl9 super'
    .split(' ')
    .map((word) => `\\${word} `),
  ...'footnote annotation header pict object fldinst fldrslt listtext fonttbl stylesheet revtbl info title upr ud shptxt x'
    .split(' ')
    .flatMap((word) => [`{\\${word} `, `{\\*\\${word} `]),
  '{',
  '}',
  '}}',
  "\\'e4",
  "\\'8",
  '\\',
  '\\*',
  '\\~',
  '\\-',
  '\\fcharset128',
  '\\levelnfc23',
  '-',
  ';',
];
const formats = {
  'a.txt': [...anywhere, ...words],
  'a.md': [...anywhere, ...words, ...marks, ...html.slice(0, 12)],
  'a.html': [...anywhere, ...words, ...html],
  'a.rtf': [...anywhere, ...words, ...rtf, ...rtf],
  'a.eml': [...anywhere, ...words, ...mail, ...mime, ...mail],
  'a.mbox': [...anywhere, ...words, ...mail, ...mime, ...mail],
  'a.mhtml': [...anywhere, ...words, ...html.slice(0, 30), ...mime, ...mime],
} as const;

describe('a wild text is read or refused', () => {
  test.each(Object.entries(formats))('%s', { timeout: FUZZ_MS * 4 + 60_000 }, async (fileName, parts) => {
    const random = randomOf(SEED);
    const until = performance.now() + FUZZ_MS;
    for (let round = 0; performance.now() < until; round++) {
      const text = (fileName === 'a.rtf' ? '{\\rtf1 ' : '') + wildText(parts, random);
      const before = process.cpuUsage();
      const read = await readInput({
        bytes: new TextEncoder().encode(text),
        fileName,
        mediaType: null,
        url: null,
      });
      const { user, system } = process.cpuUsage(before);
      const about = `seed ${SEED}, round ${round}: ${JSON.stringify(text.slice(0, 200))}`;
      expect(['read', 'empty-input', 'unreadable-input', 'unsupported-input'], about).toContain(
        read.ok ? 'read' : read.error.kind,
      );
      expect(!read.ok || sourceTextSchema.safeParse(read.value.text).success, about).toBe(true);
      expect((user + system) / 1_000, about).toBeLessThan(MOST_MS);
    }
  });
});

describe('a damaged PDF is read or refused', () => {
  const words = madeWords(SEED);
  const parts = [1, 2, 3].map(() => ({ kind: 'paragraph' as const, text: words.paragraph(4) }));
  const whole = madePdf(
    setPages(parts, { ...usual, columns: 2 }).map((ink) => ({ ink, entries: '/Annots [10 0 R]' })),
    {
      catalog: '/PageLabels << /Nums [0 << /S /r >>] >>',
      info: '/Title (Boats)',
      objects: ['<< /Type /Annot /Subtype /Text /Rect [70 695 90 712] /Contents (Ask.) >>'],
    },
  );
  const refusals = [
    'empty-input',
    'unreadable-input',
    'unsupported-input',
    'input-password',
    'input-only-pictures',
  ];
  test('whatever bytes are changed or missing', { timeout: FUZZ_MS * 4 + 60_000 }, async () => {
    const random = randomOf(SEED);
    const until = performance.now() + FUZZ_MS;
    for (let round = 0; performance.now() < until; round++) {
      const bytes = whole.slice(0, random() < 0.3 ? Math.floor(random() * whole.length) : whole.length);
      for (let change = Math.floor(random() ** 2 * 40); change > 0; change--)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      const before = process.cpuUsage();
      const read = await readInput({ bytes, fileName: 'a.pdf', mediaType: null, url: null });
      const { user, system } = process.cpuUsage(before);
      const about = `seed ${SEED}, round ${round}`;
      expect(['read', ...refusals], about).toContain(read.ok ? 'read' : read.error.kind);
      expect(!read.ok || sourceTextSchema.safeParse(read.value.text).success, about).toBe(true);
      expect((user + system) / 1_000, about).toBeLessThan(MOST_MS);
    }
  });
});

/** Parts in a row, some of them many times over. */
function wildText(parts: readonly string[], random: () => number): string {
  const pick = () => parts[Math.floor(random() * parts.length)] ?? '';
  let text = '';
  const length = Math.floor(random() ** 3 * LONGEST);
  while (text.length < length) {
    const piece = random() < 0.7 ? pick() : pick() + pick() + pick();
    text += random() < 0.9 ? piece : piece.repeat(Math.floor(random() ** 3 * 2_000));
  }
  return text.slice(0, LONGEST);
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
