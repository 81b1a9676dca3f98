// What was taken out under a cap, in words for the analyst.

import type { Reason } from './recogniser.ts';
import type { WithheldPart } from './withhold-context.ts';

const NAMES: Readonly<Record<WithheldPart['what'], string>> = {
  section: 'Section',
  title: 'Title',
  masthead: 'Masthead',
  passage: 'Passage',
  event: 'Event',
  date: 'A date of the event',
  actor: 'Actor',
  fact: 'Fact or role',
  figure: 'Disputed figure',
  report: 'A report of the figure',
  judgement: 'Judgement',
  source: 'Source',
};

const LONGEST = 80;

/** "Passage “Forces pulled back…”: rests on “Cable 12” (TLP:AMBER)". */
export const withheldToWords = (part: WithheldPart): string =>
  `${NAMES[part.what]} “${clip(part.title)}”: ${reasonToWords(part)}`;

/** The reason by itself, to go after what has it: "rests on …". */
export function reasonToWords({ what, reason }: Pick<WithheldPart, 'what' | 'reason'>): string {
  const label = reason.marking?.label ?? 'above';
  switch (reason.how) {
    case 'own':
      return `marked ${label}`;
    case 'parent':
      return `stands in a section marked ${label}`;
    case 'brief':
      return what === 'title' || what === 'masthead'
        ? `belongs to the brief, which is marked ${label}`
        : `has no marking of its own, and the brief is ${label}`;
    case 'source':
      return what === 'source' ? `marked ${label}` : `rests on ${named(reason)} (${label})`;
    case 'names':
      return `names ${named(reason)}, known only from a source marked ${label}`;
    case 'closed':
      return `rests on ${named(reason)}, of which nothing may be printed`;
    case 'closedNames':
      return `names ${named(reason)}, known only from a source of which nothing may be printed`;
    case 'tells':
      return `says the title or address of ${named(reason)}, which is not on the record`;
    case 'quotes':
      return `has words of ${named(reason)}, which may not be quoted`;
  }
}

const named = ({ title }: Reason): string => `“${clip(title ?? '')}”`;
const clip = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
