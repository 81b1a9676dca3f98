// The source pack: which frozen originals go along with a document, under which names, and the index that explains them.
// Works from the records a document may show; knows bytes only by what is said about them.

import { withoutTurns } from '../base/isolate.ts';
import { addressWithoutUserinfo, withoutUserinfo } from '../base/userinfo.ts';
import type { Loss } from '../document/loss.ts';
import type { Attachment } from '../document/tree.ts';
import type { BriefId } from '../model/kinds/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Source } from '../model/kinds/source.ts';
import { printsNameless } from '../model/kinds/source-terms.ts';
import { confidentialTalks } from '../query/confidential-talks.ts';
import { type HiderOptions, type NameHider, nameHider } from '../query/names/name-hider.ts';
import { userinfoLoss } from '../parts/leave-out-userinfo.ts';
import { noteNumbers } from '../sections/note-numbers.ts';
import { type FoundText, suspectIn } from '../query/names/suspects.ts';
import { documentWords } from '../words/documents/document-words.ts';

export type PackedSource = {
  readonly source: Source;
  /** Its place in the pack, from 1: the order of the first note that cites it. */
  readonly number: number;
  /** The notes that cite it. */
  readonly notes: readonly number[];
  /** Letters of ASCII, digits and dashes; no two are the same. */
  readonly fileName: string;
  /** The original as it was captured, or the frozen text where there is none. */
  readonly content: 'original' | 'text';
};

/** What a reader could find in a source's files; `original`: whether that holds for its original, which is more than letters. */
export type WordsOfFiles = { readonly words: readonly string[]; readonly original: boolean };

export type SourcePackPlan = {
  readonly entries: readonly PackedSource[];
  readonly losses: readonly Loss[];
  /** Parts of protected names in what goes along: in the files, and in what the index says of them. */
  readonly suspects: readonly FoundText[];
};

/**
 * What goes into the pack of a brief. `shown` is what the document was made from, so that a source above its cap is
 * not there; `whole` the project, for the names that must not leave. `wordsIn` gives every text that a source's files
 * hold, or null when they can't be read: then nobody can say whose names stand in them. While a name is protected, of an
 * original that can't be looked through (a PDF, a document of Word) the text goes in its place. A source in which a protected
 * actor is named for certain stays behind and is told as a loss, one with parts of a name is told as suspect; so does a talk or a message that such an actor speaks in, for what
 * was never published says who it was by every turn of phrase. `looked`: spellings of suspects that count as names, and when the pack leaves.
 */
export function planSourcePack(
  shown: RecordReader,
  whole: RecordReader,
  briefId: BriefId,
  wordsIn: (source: Source) => WordsOfFiles | null,
  looked: LookedFor = {},
): SourcePackPlan {
  const notes = new Map<Source, number[]>();
  for (const { number, excerptIds } of noteNumbers(shown, briefId).sites)
    for (const id of excerptIds) {
      const sourceId = shown.get(id)?.sourceId;
      const source = sourceId === undefined ? undefined : shown.get(sourceId);
      if (source === undefined) continue;
      const list = notes.get(source);
      if (list === undefined) notes.set(source, [number]);
      else if (!list.includes(number)) list.push(number);
    }
  const guard = protectedGuard(whole, looked);
  const entries: PackedSource[] = [];
  const losses: Loss[] = [];
  const suspects: FoundText[] = [];
  for (const [source, numbers] of notes) {
    const found = wordsIn(source);
    const why = whyNot(source, guard, found?.words ?? null);
    if (why !== null) {
      losses.push({ kind: 'attachment-left-out', where: SOURCE_PACK, what: why });
      continue;
    }
    const number = entries.length + 1;
    const unread = guard.hider.active && found?.original !== true && source.assets.original !== null;
    const content = source.assets.original === null || unread ? 'text' : 'original';
    if (unread) losses.push(unreadOriginal(source));
    entries.push({ source, number, notes: numbers, fileName: fileNameOf(source, number, content), content });
    if (addressWithoutUserinfo(source.url ?? '') !== (source.url ?? ''))
      losses.push(userinfoLoss(`index of the source pack, “${source.title}”`));
    suspects.push(...suspectsIn(source, guard.hider, found?.words ?? []));
  }
  return { entries, losses, suspects };
}

const unreadOriginal = ({ title }: Source): Loss => ({
  kind: 'attachment-left-out',
  where: SOURCE_PACK,
  what: `The original of “${title}” can’t be looked through for protected names; its text was attached in its place`,
});

