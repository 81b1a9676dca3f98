// The table of contents: a field of Word whose entries are written with it, each a link with the number of its page.

import type { Block, Heading } from '../../../../core/document/tree.ts';
import { headingsOf } from '../../parts/unpaged.ts';
import type { Flow } from './flow.ts';
import { type Around, otherLine, runsOf, textRuns } from './inlines.ts';
import { twips } from '../units.ts';
import { extraStyles } from '../word-styles.ts';
import { closeField, field, innerLink, openField } from '../wml/fields.ts';
import { paragraph } from '../wml/paragraphs.ts';
import { runProperties, tabRun } from '../wml/runs.ts';
import type { Place, Work } from '../work.ts';

type Contents = Extract<Block, { type: 'toc' }>;

/** Title and entries in a content control of the kind that Word offers to bring up to date, never by itself. */
export function writeContents(
  work: Work,
  block: Contents,
  place: Place,
  flow: Flow,
  start: { readonly pageBreakBefore: boolean; readonly top: boolean },
): void {
  if (place.part !== 'body' || place.inCell) {
    work.losses.add('unsupported-block', 'a table of contents that Word does not allow here');
    return;
  }
  const around: Around = { place, dir: place.dir, lang: place.lang, over: null };
  const levels = Math.min(6, Math.max(1, Math.trunc(block.levels) || 1));
  const title =
    block.title === ''
      ? ''
      : paragraph(
          {
            style: extraStyles.tocHeading,
            keepNext: true,
            pageBreakBefore: start.pageBreakBefore,
            rtl: place.dir === 'rtl',
            spacing: start.top ? { before: 0 } : undefined,
          },
          textRuns(work, block.title, {}, around),
        );
  const open = openField(`TOC \\o "1-${levels}" \\h \\z \\u`);
  const entries = headingsOf(work.tree, levels).map((heading, at) =>
    entryOf(work, heading, place, at === 0 ? open : ''),
  );
  // The field ends in a paragraph of its own, as Word writes it: the last entry may be taken away by an update.
  const end = paragraph({ style: extraStyles.spacer }, (entries.length === 0 ? open : '') + closeField());
  flow.paragraph(
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${title}${entries.join('')}${end}</w:sdtContent></w:sdt>`,
  );
}

function entryOf(work: Work, heading: Heading, place: Place, lead: string): string {
  const dir = heading.dir ?? place.dir;
  const around: Around = { place, dir, lang: heading.lang ?? place.lang, over: null };
  const number = heading.number ? textRuns(work, `${heading.number}\u2002`, {}, around) : '';
  // Words alone: a note or a link inside the heading belongs to the heading.
  const words = runsOf(
    work,
    heading.inlines
      .flatMap((inline) =>
        inline.type === 'link'
          ? inline.inlines
          : inline.type === 'ref'
            ? [{ type: 'text' as const, text: inline.text, marks: {}, lang: null, dir: null }]
            : [inline],
      )
      .filter((inline) => inline.type === 'text'),
    around,
  );
  const hidden = runProperties({ webHidden: true });
  const name = work.bookmarks.nameOf(heading.id);
  const page = work.pageOf(heading.id) ?? '';
  const shown = textRuns(work, page, {}, { ...around, over: { webHidden: true } });
  const entry =
    name === null
      ? number + words
      : innerLink(name, number + words + tabRun(hidden) + field(`PAGEREF ${name} \\h`, shown, hidden));
  return paragraph(
    {
      style: `TOC${heading.level}`,
      tab: { at: twips(place.widthPt), to: 'right', leader: 'dot' },
      rtl: dir === 'rtl',
      spacing: otherLine(work, work.styles.roles.tocEntry, dir, heading.inlines),
    },
    lead + entry,
  );
}
