// Words of the comparison with a file that somebody else wrote.

import { counted } from '../plural.ts';

export const fileCompareWords = {
  title: 'What is here, and what is in the file',
  reading: 'Reading the file…',
  same: 'Nothing differs: the file holds what is here.',
  count: (n: number): string =>
    `${counted(n, 'record differs', 'records differ')}. What is only here is struck out, what is only in the file is marked as added.`,
  more: (n: number): string => `${counted(n, 'more differs', 'more differ')}.`,
  here: 'Here',
  inFile: 'In the file',
  onlyHere: 'only here',
  onlyInFile: 'only in the file',
  differs: 'differs',
} as const;
