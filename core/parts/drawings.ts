// The drawn drawing of a section, whole or in parts: caption with its number, words for those who can't see it, size.

import { withoutTurns } from '../base/isolate.ts';
import { columnsOf } from '../document/section-columns.ts';
import type { Block } from '../document/tree.ts';
import type { Scene } from '../drawing/scene.ts';
import type { Section } from '../model/kinds/section.ts';
import { drawingWords } from '../words/documents/drawing-words.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, captionFor, text } from './assembly-context.ts';
import { columnsOn } from './pages/columned-pages.ts';

/** One part: what it shows, and that in words made from the records. */
export type DrawnPart = { readonly scene: Scene; readonly alt: string };

/** Room that a drawing leaves on its page for its caption, and for a heading that must stay with it. */
const ROOM_PT = 110;

/** Width and greatest height of a drawing on the section's pages, and how its dates are worded. */
export function drawingLook({ page, template, brief }: AssemblyContext) {
  const { columnGapPt } = template.page;
  const columns = columnsOn(page.widthPt, template.page);
  return {
    widthPt: columnsOf({ page, columns, columnGapPt }, 72).widthPt,
    maxHeightPt: Math.max(160, page.heightPt - page.marginTopPt - page.marginBottomPt - ROOM_PT),
    dir: brief.direction,
    dates: { language: brief.language, digits: brief.digits, months: brief.months },
  };
}

/**
 * The blocks of the parts. They are one drawing with one number; each has the caption and "(1 of 3)" where there are several. The analyst's own words, where
 * the section has them, stand for every part.
 */
export function drawingBlocks(
  context: AssemblyContext,
  section: Section,
  id: 'timeline' | 'network',
  parts: readonly DrawnPart[],
  caption: string,
): Block[] {
  const { brief } = context;
  const own = withoutTurns(section.options.altText?.trim() ?? '');
  const of = id === 'timeline' ? 'chart' : id;
  const target = { of, recordId: section.id, blockId: null, title: '' } as const;
  const number = (value: number): string => withDigits(String(value), brief.digits);
  return parts.map(({ scene, alt }, index) => {
    const part =
      parts.length === 1
        ? ''
        : ` ${drawingWords(brief.language).part(number(index + 1), number(parts.length))}`;
    return {
      type: 'illustration',
      content: { kind: 'scene', scene },
      alt: `${own === '' ? alt : own}${part}`,
      width: 1,
      caption: captionFor(context, 'illustration', [text(`${caption}${part}`)], target, index > 0),
      id: `${id}-${section.id.replace(':', '-')}${index === 0 ? '' : `-${index + 1}`}`,
    };
  });
}
