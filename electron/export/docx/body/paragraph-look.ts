// What a paragraph takes beside its style: indent, space, lines.
import type { Paragraph } from '../../../../core/document/tree.ts';
import type { Style } from '../../../../core/template/styles.ts';
import { itemGapShare } from '../../parts/measures.ts';
import { otherLine } from './inlines.ts';
import { listIndentPt } from './lists.ts';
import { twips } from '../units.ts';
import { bordersOf } from '../word-styles.ts';
import type { ParagraphLook } from '../wml/paragraphs.ts';
import type { Place, Work } from '../work.ts';

/**
 * The frame where that of the style would stand elsewhere: its bar at the right for words from right to left, and in a
 * list as far out as around it, so that one frame goes down the whole section.
 */
export function ownBorders(
  work: Work,
  look: Style,
  dir: 'ltr' | 'rtl',
  shiftPt: number,
): ParagraphLook['borders'] {
  if (dir === 'ltr' && shiftPt === 0) return undefined;
  const borders = bordersOf(work.styles, { ...look, indentStartPt: look.indentStartPt + shiftPt }, dir);
  if (!borders || dir === 'ltr') return borders ?? undefined;
  // The bar of the style, at the left, would stay beside it.
  return { ...borders, left: borders.left ?? null };
}

/** Indent of a paragraph inside a list or with a printed number; nothing where its style says it. */
export function indentOf(
  place: Place,
  look: Style | null,
  numberPt: number | null = null,
): ParagraphLook['indent'] {
  if (place.listLevel < 0 && numberPt === null) return undefined;
  const base = (look ? look.indentStartPt + look.barPt : 0) + listIndentPt * (place.listLevel + 1);
  return numberPt === null
    ? { left: twips(base) }
    : { left: twips(base + numberPt), hanging: twips(numberPt) };
}

/** What a paragraph has otherwise than its style: nothing, mostly. */
export function spacingOf(
  work: Work,
  block: Paragraph,
  place: Place,
  dir: 'ltr' | 'rtl',
  look: Style,
): ParagraphLook['spacing'] {
  const gapPt = look.sizePt * itemGapShare;
  const tight = place.tight && look.spaceAfterPt > gapPt;
  const line = otherLine(work, look, dir, block.inlines);
  return tight || line ? { ...(tight ? { after: twips(gapPt) } : {}), ...line } : undefined;
}
