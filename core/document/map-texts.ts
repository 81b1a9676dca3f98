// Every text of a document tree in one walk, each with its place in words: what has to look at all that leaves stands on
// this. Identifiers, types and numbers are no texts.

import { mapBlock } from './map-block.ts';
import type {
  Block,
  Caption,
  DocumentSection,
  DocumentTree,
  IllustrationBlock,
  Inline,
  RunningMatter,
} from './tree.ts';

/** `where` in words ("section “Gaps”, note 3"); `headingId` is that of the heading it stands under, null before the first. */
export type TextPlace = { readonly where: string; readonly headingId: string | null };

export type TextParts = {
  /** A text that stands by itself: a title, an alternative text, a label of a drawing. */
  readonly line: (text: string, place: TextPlace) => string;
  /** Words in a row, links and all; blocks of notes and comments in them were put through before. */
  readonly inlines: (inlines: readonly Inline[], place: TextPlace) => readonly Inline[];
  /** Whether a block has no text that would change: it stays the same object, and is not walked. */
  readonly same?: (block: Block) => boolean;
};

/** The tree with each text put through, in the order of reading after its metadata. */
export function mapTexts(tree: DocumentTree, parts: TextParts): DocumentTree {
  const of = (where: string): TextPlace => ({ where, headingId: null });
  const line = (text: string, where: string): string => parts.line(text, of(where));
  const metadata = {
    title: line(tree.title, 'title of the document'),
    author: line(tree.author, 'authors of the document'),
    subject: line(tree.subject, 'subject of the document'),
    keywords: tree.keywords.map((keyword) => line(keyword, 'keywords of the document')),
    classification:
      tree.classification === null
        ? null
        : {
            ...tree.classification,
            label: line(tree.classification.label, 'marking'),
            caveats: tree.classification.caveats.map((caveat) => line(caveat, 'caveats of the marking')),
          },
    customProperties: Object.fromEntries(
      Object.entries(tree.customProperties).map(([name, value]) => [
        line(name, 'properties of the document'),
        line(value, `property “${name}” of the document`),
      ]),
    ),
    attachments: tree.attachments.map((attachment) => ({
      ...attachment,
      name: line(attachment.name, 'name of an attached file'),
      description: line(attachment.description, 'description of an attached file'),
    })),
  };
  const walk = new Walk(parts);
  return { ...tree, ...metadata, sections: tree.sections.map((section) => walk.section(section)) };
}

/** The same for blocks that stand by themselves, without metadata. */
export const mapBlockTexts = (blocks: readonly Block[], parts: TextParts): Block[] =>
  new Walk(parts).blocks(blocks);

/** Text of the words alone. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'link') return plainText(inline.inlines);
      return inline.type === 'text' || inline.type === 'ref' ? inline.text : '';
    })
    .join('');

class Walk {
  readonly #parts: TextParts;
  #heading: { readonly id: string; readonly words: string } | null = null;

  constructor(parts: TextParts) {
    this.#parts = parts;
  }

  section(section: DocumentSection): DocumentSection {
    const running = (matter: RunningMatter | null, where: string): RunningMatter | null => {
      const place = { where, headingId: null };
      return matter === null
        ? null
        : {
            ...matter,
            start: this.#inlines(matter.start, place),
            centre: this.#inlines(matter.centre, place),
            end: this.#inlines(matter.end, place),
          };
    };
    const header = running(section.header, 'header of the pages') ?? section.header;
    const footer = running(section.footer, 'footer of the pages') ?? section.footer;
    const firstHeader = running(section.firstHeader, 'header of the first page');
    const firstFooter = running(section.firstFooter, 'footer of the first page');
    return { ...section, header, footer, firstHeader, firstFooter, blocks: this.#blocks(section.blocks, '') };
  }

  #place(within: string): TextPlace {
    const section = this.#heading === null ? 'first page' : `section “${this.#heading.words}”`;
    return {
      where: within === '' ? section : `${section}, ${within}`,
      headingId: this.#heading?.id ?? null,
    };
  }

  blocks(blocks: readonly Block[]): Block[] {
    return this.#blocks(blocks, '');
  }

  #blocks(blocks: readonly Block[], within: string): Block[] {
    return blocks.map((block) => this.#block(block, within));
  }

  #block(block: Block, within: string): Block {
    if (block.type === 'heading') this.#heading = { id: block.id, words: plainText(block.inlines) };
    if (this.#parts.same?.(block) === true) return block;
    if (block.type === 'toc') return { ...block, title: this.#parts.line(block.title, this.#place(within)) };
    if (block.type === 'illustration') return this.#illustration(block, within);
    const inside = block.type === 'table' ? joined(within, tableName(block)) : within;
    const mapped = mapBlock(block, {
      inlines: (inlines) => this.#inlines(inlines, this.#place(inside)),
      blocks: (blocks) => this.#blocks(blocks, inside),
    });
    if (mapped.type !== 'table' || mapped.caption === null) return mapped;
    return { ...mapped, caption: this.#label(mapped.caption, inside) };
  }

  #illustration(illustration: IllustrationBlock, within: string): IllustrationBlock {
    const { line } = this.#parts;
    const inside = joined(within, illustration.caption?.label ?? 'a picture');
    const place = this.#place(inside);
    const { content, caption } = illustration;
    return {
      ...illustration,
      content:
        content.kind === 'image'
          ? content
          : {
              ...content,
              scene: {
                ...content.scene,
                shapes: content.scene.shapes.map((shape) =>
                  shape.type === 'text'
                    ? { ...shape, text: line(shape.text, this.#place(`${inside}, in the drawing`)) }
                    : shape,
                ),
              },
            },
      alt:
        illustration.alt === null
          ? null
          : line(illustration.alt, this.#place(`${inside}, words for those who can’t see it`)),
      caption:
        caption === null
          ? null
          : this.#label({ ...caption, inlines: this.#inlines(caption.inlines, place) }, inside),
    };
  }

  #label(caption: Caption, within: string): Caption {
    return { ...caption, label: this.#parts.line(caption.label, this.#place(within)) };
  }

  #inlines(inlines: readonly Inline[], place: TextPlace): readonly Inline[] {
    return this.#parts.inlines(
      inlines.map((inline) => this.#inside(inline, place)),
      place,
    );
  }

  /** Notes and comments have blocks of their own. */
  #inside(inline: Inline, place: TextPlace): Inline {
    switch (inline.type) {
      case 'note':
        return { ...inline, blocks: this.#blocks(inline.blocks, `note ${inline.number}`) };
      case 'comment':
        return {
          ...inline,
          author: this.#parts.line(inline.author, place),
          blocks: this.#blocks(inline.blocks, 'a comment'),
        };
      case 'link':
        return { ...inline, inlines: inline.inlines.map((each) => this.#inside(each, place)) };
      case 'text':
      case 'ref':
      case 'break':
      case 'tab':
      case 'field':
        return inline;
    }
  }
}

const tableName = ({ caption, styleRole }: Extract<Block, { type: 'table' }>): string =>
  caption?.label ?? (styleRole === 'masthead' ? 'the masthead' : 'a table');

const joined = (within: string, more: string): string => {
  const label = more.replace(/\.$/u, '');
  return within === '' ? label : `${within}, ${label}`;
};
