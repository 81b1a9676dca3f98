// Names for files that every system takes. File systems bound names in bytes, people think in letters.

/** Most bytes of a project's name: 255, less what the database puts behind it while a change is being written. */
export const MOST_PROJECT_NAME_BYTES = 247;

/** Room for the longest extension that is put behind a proposed name. */
const EXTENSION_BYTES = '.brief'.length;
const MOST_LETTERS = 120;

/** The length of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/** The beginning of a text that fits into so many bytes of UTF-8; no letter is cut, nor a mark taken from its letter. */
export function cutToBytes(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += bytesOf(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}

/**
 * A title as a file name on every system, without its extension: no separators, no reserved characters or names, not
 * hidden, at most 120 letters and as many bytes as leave room for an extension. Empty when nothing of it is left.
 */
export function fileNameFrom(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '');
  const letters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(plain)]
    .slice(0, MOST_LETTERS)
    .map(({ segment }) => segment)
    .join('');
  const name = cutToBytes(letters, MOST_PROJECT_NAME_BYTES - EXTENSION_BYTES).replace(/[. ]+$/u, '');
  return RESERVED.test(name) ? `${name}_` : name;
}

/** Names of devices on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
