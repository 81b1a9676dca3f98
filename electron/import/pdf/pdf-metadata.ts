// What a PDF says of itself, and what its first page says where it says nothing.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { authorsInLines, authorsOf } from '../html/page-authors.ts';
import type { FoundMetadata } from '../reader.ts';
import { toLine } from '../text/clean-text.ts';
import { dateInLine } from '../text/date-in-line.ts';
import { publishedDate } from '../text/published-date.ts';
import { type PdfDocument, stringOf, withName } from './pdf-document.ts';

/** What the document information dictionary (PDF 32000-1, 14.3.3) and the catalog hold. */
export type PdfInfo = Readonly<
  Record<'title' | 'author' | 'creator' | 'producer' | 'created' | 'language', string>
>;

export function infoOf({ pdfium, handle }: PdfDocument): PdfInfo {
  const meta = (tag: string) =>
    withName(pdfium, tag, (name) =>
      stringOf(pdfium, (to, length) => pdfium.fn('FPDF_GetMetaText')(handle, name, to, length)),
    );
  return {
    title: meta('Title'),
    author: meta('Author'),
    creator: meta('Creator'),
    producer: meta('Producer'),
    created: meta('CreationDate'),
    language: stringOf(pdfium, (to, length) => pdfium.fn('FPDFCatalog_GetLanguage')(handle, to, length)),
  };
}

/** Titles that a program made up, or that are the name of a file. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel|office)\b|untitled|no title|unbenannt|sans titre|document ?\d*$|dokument ?\d*$|slide ?\d|powerpoint|presentation ?\d*$|layout ?\d|print(?:ing)?$|about:|https?:|file:)|\.(?:docx?|pdf|indd|qxd|qxp|tex|dvi|pptx?|xlsx?|rtf|odt|pmd|pub|p65|fm|ps|eps|html?)$/iu;
/** Names of accounts rather than of people. */
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|anonymous|default|microsoft office user|windows user|[\p{Ll}\d._-]+|.*@.*)$/iu;
/** Programs that print a page as it is looked at: when they did says nothing of when it was published. */
const PRINTERS = /skia|chrom|quartz|print to pdf|wkhtml|ghostscript|pdf\.js|pypdf|qpdf|firefox|cups|scan/iu;
const LINES = 14;
const LONGEST_LINE = 160;

/** The metadata of a document by its information and its text. `sizes` are those of the blocks' type, in points. */
export function metadataOf(
  info: PdfInfo,
  blocks: readonly TextBlock[],
  heading: string | null,
): Partial<FoundMetadata> {
  const title = titleOf(info, heading);
  const language = toLine(info.language, 35);
  const tag = language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? language : null;
  const named = authorsOf(
    info.author.split(/\s*;\s*/u).filter((name) => name.trim() !== '' && !NO_AUTHOR.test(name.trim())),
  );
  const authors =
    named.length > 0 ? { value: named, how: 'metadata' as const } : shownAuthors(blocks, heading);
  const published = publishedOf(info, blocks, tag);
  return {
    ...(title === null ? {} : { title }),
    ...(authors === null ? {} : { authors }),
    ...(tag === null ? {} : { language: { value: tag, how: 'metadata' as const } }),
    ...(published === null ? {} : { published }),
    sourceKind: 'report',
  };
}

function titleOf({ title }: PdfInfo, heading: string | null): FoundMetadata['title'] | null {
  const said = toLine(title, 500);
  const isTitle =
    said !== null &&
    said.length > 3 &&
    /\p{L}{2}/u.test(said) &&
    !NO_TITLE.test(said) &&
    !/^\S*_\S*$/u.test(said);
  if (isTitle) return { value: said, how: 'metadata' };
  const shown = toLine(heading, 500);
  return shown === null ? null : { value: shown, how: 'text' };
}

function shownAuthors(blocks: readonly TextBlock[], heading: string | null): FoundMetadata['authors'] | null {
  const value = authorsInLines(blocks.slice(0, 40), heading);
  return value.length === 0 ? null : { value, how: 'text' };
}

/** A day named in a short line near the top; else when the file was made, which is a guess, and none where it was printed. */
function publishedOf(
  { created, creator, producer }: PdfInfo,
  blocks: readonly TextBlock[],
  language: string | null,
): FoundMetadata['published'] | null {
  for (const { text } of blocks.slice(0, LINES)) {
    const date = text.length > LONGEST_LINE ? null : dateInLine(text, language);
    if (date !== null) return { value: date, how: 'text' };
  }
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/u.exec(created) ?? [];
  if (year === undefined || PRINTERS.test(creator) || PRINTERS.test(producer)) return null;
  const value = publishedDate(`${year}-${month}-${day}`);
  return value === null ? null : { value, how: 'guessed' };
}
