// When something was said, as somebody types it while taking it down: "07:05", "yesterday 18:00", or a date with its year.

import type { DateValue } from '../record.ts';
import { parseDate } from './parse-date.ts';

/** Now on the clock of whoever writes. */
export type WallClock = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` */
  readonly time: string;
  /** IANA. */
  readonly zone: string;
};

/** The minute that a clock shows, as a date. */
export const minuteOf = ({ day, time, zone }: WallClock): DateValue => ({
  edtf: `${day}T${time}:00`,
  typed: null,
  zone,
});

/** Reads it from now; a time by itself is the last one that was. Null for what is no date, or can be read in two ways. */
export function readSaid(typed: string, now: WallClock): DateValue | null {
  const clock = /^\s*(?:at\s+|à\s+|الساعة\s+)?(\p{Nd}{1,2})[:.h](\p{Nd}{2})\s*$/iu.exec(typed);
  if (clock === null) return dateOf(typed, now);
  const time = `${clock[1] ?? ''}:${clock[2] ?? ''}`;
  const today = dateOf(`today ${time}`, now);
  return today === null || today.edtf <= minuteOf(now).edtf ? today : dateOf(`yesterday ${time}`, now);
}

/** Without the words that it was typed in: "yesterday" means another day tomorrow. */
function dateOf(typed: string, { day, zone }: WallClock): DateValue | null {
  const read = parseDate(typed, { reference: day, zone });
  return read.kind === 'resolved' ? { ...read.date, typed: null } : null;
}

/** The clock at a moment (ms of Unix time) in a zone. */
export function wallClock(atMs: number, zone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(atMs);
  const of = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}`, zone };
}
