// Citations as notes, endnotes or text in brackets: patterns of the template filled from excerpts and their sources.

import { isolated } from '../base/isolate.ts';
import { capitalised } from '../base/sentence-start.ts';
import { addressWithoutUserinfo } from '../base/userinfo.ts';
import { speakersOf } from '../query/evidence/speakers-of.ts';
import type { Block, Inline } from '../document/tree.ts';
import type { Excerpt } from '../model/kinds/excerpt.ts';
import type { Source } from '../model/kinds/source.ts';
import { printsNameless } from '../model/kinds/source-terms.ts';
import { letterOfSource } from '../query/evidence/grade-of.ts';
import { noteKindOf } from '../query/evidence/noted-source.ts';
import { attributionToWords } from '../query/evidence/attribution-to-words.ts';
import { clipText, excerptText } from '../query/evidence/excerpt-text.ts';
import type { NoteSite } from '../query/note-keys.ts';
import { CITATION_FIELDS, parsePattern, renderPattern } from '../template/pattern.ts';
import { type DocumentWords, inQuotes } from '../words/documents/document-words.ts';
import { withDigits } from '../words/number-words.ts';
import { withoutClock } from '../query/evidence/published-day.ts';
import { beforePunctuation, withCitation } from './inline-citations.ts';
import { notedTitle } from './noted-title.ts';
import {
  type AssemblyContext,
  dateText,
  field as fieldText,
  missing,
  paragraph,
  text,
} from './assembly-context.ts';
import { gradeText, letterText } from './key-line.ts';
import { userinfoLoss } from './leave-out-userinfo.ts';

/** How much of a passage a note repeats, in UTF-16 units; the source has the rest at the paragraph named. */
const QUOTE_LIMIT = 220;

/**
 * The note that stands at a key of the walk, as the template's style of citation prints it; nothing when nothing is
 * cited there. `saysWho`: what stands before it names the speaker, which a note on the same page then leaves out.
 */
export function noteAt(context: AssemblyContext, key: string, saysWho = false): Inline[] {
  const site = context.numbers.at(key);
  if (site === undefined) return [];
  const inlines = noteInlines(context, site, saysWho && context.template.citations.style !== 'endnotes');
  const id = noteId(site.number);
  const blocks: Block[] = [paragraph('note', inlines)];
  switch (context.template.citations.style) {
    case 'footnotes':
      return [{ type: 'note', id, number: site.number, blocks }];
    case 'endnotes': {
      context.endnotes.push({ id, number: site.number, blocks });
      const shown = withDigits(String(site.number), context.brief.digits);
      return [{ type: 'ref', target: id, show: 'number', text: shown, marks: { superscript: true } }];
    }
    case 'inline':
      return [text(' ('), ...inlines, text(')')];
  }
}

const noteId = (number: number): string => `note-${number}`;

/** The number of the note that a reference leads to; null where it leads elsewhere. */
export const noteNumberOf = (target: string): number | null => {
  const number = /^note-(\d+)$/u.exec(target)?.[1];
  return number === undefined ? null : Number(number);
};

/** The inlines with the note of `key` after them: a citation in the text stands before the mark that ends its sentence. */
export function withNote(context: AssemblyContext, inlines: readonly Inline[], key: string): Inline[] {
  const note = noteAt(context, key);
  if (context.template.citations.style === 'inline') return withCitation(inlines, note, '');
  return context.words.language === 'fr' ? beforePunctuation(inlines, note) : [...inlines, ...note];
}

/** The words of a note: one part an excerpt, full or short as the walk decided. */
function noteInlines(context: AssemblyContext, site: NoteSite, saysWho: boolean): Inline[] {
  const { words, template } = context;
  const parts: Inline[] = [];
  for (const [index, id] of site.excerptIds.entries()) {
    if (index > 0) parts.push(text(words.semicolon));
    const excerpt = context.reader.get(id);
    const source = excerpt === undefined ? undefined : context.reader.get(excerpt.sourceId);
    if (excerpt === undefined || source === undefined) {
      parts.push(
        missing(context, excerpt === undefined ? 'A cited excerpt' : 'The source of a cited excerpt'),
      );
      continue;
    }
    const form = site.forms[index] ?? 'full';
    const pattern = form === 'full' ? template.citations.full : template.citations.short;
    // Where in a talk something was said is nobody's business either.
    const locator = index === 0 && !printsNameless(source.terms) ? site.locator : null;
    const again = againOf(context, site, excerpt);
    const cited = { excerpt, source, locator, number: site.number, again, saysWho };
    parts.push(...citationInlines(context, pattern, cited));
    if (excerpt.anchoring === 'orphan') parts.push(text(` [${words.excerptOrphaned}]`));
  }
  return template.citations.style === 'inline' ? parts : endSentence(parts);
}

