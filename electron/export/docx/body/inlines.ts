// Inlines of the tree as runs of Word. Knows nothing of paragraphs.

import { isolatesOf } from '../../../../core/base/isolate.ts';
import type { Inline, TextDirection, TextMarks } from '../../../../core/document/tree.ts';
import type { Style } from '../../../../core/template/styles.ts';
import { safeHref } from '../../parts/safe-href.ts';
import { wordsOf, wordsOfInlines } from '../../parts/targets.ts';
import { writeComment, writeNote } from './notes.ts';
import { keepNumbers } from '../number-keeper.ts';
import {
  eastAsianFont,
  eastAsianLanguage,
  isRtlLanguage,
  legalText,
  linesOf,
  type Stretch,
  stretchesOf,
  wordLanguage,
} from './text.ts';
import { colour } from '../units.ts';
import { extraStyles, lineOf } from '../word-styles.ts';
import { field, innerLink, outerLink } from '../wml/fields.ts';
import {
  breakRun,
  commentRuns,
  noteCallRun,
  type RunLook,
  runProperties,
  tabRun,
  wordsRun,
} from '../wml/runs.ts';
import type { Spacing } from '../wml/paragraphs.ts';
import type { Place, Work } from '../work.ts';

/** What inlines inherit from the paragraph around them. */
export type Around = {
  readonly place: Place;
  readonly dir: TextDirection;
  readonly lang: string | null;
  /** Properties laid over every run (a caption's bold label, a link's style); null for none. */
  readonly over: RunLook | null;
};

/**
 * The height of a paragraph's lines where its style has another: the style has that of the document's direction, and
 * lines with letters of taller fonts (Arabic, Chinese) would be spread unevenly by a least height.
 */
export function otherLine(
  work: Work,
  look: Style,
  dir: TextDirection,
  inlines: readonly Inline[],
): Spacing | undefined {
  const mixed = dir === 'ltr' && hasTallLetters(inlines);
  const wanted = lineOf(look, dir, mixed);
  const usual = lineOf(look, work.tree.dir);
  return wanted.line === usual.line && wanted.rule === usual.rule ? undefined : wanted;
}

const hasTallLetters = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) =>
    inline.type === 'link'
      ? hasTallLetters(inline.inlines)
      : (inline.type === 'text' || inline.type === 'ref') && tallLetters.test(inline.text),
  );

const tallLetters =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The runs of a line of inlines, in logical order. */
export function runsOf(work: Work, inlines: readonly Inline[], around: Around): string {
  let runs = '';
  for (const inline of keepNumbers(inlines, around.dir)) runs += runsOfOne(work, inline, around);
  return runs;
}

function runsOfOne(work: Work, inline: Inline, around: Around): string {
  switch (inline.type) {
    case 'text':
      return textRuns(
        work,
        setApart(inline, around.dir),
        inline.marks,
        inline.dir === null && inline.lang === null
          ? around
          : { ...around, lang: inline.lang ?? around.lang },
      );
    case 'link':
      return linkRuns(work, inline, around);
    case 'ref':
      return refRuns(work, inline, around);
    case 'note':
      return noteRuns(work, inline, around);
    case 'break':
      return breakRun(overOf(around));
    case 'tab':
      return tabRun(overOf(around));
    case 'comment':
      return commentRunsOf(work, inline, around);
    case 'field':
      return field(inline.field === 'page' ? 'PAGE' : 'NUMPAGES', textRuns(work, '1', {}, around));
  }
}

/** A stretch of another direction than its line stands in an isolate (UAX 9), each line of it in one of its own. */
function setApart({ text, dir }: Extract<Inline, { type: 'text' }>, base: TextDirection): string {
  if (dir === null || dir === base || !/[\p{L}\p{N}]/u.test(text)) return text;
  return linesOf(text)
    .map((line) => `${dir === 'rtl' ? '\u2067' : '\u2066'}${line}\u2069`)
    .join('\n');
}

const overOf = (around: Around): string => (around.over ? runProperties(around.over) : '');

/** Runs of plain text: cleaned, with line ends as breaks, one run a script. */
export function textRuns(work: Work, text: string, marks: TextMarks, around: Around): string {
  let runs = '';
  linesOf(legalText(text, work.losses)).forEach((line, at) => {
    if (at > 0) runs += breakRun(overOf(around));
    const pieces = line.includes('\t') ? line.split('\t') : [line];
    pieces.forEach((piece, column) => {
      if (column > 0) runs += tabRun(overOf(around));
      if (piece === '') return;
      for (const { text: words, dir } of isolatesOf(piece))
        for (const stretch of stretchesOf(words, dir ?? around.dir))
          runs += wordsRun(runProperties(runLook(work, marks, stretch, around)), stretch.text);
    });
  });
  return runs;
}

type Changing = { -readonly [Key in keyof RunLook]: RunLook[Key] };

