// Pasted HTML made anew from what a text can hold: nothing of it is kept as it came. Headings, paragraphs, lists, tables,
// quotations, marks and links go over; all else gives its words, or is left out and counted.

import { type LeftOut, nothingLeftOut } from '../../words/inputs/clipboard.ts';
import { isLinkHref } from '../marks/marks.ts';
import { escaped } from './blocks-to-html.ts';
import { type LeveledItem, leveledLists } from './leveled-lists.ts';
import {
  BLOCK_TAGS,
  CLOSED_TAGS,
  countedAs,
  headingLevel,
  isHidden,
  leveledItemOf,
} from './pasted-elements.ts';
import { type Piece, Pieces } from './pasted-pieces.ts';
import { marksWithin, noMarks, type PastedMarks, type PastedStyles, pastedStyles } from './pasted-styles.ts';
import { pastedTable } from './pasted-table.ts';

export type Cleaned = { readonly html: string; readonly left: LeftOut };

const MOST_LETTERS = 20_000_000;
const MOST_ELEMENTS = 200_000;

/**
 * What a text can hold of pasted HTML, in plain elements without attributes but those of links, spans of cells, starts of
 * lists and direction. `parse` makes an inert document of it: no script of it runs and nothing it names is loaded. Null
 * when it is too large to be read here.
 */
export function cleanHtml(html: string, parse: (html: string) => Document): Cleaned | null {
  if (html.length > MOST_LETTERS) return null;
  const { body, styles } = parsed(html, parse);
  if (body.querySelectorAll('*').length > MOST_ELEMENTS) return null;
  const left = { ...nothingLeftOut };
  const pieces = new Cleaner(styles, left).inside(body, around);
  return { html: pieces.onlyWords() ?? pieces.blocks(), left };
}

function parsed(html: string, parse: (html: string) => Document): { body: Element; styles: PastedStyles } {
  const document = parse(html);
  return { body: document.body, styles: pastedStyles(document) };
}

/** What holds for everything in an element. */
export type Around = {
  readonly marks: PastedMarks;
  readonly href: string | null;
  readonly keepsSpaces: boolean;
  /** In a heading or the head of a table everything is bold already. */
  readonly boldBy: 'itself' | 'place';
  /** Among Word's notes, which a line parts from the text. */
  readonly inNotes: boolean;
};

const around: Around = { marks: noMarks, href: null, keepsSpaces: false, boldBy: 'itself', inNotes: false };

export class Cleaner {
  readonly #styles: PastedStyles;
  readonly #left: { -readonly [Name in keyof LeftOut]: LeftOut[Name] };

  constructor(styles: PastedStyles, left: { -readonly [Name in keyof LeftOut]: LeftOut[Name] }) {
    this.#styles = styles;
    this.#left = left;
  }

