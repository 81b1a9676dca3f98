// Words of the dialogs.

import { quoted } from '../../../core/words/quoted.ts';
import { counted } from '../plural.ts';

type Secrets = { readonly actors: number; readonly sources: number };

const secretsInWords = ({ actors, sources }: Secrets): string =>
  [
    actors === 0 ? null : counted(actors, 'protected actor', 'protected actors'),
    sources === 0
      ? null
      : counted(sources, 'source that is not on the record', 'sources that are not on the record'),
  ]
    .filter((part) => part !== null)
    .join(' and ');

export const dialogWords = {
  newProject: {
    title: 'New project',
    description:
      'A project holds everything for one subject, and all the briefs you write about it. It is one file on your disk.',
    name: 'Title of the first brief',
    namePlaceholder: 'Libya: clashes in Benghazi',
    template: 'Template',
    language: 'Language of the brief',
    languageHint: 'Section titles and everything printed around your own words come in it.',
    create: 'Choose where to save…',
    sections: (n: number): string => counted(n, 'section', 'sections'),
  },
  newBrief: {
    title: 'New brief in this project',
    description: 'It uses the same sources, actors and events. Briefs made earlier stay as they are.',
    name: 'Title',
    create: 'Create brief',
  },
  paste: {
    title: 'Add a source from text',
    description:
      'Paste an article with its title as the first line. What you paste is kept exactly as it is.',
    text: 'Text',
    placeholder: 'Paste here',
    add: 'Add source',
    fromWeb: 'Headings, lists and links of the page were found in the clipboard.',
  },
  refused: {
    title: (n: number): string => `${counted(n, 'file wasn’t', 'files weren’t')} added`,
    description:
      'The files themselves are as they were, and everything else that you added is in the sources.',
  },
  briefDetails: {
    title: 'Brief details',
    name: 'Title',
    subtitle: 'Subtitle',
    issue: 'Issue number',
    asOf: 'As of',
    asOfHint: 'The information cut-off, in local time of the zone.',
    asOfTime: 'Time',
    dayProblem: 'Write one day, such as 18 May 2014.',
    timeProblem: 'Write a time of day, such as 18:00.',
    zone: 'Time zone',
    period: 'Period covered',
    nextIssue: 'Next issue',
    authors: 'Authors',
    authorsHint: 'Separated by semicolons.',
    contact: 'Contact',
    distribution: 'Distribution',
    marking: 'Marking',
    noMarking: 'None',
    ownMarking: 'Own wording…',
    ownLabel: 'Words of the marking',
    language: 'Language',
    direction: 'Direction',
    leftToRight: 'Left to right',
    rightToLeft: 'Right to left',
    digits: 'Digits in Arabic',
    latinDigits: '123',
    arabicDigits: '١٢٣',
    months: 'Arabic month names',
    egypt: 'مايو',
    levant: 'أيار',
    contents: 'Table of contents',
    contentsChoices: { template: 'As the template', with: 'With', without: 'Without' },
    scale: 'Likelihood scale',
    icd203: 'ICD 203',
    phia: 'UK PHIA',
    languageWithoutWords: 'Documents in this language have English labels and notes.',
    stages: { draft: 'Draft', inReview: 'In review', approved: 'Approved' },
  },
  removeBrief: {
    title: (name: string): string => `Remove ${quoted(name)}?`,
    body: (sections: number): string =>
      `The brief and its ${counted(sections, 'section', 'sections')} go. Sources, excerpts, actors and events stay. You can undo this.`,
    confirm: 'Remove brief',
    removed: (name: string): string => `Removed ${quoted(name)}`,
  },
  saveVersion: {
    title: 'Save a named version',
    description: 'Everything is saved as you work. A name lets you come back to how the project stands now.',
    name: 'Name',
    placeholder: 'Sent to the desk',
    save: 'Save version',
    saved: (name: string): string => `Saved as ${quoted(name)}`,
  },
  revertVersion: {
    title: 'Revert to a version',
    description:
      'All records become as they were then. You can undo it, and what was exported since stays listed.',
    none: 'There are no named versions yet.',
    noneHint: 'Save one with File › Save a Named Version.',
    revert: 'Revert',
    reverted: (name: string): string => `The project is as it was at ${quoted(name)}`,
    same: 'Nothing has changed since that version.',
  },
  sharing: {
    title: 'Copy for sharing',
    description:
      'A new file with the present records and what they need. Deleted text, history and the list of exports stay with you.',
    unused: 'Include sources that nothing quotes',
    history: 'Include the history',
    historyHint: 'Who changed what and when, with the text as it was before. It needs every source.',
    protectedNote: (secrets: Secrets): string =>
      `${secretsInWords(secrets)} of this project will be readable in the copy: by name, in texts, and as they were captured. Remove them first if the reader must not know.`,
    mayKnow: ({ actors, sources }: Secrets): string =>
      sources > 0
        ? 'The reader may know them'
        : actors === 1
          ? 'The reader may know this name'
          : 'The reader may know these names',
    save: 'Choose where to save…',
    saved: (name: string): string => `Copy written: ${name}`,
  },
  jsonWithNames: {
    title: 'Export the project with protected names?',
    body: (secrets: Secrets): string =>
      `The JSON holds the whole project, and with it ${secretsInWords(secrets)}: by name, in texts, and as they were captured. It is for your own use, not for sending on.`,
    confirm: 'Choose where to save…',
  },
  exportHistory: {
    title: 'Earlier exports',
    none: 'Nothing has been exported from this project yet.',
    columns: { when: 'When', file: 'File', brief: 'Brief', template: 'Template', losses: 'Left out' },
    gone: 'removed brief',
  },
  start: {
    recent: 'Recent projects',
    noRecent: 'Projects you open will be listed here.',
    begin: 'Start from a template',
    open: 'Open a project…',
    sample: 'Open the sample',
    sampleHint: 'Libya, May 2014: a finished situation report with its sources, for looking around.',
    missing: 'not found any more',
    forget: (name: string): string => `Remove ${name} from this list`,
    drop: 'You can also drop a .brief file here.',
  },
  checks: {
    title: 'Checks',
    clear: 'Nothing to report',
    clearHint:
      'The quotations and numbers of cited sentences stand in the passages they cite, claims have names, and no required section is empty. Sentences without a citation were not checked.',
    severity: { error: 'Would mislead', warning: 'Look at this', note: 'For your attention' },
    show: 'Show',
    dismiss: 'Set aside…',
    dismissTitle: 'Set this finding aside',
    reason: 'Reason',
    reasonHint: 'Kept with the project, for whoever asks later.',
    dismissed: 'Set aside',
    bringBack: 'Bring back',
    dismissedCount: (n: number): string => `${counted(n, 'finding', 'findings')} set aside`,
    noBrief: 'There is no brief to check yet.',
  },
};
