// What documents of word processors say about themselves, and how far it is to be believed. Knows no format.

import { foldText } from '../../../core/base/text-fold.ts';
import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { FoundMetadata } from '../reader.ts';
import { toLine } from '../text/clean-text.ts';
import { languageTag } from '../text/language.ts';
import { publishedDate } from '../text/published-date.ts';

/** Properties as the file has them; null where it has none. */
export type OfficeProperties = {
  readonly title: string | null;
  readonly creator: string | null;
  readonly language: string | null;
  /** When the document was begun and last saved, as ISO 8601 says it. */
  readonly created: string | null;
  readonly modified: string | null;
};

/** What programs fill in by themselves. */
const NO_TITLE =
  /^(?:untitled\b.*|unbenannt\b.*|sans (?:titre|nom)\b.*|sin t[ií]tulo\b.*|без имени\b.*|(?:new |microsoft (?:office )?)?(?:word )?document(?:o| ?\d*)?|dokument ?\d*|doc ?\d*|title|titel|titre|normal(?:\.dotm?)?|template|word document|microsoft word - .*|powerpoint presentation|presentation ?\d*|no title|none|null|n\/a|\[.*\]|<.*>)$/iu;
const FILE_NAME = /\.(?:docx?|docm|dotx?|odt|ott|rtf|txt|pdf|html?|wpd)$/iu;
const NO_NAME =
  /^(?:(?:microsoft )?(?:office|windows)[ -]?(?:user|benutzer|utilisateur)?|user ?\d*|usuario|utilisateur|benutzer|пользователь|admin(?:istrator|istrateur|istrador)?|author|autor|auteur|owner|unknown|guest|test|default|root|python-docx|apache poi|docx4j|libreoffice|openoffice(?:\.org)?|microsoft word|word|hp|dell|lenovo|acer|asus|toshiba|pc ?\d*|home|none|null|un-?named|\W*)$/iu;
/** What is begun and saved over a longer time was begun as another document, or as a template. */
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;
const MOST_AUTHORS = 20;
/** Of these the heading that stands first is the title. */
const FIRST_BLOCKS = 12;
const LONGEST_TITLE = 300;

/**
 * Metadata of a source. The title is what stands as one on the first page (`titleOnPage`), what the properties say where
 * that isn't what a program fills in, or the first heading. When the document was begun is offered as a guess of its date.
 */
export function officeMetadata(
  properties: OfficeProperties,
  blocks: readonly TextBlock[],
  titleOnPage: string | null,
): Partial<FoundMetadata> {
  const title = titleOf(properties.title, blocks, titleOnPage);
  const authors = namesIn(properties.creator);
  const language = languageTag(properties.language);
  const published = beganAt(properties);
  return {
    sourceKind: 'report',
    ...(title === null ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors: { value: authors, how: 'metadata' as const } }),
    ...(language === null ? {} : { language: { value: language, how: 'metadata' as const } }),
    ...(published === null ? {} : { published: { value: published, how: 'guessed' as const } }),
  };
}

function titleOf(
  told: string | null,
  blocks: readonly TextBlock[],
  titleOnPage: string | null,
): FoundMetadata['title'] | null {
  const shown = toLine(titleOnPage, LONGEST_TITLE);
  if (shown !== null) return { value: shown, how: 'text' };
  const line = toLine(told, LONGEST_TITLE);
  const isTitle = line !== null && !NO_TITLE.test(line) && !FILE_NAME.test(line) && /\p{L}{2}/u.test(line);
  const heading = blocks.slice(0, FIRST_BLOCKS).find(({ kind }) => kind === 'heading');
  const first = toLine(heading?.text, LONGEST_TITLE);
  if (isTitle && (first === null || foldText(line) !== foldText(first)))
    return { value: line, how: 'metadata' };
  return first === null ? null : { value: first, how: 'text' };
}

function namesIn(creator: string | null): string[] {
  const names = (creator ?? '').split(/[;\n]/u).flatMap((name) => toLine(name, 200) ?? []);
  return [...new Set(names)].filter((name) => !NO_NAME.test(name)).slice(0, MOST_AUTHORS);
}

function beganAt({ created, modified }: OfficeProperties): FoundMetadata['published']['value'] | null {
  if (created === null) return null;
  const began = Date.parse(created);
  const saved = Date.parse(modified ?? created);
  if (!(began > Date.UTC(1985, 0)) || saved < began - DAY_MS || saved - began > MOST_DAYS * DAY_MS)
    return null;
  // The day alone: of its hour nobody says in which zone it is.
  return publishedDate(created.slice(0, 10));
}
