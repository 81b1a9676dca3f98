// Footnotes and comments: their blocks, written beside the body and named by number.

import { type FileChild, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Block, Inline } from '../../../core/document/tree.ts';
import type { Around } from './inlines.ts';
import { legalText } from './text.ts';
import { extraStyles, wordStyles } from './word-styles.ts';
import type { Place, Work } from './work.ts';

/** Writes a note's blocks and gives the number Word knows it by: the next in reading order. */
export function writeNote(work: Work, blocks: readonly Block[], around: Around): number {
  work.next.note += 1;
  const number = work.next.note;
  const children = work.losses.within(`note ${number}`, () =>
    withParagraphFirst(
      work.writeBlocks(work, blocks, { ...apart(work, around), part: 'note' }, [new TextRun({ text: ' ' })]),
      wordStyles.note.id,
    ),
  );
  // Word allows tables in notes; the package's types only name paragraphs.
  work.footnotes[String(number)] = { children: children as Paragraph[] };
  return number;
}

/** Writes a comment and gives its number. A date that is none becomes the document's. */
export function writeComment(
  work: Work,
  comment: Extract<Inline, { type: 'comment' }>,
  around: Around,
): number {
  const id = work.next.comment;
  work.next.comment += 1;
  const author = legalText(comment.author, work.losses).replaceAll(/\s+/gu, ' ').trim();
  const date = new Date(comment.date);
  const children = work.losses.within(`comment by ${author}`, () =>
    withParagraphFirst(
      work.writeBlocks(work, comment.blocks, { ...apart(work, around), part: 'comment' }),
      extraStyles.comment,
    ),
  );
  work.comments.push({
    id,
    author,
    initials: initialsOf(author),
    date: Number.isNaN(date.getTime()) ? new Date(work.tree.modified) : date,
    children,
  });
  return id;
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 4);

/** A note has the width of the text and the direction of what it stands in, and nothing else of it. */
function apart(work: Work, around: Around): Place {
  return {
    ...around.place,
    dir: around.dir,
    lang: around.lang ?? work.tree.language,
    listLevel: -1,
    inCell: false,
    cellAlign: null,
    keepNext: false,
    keepLines: false,
  };
}

function withParagraphFirst(children: FileChild[], style: string): FileChild[] {
  const empty = (runs: ParagraphChild[]) => new Paragraph({ style, children: runs });
  const first = children[0] instanceof Paragraph ? children : [empty([]), ...children];
  return first.at(-1) instanceof Paragraph ? first : [...first, empty([])];
}