type Cited = {
  readonly excerpt: Excerpt;
  readonly source: Source;
  readonly locator: string | null;
  readonly number: number;
  /** What the note before cites too, and alone. */
  readonly again: 'passage' | 'source' | null;
  /** What the note stands at names the speaker. */
  readonly saysWho: boolean;
};

/** What a note repeats of the note before it, where the template says *Ibid.* for that; each must cite nothing else. */
function againOf(context: AssemblyContext, site: NoteSite, excerpt: Excerpt): Cited['again'] {
  const { citations } = context.template;
  if (!citations.ibid || citations.style === 'inline' || site.excerptIds.length !== 1) return null;
  const before = context.numbers.sites[site.number - 2];
  const [id, ...more] = before?.excerptIds ?? [];
  if (id === undefined || more.length > 0) return null;
  if (id === excerpt.id) return 'passage';
  const source = context.reader.get(excerpt.sourceId);
  // Which unnamed source it was is not to be told by saying that it is the same.
  if (source === undefined || printsNameless(source.terms)) return null;
  return context.reader.get(id)?.sourceId === excerpt.sourceId ? 'source' : null;
}

function citationInlines(context: AssemblyContext, pattern: string, cited: Cited): Inline[] {
  const { reader, words, brief } = context;
  const { excerpt, source, locator, number } = cited;
  const plain = (value: string | null | undefined): Inline[] | null =>
    value === null || value === undefined || value.trim() === '' ? null : [fieldText(words, value)];
  const { again } = cited;
  return fillPattern(context, pattern, CITATION_FIELDS, (name) => {
    // Of the very passage that the note before cites, all is said there.
    if (again === 'passage' && name !== 'short' && name !== 'locator') return null;
    switch (name) {
      case 'short':
        if (again !== null) return [text(words.ibid[locator === null ? 0 : 1], { italic: true })];
        return source.outlet === null || source.outlet === '' || noteKindOf(source) !== null
          ? titleInlines(source, { words, language: brief.language })
          : [fieldText(words, source.outlet), ...tellingInlines(context, source)];
      case 'paragraph':
        // Of a note nobody has the pages but who wrote it.
        return noteKindOf(source) !== null ? null : placeOfPassage(context, excerpt);
      case 'grade':
        return plain(gradeText(context, excerpt, source));
      case 'quote':
        if (context.quoted.has(excerpt.id)) return null;
        context.quoted.add(excerpt.id);
        return excerpt.segments.length === 0 ? null : quoteInlines(excerpt, source, words, QUOTE_LIMIT);
      case 'speaker':
        // Such a source is called by who speaks in it.
        return cited.saysWho || printsNameless(source.terms) || speakersOf(excerpt).length === 0
          ? null
          : [text(words.quoting(attributionToWords(reader, excerpt.attribution, words)))];
      case 'locator':
        return plain(locator);
      case 'number':
        return [text(withDigits(String(number), brief.digits))];
      default:
        return sourceField(context, source, name);
    }
  });
}

/** Its pages, or its paragraph. */
function placeOfPassage({ words, brief }: AssemblyContext, { paragraph, pages }: Excerpt): Inline[] | null {
  const shown = (label: string): string => withDigits(isolated(label, words.dir), brief.digits);
  if (pages !== null)
    return [text(words.pages(shown(pages.first), pages.first === pages.last ? null : shown(pages.last)))];
  return paragraph === null ? null : [text(words.paragraph(withDigits(String(paragraph), brief.digits)))];
}

/** What tells a source apart from others of its outlet, after the outlet's name. */
function tellingInlines(context: AssemblyContext, source: Source): Inline[] {
  const { words } = context;
  const telling = context.shortNames.get(source.id);
  if (telling === undefined) return [];
  const inlines: Inline[] = [];
  if (telling.title !== null) {
    const [open, close] = words.quotes;
    inlines.push(text(words.comma), text(open));
    inlines.push(
      fieldText(words, innerMarks(telling.title, words), {}, source.language, source.direction),
      text(close),
    );
  }
  if (telling.day !== null) inlines.push(text(`${words.comma}${dateText(context, telling.day)}`));
  return inlines;
}

/** A field that a source has by itself; null when it is empty. */
export function sourceField(context: AssemblyContext, source: Source, name: string): Inline[] | null {
  const { words, brief } = context;
  const isNote = noteKindOf(source) !== null;
  switch (name) {
    case 'author':
      // Of a note its title says whom it was with.
      return source.authors.length === 0 || isNote
        ? null
        : [text(source.authors.map((author) => isolated(author, words.dir)).join(words.comma))];
    case 'title':
      return titleInlines(source, { words, language: brief.language });
    case 'outlet':
      return source.outlet === null || source.outlet === '' || isNote
        ? null
        : [fieldText(words, source.outlet)];
    case 'published':
      return source.published === null
        ? null
        : [text(dateText(context, isNote ? source.published : withoutClock(source.published)))];
    case 'accessed':
      return printsNameless(source.terms) || isNote
        ? null
        : [text(words.accessed(dateText(context, source.capturedAt.slice(0, 10))))];
    case 'url':
      return source.url === null || source.url === '' ? null : [urlInline(context, source, source.url)];
    case 'reliability':
      return reliabilityInlines(context, source);
    default:
      return null;
  }
}

