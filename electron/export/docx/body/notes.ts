// Footnotes and comments: their blocks, written to parts of their own and named by number.

import type { Block, Inline } from '../../../../core/document/tree.ts';
import { noteRulePt } from '../../parts/measures.ts';
import { Flow } from './flow.ts';
import type { Around } from './inlines.ts';
import { legalText } from './text.ts';
import { twips } from '../units.ts';
import { extraStyles, wordStyles } from '../word-styles.ts';
import { paragraph } from '../wml/paragraphs.ts';
import { commentNumberRun, noteNumberRun, wordsRun } from '../wml/runs.ts';
import { escapedAttribute, namespaces, xmlDeclaration } from '../wml/xml.ts';
import type { Place, SidePart, Work } from '../work.ts';

/** The notes part up to its first note: the rules above notes, at the side where lines start. */
export function openNotes(rtl: boolean): string {
  const rule = (type: string, id: number, mark: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr>${rtl ? '<w:bidi/>' : ''}` +
    `<w:spacing w:before="0" w:after="0" w:line="${twips(noteRulePt)}" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:sz w:val="8"/></w:rPr><w:${mark}/></w:r></w:p></w:footnote>`;
  return (
    `${xmlDeclaration}<w:footnotes ${namespaces}>` +
    rule('separator', -1, 'separator') +
    rule('continuationSeparator', 0, 'continuationSeparator')
  );
}

/** Writes a note's blocks and gives the number Word knows it by: the next in reading order. */
export function writeNote(work: Work, blocks: readonly Block[], around: Around): number {
  work.next.note += 1;
  const number = work.next.note;
  work.notes.write(`<w:footnote w:id="${number}">`);
  work.losses.within(`note ${number}`, () =>
    writeApart(
      work,
      work.notes,
      blocks,
      { ...apart(work, around, work.notes), part: 'note' },
      wordStyles.note.id,
      noteNumberRun + wordsRun('', ' '),
    ),
  );
  work.notes.write('</w:footnote>');
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
  work.comments.write(
    `<w:comment w:id="${id}" w:author="${escapedAttribute(author)}" ` +
      `w:date="${instant(comment.date) ?? instant(work.tree.modified) ?? epoch}" ` +
      `w:initials="${escapedAttribute(initialsOf(author))}">`,
  );
  work.losses.within(`comment by ${author}`, () =>
    writeApart(
      work,
      work.comments,
      comment.blocks,
      { ...apart(work, around, work.comments), part: 'comment' },
      extraStyles.comment,
      commentNumberRun,
    ),
  );
  work.comments.write('</w:comment>');
  return id;
}

/** Where a document gives no date of its own. */
export const epoch = '1970-01-01T00:00:00Z';

/** To the second; null for what is no date. */
export function instant(text: string): string | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.\d+Z$/u, 'Z');
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 4);

/** A note has the width of the text, and nothing else of what it stands in: it is in the document's language and direction. */
function apart(work: Work, around: Around, part: SidePart): Place {
  return {
    ...around.place,
    relations: part.relations,
    dir: work.tree.dir,
    lang: work.tree.language,
    listLevel: -1,
    tight: false,
    inCell: false,
    cellAlign: null,
    keepNext: false,
    keepLines: false,
  };
}

/** The lead makes a first paragraph of its own where the first block is none; Word wants one at the end too. */
function writeApart(
  work: Work,
  part: SidePart,
  blocks: readonly Block[],
  place: Place,
  style: string,
  lead: string,
): void {
  const flow = new Flow(part.write);
  work.writeBlocks(work, blocks, place, flow, lead);
  if (flow.last !== 'paragraph') flow.paragraph(paragraph({ style }, ''));
}
