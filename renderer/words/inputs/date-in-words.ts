// Dates in the window's own words.

import type { DateValue } from '../../../core/model/record.ts';
import { dateValueToWords } from '../../../core/words/dates/date-words.ts';

/** A date in the window's own words: "16–17 May 2014". */
export const dateInWords = (date: DateValue): string =>
  dateValueToWords(date, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' });
