// Where the lines of a text may end: by the Unicode rules, and never inside a range of numbers.

import { lineBreaks } from '../pdfmake-parts.ts';

// The rules let a line end after every dash; “16–17 May” would be split.
const inRange = /(?<=\p{Nd})[\u2012\u2013]$/u;

/** Offsets after which a new line can start, rising (UAX 14 without the breaks after a dash between two digits). */
export function breakPlaces(text: string): readonly number[] {
  const places = lineBreaks(text);
  if (!dash.test(text)) return places;
  return places.filter(
    (place) => !(inRange.test(text.slice(place - 2, place)) && digitFirst.test(text.slice(place, place + 1))),
  );
}

const dash = /[\u2012\u2013]/u;
const digitFirst = /^\p{Nd}/u;
