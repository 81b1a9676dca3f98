// Blocks of the tree as blocks of Markdown, split by empty lines.

import type { Block, IllustrationBlock, Heading, List, Paragraph } from '../../../core/document/tree.ts';
import { quotedName } from '../parts/quoted-name.ts';
import { textWithoutControls } from '../parts/legal-text.ts';
import { wordsOfInlines } from '../parts/targets.ts';
import { headingsOf } from '../parts/unpaged.ts';
import { inlinesToMarkdown, textToMarkdown } from './inlines.ts';
import { captionToMarkdown, tableToMarkdown } from './tables.ts';
import type { Work } from './work.ts';

/** Blocks in order without a line end after the last. Throws the signal's reason when cancelled. */
export function blocksToMarkdown(work: Work, blocks: readonly Block[]): string {
  const parts: string[] = [];
  let listMark: string | null = null;
  for (const block of flattened(blocks)) {
    work.world.signal.throwIfAborted();
    // Two lists in a row would be read as one if they had the same marks.
    const flips: boolean = block.type === 'list' && listMark === markOf(block, false);
    const part = block.type === 'list' ? listToMarkdown(work, block, flips) : blockToMarkdown(work, block);
    if (part === '') continue;
    parts.push(part);
    listMark = block.type === 'list' ? markOf(block, flips) : null;
  }
  return parts.join('\n\n');
}

/** Without the boxes that only keep blocks on one page: lists inside and outside of them may meet. */
const flattened = (blocks: readonly Block[]): readonly Flat[] =>
  blocks.flatMap((block) => (block.type === 'keepTogether' ? flattened(block.blocks) : [block]));

type Flat = Exclude<Block, { type: 'keepTogether' }>;

function blockToMarkdown(work: Work, block: Exclude<Flat, List>): string {
  switch (block.type) {
    case 'heading':
      return headingToMarkdown(work, block);
    case 'paragraph':
      return paragraphToMarkdown(work, block);
    case 'table':
      return tableToMarkdown(work, block);
    case 'illustration':
      return illustrationToMarkdown(work, block);
    case 'toc':
      return contentsToMarkdown(work, block);
    case 'pageBreak':
      return '';
    case 'rule':
      return '___';
  }
}

function headingToMarkdown(work: Work, heading: Heading): string {
  const name = wordsOfInlines(heading.inlines).replaceAll(/\s+/gu, ' ').trim();
  if (name) work.losses.at = `“${textWithoutControls(name, work.losses).slice(0, 80)}”`;
  noteDirection(work, heading.dir);
  const words =
    work.anchors.place(heading.id) +
    numbered(work, heading.number) +
    inlinesToMarkdown(work, heading.inlines, 'heading');
  return headingLine(heading.level, words);
}

/** Signs "#" at the end of a heading would be taken for its own. */
const headingLine = (level: number, words: string): string =>
  words === '' ? '' : `${'#'.repeat(level)} ${words.replace(/#+$/u, (signs) => `\\${signs}`)}`;

function paragraphToMarkdown(work: Work, block: Paragraph): string {
  noteDirection(work, block.dir);
  if (block.role === 'title') return headingLine(1, inlinesToMarkdown(work, block.inlines, 'heading'));
  const number: Paragraph['inlines'] = block.number
    ? [{ type: 'text', text: `${block.number} `, marks: {}, lang: null, dir: null }]
    : [];
  const words =
    work.anchors.place(block.id) + inlinesToMarkdown(work, [...number, ...block.inlines], 'paragraph');
  return block.role === 'quote' && words !== '' ? words.replaceAll(/^/gmu, '> ') : words;
}

const numbered = (work: Work, number: string | null): string =>
  number ? `${textToMarkdown(work, number, {}, 'heading', '', true)} ` : '';

function noteDirection(work: Work, dir: 'ltr' | 'rtl' | null): void {
  if ((dir ?? work.tree.dir) === 'rtl') {
    work.losses.add(
      'unsupported-style',
      'that text runs from right to left: Markdown leaves it to the program that shows it',
      'the document',
    );
  }
}

function markOf(list: List, flipped: boolean): string {
  if (list.ordered) return flipped ? ')' : '.';
  return flipped ? '*' : '-';
}

/** Markdown counts up to nine digits, and only in digits. */
function listToMarkdown(work: Work, list: List, flipped: boolean): string {
  const wanted = Math.trunc(list.start);
  work.counts ||= list.ordered;
  const start = Number.isFinite(wanted) ? Math.min(999_000_000, Math.max(0, wanted)) : 1;
  if (list.ordered && list.format !== 'decimal') {
    work.losses.add('unsupported-style', 'letters and Roman numbers of lists; they are numbers now');
  }
  if (list.ordered && start !== wanted) work.losses.add('unsupported-style', 'the first number of a list');
  const mark = markOf(list, flipped);
  const items = list.items.map((item, at) => {
    const lead = list.ordered ? `${start + at}${mark} ` : `${mark} `;
    return lead + indented(blocksToMarkdown(work, item.blocks), lead.length);
  });
  const loose = list.items.some((item) => item.blocks.length > 1);
  return items.map((item) => item.trimEnd()).join(loose ? '\n\n' : '\n');
}

/** Sets all lines but the first in by some columns, which makes them part of an item or note. */
export const indented = (text: string, columns: number): string =>
  text.replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(columns)}`);

function illustrationToMarkdown(work: Work, illustration: IllustrationBlock): string {
  const kind = illustration.content.kind === 'scene' ? 'a drawing' : 'a picture';
  const alt = illustration.alt === null ? '' : textWithoutControls(illustration.alt, work.losses);
  work.losses.add(
    'unsupported-block',
    alt ? `${kind} (${quotedName(alt)}); its description is kept` : `${kind} that only decorates`,
  );
  const words = inlinesToMarkdown(
    work,
    alt ? [{ type: 'text', text: `[${alt}]`, marks: {}, lang: null, dir: null }] : [],
    'paragraph',
  );
  const caption = illustration.caption ? captionToMarkdown(work, illustration.caption) : '';
  return [work.anchors.place(illustration.id) + words, caption].filter((part) => part !== '').join('\n\n');
}

function contentsToMarkdown(work: Work, block: Extract<Block, { type: 'toc' }>): string {
  const title = inlinesToMarkdown(
    work,
    [{ type: 'text', text: block.title, marks: { bold: true }, lang: null, dir: null }],
    'paragraph',
  );
  const lines = headingsOf(work.tree, block.levels).map((heading) => {
    const words = [heading.number, wordsOfInlines(heading.inlines).trim()].filter(Boolean).join(' ');
    const text = {
      type: 'text',
      text: words.replaceAll(/\s+/gu, ' '),
      marks: {},
      lang: null,
      dir: null,
    } as const;
    return `- ${inlinesToMarkdown(work, [text], 'paragraph')}`;
  });
  return [title, lines.join('\n')].filter((part) => part !== '').join('\n\n');
}
