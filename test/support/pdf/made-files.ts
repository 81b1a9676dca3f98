// PDF files of our own making whose text is known: columns, spanning heads, and every order of drawing.

import { madePdf } from './made-pdf.ts';
import { madeWords, type Words } from './made-words.ts';
import { type Part, redrawn, type Setting, setPages, usual, withHeads } from './set-text.ts';

export type MadePdf = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text as it is to be read, block by block. */
  readonly paragraphs: readonly string[];
  readonly expected: string;
  /** What recurs on its pages. */
  readonly heads: readonly string[];
};

const latex: Setting = { ...usual, columns: 2, size: 10, gap: 10, margin: 60, spaces: false, hyphens: true };
const ragged: Setting = { ...usual, justified: false, indent: 0 };
const three: Setting = { ...usual, columns: 3, size: 9, gap: 14, margin: 50, indent: 9, hyphens: true };

/** One to three columns, drawn in order and not. */
export function columnFiles(): MadePdf[] {
  const plain = (words: Words) => article(words, 48, 0);
  const spanned = (words: Words) => article(words, 50, 5);
  const two: Setting = { ...usual, columns: 2, size: 10, gap: 24, margin: 60 };
  return [
    file('one-justified', 1, plain, usual),
    file('one-ragged', 2, plain, ragged),
    file('one-hyphens', 3, plain, { ...usual, hyphens: true, spaces: false }),
    file('two-latex', 4, plain, latex),
    file('two-wide', 5, plain, two),
    file('two-ragged', 6, plain, { ...two, justified: false, indent: 0 }),
    file('two-spanned', 7, spanned, two),
    file('three-spanned', 8, spanned, three),
    file('three-ragged', 9, spanned, { ...three, justified: false, indent: 0, hyphens: false }),
    file('two-rows', 10, plain, latex, 'rows'),
    file('two-random', 11, plain, latex, 'random'),
    file('three-rows', 12, spanned, three, 'rows'),
    file('three-random', 13, spanned, three, 'random'),
    file('one-letters', 14, plain, usual, 'letters'),
    file('two-letters', 15, plain, latex, 'letters'),
  ];
}

/** A head, and paragraphs with headings among them, of which some span all columns. */
function article(words: Words, paragraphs: number, spanning: number): Part[] {
  const parts: Part[] = [{ kind: 'spanning', text: 'Report on the boats of the western pier', size: 18 }];
  for (let at = 0; at < paragraphs; at += 1) {
    if (spanning > 0 && at > 0 && at % spanning === 0)
      parts.push({ kind: 'spanning', text: `Part ${at}: what the ${headWords(words)} say`, size: 15 });
    else if (at % 4 === 1) parts.push({ kind: 'heading', text: `On the ${headWords(words)}`, size: 12 });
    parts.push({ kind: 'paragraph', text: words.paragraph(3 + Math.floor(words.random() * 5)) });
  }
  return parts;
}

const headWords = (words: Words): string =>
  words.sentence().replace('.', '').toLowerCase().split(' ').slice(1, 4).join(' ');

function file(
  name: string,
  seed: number,
  content: (words: Words) => readonly Part[],
  setting: Setting,
  how: 'rows' | 'random' | 'letters' | null = null,
): MadePdf {
  const words = madeWords(seed);
  const parts = content(words);
  const set = setPages(parts, setting);
  const ink = how === null ? set : redrawn(set, how, words.random);
  const head = (page: number) =>
    page % 2 === 0 ? 'The Pier Gazette, special report' : `Boats at the quay, sheet ${page + 40}`;
  const paragraphs = parts.map(({ text }) => text);
  return {
    name,
    bytes: madePdf(withHeads(ink, head)),
    paragraphs,
    expected: paragraphs.join('\n'),
    heads: ['The Pier Gazette', 'Boats at the quay'],
  };
}
