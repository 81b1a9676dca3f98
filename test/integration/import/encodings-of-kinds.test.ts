// The same texts in the encodings that files come in, as text, Markdown and page; with what declares them and without.

import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { pageWords } from '../../support/pages/page-words.ts';
import { must } from './read-here.ts';

const textIn = (language: string): string =>
  pageWords
    .find((words) => words.language === language)
    ?.sentences.slice(0, 5)
    .join(' ') ?? '';
const samples: Readonly<Record<string, string>> = {
  en: 'The café on the quay was closed; “nobody came”, its owner said. A naïve plan, and a fee of 5 € a day. '.repeat(
    3,
  ),
  fr: textIn('fr').replaceAll('\u202f', ' '),
  ar: textIn('ar'),
  de: 'Drei leere Boote wurden kurz vor der Dämmerung an der westlichen Mole gefunden, sagte das Hafenamt. Die Behörde schloss den Hafen für zwei Tage, während Taucher die Fahrrinne zwischen den Türmen absuchen. Größere Schäden gab es nicht.',
  tr: 'Liman idaresi pazartesi günü, şafaktan kısa süre önce batı iskelesinin yakınında üç boş tekne bulunduğunu söyledi. Sahil güvenlik, kayıp sayısının on bir olduğunu, dördünün çocuk olduğunu açıkladı. Balıkçılar motorların soğuk olduğunu anlattı.',
  ru: 'Портовое управление сообщило в понедельник, что незадолго до рассвета у западного причала нашли три пустые лодки. По словам представителя береговой охраны, пропали одиннадцать человек, четверо из них дети.',
  pl: 'Zarząd portu poinformował w poniedziałek, że krótko przed świtem przy zachodnim pirsie znaleziono trzy puste łodzie. Według straży przybrzeżnej zaginęło jedenaście osób, w tym czworo dzieci. Rybacy mówili, że silniki były zimne.',
  el: 'Το λιμεναρχείο ανακοίνωσε τη Δευτέρα ότι τρία άδεια σκάφη βρέθηκαν κοντά στη δυτική προβλήτα λίγο πριν από την αυγή. Έντεκα άνθρωποι αγνοούνται, τέσσερις από αυτούς παιδιά.',
};

/** Single bytes of an encoding for the characters of a text, by what its decoder says of each byte. */
function bytesIn(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const table = new Map([...all].map((char, byte) => [char, byte]));
  // Some versions of Node decode these bytes of windows-1252 as control characters.
  if (encoding === 'windows-1252')
    for (const [char, byte] of [
      ['€', 0x80],
      ['“', 0x93],
      ['”', 0x94],
      ['’', 0x92],
      ['œ', 0x9c],
    ] as const)
      table.set(char, byte);
  return Uint8Array.from(
    [...text].map((char) => {
      const byte = table.get(char);
      if (byte === undefined) throw new Error(`${char} is not in ${encoding}`);
      return byte;
    }),
  );
}
const wideBytes = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const little = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(big ? little.swap16() : little);
};

const kinds: Readonly<Record<string, (text: string, encoding: string | null) => string>> = {
  'a.txt': (text) => text,
  'a.md': (text) => `# A\r\n\r\n${text}`,
  'a.html': (text, encoding) =>
    `<html><head>${encoding === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`}<title>A</title></head><body><p>${text}</p></body></html>`,
};
const files = Object.entries(kinds);
const holds = async (bytes: Uint8Array, fileName: string, text: string) =>
  expect(canonicalText((await must(bytes, fileName)).text)).toContain(text.trim().replaceAll('\u00a0', ' '));

describe.each(files)('%s', (fileName, make) => {
  test.each([
    ['little', false, true],
    ['big', true, true],
    ['little', false, false],
    ['big', true, false],
  ])('in UTF-16, %s end first; big: %s, byte order mark: %s', async (_, big, mark) => {
    await holds(wideBytes(make(samples['fr'] ?? '', null), big, mark), fileName, samples['fr'] ?? '');
  });
  test.each([true, false])('in UTF-8, byte order mark: %s', async (mark) => {
    const bytes = new TextEncoder().encode(`${mark ? '\ufeff' : ''}${make(samples['ar'] ?? '', null)}`);
    await holds(bytes, fileName, samples['ar'] ?? '');
  });
  test.each([
    ['windows-1252', 'en'],
    ['windows-1252', 'fr'],
    ['windows-1252', 'de'],
    ['windows-1256', 'ar'],
    ['iso-8859-6', 'ar'],
    ['windows-1254', 'tr'],
    ['windows-1251', 'ru'],
    ['koi8-r', 'ru'],
    ['windows-1250', 'pl'],
    ['iso-8859-2', 'pl'],
    ['windows-1253', 'el'],
    ['iso-8859-7', 'el'],
  ])('in %s, undeclared, of language %s', async (encoding, language) => {
    const text = samples[language] ?? '';
    const plain = encoding === 'iso-8859-6' ? text.replaceAll(/[^\p{Script=Arabic}\p{ASCII}]/gu, '') : text;
    await holds(bytesIn(make(plain, null), encoding), fileName, plain);
  });
});

test.each([
  ['windows-1252', 'fr'],
  ['windows-1256', 'ar'],
  ['iso-8859-2', 'pl'],
  ['koi8-r', 'ru'],
])('a page that declares %s is read so', async (encoding, language) => {
  const text = samples[language] ?? '';
  const source = await must(bytesIn(kinds['a.html']?.(text, encoding) ?? '', encoding), 'a.html');
  expect(source.original.encoding).toEqual({ name: encoding, how: 'declared' });
  expect(canonicalText(source.text)).toContain(text.trim());
});

test('a short text with one word beyond ASCII is of the West, where nothing says otherwise', async () => {
  await holds(bytesIn('Café at the quay', 'windows-1252'), 'a.txt', 'Café at the quay');
});

test('scripts in a page say nothing about its encoding', async () => {
  const text = samples['ar'] ?? '';
  const script = `<script>${'function show(element) { return element.hidden; }'.repeat(200)}</script>`;
  const html = `<html><head>${script}</head><body><p>${text}</p>${script}</body></html>`;
  await holds(bytesIn(html, 'windows-1256'), 'a.html', text);
});
