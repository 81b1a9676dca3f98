// Inlines of the tree as runs of Word. Knows nothing of paragraphs.

import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  PageNumber,
  PageReference,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Inline, TextDirection, TextMarks } from '../../../core/document/tree.ts';
import { safeHref } from '../parts/safe-href.ts';
import { wordsOf } from '../parts/targets.ts';
import { isRtlLanguage, legalText, linesOf, type Stretch, stretchesOf, wordLanguage } from './text.ts';
import { colour } from './units.ts';
import { extraStyles } from './word-styles.ts';
import { keepNumbers } from './number-keeper.ts';
import type { Place, Work } from './work.ts';
import { writeComment, writeNote } from './notes.ts';

/** What inlines inherit from the paragraph around them. */
export type Around = {
  readonly place: Place;
  readonly dir: TextDirection;
  readonly lang: string | null;
  /** Run properties laid over every run (a caption's bold label, a link's style). */
  readonly over: IRunOptions;
};

/** The runs of a line of inlines, in logical order. */
export function runsOf(work: Work, inlines: readonly Inline[], around: Around): ParagraphChild[] {
  return keepNumbers(inlines, around.dir).flatMap((inline) => runsOfOne(work, inline, around));
}

function runsOfOne(work: Work, inline: Inline, around: Around): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return textRuns(work, inline.text, inline.marks, {
        ...around,
        dir: inline.dir ?? around.dir,
        lang: inline.lang ?? around.lang,
      });
    case 'link':
      return linkRuns(work, inline, around);
    case 'ref':
      return refRuns(work, inline, around);
    case 'note':
      return noteRuns(work, inline, around);
    case 'break':
      return [new TextRun({ ...around.over, break: 1 })];
    case 'tab':
      return [new TextRun({ ...around.over, children: [new Tab()] })];
    case 'comment':
      return commentRuns(work, inline, around);
    case 'field':
      return [
        new TextRun({
          ...around.over,
          children: [inline.field === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES],
        }),
      ];
  }
}

/** Runs of plain text: cleaned, with line ends as breaks, one run a script. */
export function textRuns(work: Work, text: string, marks: TextMarks, around: Around): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  linesOf(legalText(text, work.losses)).forEach((line, at) => {
    if (at > 0) runs.push(new TextRun({ ...around.over, break: 1 }));
    line.split('\t').forEach((piece, column) => {
      if (column > 0) runs.push(new TextRun({ ...around.over, children: [new Tab()] }));
      if (piece === '') return;
      for (const stretch of stretchesOf(piece, around.dir)) {
        runs.push(new TextRun({ ...runLook(work, marks, stretch, around), text: stretch.text }));
      }
    });
  });
  return runs;
}

function runLook(work: Work, marks: TextMarks, stretch: Stretch, around: Around): IRunOptions {
  const language = languageOf(work, stretch, around.lang);
  return {
    ...(marks.code ? { style: extraStyles.code } : {}),
    ...(marks.bold ? { bold: true } : {}),
    ...(marks.italic ? { italics: true, italicsComplexScript: false } : {}),
    ...(marks.underline ? { underline: {} } : {}),
    ...(marks.strike ? { strike: true } : {}),
    ...(marks.superscript ? { superScript: true } : {}),
    ...(marks.subscript && !marks.superscript ? { subScript: true } : {}),
    ...(marks.colour ? { color: colour(work.styles.palette[marks.colour]) } : {}),
    ...(stretch.rtl ? { rightToLeft: true } : {}),
    ...(stretch.script === 'hebrew' ? { font: { cs: work.styles.fonts.hebrew, hint: 'cs' } } : {}),
    ...(stretch.script === 'arabic' ? { font: { cs: work.styles.fonts.arabic, hint: 'cs' } } : {}),
    ...(language ? { language } : {}),
    ...around.over,
  };
}

/** A run's own language where it differs from the document's; only a language of the run's direction can be its own. */
function languageOf(work: Work, stretch: Stretch, lang: string | null): IRunOptions['language'] | null {
  const tag = wordLanguage(lang);
  if (stretch.rtl) {
    if (tag && isRtlLanguage(tag)) return { bidirectional: tag };
    return stretch.script === 'hebrew' ? { bidirectional: 'he-IL' } : null;
  }
  return tag && tag !== work.tree.language && !isRtlLanguage(tag) ? { value: tag } : null;
}

function linkRuns(work: Work, link: Extract<Inline, { type: 'link' }>, around: Around): ParagraphChild[] {
  const href = safeHref(link.href);
  if (href === null) {
    work.losses.add(
      'unsupported-inline',
      `a link to “${legalText(link.href.slice(0, 200), work.losses)}”; its words are kept`,
    );
    return runsOf(work, link.inlines, around);
  }
  // Notes and further links can't stand inside a link in Word: the link is cut around them.
  const children: ParagraphChild[] = [];
  let run: Inline[] = [];
  const flush = () => {
    if (run.length === 0) return;
    children.push(
      new ExternalHyperlink({
        link: href,
        children: runsOf(work, run, { ...around, over: { ...around.over, style: 'Hyperlink' } }),
      }),
    );
    run = [];
  };
  for (const inline of link.inlines) {
    if (['text', 'break', 'tab', 'field'].includes(inline.type)) run.push(inline);
    else {
      flush();
      children.push(...runsOfOne(work, inline, around));
    }
  }
  flush();
  return children;
}

function refRuns(work: Work, ref: Extract<Inline, { type: 'ref' }>, around: Around): ParagraphChild[] {
  const name = work.bookmarks.nameOf(ref.target);
  if (name === null) {
    work.losses.add(
      'unsupported-inline',
      `a reference to something that is not in the document (“${ref.text}”)`,
    );
    return textRuns(work, ref.text, {}, around);
  }
  if (ref.show === 'page' && around.place.part === 'body') {
    return [new PageReference(name, { hyperlink: true })];
  }
  return [new InternalHyperlink({ anchor: name, children: textRuns(work, ref.text, {}, around) })];
}

function noteRuns(work: Work, note: Extract<Inline, { type: 'note' }>, around: Around): ParagraphChild[] {
  if (around.place.part !== 'body') {
    work.losses.add(
      'unsupported-inline',
      `note ${note.number} as a note: Word allows none here, so its words stand in brackets`,
    );
    return textRuns(work, ` [${wordsOf(note.blocks)}]`, {}, around);
  }
  const number = writeNote(work, note.blocks, around);
  const run = new FootnoteReferenceRun(number);
  const name = work.bookmarks.place(note.id);
  return name === null ? [run] : [new Bookmark({ id: name, children: [run] })];
}

function commentRuns(
  work: Work,
  comment: Extract<Inline, { type: 'comment' }>,
  around: Around,
): ParagraphChild[] {
  if (around.place.part !== 'body') {
    work.losses.add('unsupported-inline', `a comment by ${comment.author}: Word allows no comment here`);
    return [];
  }
  const id = writeComment(work, comment, around);
  return [
    new CommentRangeStart(id),
    new CommentRangeEnd(id),
    new TextRun({ children: [new CommentReference(id)] }),
  ];
}

/** Puts a bookmark around runs when something may refer to the id. */
export function bookmarked(work: Work, id: string | null, runs: readonly ParagraphChild[]): ParagraphChild[] {
  const name = id === null ? null : work.bookmarks.place(id);
  return name === null ? [...runs] : [new Bookmark({ id: name, children: runs })];
}
