// A timeline in words, for those who can't see it: what it spans, and each event with its date by actor.

import { dateToWords } from '../../words/date-words.ts';
import type { DocumentWords } from '../../words/document-words.ts';
import type { TimelineLook } from './draw-timeline.ts';
import type { TimelineLane } from './timeline-entries.ts';

/** "Haftar: Attack on bases in Benghazi, 16–17 May 2014; Withdrawal, 17 May 2014. Government: …" */
export function timelineToWords(
  lanes: readonly TimelineLane[],
  words: DocumentWords,
  dates: TimelineLook['dates'],
): string {
  return lanes
    .map((lane) => {
      const events = lane.entries.map((entry) => {
        const date = dateToWords(entry.event.date?.edtf ?? '', { ...dates, style: 'long' });
        return `${entry.title}${words.comma}${date}`;
      });
      return `${lane.name}${words.colon}${events.join(words.semicolon)}.`;
    })
    .join(' ');
}
