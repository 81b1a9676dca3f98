// Every format that is read. One list: by it a file is told from others, its reader is loaded, and the dialogs offer it.

import type { Reader } from './reader.ts';
import { isDocx } from './docx/starts-as-docx.ts';
import { startsAsHtml } from './html/starts-as-html.ts';
import { startsAsMail, startsAsMbox } from './mime/starts-as-mail.ts';
import { startsAsMhtml } from './mime/starts-as-mhtml.ts';
import { isOdt } from './odt/starts-as-odt.ts';
import { COMPOUND_START } from './office/compound-file.ts';
import { ofText } from './text-reader.ts';
import { ZIP_START } from './zip/zip-kind.ts';

export type InputFormat = {
  /** Without the point, in lower case. */
  readonly extensions: readonly string[];
  /** The first is what an original of it is kept as. */
  readonly mediaTypes: readonly [string, ...string[]];
  /** What files that are no text begin with, as Latin-1, whatever they are called. */
  readonly signatures: readonly string[];
  /** Whether a text begins as such a file does, whatever it is called. */
  readonly beginsAs: (start: string) => boolean;
  /** Whether it is the one that is meant, where several begin alike: zip archives hold documents of many kinds. */
  readonly holds?: (bytes: Uint8Array, fileName: string | null) => boolean;
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
  docx: {
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
    mediaTypes: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-word.document.macroenabled.12',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
      'application/vnd.ms-word.template.macroenabled.12',
    ],
    signatures: [ZIP_START, COMPOUND_START],
    beginsAs: () => false,
    holds: isDocx,
    load: async () => (await import('./read-docx.ts')).readDocx,
  },
  odt: {
    extensions: ['odt', 'ott'],
    mediaTypes: [
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.text-template',
    ],
    signatures: [ZIP_START],
    beginsAs: () => false,
    holds: isOdt,
    load: async () => (await import('./read-odt.ts')).readOdt,
  },
  rtf: {
    extensions: ['rtf'],
    mediaTypes: ['application/rtf', 'text/rtf', 'application/x-rtf', 'text/richtext'],
    signatures: ['{\\rtf'],
    beginsAs: () => false,
    load: async () => (await import('./read-rtf.ts')).readRtf,
  },
  pdf: {
    extensions: ['pdf'],
    mediaTypes: ['application/pdf'],
    signatures: ['%PDF-'],
    beginsAs: () => false,
    load: async () => (await import('./read-pdf.ts')).readPdf,
  },
  mbox: {
    extensions: ['mbox', 'mbx'],
    mediaTypes: ['application/mbox'],
    signatures: [],
    beginsAs: startsAsMbox,
    load: async () => (await import('./read-mbox.ts')).readMbox,
  },
  eml: {
    extensions: ['eml'],
    mediaTypes: ['message/rfc822'],
    signatures: [],
    beginsAs: startsAsMail,
    load: async () => (await import('./read-eml.ts')).readEml,
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
