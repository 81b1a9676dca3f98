// What a copy for somebody else was made of, as lines on standard error.

import type { LeftOutWhat, SharingReport } from '../../core/model/files/sharing-report.ts';

const NAMES: Readonly<Record<LeftOutWhat, string>> = {
  source: 'source left out',
  original: 'original left out',
  excerpt: 'excerpt left out',
  remark: 'remark left out',
  passage: 'taken out',
  picture: 'picture that can’t be read left out',
  other: 'left out',
};

/** A line for each thing that stayed behind, after how much was made anew; none where nothing had to. */
export function sharingToNotes(report: SharingReport | null): string[] {
  if (report === null) return [];
  const made = (
    [
      [report.actorsDescribed, 'actors go as what is printed of them'],
      [report.sourcesRedacted, 'sources have names hidden in them'],
      [report.sourcesUnderTerms, 'sources go as their terms of use let them'],
    ] as const
  ).flatMap(([count, what]) => (count === 0 ? [] : [`${what}: ${count}`]));
  return [...made, ...report.leftOut.map(({ what, title }) => `${NAMES[what]}: ${title}`)];
}
