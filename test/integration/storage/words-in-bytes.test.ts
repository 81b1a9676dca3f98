// Captured pages write letters in many ways, and names stand in attributes too.

import { expect, test } from 'vitest';
import { lettersOf, lettersToText } from '../../../core/base/letters-of.ts';
import { notedPictures } from '../../builders/noted-pictures.ts';
import { isText, wordsInBytes } from '../../../electron/storage/sharing/words-in-bytes.ts';

const says = (page: string, name: string): boolean => {
  const letters = lettersToText(lettersOf(name));
  return [...wordsInBytes(new TextEncoder().encode(page))].some((words) =>
    lettersToText(lettersOf(words)).includes(letters),
  );
};

test.each([
  ['Jürgen Müller', '<img alt="J&uuml;rgen M&uuml;ller">'],
  ['Jürgen Müller', '<img alt="J&#252;rgen M&#xFC;ller">'],
  ['Jürgen Müller', '<p title="J&uumlrgen M&#252ller">'],
  ['Jürgen Müller', '<img alt="J&amp;uuml;rgen M&amp;#xfc;ller">'],
  ['Jürgen Müller', '<p>J&uuml;r<b>gen</b> M&uuml;ller</p>'],
  ['Jürgen Müller', '<iframe srcdoc="&lt;b&gt;J&amp;uuml;r&lt;/b&gt;gen M&amp;uuml;ller">'],
  ['Jürgen Müller', '<img alt="J&shy;ü&zwj;r&zwnj;g&lrm;e&rlm;n&nbsp;M&NoBreak;üller">'],
  ['سلمى', '<meta content="&#1587;&#1604;&#1605;&#1609;">'],
  ['سلمى', '<meta content="&amp;#1587;&amp;#x644;&#1605;&#1609;">'],
  ['سلمى', '<a data-x="{&quot;n&quot;:&quot;\\u0633\\u0644\\u0645\\u0649&quot;}">'],
  ['Łukasz Dąbrowski', '<img alt="&Lstrok;ukasz D&aogon;browski">'],
  ['Иван', '<img alt="&Icy;&vcy;&acy;&ncy;">'],
  ['Șerban Žižek', '<img alt="&#536;erban &#142;i&#158;ek">'],
])('%s stands in %s', (name, page) => {
  expect(says(page, name)).toBe(true);
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Zubayda <tspan>Qar</tspan>qum</text></svg>';
const photo = Buffer.from(notedPictures['JPEG Exif'] ?? []).toString('base64');
const note = Buffer.from(notedPictures['PNG zTXt'] ?? []).toString('base64');

test.each([
  ['a picture of letters in base64', `<img src="data:image/svg+xml;base64,${base64(svg)}">`],
  ['one with an encoding', `<img src="data:image/svg+xml;charset=utf-8;base64,${base64(svg)}">`],
  ['one in a style sheet', `<style>a{background:url(data:image/svg+xml;base64,${base64(svg)})}</style>`],
  ['one that is percent-encoded', `<img src="data:image/svg+xml,${encodeURIComponent(svg)}">`],
  ['one as it is', `<img src='data:image/svg+xml;utf8,${svg}'>`],
  [
    'one in a page in a frame',
    `<iframe src="data:text/html;base64,${base64(`<img src="data:image/svg+xml;base64,${base64(svg)}">`)}">`,
  ],
  [
    'one escaped in JSON',
    `<script>{"u":"data:image/svg+xml;base64,${base64(svg).replaceAll('/', String.raw`\/`)}"}</script>`,
  ],
  ['one whose signs are escaped', `<img src="data:image/svg+xml;base64,${encodeURIComponent(base64(svg))}">`],
  ['a photograph', `<img src="data:image/jpeg;base64,${photo}">`],
  ['a picture with a packed note', `<img src="data:image/png;base64,${note}">`],
  ['a picture of another kind', `<img src="data:image/webp;base64,${base64('RIFF XMP Zubayda Qarqum')}">`],
  ['letters in a script', String.raw`<script>var a = "\x5aubayda \x51arqum"</script>`],
  ['others', String.raw`<script>var a = "\u{5a}ubayda \u{00051}arqum"</script>`],
  ['letters of a style sheet', String.raw`<style>a::after{content:"\5a ubayda \000051arqum"}</style>`],
  ['a mail', 'Zubay=\r\nda =51arqum'],
  ['an address of old', '<a href="?q=%u005aubayda%20Qarqum">'],
])('Zubayda Qarqum stands in %s', (_, page) => {
  expect(says(page, 'Zubayda Qarqum')).toBe(true);
});

test('a mail in Arabic is read', () => {
  const encoded = Buffer.from('زبيدة قرقوم').toString('hex').toUpperCase().replaceAll(/../gu, '=$&');
  expect(says(`From: ${encoded}`, 'زبيدة قرقوم')).toBe(true);
});

test('what is no entity stays as it stands, and nothing is said twice', () => {
  expect([...wordsInBytes(new TextEncoder().encode('A & B &nonsense; &#0; &#9999999;'))]).toEqual([
    'A & B &nonsense; &#0; &#9999999;',
  ]);
});

/** Letters of Cyrillic and Arabic as pages of old have them: a byte each. */
const legacy = (text: string, encoding: string): Buffer => {
  const table = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].map((letter) => table.get(letter) ?? letter.charCodeAt(0)));
};

test.each([
  ['windows-1251', 'Зубайда Каркум'],
  ['koi8-r', 'Зубайда Каркум'],
  ['iso-8859-5', 'Зубайда Каркум'],
  ['iso-8859-6', 'زبيدة قرقوم'],
  ['windows-1253', 'Ζουμπέιντα Καρκούμ'],
  ['windows-1255', 'זוביידה קרקום'],
])('a page in %s is read, whether or not it says so', (encoding, name) => {
  for (const head of [`<meta charset="${encoding}">`, '']) {
    const page = legacy(`${head}<!-- ${name} --><p>Nobody.</p>`, encoding);
    expect([...wordsInBytes(page)].some((words) => words.includes(name))).toBe(true);
  }
});

test('what only looks like text counts as looked through by nobody', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  expect(isText('text/html', bytes('<p>A page.</p>'))).toBe(true);
  expect(isText('text/html', bytes('<img src="data:image/png;base64,AAAA">'))).toBe(true);
  for (const [type, text] of [
    ['text/rtf', '{\\rtf1 Zub\\b0 ayda}'],
    ['text/plain', '{\\rtf1 Zub\\b0 ayda}'],
    ['text/plain', 'PK\u0003\u0004'],
    ['text/html', '%PDF-1.7'],
    ['application/pdf', '%PDF-1.7'],
    ['text/html', '<a href="data:application/pdf;base64,JVBERi0x">'],
    ['text/html', '<a href="data:application/octet-stream;base64,AAAA">'],
  ] as const)
    expect(isText(type, bytes(text)), `${type} ${text}`).toBe(false);
});
