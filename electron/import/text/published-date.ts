// Reads a date of publication as machines and bylines write it. Relative dates and ranges are core/model/dates' work.

import { isEdtf } from '../../../core/model/dates/read-edtf.ts';
import type { DateValue } from '../../../core/model/record.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, string>> = { Z: 'Z', GMT: 'Z', UTC: 'Z', UT: 'Z' };

/**
 * The EDTF of a date as written: `2014-05-18T18:00:00+02:00` keeps its offset, seconds that are not written are 00,
 * fractions are dropped, compact forms get their hyphens. Null when it is not one whole date; the zone is never known.
 */
export function publishedDate(written: string | null | undefined): DateValue | null {
  const typed = written?.trim() ?? '';
  if (typed === '' || typed.length > 100) return null;
  const edtf = isoDate(typed) ?? wordDate(typed);
  return edtf !== null && isEdtf(edtf) ? { edtf, typed, zone: null } : null;
}

function isoDate(typed: string): string | null {
  const parts =
    /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T\s]\s*(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?$/iu.exec(
      typed,
    ) ?? /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(typed);
  if (parts === null) return slashedDate(typed);
  const [, year = '', month = '', day, hour, minute, second, zone] = parts;
  if (day === undefined) return `${year}-${month}`;
  if (hour === undefined || minute === undefined) return `${year}-${month}-${day}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${offsetOf(zone)}`;
}

/** Year first only: 05/06/2014 is two dates. */
function slashedDate(typed: string): string | null {
  const parts = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u.exec(typed);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `Sun, 18 May 2014 18:00:00 +0200`, `May 18, 2014`, `18th of May 2014 at 18:00 GMT`. */
function wordDate(typed: string): string | null {
  const parts =
    /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})(.*)$/iu.exec(
      typed,
    );
  const american =
    /^(?:[a-z]{3,9}\.?,\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(.*)$/iu.exec(typed);
  const day = parts?.[1] ?? american?.[2];
  const month = parts?.[2] ?? american?.[1];
  const year = parts?.[3] ?? american?.[3];
  if (day === undefined || month === undefined || year === undefined) return null;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0 || !isMonthName(month)) return null;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const rest = (parts?.[4] ?? american?.[4] ?? '').trim();
  if (rest === '') return date;
  const time = /^(?:,|at\s)?\s*(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|UT|[+-]\d{2}:?\d{2})?$/iu.exec(rest);
  // A time in words ("6 p.m. EDT") is kept in what was typed; the day alone is certain.
  if (time === null) return date;
  return `${date}T${time[1]}:${time[2]}:${time[3] ?? '00'}${offsetOf(time[4])}`;
}

const isMonthName = (word: string): boolean =>
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu.test(
    word,
  );

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const digits = /^([+-]\d{2}):?(\d{2})?$/u.exec(zone);
  return digits === null ? (ZONES[zone.toUpperCase()] ?? '') : `${digits[1]}:${digits[2] ?? '00'}`;
}
