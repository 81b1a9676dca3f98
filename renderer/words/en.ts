// Every string of the window's shared parts, in English. Places keep theirs in files beside this one.
// Words only: no markup, no logic beyond choosing a form.
import { quoted } from '../../core/words/quoted.ts';
import type { Credibility, Reliability } from '../../core/model/record.ts';
import { counted, number } from './plural.ts';

const reliability: Readonly<Record<Reliability, string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Reliability cannot be judged',
};

const credibility: Readonly<Record<Credibility, string>> = {
  '1': 'Confirmed by other sources',
  '2': 'Probably true',
  '3': 'Possibly true',
  '4': 'Doubtful',
  '5': 'Improbable',
  '6': 'Truth cannot be judged',
};

/** Keys and what they do. */
type KeyGroup = { readonly title: string; readonly lines: readonly (readonly [string, string])[] };

export const words = {
  app: {
    name: 'Briefwright',
    tagline: 'From what was read to a brief that can say how it knows.',
  },
  lostPicture: 'This picture can’t be shown: its file is damaged or missing.',
  ui: {
    close: 'Close',
    cancel: 'Cancel',
    done: 'Done',
    save: 'Save',
    delete: 'Delete',
    undo: 'Undo',
    undoTooLate: 'Other changes came after it. Undo them first, one by one, with Undo in the menu.',
    redo: 'Redo',
    add: 'Add',
    remove: (what: string): string => `Remove ${what}`,
    edit: 'Edit',
    more: 'More',
    optional: 'optional',
    clearSearch: 'Clear the search',
    messages: 'Messages',
    menu: 'Menu',
    working: 'working',
    percent: (percent: number): string => `${percent}%`,
    notGiven: 'not given',
    nothingFound: (query: string): string => `Nothing found for ${quoted(query)}`,
  },
  capture: {
    reading: (name: string, at: number, of: number): string =>
      of === 1 ? `Reading ${quoted(name)}` : `Reading ${at} of ${of}: ${quoted(name)}`,
    cancel: 'Cancel',
  },
  counts: {
    sources: (n: number): string => counted(n, 'source', 'sources'),
    excerpts: (n: number): string => counted(n, 'excerpt', 'excerpts'),
    actors: (n: number): string => counted(n, 'actor', 'actors'),
    events: (n: number): string => counted(n, 'event', 'events'),
    figures: (n: number): string => counted(n, 'disputed figure', 'disputed figures'),
    sections: (n: number): string => counted(n, 'section', 'sections'),
    checks: (n: number): string => (n === 0 ? 'No open checks' : `${counted(n, 'check', 'checks')} open`),
    words: (n: number): string => counted(n, 'word', 'words'),
    pages: (n: number): string => `about ${counted(n, 'page', 'pages')}`,
    wordsAndPages: (n: number, pages: number | null): string =>
      pages === null ? words.counts.words(n) : `${words.counts.words(n)} · ${words.counts.pages(pages)}`,
    number,
  },
  grades: {
    reliability,
    credibility,
    none: 'Not graded',
    spoken: (source: Reliability | null, said: Credibility | null): string =>
      [
        source === null ? '' : `Source ${source}: ${reliability[source].toLowerCase()}`,
        said === null ? '' : `information ${said}: ${credibility[said].toLowerCase()}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
  },
  evidence: {
    stance: { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' },
    orphan: 'Not found in its source any more',
  },
  places: {
    rail: 'Places',
    brief: 'Brief',
    sources: 'Sources',
    actors: 'Actors',
    timeline: 'Timeline',
    figures: 'Figures',
    checks: 'Checks',
    history: 'History',
    open: (n: number): string => `, ${number(n)} open`,
  },
  shell: {
    find: 'Search or run a command',
    preview: 'Preview',
    export: 'Export',
    asOf: (when: string): string => `As of ${when}`,
    noAsOf: 'No as-of date',
    briefDetails: 'Brief details',
    region: { header: 'Project', rail: 'Places', content: 'Content', status: 'Status' },
    details: 'Details',
    startColumn: 'Width of the left column',
    endColumn: 'Width of the right column',
  },
  save: {
    saved: 'All changes saved',
    saving: 'Saving…',
    waiting: (n: number): string => `${counted(n, 'change', 'changes')} waiting to be saved`,
    readOnly: 'Read-only copy',
    failed: 'Not saved',
    stopped: 'The project process stopped; starting it again…',
  },
  palette: {
    title: 'Search or run a command',
    placeholder: 'Type a command, a record or a section…',
    list: 'Commands, records and sections',
    nothing: 'Nothing found.',
    nothingHint: 'Try fewer letters, or another word of the title.',
    more: (n: number): string => `${number(n)} more: type to narrow`,
  },
  crash: {
    title: 'This part of the window stopped working',
    body: 'Your work is safe: everything up to your last change is in the project file. The other places still work.',
    detail: 'What happened',
    again: 'Show it again',
  },
  about: {
    title: 'About Briefwright',
    version: 'Version',
    electron: 'Electron',
    chrome: 'Chromium',
    node: 'Node.js',
    format: 'Project format',
    licence: 'Free software under the MIT licence. Nothing leaves this machine unless you send it.',
    notices: 'Licences of what it is built from',
  },
  settings: {
    title: 'Settings',
    author: 'Your name',
    authorHint: 'Stands as author in new briefs and beside your changes.',
    theme: 'Appearance',
    pattern: 'Names of exported files',
    patternHint: 'Words in braces are filled in: {title}, {issue}, {date}, {marking}.',
    backups: 'Keep backups of projects on this computer',
    backupsHint:
      'They lie in the application’s own folder, not in the project’s, and take 2 GB at most. File › Restore… lists them.',
    lock: 'Lock encrypted projects',
    lockHint:
      'When nobody has used the computer for so long. They are locked as well when it goes to sleep and, on Windows and macOS, when its screen is locked.',
    lockAfter: (minutes: number): string =>
      minutes === 0 ? 'Never by themselves' : `After ${counted(minutes, 'minute', 'minutes')}`,
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    description: 'Keys are meant by their place on the keyboard, so they stay put on every layout.',
    filter: 'Filter shortcuts',
    /** Keys that are no commands of a menu: what they do where they work, as one sees them on the keyboard. */
    here: [
      {
        title: 'On a passage selected in a source',
        lines: [
          ['E', 'Excerpt'],
          ['Shift E', 'Add to the last excerpt'],
          ['A', 'To actor'],
          ['T', 'To timeline'],
          ['F', 'To a disputed figure'],
          ['J', 'To a judgement that rests on it'],
          ['I', 'Ignore, or no longer'],
          ['Enter', 'Put it into the text'],
        ],
      },
      {
        title: 'While writing',
        lines: [
          ['[[', 'Cite an excerpt'],
          ['@', 'Mention an actor or event'],
          ['/', 'At the start of a line: heading, list, table, …'],
          ['Ctrl Shift V', 'Paste without formatting'],
        ],
      },
      {
        title: 'In a section of judgements',
        lines: [
          ['Enter', 'At the end of a judgement: the next one'],
          ['Backspace', 'In an empty judgement: remove it'],
        ],
      },
      {
        title: 'In the window',
        lines: [
          ['F6', 'Next region'],
          ['Shift F6', 'Region before'],
        ],
      },
    ] as readonly KeyGroup[],
  },
  commandGroups: {
    file: 'File',
    edit: 'Edit',
    insert: 'Insert',
    record: 'Record',
    view: 'View',
    go: 'Go to',
    help: 'Help',
  },
};

export type Words = typeof words;
