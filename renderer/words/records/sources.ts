// Words of the sources place: list, details of a source, its excerpts, suggestions.

import { quoted } from '../../../core/words/quoted.ts';
import type { FoundHow, Redaction, Source, SourceKind } from '../../../core/model/kinds/source.ts';
import { counted } from '../plural.ts';

const kinds: Readonly<Record<SourceKind, string>> = {
  article: 'Article',
  report: 'Report',
  statement: 'Statement',
  interview: 'Interview',
  broadcast: 'Broadcast',
  socialPost: 'Social post',
  message: 'Message',
  call: 'Call',
  meeting: 'Meeting',
  monitoring: 'Monitoring',
  cable: 'Cable',
  note: 'Note',
  dataset: 'Data set',
  other: 'Other',
};

const found: Readonly<Record<FoundHow, string>> = {
  metadata: 'from the page’s metadata',
  page: 'from the page',
  text: 'from the text',
  fileName: 'from the file name',
  guessed: 'guessed',
  typed: 'typed',
};

const extents: Readonly<Record<NonNullable<Source['extent']>, string>> = {
  article: 'the document itself',
  page: 'all that the page shows',
};

const redactions: Readonly<Record<Exclude<Redaction, 'none'>, string>> = {
  original: 'Copy without its original: the original stayed behind.',
  names: 'Redacted copy: names were taken out and the original stayed behind.',
  terms: 'Redacted copy: what may be told of it under its terms of use.',
};

export const sourceWords = {
  extents,
  redaction: 'Redacted copy',
  redactions,
  extent: 'The text is',
  list: 'Sources',
  search: 'Search in all sources',
  add: 'Add',
  addFiles: 'From files…',
  addFolder: 'From a folder…',
  addPaste: 'From pasted text…',
  addNote: 'Note of what was said…',
  startFiles: 'Add files…',
  startPaste: 'Paste text…',
  startNote: 'Write a note…',
  empty: 'No sources yet',
  emptyHint:
    'Drop files anywhere in the window, or paste the text of an article. The original is kept as it was.',
  start: 'Begin with what you have read',
  startHint:
    'Then select a passage with the mouse or the keyboard: E makes an excerpt of it that a brief can cite.',
  untitled: 'Untitled source',
  unreadable: 'Found, but the text can’t be read any more',
  notDated: 'not dated',
  details: 'Details of the source',
  tabs: { source: 'Source', excerpts: 'Excerpts', pages: 'Pages', suggestions: 'Suggestions' },
  cameWith: 'Came with',
  files: 'Files',
  pages: {
    none: 'The text of this source has no pages',
    drawing: 'Drawing the page…',
    previous: 'Previous page',
    next: 'Next page',
    enlarge: 'Enlarge',
    place: (label: string, at: number, of: number): string =>
      label === String(at) ? `Page ${label} of ${of}` : `Page ${label} (${at} of ${of})`,
    titleOf: (title: string): string => `Pages of ${quoted(title)}`,
    pictureOf: (label: string, title: string): string => `Page ${label} of ${quoted(title)}`,
  },
  kinds,
  found,
  foundHow: (how: FoundHow): string => found[how],
  field: {
    title: 'Title',
    translation: 'Translation',
    authors: 'Authors',
    authorsHint: 'Several are separated by semicolons.',
    outlet: 'Outlet',
    url: 'Address',
    userLeftOut: 'The user name and password are left out.',
    openLink: 'Open in the browser',
    kind: 'Kind',
    language: 'Language',
    languageHint: 'A language tag: en, ar, fr.',
    languageWrong: 'Not a language tag. Write “en”, “ar” or “pt-BR”.',
    direction: 'Direction',
    ltr: 'Left to right',
    rtl: 'Right to left',
    published: 'Published',
    publishedPlaceholder: '18 May 2014',
    captured: 'Captured',
    words: 'Length',
    reliability: 'Reliability',
    origin: 'Origin',
    originNone: 'Not said',
    originOwn: 'Own reporting',
    originDerived: 'Derives from',
    originFrom: 'What it derives from',
    originPlaceholder: 'Reuters',
    originSource: 'Which source of the project',
    originNoSource: 'None of the project’s sources',
    original: 'Original',
    noOriginal: 'not kept',
    copyHash: 'Copy the SHA-256',
    copied: 'SHA-256 copied',
    marking: 'Marking',
    descriptor: 'Source descriptor',
    descriptorNote: 'ICD 206',
    quality: 'Quality',
    credibility: 'Credibility',
    currency: 'Currency',
    bias: 'Bias',
    access: 'Access',
  },
  more: 'More',
  less: 'Less',
  replace: 'Replace text…',
  read: 'Read',
  remove: 'Remove…',
  originalKept: (hash: string): string => `original kept, SHA-256 ${hash}`,
  bytes: (n: number): string =>
    n < 1_000
      ? counted(n, 'byte', 'bytes')
      : n < 1_000_000
        ? `${Math.round(n / 1_000)} kB`
        : `${(n / 1_000_000).toFixed(1)} MB`,
  banner: {
    question: (n: number): string => `Published? ${counted(n, 'date waits', 'dates wait')} for it.`,
    later: 'Not now',
    dated: (n: number): string => `${counted(n, 'event', 'events')} dated by it`,
  },
  replaced: (anchored: number, orphans: number): string =>
    orphans === 0
      ? anchored === 0
        ? 'Text replaced'
        : `Text replaced; ${counted(anchored, 'passage', 'passages')} found again`
      : `Text replaced; ${counted(anchored, 'passage', 'passages')} found again, ${counted(orphans, 'is', 'are')} not found any more`,
  removeTitle: (title: string): string => `Remove ${quoted(title)}?`,
  removeHides:
    'Names and words that its terms hide may be printed once it is gone. Forget… takes them out of all texts, too.',
  removeBody: (excerpts: number, uses: number): string =>
    excerpts === 0
      ? 'Nothing was excerpted from it. Undo brings it back.'
      : `Its ${counted(excerpts, 'excerpt', 'excerpts')} ${excerpts === 1 ? 'goes' : 'go'} too${uses === 0 ? '' : `, and ${counted(uses, 'record loses evidence or citations', 'records lose evidence or citations')}`}. Undo brings all of it back.`,
  removeConfirm: 'Remove',
  removed: (title: string): string => `Removed ${quoted(title)}`,
  excerpts: {
    none: 'No excerpts yet',
    noneHint: 'Select a passage in the text and press E.',
    select: 'Grade several',
    done: 'Done',
    all: 'All',
    chosen: (n: number): string => `${n} chosen`,
    credibility: 'Credibility of those chosen',
    choose: (quote: string): string => `Choose ${quoted(quote)}`,
    graded: (n: number): string => `${counted(n, 'excerpt', 'excerpts')} graded`,
  },
  suggestions: {
    none: 'Nothing to suggest',
    noneHint:
      'Dates in the text and names of actors that are not linked yet stand here. Nothing is added by itself.',
    dates: 'Dates in the text',
    names: 'Actors named in the text',
    note: 'nothing is added by itself',
    waits: 'waits for the publication date',
    several: 'can be read in more than one way',
    either: (date: string, other: string): string => `${date}, or ${other}`,
    times: (n: number): string => counted(n, 'mention', 'mentions'),
    show: 'Show',
  },
};
