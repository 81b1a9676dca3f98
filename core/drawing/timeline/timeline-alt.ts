// A timeline in words, for those who can't see it: what it spans, and each event with its date by actor.

import { isolated } from '../../base/isolate.ts';
import { dateToWords } from '../../words/dates/date-words.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import type { DrawingWords } from '../../words/documents/drawing-words.ts';
import { withDigits } from '../../words/number-words.ts';
import type { TimelineLook } from './draw-timeline.ts';
import { isoOfDay } from './timeline-axis.ts';
import { isByActor, type TimelineLane } from './timeline-entries.ts';

/** "14–18 May 2014": the days of all entries, in the words of the language. */
export function daysInWords(lanes: readonly TimelineLane[], dates: TimelineLook['dates']): string {
  const entries = lanes.flatMap((lane) => lane.entries);
  const from = isoOfDay(Math.floor(Math.min(...entries.map((entry) => entry.from))));
  const to = isoOfDay(Math.ceil(Math.max(...entries.map((entry) => entry.to))) - 1);
  return dateToWords(to <= from ? from : `${from}/${to}`, { ...dates, style: 'long' });
}

/**
 * "A timeline of 16–17 May 2014 with 2 events by actor. Haftar: Attack, 16–17 May 2014; Withdrawal, 17 May 2014, also
 * dated 18 May 2014." What is uncertain about a date is in its words ("about", "or", "until").
 */
export function timelineToWords(
  lanes: readonly TimelineLane[],
  words: DocumentWords,
  drawing: DrawingWords,
  dates: TimelineLook['dates'],
): string {
  const events = new Set(lanes.flatMap((lane) => lane.entries.map((entry) => entry.event.id)));
  const shows = drawing.timeline.shows(
    daysInWords(lanes, dates),
    withDigits(String(events.size), dates.digits),
    isByActor(lanes),
  );
  const told = lanes.map((lane) => {
    const said = lane.entries.map((entry) => {
      const date = dateToWords(entry.edtf, { ...dates, style: 'long' });
      return `${isolated(entry.title, words.dir)}${words.comma}${entry.competing ? drawing.timeline.alsoDated(date) : date}`;
    });
    const name = lane.name === '' ? '' : `${isolated(lane.name, words.dir)}${words.colon}`;
    return `${name}${said.join(words.semicolon)}${drawing.stop}`;
  });
  return [shows, ...told].join(' ');
}
