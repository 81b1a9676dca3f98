// The face of this folder: takes a file or a paste, finds the reader, and gives back what can be kept as a source.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { termsOfKind } from '../../core/model/kinds/source.ts';
import { proposeTerms } from '../../core/reading/terms/find-terms.ts';
import { addressWithoutUserinfo, withoutUserinfo } from '../../core/base/userinfo.ts';
import type { Loss } from '../../core/document/loss.ts';
import { canonicalText } from '../../core/model/text/source-text.ts';
import { toSourceText } from './text/block-list.ts';
import { decodeText } from './text/charset.ts';
import { cutAt, isVisible, toLine } from './text/clean-text.ts';
import { webAddress } from './html/html-metadata.ts';
import { directionOf, languageOf } from './text/language.ts';
import { allInputFormats, type InputFormat } from './formats.ts';
import { readHtmlFragment } from './read-html.ts';
import { readText } from './read-text.ts';
import {
  type CapturedInput,
  type CapturedMetadata,
  type CaptureInput,
  type DecodedInput,
  type DecodedText,
  type InputFile,
  MAX_INPUT_BYTES,
  MAX_INPUT_MB,
  type Reading,
} from './reader.ts';
import { formatOf } from './sniff.ts';

/** What is known of an input beside what it holds. */
type About = Pick<DecodedInput, 'name' | 'fileName' | 'url'>;

const LONGEST_TITLE = 120;
const PASTED = 'The pasted text';

/**
 * Reads a captured file. Fails with `too-large`, `empty-input`, `unsupported-input` (of a kind no reader takes) or
 * `unreadable-input` (out of bounds); never throws for what a file holds. Nothing is fetched or executed.
 * `progress` is told with every stage: how long one may take, and how much memory, is for the caller to bound.
 */
export async function readInput(
  input: CaptureInput,
  progress: () => void = () => {},
  formats: readonly InputFormat[] = allInputFormats,
): Promise<Result<CapturedInput, AppError>> {
  const name = toLine(input.fileName ?? withoutUserinfo(input.url ?? ''), 200) ?? 'The captured file';
  if (input.bytes.length > MAX_INPUT_BYTES) return err({ kind: 'too-large', name, limitMb: MAX_INPUT_MB });
  if (input.bytes.length === 0) return err({ kind: 'empty-input', name });
  let decoded: DecodedText | null = null;
  const file: InputFile = {
    bytes: input.bytes,
    name,
    fileName: input.fileName,
    url: input.url,
    progress,
    decoded: () => (decoded ??= decodeText(input.bytes, input.mediaType)),
  };
  return caught(name, async () => {
    const format = formatOf(file, input.mediaType, formats);
    if (format === null) return err({ kind: 'unsupported-input', name });
    const read = await format.load();
    progress();
    const reading = await read(file);
    if (!reading.ok) return reading;
    progress();
    const { encoding, ...value } = reading.value;
    const [mediaType] = format.mediaTypes;
    return finish(value, file, { bytes: input.bytes, mediaType, fileName: input.fileName, encoding });
  });
}

/**
 * Reads what was pasted: the structure of `html` when it holds the text, the text otherwise. A lone web address is
 * refused with `address-not-fetched`, since Briefwright fetches nothing.
 */
export async function readPastedText(
  text: string,
  html: string | null,
  progress: () => void = () => {},
): Promise<Result<CapturedInput, AppError>> {
  const size = (text.length + (html?.length ?? 0)) * 2;
  if (size > 2 * MAX_INPUT_BYTES) return err({ kind: 'too-large', name: PASTED, limitMb: MAX_INPUT_MB });
  const address = loneAddress(text);
  if (address !== null) return err({ kind: 'address-not-fetched', name: addressWithoutUserinfo(address) });
  return caught(PASTED, async () => {
    const structured = html === null ? null : pastedHtml(text, html, progress);
    if (structured !== null && html !== null) {
      return finish(structured, pasted(html, progress), pastedOriginal(html, 'text/html'));
    }
    const input = pasted(text, progress);
    const reading = readText(input);
    return reading.ok ? finish(reading.value, input, pastedOriginal(text, 'text/plain')) : reading;
  });
}

