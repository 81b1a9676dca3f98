// When a source was published, as it is cited: the day. The second at which a page was put on line says nothing to a
// reader, and stays in the record.

import type { DateValue } from '../../model/record.ts';

const CLOCK = /T\d{2}(?::\d{2}){0,2}(?:\.\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?)?/gu;

/** The date without clock time and zone, as it stood where it was published. */
export const withoutClock = (date: DateValue): DateValue =>
  date.edtf.search(CLOCK) >= 0 ? { ...date, edtf: date.edtf.replaceAll(CLOCK, ''), zone: null } : date;
