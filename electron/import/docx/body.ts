// The blocks of a Word document in order: paragraphs, headings, list items, tables, and what stands beside them.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { bracketed } from '../office/note-marks.ts';
import { type Anchored, type Sink, wordSink } from '../office/sink.ts';
import { isVisible } from '../text/clean-text.ts';
import { childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { createFields, endlessFields, type Fields } from './fields.ts';
import { deletedText, gatherInline, isPlaceholder } from './inline.ts';
import type { Beside } from './notes.ts';
import { levelOfOutline } from './styles.ts';
import { readTable } from './tables.ts';
import type { Work } from './work.ts';

const DEEPEST_HEADING = 6;

/** What goes on from block to block of one story: the body, a note, a text box. */
type Story = { readonly fields: Fields; carried: string };

/** Reads a story, such as the body or a note, into a sink. */
export function readStory(work: Work, element: XmlElement, sink: Sink): void {
  const story: Story = { fields: createFields(endlessFields(element)), carried: '' };
  readBlocks(work, story, element, sink);
  if (isVisible(story.carried)) sink.put({ kind: 'paragraph', text: story.carried });
  endBlock(work, sink, []);
}

function readBlocks(work: Work, story: Story, container: XmlElement, sink: Sink): void {
  for (const element of childrenOf(container)) {
    switch (element.name) {
      case 'w:p':
        readParagraph(work, story, element, sink);
        break;
      case 'w:tbl':
        readTable(
          work,
          element,
          sink,
          (cell, cellSink) => readBlocks(work, story, cell, cellSink),
          () => endBlock(work, sink, []),
        );
        break;
      case 'w:sdt':
        if (isContentsControl(element)) work.told.contents(deletedText(element));
        else if (isPlaceholder(element)) work.told.count('placeholder');
        else readBlocks(work, story, childOf(element, 'w:sdtContent') ?? element, sink);
        break;
      case 'mc:AlternateContent': {
        const choice = chosen(element);
        if (choice !== null) readBlocks(work, story, choice, sink);
        break;
      }
      case 'w:del':
        work.told.deleted(element.attributes['w:author'] ?? null, deletedText(element));
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        work.told.count('inserted');
        break;
      case 'm:oMathPara':
      case 'm:oMath':
        put(work, gatherInline(work, story.fields, { ...element, children: [element] }, false), sink, null);
        break;
      case 'w:moveFrom':
      case 'w:sectPr':
      case 'w:tcPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
        break;
      default:
        readBlocks(work, story, element, sink);
    }
  }
}

function readParagraph(work: Work, story: Story, paragraph: XmlElement, sink: Sink): void {
  const { styles, told, notes } = work;
  work.progress();
  const properties = childOf(paragraph, 'w:pPr');
  const styleId = childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? styles.defaultParagraph;
  const gathered = gatherInline(work, story.fields, paragraph, styles.hides(styleId) ?? false);
  const text = story.carried + gathered.text;
  const mark = childOf(properties, 'w:rPr');
  if (childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null) {
    // Without its mark it goes on in the next one, whose properties count.
    story.carried = text;
    for (const each of gathered.anchored) putAnchored(work, each, sink);
    return;
  }
  story.carried = '';
  if (styles.role(styleId) === 'contents') {
    told.contents(text);
    endBlock(work, sink, gathered.anchored);
  } else put(work, { text, anchored: gathered.anchored }, sink, { properties, styleId });
  if (childOf(properties, 'w:sectPr') !== null) notes.nextSection();
}

type Form = { readonly properties: XmlElement | null; readonly styleId: string | null };

function put(
  work: Work,
  { text, anchored }: { readonly text: string; readonly anchored: readonly Anchored[] },
  sink: Sink,
  form: Form | null,
): void {
  if (isVisible(text)) sink.put(form === null ? { kind: 'paragraph', text } : blockOf(work, text, form));
  endBlock(work, sink, anchored);
}

function blockOf(work: Work, text: string, { properties, styleId }: Form): TextBlock {
  const { styles, numbering } = work;
  const role = styles.role(styleId);
  if (role === 'title') {
    work.title.text ??= text;
    return { kind: 'heading', level: 1, text };
  }
  const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
  const level = outline === undefined ? styles.headingLevel(styleId) : levelOfOutline(outline);
  if (level !== null) return { kind: 'heading', level: Math.min(level, DEEPEST_HEADING), text };
  const place = numbering.placeOf(properties, styleId);
  if (place !== null) return { kind: 'listItem', text, ...place };
  return role === 'caption' || role === 'quote' || role === 'preformatted'
    ? { kind: role, text }
    : { kind: 'paragraph', text };
}

/** Below a block: the notes and comments that it refers to, then the text boxes and pictures that are anchored in it. */
function endBlock(work: Work, sink: Sink, anchored: readonly Anchored[]): void {
  if (sink.takesNotes) {
    // Notes may have comments, which come to the end of the same list.
    for (let at = 0; at < work.beside.length; at++) {
      const beside = work.beside[at];
      if (beside !== undefined) sink.put({ kind: beside.kind, text: besideText(work, beside) });
    }
    work.beside.length = 0;
  }
  for (const each of anchored) putAnchored(work, each, sink);
}

function putAnchored(work: Work, anchored: Anchored, sink: Sink): void {
  if ('caption' in anchored) sink.put({ kind: 'caption', text: anchored.caption });
  else readStory(work, anchored.box, sink);
}

function besideText(work: Work, { element, begins, typedMark }: Beside): string {
  const words = wordSink();
  readStory(work, element, words);
  const text = words.text().trim();
  const own = typedMark !== null && text.startsWith(typedMark) ? text.slice(typedMark.length) : text;
  return typedMark !== null && text.startsWith(bracketed(typedMark)) ? text : `${begins} ${own.trim()}`;
}

/** Whether a content control holds a table of contents that Word made. */
function isContentsControl(sdt: XmlElement): boolean {
  const part = childOf(childOf(sdt, 'w:sdtPr'), 'w:docPartObj');
  return childOf(part, 'w:docPartGallery')?.attributes['w:val'] === 'Table of Contents';
}
