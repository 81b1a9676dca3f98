// One run after the other of a paragraph of a Word document (ISO/IEC 29500-1, 17.3.3).

import { isSymbolFont, symbolOf } from '../office/symbols.ts';
import type { Anchored } from '../office/sink.ts';
import { smallDigitsOf } from '../text/small-digits.ts';
import { childOf, childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { readDrawing } from './drawings.ts';
import type { Fields } from './fields.ts';
import type { NoteKind } from './notes.ts';
import { toggled } from './styles.ts';
import type { Work } from './work.ts';

export type Runs = {
  /** Takes a run; `inContents` where it is a line of a table of contents by what is around it. */
  readonly read: (run: XmlElement, inContents: boolean) => void;
  /** Adds text as if it stood in a run without properties. */
  readonly emit: (text: string) => void;
  readonly text: () => string;
  /** How many pieces of text there are, and the text of those from one on. */
  readonly count: () => number;
  readonly textFrom: (piece: number) => string;
};

/** How a run is shown. */
type Look = {
  readonly hidden: boolean;
  readonly contents: boolean;
  readonly small: 'raised' | 'lowered' | null;
  /** A font of signs that all of its characters are of. */
  readonly symbols: string | null;
  /** The mark of a note that is typed in this run, as far as it was read. */
  mark: { readonly kind: NoteKind; readonly id: string; text: string } | null;
};

const PLAIN: Look = { hidden: false, contents: false, small: null, symbols: null, mark: null };
/** A sign for a note whose own mark is typed elsewhere. */
const NO_MARK = '*';

export function createRuns(work: Work, fields: Fields, anchored: Anchored[], styleHides: boolean): Runs {
  const { told, styles, notes } = work;
  // Pieces: whoever asks for the end of a long text again and again would copy all of it each time.
  const pieces: string[] = [];
  let wasStruck = false;

  const put = (piece: string, look: Look): void => {
    const place = fields.place();
    if (place === 'code') return;
    if (look.mark !== null) look.mark.text += piece;
    else if (look.hidden) told.hidden(piece);
    else if (place === 'contents' || look.contents) told.contents(piece);
    else pieces.push(piece);
  };
  const isShown = (look: Look): boolean => !look.hidden && !look.contents && fields.place() === 'text';

  const refer = (kind: NoteKind, id: string, typedMark: string | null): void => {
    const { mark, note } = notes.refer(kind, id, typedMark);
    pieces.push(mark);
    if (note !== null) work.beside.push(note);
  };

  const readChild = (element: XmlElement, look: Look): void => {
    const { attributes } = element;
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        put(textOf(element, look), look);
        return;
      case 'w:tab':
      case 'w:ptab':
      case 'w:br':
      case 'w:cr':
        put(' ', look);
        return;
      case 'w:noBreakHyphen':
        // A plain one, as every space is plain: a quote that is typed must match.
        put('-', look);
        return;
      case 'w:sym': {
        const sign = symbolOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16));
        if (sign === null) told.count('symbol');
        else put(sign, look);
        return;
      }
      case 'w:fldChar': {
        const sign = fields.mark(element);
        if (sign !== '' && !look.hidden) pieces.push(sign);
        return;
      }
      case 'w:instrText':
        fields.code(textBelow(element));
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        if (!isShown(look)) return;
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const id = attributes['w:id'] ?? '';
        const typed = attributes['w:customMarkFollows'];
        if (typed === undefined || typed === '0' || typed === 'false') refer(kind, id, null);
        else look.mark = { kind, id, text: '' };
        return;
      }
      case 'w:commentReference': {
        const comment = notes.comment(attributes['w:id'] ?? '');
        if (comment !== null) work.beside.push(comment);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (look.hidden) told.count('picture');
        else anchored.push(...readDrawing(work, element));
        return;
      case 'w:ruby':
        readRuby(element, look);
        return;
      case 'mc:AlternateContent':
        for (const child of childrenOf(chosen(element))) readChild(child, look);
        return;
      default:
        // Left out: deleted text that stands alone, soft hyphens, marks of the note itself.
        return;
    }
  };

  /** The word, and in brackets how it is said. */
  const readRuby = (ruby: XmlElement, look: Look): void => {
    for (const run of childrenOf(childOf(ruby, 'w:rubyBase'))) readRun(run, look.contents);
    const said = childrenOf(childOf(ruby, 'w:rt')).flatMap(childrenOf);
    const reading = said
      .filter(({ name }) => name === 'w:t')
      .map(textBelow)
      .join('');
    if (reading !== '') put(`(${reading})`, look);
  };

  const readRun = (run: XmlElement, inContents: boolean): void => {
    const properties = childOf(run, 'w:rPr');
    const look = lookOf(properties, inContents);
    const before = pieces.length;
    for (const child of childrenOf(run)) readChild(child, look);
    if (look.mark !== null) refer(look.mark.kind, look.mark.id, look.mark.text.trim() || NO_MARK);
    const isStruck =
      pieces.length > before &&
      (toggled(properties, 'w:strike') === true || toggled(properties, 'w:dstrike') === true);
    if (isStruck && !wasStruck) told.struckOut();
    if (pieces.length > before) wasStruck = isStruck;
  };

  const lookOf = (properties: XmlElement | null, contents: boolean): Look => {
    if (properties === null) return { ...PLAIN, hidden: styleHides, contents };
    const style = childOf(properties, 'w:rStyle')?.attributes['w:val'] ?? null;
    const align = childOf(properties, 'w:vertAlign')?.attributes['w:val'];
    const font = childOf(properties, 'w:rFonts')?.attributes['w:ascii'];
    return {
      hidden: toggled(properties, 'w:vanish') ?? (style === null ? null : styles.hides(style)) ?? styleHides,
      contents,
      small: align === 'superscript' ? 'raised' : align === 'subscript' ? 'lowered' : null,
      symbols: font !== undefined && isSymbolFont(font) ? font : null,
      mark: null,
    };
  };

  const textOf = (element: XmlElement, look: Look): string => {
    const raw = textBelow(element);
    // Space at the ends counts only where the file says that it does.
    const written = element.attributes['xml:space'] === 'preserve' ? raw : raw.trim();
    if (look.small !== null) return smallDigitsOf(written, look.small) ?? written;
    return look.symbols === null ? written : signsOf(written, look.symbols);
  };

  /** Letters in a font of signs; what isn't known stays as it is written. */
  const signsOf = (written: string, font: string): string => {
    let signs = '';
    for (const sign of written) signs += symbolOf(font, sign.codePointAt(0) ?? 0) ?? sign;
    return signs;
  };

  return {
    read: readRun,
    emit: (piece) => put(piece, PLAIN),
    text: () => pieces.join(''),
    count: () => pieces.length,
    textFrom: (piece) => pieces.slice(piece).join(''),
  };
}
