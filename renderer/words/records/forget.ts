// Words for forgetting a source.

import { quoted } from '../../../core/words/quoted.ts';
import { counted } from '../plural.ts';

export const forgetWords = {
  button: 'Forget…',
  title: (title: string): string => `Forget ${quoted(title)}?`,
  body: (excerpts: number): string =>
    `The source goes${excerpts === 0 ? '' : `, with its ${counted(excerpts, 'excerpt', 'excerpts')}`}, out of the project, its history and its backups on this computer.`,
  suspects: 'These words may be of it. Passages with those that are ticked go, too:',
  suspect: (spelling: string): string => quoted(spelling),
  where: (titles: readonly string[], count: number): string =>
    `In ${titles.map(quoted).join(', ')}${count > titles.length ? ` and ${count - titles.length} more` : ''}`,
  suspectsHint:
    'Not ticked are words that others have, too. Once it is forgotten nobody is asked about any of them: what stays is printed.',
  looking: 'Looking for its names in the texts of other sources…',
  notLooked:
    'The texts of other sources could not be looked through: what stands in them of its names stays, and is not told here.',
  exports: 'Out of reach: documents and copies that left since it came in',
  exported: (fileName: string, at: string): string =>
    `${fileName}, ${new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`,
  more: (n: number): string => `and ${n} more`,
  letters: (names: readonly string[]): string =>
    `Take the letters of ${names.map(quoted).join(', ')} out of your register, too`,
  lettersHint: 'It is kept on this computer for all your projects, and has these names in it.',
  end: 'This can’t be undone: the history of the project and its named versions end here.',
  copies: 'Copies of the project that you made, or that the program keeps beside it, still hold it.',
  confirm: 'Forget for good',
  done: 'The source is forgotten',
  draftsKept:
    'The source is forgotten. What was typed of it may still stand in the journal beside the program, which could not be written over: opening the project again tries once more.',
} as const;
