// Words of finding and replacing in a text.

import { counted, number } from '../plural.ts';

export const findWords = {
  project: {
    title: 'Find in project',
    field: 'Words to find',
    list: 'What was found',
    hint: 'In every section, record and source text. Enter goes there.',
    unreadable: 'Its text can’t be read any more.',
    found: (n: number, most: number): string =>
      n === 0
        ? 'Nothing in this project has all of these words.'
        : n >= most
          ? `The first ${number(most)}`
          : counted(n, 'place', 'places'),
  },
  label: (what: string): string => `Find in ${what}`,
  brief: 'this brief',
  source: 'this source',
  query: 'Find',
  replacement: 'Replace with',
  next: 'Next match',
  previous: 'Match before',
  exact: 'Match case and accents',
  wholeWord: 'Whole words',
  toggleReplace: 'Replace',
  one: 'Replace',
  all: 'Replace all',
  close: 'Close',
  count: (at: number, of: number): string =>
    of === 0 ? 'No matches' : at === 0 ? counted(of, 'match', 'matches') : `${number(at)} of ${number(of)}`,
  replaced: (n: number): string => `${counted(n, 'match', 'matches')} replaced.`,
  /** What "replace all" leaves as it is. */
  kept: (n: number): string =>
    `${counted(n, 'match', 'matches')} in names of records, ranges and references left as they are.`,
  notReplaceable: 'These words come from a record: change them there, or where they are mentioned.',
};