const pasted = (text: string, progress: () => void): DecodedInput => ({
  text,
  name: PASTED,
  fileName: null,
  url: null,
  progress,
});
const pastedOriginal = (text: string, mediaType: string): CapturedInput['original'] => ({
  bytes: new TextEncoder().encode(text),
  mediaType,
  fileName: null,
  encoding: { name: 'utf-8', how: 'declared' },
});

/** The reading of clipboard HTML, or null when it is unreadable or lacks some of the plain text beside it. */
function pastedHtml(text: string, html: string, progress: () => void): Reading | null {
  const reading = readHtmlFragment(pasted(html, progress));
  if (!reading.ok) return null;
  const kept = letters(reading.value.blocks.map((block) => block.text).join('\n'));
  return kept > 0 && kept >= letters(text) * 0.95 ? reading.value : null;
}

function letters(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) count += 1;
  return count;
}

function loneAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 4_000 || /\s/u.test(trimmed)) return null;
  return webAddress(trimmed) ?? (/^www\.[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/iu.test(trimmed) ? trimmed : null);
}

function finish(
  reading: Reading,
  input: About,
  original: CapturedInput['original'],
): Result<CapturedInput, AppError> {
  const { blocks, losses } = reading;
  if (blocks.length === 0) return err({ kind: 'empty-input', name: input.name });
  const text = toSourceText(blocks, reading.pages ?? null);
  const sample = canonicalText({ version: 1, blocks: text.blocks.slice(0, 500) });
  const metadata = metadataOf(reading, input, sample);
  const found = reading.metadata.url?.value ?? input.url ?? '';
  const told = addressWithoutUserinfo(found) === found ? losses : [...losses, addressLoss(input)];
  return ok({ text, metadata, original, losses: told, parts: reading.parts ?? [] });
}

const addressLoss = ({ name }: About): Loss => ({
  kind: 'input-part-left-out',
  where: name,
  what: 'The user name or password in its address was left out',
});

function metadataOf(reading: Reading, input: About, sample: string): CapturedMetadata {
  const { title, authors, outlet, url, published, sourceKind } = reading.metadata;
  const language = languageOf(sample, reading.metadata.language ?? null);
  const address = url ?? givenAddress(input.url);
  const name = title ?? nameOf(input, sample);
  const kind = sourceKind ?? 'article';
  return {
    title: name.value,
    authors: authors?.value ?? [],
    outlet: outlet?.value ?? null,
    url: address === null ? null : addressWithoutUserinfo(address.value),
    language: language?.value ?? null,
    direction: directionOf(sample, language?.value ?? null),
    published: published?.value ?? null,
    sourceKind: kind,
    terms: proposeTerms(termsOfKind(kind), {
      text: sample,
      title: name.value,
      authors: authors?.value ?? [],
      kind:
        termsOfKind(kind).use !== 'onRecord'
          ? 'note'
          : address !== null || (outlet ?? null) !== null
            ? 'published'
            : 'unknown',
    }),
    extent: reading.extent ?? 'article',
    found: {
      title: name.how,
      authors: authors?.how ?? null,
      outlet: outlet?.how ?? null,
      url: address?.how ?? null,
      language: language?.how ?? null,
      published: published?.how ?? null,
    },
  };
}

const givenAddress = (url: string | null) => {
  const value = webAddress(url);
  return value === null ? null : { value, how: 'typed' as const };
};

/** The name of the file says more than a first sentence, unless it is a number from a camera or a download. */
function nameOf(input: About, sample: string) {
  const stem = toLine(input.fileName?.replace(/\.[a-z0-9]{1,8}$/iu, '').replaceAll('_', ' '), 300);
  if (stem !== null && /\p{L}{3}/u.test(stem)) return { value: stem, how: 'fileName' as const };
  const line = sample.split('\n').find(isVisible) ?? stem ?? input.name;
  return { value: line.length > LONGEST_TITLE ? cutAt(line, LONGEST_TITLE) : line, how: 'text' as const };
}

/** Runs a reading; what a parser throws at is a file that can't be read, and is told as such, in words of our own. */
async function caught(
  name: string,
  read: () => Promise<Result<CapturedInput, AppError>>,
): Promise<Result<CapturedInput, AppError>> {
  try {
    return await read();
  } catch (error) {
    // Parsers of foreign code give up by throwing, mostly at nesting that overflows the stack.
    const reason = error instanceof RangeError ? 'nested too deeply' : 'not built as files of its kind are';
    return err({ kind: 'unreadable-input', name, reason });
  }
}
