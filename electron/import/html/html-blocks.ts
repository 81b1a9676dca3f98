// Turns a tree of HTML into blocks, in reading order. Knows nothing of articles or metadata.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { createBlockList } from '../text/block-list.ts';
import { collapseSpaces, countWords, isVisible } from '../text/clean-text.ts';
import { BLOCKS, isHidden, MEDIA, SILENT, smallDigits } from './html-elements.ts';
import { figuresOfPictures, isCaption } from './captions.ts';
import { addTable, isDataTable, layoutTables } from './html-table.ts';
import { attributeOf, walkTree } from './html-tree.ts';

export type HtmlBlocks = {
  readonly blocks: readonly TextBlock[];
  /** Of each block, which share of its text leads elsewhere: 0 to 1. */
  readonly linked: readonly number[];
  readonly losses: readonly Loss[];
  /** Those of the losses that are videos, frames and the like: what the search for an article throws away untold. */
  readonly embedded: readonly Loss[];
};

/** What is longer, in UTF-16 units, is text that only stands where captions do. */
const LONGEST_CAPTION = 1_500;

type Frame = {
  readonly element: Element;
  readonly heading: number;
  readonly quote: boolean;
  readonly caption: boolean;
  readonly pre: boolean;
  /** Depth of lists, 0 outside. */
  readonly lists: number;
  readonly ordered: boolean;
  /** In a list item whose first text has not come yet; later paragraphs of it are paragraphs. */
  item: boolean;
  readonly inItem: boolean;
};

/** The blocks below an element. Hidden and embedded content is left out and told. */
export function htmlToBlocks(top: Element, progress: () => void): HtmlBlocks {
  const layouts = layoutTables(top);
  const figures = figuresOfPictures(top);
  let seen = 0;
  const list = createBlockList();
  const missing = new Map<string, number>();
  let hiddenWords = 0;
  let struckOut = 0;
  let inline = '';
  let links = 0;
  let linkText = 0;
  const linked: number[] = [];
  const frames: Frame[] = [];

  const note = (share: number): void => {
    while (linked.length < list.blocks.length) linked.push(share);
  };
  const flush = (): void => {
    const frame = frames.at(-1);
    const text = inline;
    const share = linkText / Math.max(1, lettersOf(text));
    inline = '';
    linkText = 0;
    if (!isVisible(text)) return;
    list.add(blockOf(frame, text));
    note(share);
    if (frame?.item === true) markItemDone(frames);
  };

  walkTree(top, {
    text: (text) => {
      // Line breaks of the markup are spaces; only those of preformatted text are lines.
      inline += text;
      if (links > 0) linkText += lettersOf(text);
    },
    enter: (element) => {
      seen += 1;
      if (seen % 1_000 === 0) progress();
      const name = element.localName.toLowerCase();
      if (SILENT.has(name)) return 'over';
      const medium = MEDIA[name];
      if (medium !== undefined) {
        missing.set(medium, (missing.get(medium) ?? 0) + 1);
        return 'over';
      }
      if (isHidden(element, name)) {
        hiddenWords += countWords(element.textContent ?? '');
        return 'over';
      }
      const small = smallDigits(element, name);
      if (small !== null) {
        inline += small;
        return 'over';
      }
      if (name === 'a' && attributeOf(element, 'href') !== null) links += 1;
      if (name === 'br') {
        if (breaksParagraph(frames.at(-1))) flush();
        else inline += frames.at(-1)?.pre === true ? '\n' : ' ';
      } else if (name === 'q') inline += '“';
      else if (name === 'del' || name === 's' || name === 'strike') struckOut += 1;
      else if (name === 'table' && !layouts.has(element) && isDataTable(element)) {
        flush();
        addTable(list, element, missing);
        note(0);
        return 'over';
      } else if (BLOCKS.has(name)) {
        flush();
        frames.push(frameOf(element, name, frames.at(-1), figures));
      }
      return 'into';
    },
    leave: (element) => {
      const name = element.localName.toLowerCase();
      if (name === 'q') inline += '”';
      else if (name === 'a' && attributeOf(element, 'href') !== null) links -= 1;
      if (frames.at(-1)?.element !== element) return;
      flush();
      frames.pop();
    },
  });
  flush();
  const media = mediaLosses(missing);
  return {
    blocks: list.blocks,
    linked,
    losses: [...list.losses(), ...media.values(), ...otherLosses(hiddenWords, struckOut)],
    embedded: [...media].flatMap(([what, loss]) =>
      what === 'Pictures' || what === 'Drawings' ? [] : [loss],
    ),
  };
}

