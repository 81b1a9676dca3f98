// Words of the window as a whole: opening, notices, saving.

import { quoted } from '../../core/words/quoted.ts';
import { counted } from './plural.ts';

export const appWords = {
  opening: 'Opening…',
  backToStart: 'Back to the start screen',
  readOnly: (holder: string, since: string): string =>
    `${holder} has had this project open since ${since}. This is a read-only copy as it was when you opened it.`,
  takeOver: 'Open for writing…',
  notWritable:
    'This project can’t be written where it lies, so you are looking at a read-only copy. Save it elsewhere to go on working.',
  restarting:
    'The part of the program that keeps this project stopped. It is being started again; go on typing: what you type is kept and written as soon as it runs.',
  processFailed:
    'The part of the program that keeps this project could not be started again. What you typed is kept on this computer: close the project and open it again, and it is brought back.',
  tryAgain: 'Try again',
  saveElsewhere: 'Save elsewhere…',
  takeTheirs: 'Take what is in the file…',
  takeTheirsSure: 'Take it: what was typed here since is kept aside',
  compareFile: 'Compare…',
  captured: (n: number): string => `${counted(n, 'source', 'sources')} added`,
  capturedOne: (title: string): string => `Added ${quoted(title)}`,
  alreadyOne: (title: string): string => `${quoted(title)} is in the project already. Nothing was added.`,
  already: (n: number): string =>
    `${counted(n, 'source is', 'sources are')} in the project already and ${n === 1 ? 'was' : 'were'} not added again.`,
  notCaptured: (n: number): string => `${counted(n, 'file wasn’t', 'files weren’t')} added.`,
  capturesCancelled: (n: number): string =>
    `Cancelled: ${counted(n, 'file wasn’t', 'files weren’t')} added. What was read before that is in the sources.`,
  toLookAt: (n: number): string => `${counted(n, 'one of them has', 'of them have')} something to look at.`,
  pastedText: 'Pasted text',
  dropHere: 'Drop to add as sources',
  dropHint: 'Files, or folders with all that is in them. A project is opened.',
  dropReadOnly: 'This project can’t be changed here',
  dropNothingOpen: 'Open or create a project first: what is dropped on it becomes a source.',
  note: 'Note',
  show: 'Show',
  partsLeftOut: (parts: readonly string[]): string => {
    const shown = parts.slice(0, 4).map((part) => part.replace(' (the original is kept)', ''));
    const more =
      parts.length > shown.length
        ? `; ${counted(parts.length - shown.length, 'more part', 'more parts')}`
        : '';
    return `Left out, but kept in the original: ${shown.join('; ')}${more}.`;
  },
  untitledBrief: 'Untitled brief',
  briefs: 'Briefs of this project',
  newBrief: 'New brief…',
  chooseBrief: 'Choose a brief',
  issue: (template: string, issue: string): string => (issue === '' ? template : `${template} No. ${issue}`),
  undone: (what: string): string => `Undone: ${what}`,
  showStep: 'Show',
  redone: (what: string): string => `Done again: ${what}`,
  sections: 'Sections',
  copyOf: (name: string): string => `${name} copy`,
  imported: (n: number, skipped: number): string =>
    skipped === 0
      ? `${counted(n, 'record', 'records')} taken in`
      : `${counted(n, 'record', 'records')} taken in; ${counted(skipped, 'was', 'were')} there already`,
  closingFailed:
    'The last changes could not be written. The window stays open so that nothing is lost: free some space, or save the project elsewhere.',
};