function reliabilityInlines(context: AssemblyContext, source: Source): Inline[] | null {
  const letter = letterText(context, letterOfSource(context.reader, source));
  return letter === '' ? null : [text(`${context.words.reliability}${context.words.colon}${letter}`)];
}

/** Fills a pattern that was checked when the template was read; an unreadable one is a bug. */
export function fillPattern(
  context: AssemblyContext,
  pattern: string,
  fields: readonly string[],
  field: (name: string) => Inline[] | null,
): Inline[] {
  const nodes = parsePattern(pattern, fields);
  if (!nodes.ok) throw new Error(`A template's pattern was not checked: ${nodes.error}`);
  return renderPattern(nodes.value, field, (literal) => text(punctuate(literal, context.words)));
}

/** The original title in quotation marks, with the analyst's translation in brackets after it; what stands for a note or a source that is not on the record is no title. */
export function titleInlines(
  source: Source,
  { words, language }: { readonly words: DocumentWords; readonly language: string },
): Inline[] {
  const noted = notedTitle(source, words);
  if (noted !== null) return [fieldText(words, noted)];
  const title = source.title.trim() === '' ? words.untitled : source.title;
  if (printsNameless(source.terms)) return [fieldText(words, capitalised(title, language))];
  const [open, close] = words.quotes;
  const inlines = [
    text(open),
    fieldText(words, innerMarks(title, words), {}, source.language, source.direction),
    text(close),
  ];
  if (source.titleTranslation !== null && source.titleTranslation !== '')
    inlines.push(text(` [${isolated(source.titleTranslation, words.dir)}]`));
  return inlines;
}

/** A passage in quotation marks, its translation after it in parentheses. */
export function quoteInlines(
  excerpt: Excerpt,
  source: Source,
  words: DocumentWords,
  limit: number,
): Inline[] {
  const [open, close] = words.quotes;
  const quote = clipText(innerMarks(stripMarks(excerptText(excerpt)), words), limit);
  const inlines = [text(open), fieldText(words, quote, {}, source.language, source.direction), text(close)];
  if (excerpt.translation !== null && excerpt.translation.text.trim() !== '') {
    const { language, text: translation } = excerpt.translation;
    inlines.push(
      text(` (${words.timeline.translated}${words.colon}${open}`),
      fieldText(words, clipText(innerMarks(translation.trim(), words), limit), {}, language, null),
      text(`${close})`),
    );
  }
  return inlines;
}

/** A passage that was excerpted with the marks around it does not get them twice. */
const stripMarks = (value: string): string =>
  (
    /^["“«](.*)["”»]$/su.exec(value)?.[1] ?? /^(?:「([^」]*)」|『([^』]*)』)$/u.exec(value)?.slice(1).join('')
  )?.trim() ?? value;

const innerMarks = (value: string, words: DocumentWords): string => {
  const [open, close] = words.quotes;
  const whole = inQuotes(value, words);
  return whole.slice(open.length, whole.length - close.length);
};

function urlInline({ losses }: AssemblyContext, { title }: Source, address: string): Inline {
  const url = addressWithoutUserinfo(address);
  if (url !== address) losses.push(userinfoLoss(`“${title}”`));
  return /^(https?:\/\/|mailto:)/iu.test(url)
    ? { type: 'link', href: url, inlines: [text(url, {}, null, 'ltr')] }
    : text(url, {}, null, 'ltr');
}

/** The punctuation of a pattern's own text in the brief's language. */
function punctuate(literal: string, words: DocumentWords): string {
  if (words.language === 'en') return literal;
  return literal
    .replaceAll(/, /gu, words.comma)
    .replaceAll(/; /gu, words.semicolon)
    .replaceAll(/: /gu, words.colon);
}

/** Whether words end with a mark that ends a sentence, in any script, and what closes behind it. */
export const endsSentence = (words: string): boolean =>
  /[.!?؟…。｡．！？]['’”»\u00a0\u202f)\]」』）》〉】]*$/u.test(words);

/** The same inlines with a full stop, unless they end with a mark that does without. */
export function endSentence(inlines: readonly Inline[]): Inline[] {
  let end = '';
  for (const inline of inlines)
    if (inline.type === 'text') end = `${end}${inline.text}`.slice(-4);
    else if (inline.type === 'link') end = ' url';
  return endsSentence(end) ? [...inlines] : [...inlines, text('.')];
}