function runLook(work: Work, marks: TextMarks, stretch: Stretch, around: Around): RunLook {
  const look: Changing = {};
  if (marks.code) look.style = extraStyles.code;
  if (marks.bold) look.bold = true;
  if (marks.italic) {
    look.italic = true;
    look.italicComplex = false;
  }
  if (marks.underline) look.underline = true;
  if (marks.strike) look.strike = true;
  if (marks.superscript) look.raised = 'superscript';
  else if (marks.subscript) look.raised = 'subscript';
  if (marks.colour) look.colour = colour(work.styles.palette[marks.colour]);
  if (stretch.rtl) look.rtl = true;
  // The styles' own family for complex scripts is the Arabic one.
  if (stretch.script === 'hebrew') look.fonts = { cs: work.styles.fonts.hebrew, hint: 'cs' };
  const eastAsian = stretch.rtl ? null : eastAsianLanguage(stretch.text, wordLanguage(around.lang));
  if (eastAsian !== null) {
    look.fonts = { eastAsia: eastAsianFont(eastAsian), hint: 'eastAsia' };
    look.lang = { eastAsia: eastAsian };
  } else {
    const lang = languageOf(work, stretch, around.lang);
    if (lang) look.lang = lang;
  }
  return around.over ? { ...look, ...around.over } : look;
}

/** A run's own language where it differs from the document's; only a language of the run's direction can be its own. */
function languageOf(work: Work, stretch: Stretch, lang: string | null): RunLook['lang'] | null {
  if (!stretch.rtl && lang === work.tree.language) return null;
  const tag = wordLanguage(lang);
  if (stretch.rtl) {
    if (tag && isRtlLanguage(tag)) return { bidi: tag };
    return stretch.script === 'hebrew' ? { bidi: 'he-IL' } : null;
  }
  return tag && !isRtlLanguage(tag) ? { val: tag } : null;
}

function linkRuns(work: Work, link: Extract<Inline, { type: 'link' }>, around: Around): string {
  const href = safeHref(link.href);
  if (href === null) {
    work.losses.add(
      'unsupported-inline',
      `a link to “${legalText(link.href.slice(0, 200), work.losses)}”; its words are kept`,
    );
    return runsOf(work, link.inlines, around);
  }
  const linked: Around = { ...around, over: { ...around.over, style: 'Hyperlink' } };
  // Notes and further links can't stand inside a link in Word: the link is cut around them.
  let runs = '';
  let run: Inline[] = [];
  const flush = () => {
    if (run.length > 0) {
      const relation = around.place.relations.idOf('hyperlink', href, true);
      runs += outerLink(relation, runsOf(work, run, linked));
    }
    run = [];
  };
  for (const inline of link.inlines) {
    if (['text', 'break', 'tab', 'field'].includes(inline.type)) run.push(inline);
    else {
      flush();
      runs += runsOfOne(work, inline, around);
    }
  }
  flush();
  return runs;
}

function refRuns(work: Work, ref: Extract<Inline, { type: 'ref' }>, around: Around): string {
  const name = work.bookmarks.nameOf(ref.target);
  if (name === null) {
    work.losses.add(
      'unsupported-inline',
      `a reference to something that is not in the document (“${ref.text}”)`,
    );
    return textRuns(work, ref.text, {}, around);
  }
  if (ref.show === 'page' && around.place.part !== 'comment') {
    const page = work.pageOf(ref.target) ?? ref.text;
    const place = (work.targets.tables.has(ref.target) && work.bookmarks.startNameOf(ref.target)) || name;
    return (
      textRuns(work, ref.lead ?? '', {}, around) +
      field(`PAGEREF ${place} \\h`, textRuns(work, page, {}, around), overOf(around))
    );
  }
  // A field only where bringing it up to date would show the same words again.
  return ref.show === 'text' && bookmarkedWords(work, ref.target) === ref.text
    ? field(`REF ${name} \\h`, textRuns(work, ref.text, {}, around), overOf(around))
    : innerLink(name, textRuns(work, ref.text, ref.marks ?? {}, around));
}

/** The words inside the bookmark of a heading or caption. */
function bookmarkedWords(work: Work, id: string): string | null {
  const place = work.targets.places.get(id);
  if (!place) return null;
  return 'label' in place ? labelWords(place.label) : wordsOfInlines(place.inlines);
}

/** A label without the sign that separates it from the caption's words: "Figure 1" of "Figure 1.". */
export const labelWords = (label: string): string => label.replace(/[\s\p{P}]+$/u, '');

function noteRuns(work: Work, note: Extract<Inline, { type: 'note' }>, around: Around): string {
  if (around.place.part !== 'body') {
    work.losses.add(
      'unsupported-inline',
      `note ${note.number} as a note: Word allows none here, so its words stand in brackets`,
    );
    return textRuns(work, ` [${wordsOf(note.blocks)}]`, {}, around);
  }
  const run = noteCallRun(writeNote(work, note.blocks, around));
  return work.targets.referred.has(note.id) ? work.bookmarks.around(note.id, run) : run;
}

function commentRunsOf(work: Work, comment: Extract<Inline, { type: 'comment' }>, around: Around): string {
  if (around.place.part !== 'body') {
    work.losses.add('unsupported-inline', `a comment by ${comment.author}: Word allows no comment here`);
    return '';
  }
  return commentRuns(writeComment(work, comment, around));
}
