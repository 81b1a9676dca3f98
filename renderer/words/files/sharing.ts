// Words about copies that somebody else gets: for sharing, and as open JSON.

import { leftOutOf, type LeftOutWhat, type SharingReport } from '../../../core/model/files/sharing-report.ts';
import { counted } from '../plural.ts';

export type Secrets = { readonly actors: number; readonly sources: number };

const secretsInWords = ({ actors, sources }: Secrets): string =>
  [
    actors === 0 ? null : counted(actors, 'protected actor', 'protected actors'),
    sources === 0
      ? null
      : counted(sources, 'source that is not on the record', 'sources that are not on the record'),
  ]
    .filter((part) => part !== null)
    .join(' and ');

const lines = (pairs: readonly (readonly [n: number, line: (n: number) => string])[]): string[] =>
  pairs.flatMap(([n, line]) => (n === 0 ? [] : [line(n)]));

export const sharingWords = {
  title: 'Copy for sharing',
  description:
    'A new file with the present records and what they need. Deleted text, history and the list of exports stay with you.',
  unused: 'Include sources that nothing quotes',
  history: 'Include the history',
  historyHint: 'Who changed what and when, with the text as it was before. It needs every source.',
  historyTells:
    'Not while an actor is protected or a source is not on the record: the history has their names and texts as they were.',
  encrypt: 'Encrypt the copy',
  encryptHint:
    'With a passphrase of its own: give it to whoever gets the file, by another way than the file.',
  save: 'Choose where to save…',
  write: 'Write the copy',
  back: 'Back',
  saved: (name: string): string => `Copy written: ${name}`,
  looking: 'Looking at what may go…',
  unknown: 'What may go can’t be told, so nothing is written.',
  /** What the copy is made of, before it is written; nothing where there is none of it. */
  goes: (report: SharingReport): string[] =>
    lines([
      [
        report.actorsDescribed,
        (n) => `${counted(n, 'actor goes', 'actors go')} as what is printed of ${n === 1 ? 'it' : 'them'}.`,
      ],
      [
        report.sourcesRedacted,
        (n) => `${counted(n, 'source has', 'sources have')} names hidden in ${n === 1 ? 'it' : 'them'}.`,
      ],
      [
        report.sourcesUnderTerms,
        (n) =>
          `${counted(n, 'source goes', 'sources go')} as ${n === 1 ? 'its' : 'their'} terms of use allow.`,
      ],
    ]),
  stays: (report: SharingReport): string[] =>
    lines([
      [leftOutOf(report, 'source'), (n) => counted(n, 'source', 'sources')],
      [leftOutOf(report, 'original'), (n) => counted(n, 'original of a source', 'originals of sources')],
      [leftOutOf(report, 'excerpt'), (n) => counted(n, 'excerpt', 'excerpts')],
      [leftOutOf(report, 'passage'), (n) => counted(n, 'passage or detail', 'passages and details')],
      [
        leftOutOf(report, 'remark'),
        (n) => counted(n, 'comment, note or set-aside finding', 'comments, notes and set-aside findings'),
      ],
      [
        leftOutOf(report, 'picture'),
        (n) => counted(n, 'picture that can’t be read', 'pictures that can’t be read'),
      ],
      [leftOutOf(report, 'other'), (n) => counted(n, 'other record', 'other records')],
    ]),
  goesTitle: 'In the copy',
  staysTitle: 'Stays behind',
  nothingStays: 'Nothing',
  pictures:
    'Pictures go without what cameras wrote into them. What they show is not looked at: see yourself that nobody can be known in them.',
  leftOut: {
    source: 'Sources left out',
    original: 'Originals left out',
    excerpt: 'Excerpts left out',
    passage: 'Taken out',
    remark: 'Comments, notes and set-aside findings left out',
    picture: 'Pictures that can’t be read left out',
    other: 'Other records left out',
  } satisfies Readonly<Record<LeftOutWhat, string>>,
  more: (n: number): string => `and ${n} more`,
  done: (name: string): string => `${name} is written, and was read back.`,
  notEncrypted: 'This project is encrypted. What is written here is not: whoever has the file can read it.',
  json: {
    whole: 'Everything that the project holds now, without its history.',
    title: 'Export the project as JSON',
    description: (secrets: Secrets): string =>
      `The project has ${secretsInWords(secrets)}. Names are hidden in the document, and what must not be told stays behind.`,
    withNames: 'Write everything as it is',
    withNamesHint:
      'With protected names and all sources, for your own use elsewhere. The document says that it holds them.',
    saved: (name: string): string => `${name} is written.`,
  },
} as const;