/** Letters, and whatever else isn't space: how the markup is indented says nothing. */
const lettersOf = (text: string): number => text.replace(/\s+/gu, '').length;

function frameOf(
  element: Element,
  name: string,
  above: Frame | undefined,
  figures: ReadonlySet<Element>,
): Frame {
  const isList = name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir';
  const isItem = name === 'li';
  const heading = /^h([1-6])$/u.exec(name)?.[1];
  return {
    element,
    heading: heading === undefined ? (above?.heading ?? 0) : Number(heading),
    quote: name === 'blockquote' || (above?.quote ?? false),
    caption: (above?.caption ?? false) || figures.has(element) || isCaption(element, name),
    pre: ['pre', 'listing', 'xmp', 'plaintext'].includes(name) || (above?.pre ?? false),
    lists: (above?.lists ?? 0) + (isList ? 1 : 0),
    ordered: isList ? name === 'ol' : (above?.ordered ?? false),
    item: isItem || (!isList && (above?.item ?? false)),
    inItem: isItem || (!isList && (above?.inItem ?? false)),
  };
}

/** The text of an item has come: what follows in it is no new item. */
function markItemDone(frames: readonly Frame[]): void {
  for (let at = frames.length - 1; at >= 0; at--) {
    const frame = frames[at];
    if (frame === undefined || !frame.inItem) return;
    frame.item = false;
    if (frame.element.localName.toLowerCase() === 'li') return;
  }
}

function blockOf(frame: Frame | undefined, text: string): TextBlock {
  if (frame === undefined) return { kind: 'paragraph', text };
  if (frame.pre) return { kind: 'preformatted', text };
  if (frame.heading > 0) return { kind: 'heading', level: frame.heading, text };
  if (frame.caption && text.length <= LONGEST_CAPTION) return { kind: 'caption', text };
  if (frame.item) {
    const level = Math.min(12, Math.max(0, frame.lists - 1));
    return { kind: 'listItem', text, level, ordered: frame.ordered };
  }
  return { kind: frame.quote ? 'quote' : 'paragraph', text };
}

/** A line break in running text divides paragraphs; in a heading, item or caption it only wraps. */
const breaksParagraph = (frame: Frame | undefined): boolean =>
  frame === undefined || !(frame.pre || frame.heading > 0 || frame.caption || frame.inItem);

const where = 'The page';

function mediaLosses(missing: ReadonlyMap<string, number>): Map<string, Loss> {
  const losses = new Map<string, Loss>();
  for (const [what, count] of missing) {
    losses.set(what, {
      kind: 'input-part-left-out',
      where,
      what: `${what}: ${count} (the original is kept)`,
    });
  }
  return losses;
}

function otherLosses(hiddenWords: number, struckOut: number): Loss[] {
  const losses: Loss[] = [];
  if (hiddenWords > 0) {
    losses.push({ kind: 'input-part-left-out', where, what: `${hiddenWords} words that the page hides` });
  }
  if (struckOut > 0) {
    const what = `${struckOut} struck-out passages stand as ordinary text`;
    losses.push({ kind: 'unsupported-inline', where, what });
  }
  return losses;
}

/** Far more than any line of metadata, in UTF-16 units and in elements. */
const LONGEST_LINE = 20_000;

/** Text below an element as one line, without what is never shown; of a long text its start. */
export function visibleLine(top: Element): string {
  let line = '';
  let elements = 0;
  walkTree(top, {
    text: (text) => {
      line += text.slice(0, LONGEST_LINE);
    },
    enter: (element) => {
      elements += 1;
      if (line.length > LONGEST_LINE || elements > LONGEST_LINE) return 'stop';
      const name = element.localName.toLowerCase();
      if (BLOCKS.has(name) || name === 'br') line += ' ';
      return SILENT.has(name) || name in MEDIA || isHidden(element, name) ? 'over' : 'into';
    },
    leave: () => {},
  });
  return collapseSpaces(line);
}