/** Readings of the same bytes find the same words again: a spelling counts in the first text that has it. */
function suspectsIn(source: Source, hider: NameHider, words: readonly string[]): FoundText[] {
  if (!hider.active) return [];
  const found: FoundText[] = [];
  const told = toldOf(source);
  for (const text of told)
    found.push(...suspectIn(hider, text, `index of the source pack, “${source.title}”`));
  const known = new Set<string>();
  for (const text of words) {
    const here = [...suspectIn(hider, text, `attached source “${source.title}”`)];
    found.push(...here.filter(({ spelling }) => !known.has(spelling)));
    for (const { spelling } of here) known.add(spelling);
  }
  return found;
}

const toldOf = (source: Source): string[] =>
  [source.title, source.titleTranslation, source.outlet, source.url, ...source.authors].filter(
    (text) => text !== null,
  );

const SOURCE_PACK = 'Source pack';
export const INDEX_NAME = 'source-index.csv';

/** A file of the pack as the tree carries it. */
export const packAttachment = (entry: PackedSource, media: string): Attachment => ({
  name: entry.fileName,
  mediaType: entry.content === 'text' ? 'text/plain' : (entry.source.assets.original?.mediaType ?? ''),
  media,
  description: `Source ${entry.number}: ${withoutUserinfo(withoutTurns(entry.source.title))}`,
});

/**
 * The index as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets take it for what it is): a row a file, with the
 * hash of its bytes. A value that a spreadsheet would run as a formula is kept from it by an apostrophe.
 */
export function packIndex(rows: readonly (PackedSource & { readonly sha256: string })[]): string {
  const head = [
    'number',
    'file',
    'content',
    'title',
    'translated title',
    'authors',
    'outlet',
    'URL',
    'published',
    'captured',
    'cited in notes',
    'SHA-256',
  ];
  const body = rows.map(({ source, ...row }) => [
    String(row.number),
    row.fileName,
    row.content === 'original' ? 'original as captured' : 'text as captured',
    source.title,
    source.titleTranslation ?? '',
    source.authors.join('; '),
    source.outlet ?? '',
    addressWithoutUserinfo(source.url ?? ''),
    source.published?.edtf ?? '',
    source.capturedAt,
    row.notes.join(' '),
    row.sha256,
  ]);
  return `\uFEFF${[head, ...body].map((line) => line.map(csvValue).join(',')).join('\r\n')}\r\n`;
}

function csvValue(value: string): string {
  const line = withoutUserinfo(withoutTurns(value)).replaceAll(/\s*[\r\n]+\s*/gu, ' ');
  const inert = /^[=+\-@\t]/u.test(line) ? `'${line}` : line;
  return /[",]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'multipart/related': 'mhtml',
  'application/xhtml+xml': 'html',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'message/rfc822': 'eml',
  'application/mbox': 'mbox',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/rtf': 'rtf',
};

function fileNameOf(source: Source, number: number, content: PackedSource['content']): string {
  const slug = withoutUserinfo(source.title)
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/gu, '');
  const original = content === 'text' ? null : source.assets.original;
  const type = original?.mediaType.split(';')[0]?.trim().toLowerCase() ?? 'text/plain';
  const extension = EXTENSIONS[type] ?? (type.startsWith('text/') ? 'txt' : 'bin');
  const place = String(number).padStart(2, '0');
  return `source-${place}${slug === '' ? '' : `-${slug}`}.${extension}`;
}

/** What is hidden as names are, and the time (UTC) at which the pack leaves. */
type LookedFor = Pick<HiderOptions, 'hide' | 'now'>;

type Guard = { readonly hider: NameHider; readonly talks: ReadonlySet<string> };

/** What finds the names of protected actors, and the talks that tell who speaks in them. */
const protectedGuard = (whole: RecordReader, looked: LookedFor): Guard => ({
  hider: nameHider(whole, documentWords('en'), looked),
  talks: confidentialTalks(whole),
});

function whyNot(source: Source, { hider, talks }: Guard, words: readonly string[] | null): string | null {
  const named = `“${source.title}”`;
  if (printsNameless(source.terms)) return `${named} is not on the record and was not attached`;
  if (talks.has(source.id))
    return `${named} has the words of somebody who is protected or not named and was not attached`;
  if (words === null) return `${named} could not be read and was not attached`;
  return [...toldOf(source), ...words].some(hider.names)
    ? `${named} has a protected name in it and was not attached`
    : null;
}
