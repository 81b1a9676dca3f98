// A report of two pages in two columns, numbered iii and iv, for tests that look at pages beside their text.

import { madePdf } from './made-pdf.ts';
import { type Part, setPages, usual } from './set-text.ts';

const PLACES = [
  'quay',
  'market',
  'old town',
  'airport road',
  'water works',
  'fuel depot',
  'school',
  'north gate',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const filler = (at: number): Part => {
  const [place, day] = [PLACES[at % PLACES.length], DAYS[at % DAYS.length]];
  return {
    kind: 'paragraph',
    text: `Entry ${at + 1}. On ${day} the ${place} was quiet, and traders who had kept their shops shut since the weekend began to open them again. Two trucks with flour were seen near the ${place} before noon; nobody stopped them, and the drivers said that more would follow by ${day} night if the road stayed open.`,
  };
};

/** What stands in the right column of the second page, at its end. */
export const LAST_PARAGRAPH =
  'The harbour master told us that nine ships had left the port without unloading, because no crew would go ashore, and that the cranes had not moved since the fighting began in the streets behind the customs house.';

export function reportPdf(): Uint8Array {
  const parts: Part[] = [
    { kind: 'heading', text: 'Port report', size: 16 },
    ...Array.from({ length: 22 }, (_, at) => filler(at)),
    { kind: 'paragraph', text: LAST_PARAGRAPH },
  ];
  const pages = setPages(parts, { ...usual, columns: 2, size: 11, gap: 24 });
  return madePdf(
    pages.map((ink) => ({ ink })),
    { catalog: '/PageLabels << /Nums [0 << /S /r /St 3 >>] >> /Lang (en)', info: '/Title (Port report)' },
  );
}
