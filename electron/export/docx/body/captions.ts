// Captions: the label as Word's own counting field where the count agrees, else as plain words.

import type { Caption } from '../../../../core/document/tree.ts';
import { type Around, labelWords, otherLine, runsOf, textRuns } from './inlines.ts';
import { twips } from '../units.ts';
import { wordStyles } from '../word-styles.ts';
import { field } from '../wml/fields.ts';
import { paragraph } from '../wml/paragraphs.ts';
import { runProperties, wordsRun } from '../wml/runs.ts';
import type { Place, Work } from '../work.ts';

/** The paragraph of a caption, whose lines stay together; `beforePt` where its style's room above is not enough. */
export function writeCaption(
  work: Work,
  caption: Caption,
  kind: 'table' | 'illustration',
  place: Place,
  beforePt?: number,
): string {
  const around: Around = { place, dir: place.dir, lang: place.lang, over: null };
  const gap = caption.label && caption.inlines.length > 0 ? wordsRun('', ' ') : '';
  const runs = labelRuns(work, caption, kind, around) + gap + runsOf(work, caption.inlines, around);
  const line = otherLine(work, work.styles.roles.caption, place.dir, caption.inlines);
  return paragraph(
    {
      style: wordStyles.caption.id,
      ...(place.keepNext ? { keepNext: true } : {}),
      keepLines: true,
      rtl: place.dir === 'rtl',
      spacing:
        beforePt === undefined && !line
          ? undefined
          : { ...(beforePt === undefined ? {} : { before: twips(beforePt) }), ...line },
    },
    runs,
  );
}

/** The bookmark holds word and number alone, so that a reference to it reads "Figure 1" without the full stop. */
function labelRuns(work: Work, caption: Caption, kind: 'table' | 'illustration', around: Around): string {
  const bold: Around = { ...around, over: { bold: true } };
  const words = labelWords(caption.label);
  const after = textRuns(work, caption.label.slice(words.length), {}, bold);
  const [, before = '', number = ''] = /^(\D*)(\d{1,6})$/u.exec(words) ?? [];
  work.captions[kind] += 1;
  if (number === '' || Number(number) !== work.captions[kind]) {
    return work.bookmarks.around(caption.id, textRuns(work, words, {}, bold)) + after;
  }
  const counted = field(
    `SEQ ${kind === 'table' ? 'Table' : 'Figure'} \\* ARABIC`,
    textRuns(work, number, {}, bold),
    runProperties({ bold: true }),
  );
  return work.bookmarks.around(caption.id, textRuns(work, before, {}, bold) + counted) + after;
}
