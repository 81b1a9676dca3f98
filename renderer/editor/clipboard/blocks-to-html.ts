// Blocks of the tree as the HTML of a clipboard: plain elements that every program reads, without ids, classes or
// attributes of ours.

import type { Block, Caption, Inline, TextMarks } from '../../../core/document/tree.ts';
import { clipboardWords as words } from '../../words/inputs/clipboard.ts';

export type HtmlOptions = {
  /** The direction of what was copied; blocks that read the other way say so. */
  readonly dir: 'ltr' | 'rtl';
  /** A picture's bytes as a `data:` address; null where they are not at hand: its words stand there. */
  readonly pictureOf: (media: string) => string | null;
};

/** The blocks in order. */
export const blocksToHtml = (blocks: readonly Block[], options: HtmlOptions): string =>
  blocks.map((block) => blockToHtml(block, options)).join('');

/** Words in a row, without a block around them. */
export const inlinesToHtml = (inlines: readonly Inline[]): string => inlines.map(inlineToHtml).join('');

function blockToHtml(block: Block, options: HtmlOptions): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}${attributes(block, options)}>${inlinesToHtml(block.inlines)}</h${block.level}>`;
    case 'paragraph': {
      const paragraph = `<p${attributes(block, options)}>${inlinesToHtml(block.inlines)}</p>`;
      return block.role === 'quote' ? `<blockquote>${paragraph}</blockquote>` : paragraph;
    }
    case 'list': {
      const items = block.items.filter((item) => item.blocks.length > 0);
      if (items.length === 0) return '';
      const inner = items.map((item) => `<li>${itemToHtml(item.blocks, options)}</li>`).join('');
      const dir = directionOf(options.dir, options);
      if (!block.ordered) return `<ul${dir}>${inner}</ul>`;
      return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}${dir}>${inner}</ol>`;
    }
    case 'table': {
      const rows = block.rows
        .map((row) => `<tr>${row.cells.map((cell) => cellToHtml(cell, options)).join('')}</tr>`)
        .join('');
      const caption = block.caption === null ? '' : `<caption>${captionToHtml(block.caption)}</caption>`;
      return `<table border="1"${directionOf(options.dir, options)}>${caption}<tbody>${rows}</tbody></table>`;
    }
    case 'illustration': {
      const source = block.content.kind === 'image' ? options.pictureOf(block.content.media) : null;
      const alt = block.alt ?? '';
      const picture =
        source === null
          ? `<p>${escaped(words.picture(alt))}</p>`
          : `<p><img src="${escaped(source)}" alt="${escaped(alt)}"></p>`;
      return block.caption === null ? picture : `${picture}<p>${captionToHtml(block.caption)}</p>`;
    }
    case 'rule':
      return '<hr>';
    case 'keepTogether':
      return blocksToHtml(block.blocks, options);
    case 'toc':
    case 'pageBreak':
      return '';
  }
}

/** One paragraph of an item needs no element of its own: Word would put a space under it. */
function itemToHtml(blocks: readonly Block[], options: HtmlOptions): string {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || first.role === 'quote') return blocksToHtml(blocks, options);
  const plain = rest.every((block) => block.type === 'list');
  return plain
    ? `${inlinesToHtml(first.inlines)}${blocksToHtml(rest, options)}`
    : blocksToHtml(blocks, options);
}

type Cell = Extract<Block, { type: 'table' }>['rows'][number]['cells'][number];

function cellToHtml(cell: Cell, options: HtmlOptions): string {
  const name = cell.header ? 'th' : 'td';
  const spans =
    (cell.colSpan === 1 ? '' : ` colspan="${cell.colSpan}"`) +
    (cell.rowSpan === 1 ? '' : ` rowspan="${cell.rowSpan}"`);
  const [only] = cell.blocks;
  const inner =
    cell.blocks.length === 1 && only?.type === 'paragraph'
      ? inlinesToHtml(only.inlines)
      : blocksToHtml(cell.blocks, options);
  return `<${name}${spans}>${inner}</${name}>`;
}

const captionToHtml = (caption: Caption): string =>
  `${escaped(caption.label)} ${inlinesToHtml(caption.inlines)}`;

function inlineToHtml(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return marked(escaped(inline.text), inline.marks);
    case 'link':
      return `<a href="${escaped(inline.href)}">${inlinesToHtml(inline.inlines)}</a>`;
    case 'ref':
      return escaped(inline.text);
    case 'break':
      return '<br>';
    case 'tab':
      return ' ';
    case 'note':
    case 'comment':
    case 'field':
      return '';
  }
}

function marked(html: string, marks: TextMarks): string {
  let made = html;
  if (marks.code) made = `<code>${made}</code>`;
  if (marks.superscript) made = `<sup>${made}</sup>`;
  if (marks.subscript) made = `<sub>${made}</sub>`;
  if (marks.strike) made = `<s>${made}</s>`;
  if (marks.underline) made = `<u>${made}</u>`;
  if (marks.italic) made = `<i>${made}</i>`;
  if (marks.bold) made = `<b>${made}</b>`;
  return made;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

type Words = Extract<Block, { type: 'paragraph' | 'heading' }>;

function attributes({ dir, lang, inlines }: Words, options: HtmlOptions): string {
  const [letter] = /\p{L}/u.exec(plainOf(inlines)) ?? [];
  const reads = dir ?? (letter === undefined ? options.dir : RTL.test(letter) ? 'rtl' : 'ltr');
  return `${directionOf(reads, options)}${lang === null ? '' : ` lang="${escaped(lang)}"`}`;
}

/** Left to right is what every program takes for granted. */
const directionOf = (dir: 'ltr' | 'rtl', options: HtmlOptions): string =>
  dir === 'rtl' ? ' dir="rtl"' : options.dir === 'rtl' ? ' dir="ltr"' : '';

const plainOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === 'text' || inline.type === 'ref'
        ? inline.text
        : inline.type === 'link'
          ? plainOf(inline.inlines)
          : '',
    )
    .join('');

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as text or attribute of HTML. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign);
