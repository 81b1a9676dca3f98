// Words of the export dialog.

import { quoted } from '../../core/words/quoted.ts';
import type { Archival } from '../../core/document/write-options.ts';
import { counted } from './plural.ts';

const archivals: Readonly<Record<Archival, string>> = {
  none: 'Ordinary PDF',
  'a-1b': 'PDF/A-1b',
  'a-2a': 'PDF/A-2a',
  'a-3a': 'PDF/A-3a',
};

const archivalHints: Readonly<Record<Archival, string>> = {
  none: 'For reading and sending.',
  'a-1b': 'Pages that look the same for ever; for archives that ask for the oldest form.',
  'a-2a': 'Looks the same for ever and stays readable aloud.',
  'a-3a': 'Looks the same for ever, stays readable aloud, and can carry files.',
};

export const exportWords = {
  title: 'Export',
  format: 'Format',
  template: 'Template',
  ownTemplate: (name: string): string => `${name} (own copy)`,
  fileName: 'File name',
  fileNameHint: 'Change the pattern in Settings.',
  marking: 'Marking',
  noMarking: 'None',
  changeMarking: 'Change…',
  raised: (what: string, more: number): string =>
    `Raised by ${what}${more === 0 ? '' : ` and ${counted(more, 'other', 'others')}`}.`,
  besides: (labels: string): string =>
    `Nothing says whether ${labels} is higher, so every page carries both.`,
  checks: (n: number): string =>
    n === 1 ? 'One finding of the checks is open.' : `${n} findings of the checks are open.`,
  lookAtChecks: 'Look at them',
  choose: 'Choose where to save…',
  working: 'Writing the document…',
  open: 'Open',
  show: 'Show in folder',
  again: 'Export again',
  cap: {
    label: 'Readers may see',
    none: (label: string): string => `Everything (${label})`,
    above: (label: string): string => `What is above ${label}`,
    remove: 'Leave out, with a mark',
    block: 'Don’t export',
    unmarked: 'Sections without a marking',
    asBrief: (label: string): string => `Count as ${label}`,
    bySources: 'As high as their sources',
    wouldGo: (n: number): string => `${counted(n, 'thing', 'things')} would be left out:`,
    inTheWay: (n: number): string =>
      n === 1 ? 'One thing stands in the way:' : `${n} things stand in the way:`,
    unordered: (label: string): string => `Nothing says whether these are above ${label}:`,
    nothing: (label: string): string => `Nothing in the brief is above ${label}.`,
    stays: 'Title, subtitle and masthead stay: see that they may be shown.',
    goes: (label: string): string =>
      `To keep title and masthead, mark the brief no higher than ${label}, and its sections by themselves.`,
    inPlace: (where: string): string => `, in ${quoted(where)}`,
    all: (n: number): string => `Show all ${n}`,
    fewer: 'Show fewer',
  },
  more: {
    label: 'More',
    archival: 'Made to last',
    archivals,
    archivalHints,
    pdfOnly: 'For PDF only.',
    attachedNeeds: 'Of the archival forms, only PDF/A-3a can carry files.',
    sourcePack: 'Attach the sources',
    sourcePackHint:
      'The originals of the cited sources and an index, inside the PDF. A source that has a protected name in full, or is not on the record, stays behind; parts of names are asked about.',
    sourcePackPdfOnly: 'Only a PDF can carry them.',
  },
  suspects: {
    title: 'Names to look at',
    stopped: (standIn: 'document' | 'copy'): string =>
      `Nothing is written yet: words that may be part of a protected name stand in the ${standIn}.`,
    what: {
      document:
        'They may mean somebody else, or be ordinary words. Say for each whether it is hidden as the name is, or left as it stands. The answer is kept with a protected actor whose name it may be part of, and can be taken back in the actor’s details; what is left is also kept with the export.',
      copy: 'They may mean somebody else, or be ordinary words. Say for each whether it is hidden as the name is, or left as it stands.',
    },
    readOnly:
      'They may mean somebody else, or be ordinary words. To leave some has to be kept in the project, and this is a read-only copy: here they can be hidden only.',
    places: (n: number): string => counted(n, 'place', 'places'),
    more: (n: number): string => `and ${counted(n, 'place', 'places')} more`,
    hide: 'Hide',
    leave: 'Leave',
    hideAll: 'Hide all',
    leaveAll: 'Leave all',
    answerTo: (spelling: string): string => `What becomes of ${quoted(spelling)}`,
    goOn: 'Export',
    back: 'Back',
  },
  done: {
    written: (name: string): string => `${name} is written.`,
    marked: (label: string): string => `Every page is marked ${label}.`,
    markedBecause: (label: string, what: string, more: number): string =>
      `Every page is marked ${label}, because of ${what}${more === 0 ? '' : ` and ${counted(more, 'other', 'others')}`}.`,
    nothingLost: 'Everything was carried over.',
    groups: {
      unproven: 'Not borne out by its source',
      names: 'Protected names',
      withheld: 'Left out under the marking',
      notAttached: 'Not attached',
      leftOut: 'Not in the document',
      format: 'What the format could not show',
    },
  },
};
