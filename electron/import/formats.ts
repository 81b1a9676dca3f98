// Every format that is read. One list: by it a file is told from others, its reader is loaded, and the dialogs offer it.

import type { Reader } from './reader.ts';
import { startsAsHtml } from './html/starts-as-html.ts';
import { startsAsMhtml } from './mime/starts-as-mhtml.ts';
import { ofText } from './text-reader.ts';

export type InputFormat = {
  /** Without the point, in lower case. */
  readonly extensions: readonly string[];
  /** The first is what an original of it is kept as. */
  readonly mediaTypes: readonly [string, ...string[]];
  /** What files that are no text begin with, as Latin-1, whatever they are called. */
  readonly signatures: readonly string[];
  /** Whether a text begins as such a file does, whatever it is called. */
  readonly beginsAs: (start: string) => boolean;
  readonly load: () => Promise<Reader>;
};

export const inputFormats = {
  html: {
    extensions: ['html', 'htm', 'xhtml', 'xht', 'shtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    signatures: [],
    beginsAs: startsAsHtml,
    load: async () => ofText((await import('./read-html.ts')).readHtml),
  },
  mhtml: {
    extensions: ['mhtml', 'mht'],
    mediaTypes: ['multipart/related', 'application/x-mimearchive'],
    signatures: [],
    beginsAs: startsAsMhtml,
    load: async () => (await import('./read-mhtml.ts')).readMhtml,
  },
  markdown: {
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
    mediaTypes: ['text/markdown'],
    signatures: [],
    beginsAs: () => false,
    load: async () => ofText((await import('./read-markdown.ts')).readMarkdown),
  },
  text: {
    extensions: ['txt'],
    mediaTypes: ['text/plain'],
    signatures: [],
    beginsAs: () => false,
    load: async () => ofText((await import('./read-text.ts')).readText),
  },
} as const satisfies Readonly<Record<string, InputFormat>>;

/** The formats as those see them who treat all alike; what is text and of no other is read as the last. */
export const allInputFormats: readonly InputFormat[] = Object.values(inputFormats);
