// Days as the window shows and notes them: `YYYY-MM-DD`, in the place where the computer is.

import { dateToWords } from '../../core/words/dates/date-words.ts';

/** "18 May 2014" */
export const dayToWords = (day: string): string =>
  dateToWords(day, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' });

/** The day it is here. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
