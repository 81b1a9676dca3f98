// The blocks of an OpenDocument text in order: paragraphs, headings, lists, tables, and what stands beside them.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { type Anchored, type Sink, wordSink } from '../office/sink.ts';
import { isVisible } from '../text/clean-text.ts';
import { childOf, childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { isDrawing, readOdtDrawing } from './drawings.ts';
import { type Gathered, gatherOdtInline } from './inline.ts';
import { readOdtTable } from './tables.ts';
import type { OdtWork } from './work.ts';

const DEEPEST_HEADING = 6;
const DEEPEST_LIST = 12;
/** Made of the document itself. */
const CONTENTS: ReadonlySet<string> = new Set(
  'table-of-content illustration-index table-index object-index user-index alphabetical-index'
    .split(' ')
    .map((name) => `text:${name}`),
);

/** The item of a list in which blocks stand; its first block is the item, later ones are paragraphs. */
type Item = { readonly style: string | null; readonly level: number; begun: boolean };

/** Reads what stands below an element, such as the body or a note, into a sink. */
export function readOdtBlocks(
  work: OdtWork,
  container: XmlElement,
  sink: Sink,
  item: Item | null = null,
): void {
  for (const element of childrenOf(container)) readBlock(work, element, sink, item);
}

function readBlock(work: OdtWork, element: XmlElement, sink: Sink, item: Item | null): void {
  const { told, changes } = work;
  const { name, attributes } = element;
  if (CONTENTS.has(name)) {
    told.contents(childrenOf(childOf(element, 'text:index-body')).map(textBelow).join(' '));
    return;
  }
  if (isDrawing(element)) {
    const drawn = readOdtDrawing(work, element);
    put(work, { kind: 'paragraph', text: drawn.text }, drawn.anchored, sink);
    return;
  }
  switch (name) {
    case 'text:p':
    case 'text:h':
      readParagraph(work, element, sink, item);
      return;
    case 'text:list':
      readList(work, element, sink, item);
      return;
    case 'text:numbered-paragraph': {
      const level = Math.max(0, Number(attributes['text:level'] ?? 1) - 1) || 0;
      readOdtBlocks(work, element, sink, {
        style: attributes['text:style-name'] ?? null,
        level,
        begun: false,
      });
      return;
    }
    case 'table:table':
      readOdtTable(
        work,
        element,
        sink,
        (cell, cellSink) => readOdtBlocks(work, cell, cellSink),
        () => endBlock(work, sink, []),
      );
      return;
    case 'text:section':
      if (attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true')
        told.hidden(textBelow(element));
      else readOdtBlocks(work, element, sink, item);
      return;
    case 'text:tracked-changes':
      changes.read(element);
      return;
    case 'text:change-start':
      changes.begin(element);
      return;
    case 'text:change-end':
      changes.end(element);
      return;
    case 'office:forms':
    case 'office:annotation-end':
      return;
    default:
      readOdtBlocks(work, element, sink, item);
  }
}

/** A list in a list goes on with its style, one level deeper. */
function readList(work: OdtWork, list: XmlElement, sink: Sink, outer: Item | null): void {
  const style = list.attributes['text:style-name'] ?? outer?.style ?? null;
  const level = outer === null ? 0 : outer.level + 1;
  for (const child of childrenOf(list)) {
    // A header of a list bears no mark, so nothing in it begins an item.
    readOdtBlocks(work, child, sink, { style, level, begun: child.name === 'text:list-header' });
  }
}

function readParagraph(work: OdtWork, paragraph: XmlElement, sink: Sink, item: Item | null): void {
  work.progress();
  const gathered = gatherOdtInline(work, paragraph);
  const role = work.styles.role(paragraph.attributes['text:style-name']);
  if (role === 'contents') {
    work.told.contents(gathered.text);
    endBlock(work, sink, gathered.anchored);
    return;
  }
  put(work, blockOf(work, paragraph, gathered, item), gathered.anchored, sink);
}

function blockOf(work: OdtWork, paragraph: XmlElement, { text }: Gathered, item: Item | null): TextBlock {
  const { styles } = work;
  const style = paragraph.attributes['text:style-name'];
  const role = styles.role(style);
  if (role === 'title') {
    if (isVisible(text)) work.title.text ??= text;
    return { kind: 'heading', level: 1, text };
  }
  const level =
    paragraph.name === 'text:h'
      ? Number(paragraph.attributes['text:outline-level'] ?? 1) || 1
      : styles.headingLevel(style);
  if (level !== null) return { kind: 'heading', level: Math.min(Math.max(level, 1), DEEPEST_HEADING), text };
  if (item !== null && !item.begun) {
    const ordered = styles.ordered(item.style, item.level);
    if (isVisible(text)) item.begun = true;
    if (ordered !== null)
      return { kind: 'listItem', level: Math.min(item.level, DEEPEST_LIST), ordered, text };
  }
  return role === null
    ? { kind: 'paragraph', text }
    : role === 'contents'
      ? { kind: 'paragraph', text }
      : { kind: role, text };
}

function put(work: OdtWork, block: TextBlock, anchored: readonly Anchored[], sink: Sink): void {
  if (isVisible(block.text)) sink.put(block);
  endBlock(work, sink, anchored);
}

/** Below a block: the notes and comments in it, then what is anchored in it. */
function endBlock(work: OdtWork, sink: Sink, anchored: readonly Anchored[]): void {
  if (sink.takesNotes) {
    // Notes may have comments, which come to the end of the same list.
    for (let at = 0; at < work.beside.length; at++) {
      const beside = work.beside[at];
      if (beside === undefined) continue;
      const words = wordSink();
      readOdtBlocks(work, beside.element, words);
      sink.put({ kind: beside.kind, text: `${beside.begins} ${words.text()}`.trim() });
    }
    work.beside.length = 0;
  }
  for (const each of anchored) {
    if ('caption' in each) sink.put({ kind: 'caption', text: each.caption });
    else if (each.box.name === 'table:table') readBlock(work, each.box, sink, null);
    else readOdtBlocks(work, each.box, sink);
  }
}