  /** What an element holds, in order. */
  inside(element: Element, at: Around): Pieces {
    const pieces = new Pieces();
    let items: LeveledItem[] = [];
    const closeList = (): void => {
      if (items.length > 0) pieces.addBlock(leveledLists(items));
      items = [];
    };
    let inSign = false;
    for (const node of element.childNodes) {
      if (node.nodeType === 8) inSign = isSignOfItem(node.textContent ?? '', inSign);
      else if (inSign) continue;
      else if (node.nodeType === 1) {
        const child = node as Element;
        const item = leveledItemOf(child, this.#styles, (of) => this.inside(of, at).blocks());
        if (item !== null) {
          if (item.html !== '') items.push(item);
          continue;
        }
        const made = this.#element(child, at);
        if (items.length > 0 && made.some((piece) => piece.kind !== 'words' || piece.html.trim() !== ''))
          closeList();
        pieces.add(made);
      } else if (node.nodeType === 3) {
        const words = this.#words(node.textContent ?? '', at);
        if (items.length > 0 && words.every((piece) => piece.kind === 'words' && piece.html.trim() === ''))
          continue;
        closeList();
        pieces.add(words);
      }
    }
    closeList();
    return pieces;
  }

  /** The blocks of a cell, which may be bold as a whole. */
  cell(cell: Element, at: Around): string {
    const marks = marksWithin(at.marks, '', onlyMarks(this.#styles.of(cell)));
    return this.inside(cell, { ...at, marks }).blocks();
  }

  #words(text: string, at: Around): Piece[] {
    if (at.keepsSpaces)
      return text
        .split(/\r\n?|\n/u)
        .flatMap((line, index): Piece[] => [
          ...(index === 0 ? [] : [{ kind: 'break' } as const]),
          ...(line === '' ? [] : [this.#marked(line, at)]),
        ]);
    const collapsed = text.replaceAll(/[ \t\r\n\f]+/gu, ' ');
    return collapsed === '' ? [] : [this.#marked(collapsed, at)];
  }

  #marked(text: string, { marks, href, boldBy }: Around): Piece {
    const bare = text.trim() === '';
    let html = escaped(text);
    if (!bare) {
      if (marks.code) html = `<code>${html}</code>`;
      if (marks.raised !== null) html = `<${marks.raised}>${html}</${marks.raised}>`;
      if (marks.strike) html = `<s>${html}</s>`;
      // A link is underlined by being one.
      if (marks.underline && href === null) html = `<u>${html}</u>`;
      if (marks.italic) html = `<i>${html}</i>`;
      if (marks.bold && boldBy === 'itself') html = `<b>${html}</b>`;
    }
    if (href !== null) html = `<a href="${escaped(href)}">${html}</a>`;
    return { kind: 'words', html, text };
  }

  #element(element: Element, at: Around): readonly Piece[] {
    const tag = element.tagName.toLowerCase();
    const style = this.#styles.of(element);
    const counted = countedAs(element, tag, style);
    if (counted !== null) {
      if (counted.left !== null) this.#left[counted.left] += 1;
      return counted.words === '' ? [] : this.#words(counted.words, at);
    }
    if (CLOSED_TAGS.has(tag) || isHidden(element, style)) return [];
    // Tabs and spaces that Word laid out by no-break spaces.
    if (style['mso-tab-count'] !== undefined || style['mso-spacerun'] !== undefined)
      return this.#words(' ', at);
    if (tag === 'br') return [{ kind: 'break' }];
    if (tag === 'hr') return at.inNotes ? [] : [{ kind: 'block', html: '<hr>' }];
    if (!BLOCK_TAGS.has(tag)) return this.#inline(element, tag, at);
    return this.#block(element, tag, at);
  }

  #inline(element: Element, tag: string, at: Around): readonly Piece[] {
    const style = this.#styles.of(element);
    const href = tag === 'a' ? (element.getAttribute('href') ?? '').trim() : '';
    const inner = this.inside(element, {
      ...at,
      marks: marksWithin(at.marks, tag, style),
      href: href !== '' && href.length <= 4_000 && isLinkHref(href) ? href : at.href,
      keepsSpaces: at.keepsSpaces || style['white-space']?.startsWith('pre') === true,
    });
    return inner.pieces;
  }

  #block(element: Element, tag: string, at: Around): readonly Piece[] {
    const style = this.#styles.of(element);
    const block = (html: string): Piece[] => (html === '' ? [] : [{ kind: 'block', html }]);
    const dir = element.getAttribute('dir')?.toLowerCase() ?? style['direction'] ?? null;
    const level = headingLevel(element, tag, style);
    if (level !== null)
      return block(this.inside(element, { ...at, boldBy: 'place' }).blocks({ tag: `h${level}`, dir }));
    switch (tag) {
      case 'ul':
      case 'ol':
        return block(this.#list(element, tag, at));
      case 'li':
        return block(this.#list(element, 'ul', at));
      case 'table':
        return pastedTable(element, this, at);
      case 'blockquote': {
        const inner = this.inside(element, at).blocks({ tag: 'p', dir });
        return block(inner === '' ? '' : `<blockquote>${inner}</blockquote>`);
      }
      case 'pre':
        return block(this.inside(element, { ...at, keepsSpaces: true }).blocks({ tag: 'p', dir }));
      default: {
        const notes = /^(?:footnote|endnote|comment)-list$/u.test(style['mso-element'] ?? '');
        const own = tag === 'p' || tag === 'div' ? marksWithin(at.marks, '', onlyMarks(style)) : at.marks;
        const inner = this.inside(element, { ...at, marks: own, inNotes: at.inNotes || notes });
        return block(inner.blocks({ tag: 'p', dir }));
      }
    }
  }

  /** A list, or one item without its list. Lists that stand beside the item they belong to, as in Google Docs, go into it. */
  #list(element: Element, tag: 'ul' | 'ol', at: Around): string {
    const items: string[] = [];
    const nodes = element.tagName.toLowerCase() === 'li' ? [element] : [...element.childNodes];
    for (const node of nodes) {
      if (node.nodeType === 3) {
        const text = node.textContent ?? '';
        if (text.trim() !== '') items.push(new Pieces(this.#words(text, at)).blocks());
        continue;
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const name = child.tagName.toLowerCase();
      if (isHidden(child, this.#styles.of(child))) continue;
      const html =
        name === 'li' ? this.inside(child, at).blocks() : new Pieces(this.#element(child, at)).blocks();
      if (html === '') continue;
      const last = items.length - 1;
      if ((name === 'ul' || name === 'ol') && last >= 0) items[last] += html;
      else items.push(html);
    }
    if (items.length === 0) return '';
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    const from = tag === 'ol' && start > 1 && start <= 1_000_000 ? ` start="${start}"` : '';
    return `<${tag}${from}>${items.map((html) => `<li>${html}</li>`).join('')}</${tag}>`;
  }
}

/** Word puts the sign of an item between two comments, for programs that know no lists. */
const isSignOfItem = (comment: string, inSign: boolean): boolean =>
  comment.startsWith('[if !supportLists]') || (inSign && !comment.startsWith('[endif]'));

/** A paragraph's own style may make it bold; what it says of lines and heights is about its box. */
const onlyMarks = (style: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...(style['font-weight'] === undefined ? {} : { 'font-weight': style['font-weight'] }),
  ...(style['font-style'] === undefined ? {} : { 'font-style': style['font-style'] }),
});
