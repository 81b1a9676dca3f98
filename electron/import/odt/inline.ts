// The text inside of a paragraph of an OpenDocument text (OASIS ODF 1.3-3, 6 and 7).

import { bracketed } from '../office/note-marks.ts';
import type { Anchored } from '../office/sink.ts';
import { symbolOf } from '../office/symbols.ts';
import { smallDigitsOf } from '../text/small-digits.ts';
import { childOf, childrenOf, isElement, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { isDrawing, readOdtDrawing } from './drawings.ts';
import type { WordLook } from './styles.ts';
import type { OdtWork } from './work.ts';

export type Gathered = { readonly text: string; readonly anchored: readonly Anchored[] };

/** Nothing to read, or read elsewhere. */
const SILENT: ReadonlySet<string> = new Set([
  'office:annotation-end',
  'text:soft-page-break',
  'text:script',
  'text:tracked-changes',
  'office:event-listeners',
  'office:forms',
  'text:label',
]);

/** The text of a paragraph or heading and what it anchors. */
export function gatherOdtInline(work: OdtWork, paragraph: XmlElement): Gathered {
  const { styles, told, changes } = work;
  const anchored: Anchored[] = [];
  let text = '';
  let wasStruck = false;

  const put = (piece: string, look: WordLook): void => {
    if (look.hidden === true) {
      told.hidden(piece);
      return;
    }
    const small = look.small === null ? null : smallDigitsOf(piece, look.small);
    const shown = look.symbols === null ? (small ?? piece) : signsOf(piece, look.symbols);
    text += shown;
    changes.add(shown);
    if (shown.trim() === '') return;
    if (look.struck && !wasStruck) told.struckOut();
    wasStruck = look.struck;
  };

  const readAll = (element: XmlElement, look: WordLook): void => {
    for (const child of element.children) {
      if (isElement(child)) readChild(child, look);
      else put(child, look);
    }
  };

  const readChild = (element: XmlElement, look: WordLook): void => {
    const { name, attributes } = element;
    if (SILENT.has(name)) return;
    if (isDrawing(element)) {
      const drawn = readOdtDrawing(work, element);
      put(drawn.text, look);
      if (look.hidden !== true) anchored.push(...drawn.anchored);
      return;
    }
    switch (name) {
      case 'text:span':
        readAll(element, inside(look, styles.look('text', attributes['text:style-name'])));
        return;
      case 'text:s':
      case 'text:tab':
      case 'text:line-break':
        put(' ', look);
        return;
      case 'text:note':
        readNote(element, look);
        return;
      case 'office:annotation': {
        const author = textBelow(childOf(element, 'dc:creator')).trim();
        work.beside.push({
          kind: 'comment',
          begins: author === '' ? '' : `${author}:`,
          element: commentBody(element),
        });
        return;
      }
      case 'text:change-start':
        changes.begin(element);
        return;
      case 'text:change-end':
        changes.end(element);
        return;
      case 'text:ruby': {
        const said = textBelow(childOf(element, 'text:ruby-text'));
        const base = childOf(element, 'text:ruby-base');
        if (base !== null) readAll(base, look);
        if (said !== '') put(`(${said})`, look);
        return;
      }
      case 'text:hidden-text':
        if (attributes['text:is-hidden'] !== 'false')
          told.hidden(attributes['text:string-value'] ?? textBelow(element));
        else readAll(element, look);
        return;
      case 'text:placeholder':
        told.count('placeholder');
        return;
      default:
        // Links, fields, marks of places: what they show is inside.
        readAll(element, look);
    }
  };

  const readNote = (note: XmlElement, look: WordLook): void => {
    const body = childOf(note, 'text:note-body');
    if (look.hidden === true) {
      told.hidden(textBelow(body));
      return;
    }
    const mark = bracketed(textBelow(childOf(note, 'text:note-citation')).trim() || '*');
    text += mark;
    if (body !== null) work.beside.push({ kind: 'footnote', begins: mark, element: body });
  };

  readAll(paragraph, styles.look('paragraph', paragraph.attributes['text:style-name']));
  return { text, anchored };
}

/** A look inside of another: what it doesn't say stays. */
const inside = (outer: WordLook, inner: WordLook): WordLook => ({
  hidden: inner.hidden ?? outer.hidden,
  small: inner.small ?? outer.small,
  struck: inner.struck || outer.struck,
  symbols: inner.symbols ?? outer.symbols,
});

/** A comment without who wrote it and when. */
const commentBody = (annotation: XmlElement): XmlElement => ({
  ...annotation,
  children: childrenOf(annotation).filter(({ name }) => name.startsWith('text:')),
});

function signsOf(written: string, font: string): string {
  let signs = '';
  for (const sign of written) signs += symbolOf(font, sign.codePointAt(0) ?? 0) ?? sign;
  return signs;
}
