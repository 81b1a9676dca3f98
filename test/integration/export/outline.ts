// What a document says and how it is built, in one form for the tree and for what writers made of it. Compared as text:
// an element a line, its words below it.

import type { Block, Caption, DocumentTree, IllustrationBlock, Inline } from '../../../core/document/tree.ts';
import { safeHref } from '../../../electron/export/parts/safe-href.ts';
import { pictureSize } from '../../../electron/export/parts/picture-size.ts';
import { media } from '../../builders/media.ts';
import { nowhere } from '../../builders/name-tree.ts';
import { uniqueWordsOf } from '../../builders/unique-words.ts';

/** An element and what stands in it, in reading order: plain text and further elements. */
export type Outline = {
  readonly tag: string;
  readonly alt: string | null;
  readonly parts: readonly (string | Outline)[];
};

const element = (tag: string, parts: Outline['parts'], alt: string | null = null): Outline => ({
  tag,
  alt,
  parts,
});

/** The outline of a tree as a tagged PDF should have it: notes where they are called, captions as paragraphs. */
export function outlineOfTree(tree: DocumentTree): Outline {
  return element(
    'Document',
    tree.sections.map((section) => element('Sect', blocksOf(tree, section.blocks))),
  );
}

const blocksOf = (tree: DocumentTree, blocks: readonly Block[]): Outline['parts'] =>
  blocks.flatMap((block) => blockOf(tree, block));

function blockOf(tree: DocumentTree, block: Block): Outline['parts'] {
  switch (block.type) {
    case 'heading':
      return [element(`H${block.level}`, inlinesOf(tree, block.inlines))];
    case 'paragraph':
      return [element(block.role === 'title' ? 'Title' : 'P', inlinesOf(tree, block.inlines))];
    case 'list':
      return [
        element(
          'L',
          block.items.map((item) => element('LI', blocksOf(tree, item.blocks))),
        ),
      ];
    case 'table':
      return [
        element(
          'Table',
          block.rows.map((row) =>
            element(
              'TR',
              row.cells.map((cell) => element(cell.header ? 'TH' : 'TD', blocksOf(tree, cell.blocks))),
            ),
          ),
        ),
        ...captionOf(tree, block.caption),
      ];
    case 'illustration':
      return [...illustrationOf(block), ...captionOf(tree, block.caption)];
    case 'toc':
      return [
        element('TOC', [
          element('P', [block.title]),
          ...tree.sections
            .flatMap((section) => headingsOf(section.blocks))
            .filter((heading) => heading.level <= block.levels)
            .map((heading) => element('TOCI', [plainWords(heading.inlines)])),
        ]),
      ];
    case 'keepTogether':
      return blocksOf(tree, block.blocks);
    case 'pageBreak':
    case 'rule':
      return [];
  }
}

const captionOf = (tree: DocumentTree, caption: Caption | null): Outline['parts'] =>
  caption ? [element('P', inlinesOf(tree, caption.inlines))] : [];

/** An illustration with its words; what can't be drawn leaves them as a paragraph, and one without words is decoration. */
function illustrationOf(illustration: IllustrationBlock): Outline['parts'] {
  if (illustration.alt === null) return [];
  const bytes = illustration.content.kind === 'image' ? media(illustration.content.media) : null;
  const drawn = illustration.content.kind === 'scene' || (bytes !== null && pictureSize(bytes) !== null);
  return [drawn ? element('Figure', [], illustration.alt) : element('P', [illustration.alt])];
}

function headingsOf(blocks: readonly Block[]): readonly Extract<Block, { type: 'heading' }>[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    return block.type === 'keepTogether' ? headingsOf(block.blocks) : [];
  });
}

function inlinesOf(tree: DocumentTree, inlines: readonly Inline[]): Outline['parts'] {
  return inlines.flatMap((inline): Outline['parts'] => {
    switch (inline.type) {
      case 'text':
        return [inline.text];
      case 'link':
        return safeHref(inline.href) === null
          ? inlinesOf(tree, inline.inlines)
          : [element('Link', inlinesOf(tree, inline.inlines))];
      case 'ref':
        return [inline.target === nowhere ? inline.text : element('Link', [inline.text])];
      case 'note':
        return [element('Note', blocksOf(tree, inline.blocks))];
      case 'break':
      case 'tab':
        return [' '];
      // A comment is no part of what is printed.
      case 'comment':
      case 'field':
        return [];
    }
  });
}

const plainWords = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'ref') return inline.text;
      return inline.type === 'link' ? plainWords(inline.inlines) : ' ';
    })
    .join('');

/** An outline as text: its unique words and its elements. What holds neither is left out, but for cells. */
export function outlineText(outline: Outline): string {
  return linesOf(outline, '').join('\n');
}

function linesOf(outline: Outline, indent: string): readonly string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    const words = uniqueWordsOf(text);
    if (words.length > 0) lines.push(`${indent}  ${words.join(' ')}`);
    text = '';
  };
  for (const part of outline.parts) {
    if (typeof part === 'string') text += part;
    else {
      const inner = linesOf(part, `${indent}  `);
      if (inner.length === 0) continue;
      flush();
      lines.push(...inner);
    }
  }
  flush();
  const kept = lines.length > 0 || outline.alt !== null || outline.tag === 'TD' || outline.tag === 'TH';
  const alt = outline.alt === null ? '' : `: ${uniqueWordsOf(outline.alt).join(' ')}`;
  return kept ? [`${indent}${outline.tag}${alt}`, ...lines] : [];
}

/** The unique words of an outline in reading order. */
export const outlineWords = (outline: Outline): readonly string[] => uniqueWordsOf(plainText(outline));

/** The unique words of each note, in the order of their numbers. */
export function notesOf(tree: DocumentTree): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const walk = (outline: Outline): void => {
    for (const part of outline.parts) {
      if (typeof part === 'string') continue;
      if (part.tag === 'Note') found.push(outlineWords(part));
      walk(part);
    }
  };
  walk(outlineOfTree(tree));
  return found;
}

const plainText = (outline: Outline): string =>
  outline.parts.map((part) => (typeof part === 'string' ? part : ` ${plainText(part)} `)).join('');

/** The outline with no level of headings skipped on the way down, as PDF/UA asks (ISO 14289-1, 7.4.2). */
export function withoutSkips(outline: Outline): Outline {
  let level = 0;
  let under = 0;
  const tagOf = (one: Outline): string => {
    if (one.tag === 'Title') {
      // The first is the heading of the first level, with all others below it.
      if (level > 0 || linesOf(one, '').length === 0) return 'P';
      level = 1;
      under = 1;
      return 'H1';
    }
    const asked = /^H(\d)$/u.exec(one.tag)?.[1];
    if (asked === undefined) return one.tag;
    if (linesOf(one, '').length > 0) level = Math.min(6, Number(asked) + under, level + 1);
    return `H${level}`;
  };
  const walk = (one: Outline): Outline => ({
    ...one,
    tag: tagOf(one),
    parts: one.parts.map((part) => (typeof part === 'string' ? part : walk(part))),
  });
  return walk(outline);
}
