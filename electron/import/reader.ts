// What every reader takes and gives back, and the bounds that all of them keep. Knows no format.

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Loss } from '../../core/document/loss.ts';
import type { DateValue, Direction } from '../../core/model/record.ts';
import type { Source, SourceKind } from '../../core/model/kinds/source.ts';
import type { SourcePage, SourceText, TextBlock } from '../../core/model/text/source-text.ts';

/** A file as it came. `mediaType` may carry a charset; `url` is where it was saved from, when somebody knows. */
export type CaptureInput = {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly url: string | null;
};

/** How the bytes became text. */
export type TextEncoding = {
  /** A name of the WHATWG Encoding standard, in lower case. */
  readonly name: string;
  readonly how: 'byteOrderMark' | 'declared' | 'valid' | 'guessed';
};

/** What is known of a source by reading it; fields are those of a source record. */
export type CapturedMetadata = {
  /** One line, never empty. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly direction: Direction;
  readonly published: DateValue | null;
  readonly sourceKind: SourceKind;
  /** As its kind begins with and its words say. */
  readonly terms: Source['terms'];
  readonly extent: Source['extent'];
  readonly found: Source['found'];
};

/** A captured document, ready to be kept: the original byte for byte, and its text, frozen from here on. */
export type CapturedInput = {
  readonly text: SourceText;
  readonly metadata: CapturedMetadata;
  readonly original: {
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly fileName: string | null;
    /** Null for what is no text. */
    readonly encoding: TextEncoding | null;
  };
  readonly losses: readonly Loss[];
  /** Files that came with it, unread: sources of their own. */
  readonly parts: readonly CaptureInput[];
};

/** What bytes say as text; `losses`: where they could not be read as such. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly losses: readonly Loss[];
};

/** The text of a file before a reader takes it apart. */
export type DecodedInput = {
  readonly text: string;
  /** What the analyst calls it, for errors. */
  readonly name: string;
  readonly fileName: string | null;
  readonly url: string | null;
  /** The address of which the file itself says that it was saved from there, where it isn't its text that says so. */
  readonly savedFrom?: string | null;
  /** To be called now and then, the oftener the better: a reading that says nothing for seconds is ended. */
  readonly progress: () => void;
};

/** What a reader found. The language is the declared one or null; registry.ts checks it against the text. */
export type Reading = {
  readonly blocks: readonly TextBlock[];
  /** Of a format with pages: all of them, in order, as a source text keeps them. */
  readonly pages?: readonly SourcePage[];
  readonly metadata: Partial<FoundMetadata>;
  /** Files that came with it, which are sources of their own. */
  readonly parts?: readonly CaptureInput[];
  /** Said where it isn't the document itself but all that stands around it, too. */
  readonly extent?: 'page';
  readonly losses: readonly Loss[];
};
export type FoundMetadata = {
  readonly title: Found<string>;
  readonly authors: Found<readonly string[]>;
  readonly outlet: Found<string>;
  readonly url: Found<string>;
  readonly language: Found<string>;
  readonly published: Found<DateValue>;
  readonly sourceKind: SourceKind;
};
export type Found<T> = { readonly value: T; readonly how: NonNullable<Source['found']['title']> };

/** Reads text of one format. Losing content without a loss is a bug; anything a file may hold is an expected input. */
export type TextReader = (input: DecodedInput) => Result<Reading, AppError>;

/** A file as a reader gets it. */
export type InputFile = Omit<DecodedInput, 'text'> & {
  readonly bytes: Uint8Array;
  /** The bytes as text, decoded once. */
  readonly decoded: () => DecodedText;
};

/** How the bytes became text stands beside what was read; null where they are none. */
export type ReadFile = Reading & { readonly encoding: TextEncoding | null };

/** Reads files of one format; one that is text takes `decoded()`, see text-reader.ts. */
export type Reader = (file: InputFile) => Result<ReadFile, AppError> | Promise<Result<ReadFile, AppError>>;

/** Larger files are refused, in bytes and in the megabytes that the error names. */
export const MAX_INPUT_BYTES = 50_000_000;
export const MAX_INPUT_MB = 50;
/** Elements and nesting of an HTML page; what is beyond was made to hurt, or is a data dump. */
export const MAX_HTML_ELEMENTS = 400_000;
export const MAX_HTML_DEPTH = 5_000;
/** Beyond these a page is read as it stands, without looking for the article in it: that search is not linear. */
export const MAX_ARTICLE_ELEMENTS = 30_000;
export const MAX_ARTICLE_DEPTH = 400;
/** The work of that search, in characters that it looks at; an ordinary page takes a hundredth. */
export const MAX_ARTICLE_WORK = 200_000_000;
export const MAX_ARTICLE_ESCAPES = 20_000;
