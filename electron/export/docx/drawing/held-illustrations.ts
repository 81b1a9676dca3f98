// Which illustrations are held to the heading over them by more than "keep with next".

import type { Block, Heading } from '../../../../core/document/tree.ts';

/** As far back as a table may stand on the page of what follows. */
const reach = 12;

/**
 * The heading right over a captioned illustration, where a table that calls notes stands not far before it; else null. There
 * LibreOffice leaves the heading alone at the foot of a page, whatever it is told to keep, unless a row of a table
 * follows the heading: that it keeps.
 */
export function headingOver(blocks: readonly Block[], at: number): Heading | null {
  const [heading, illustration] = [blocks[at - 1], blocks[at]];
  if (heading?.type !== 'heading' || illustration?.type !== 'illustration' || !illustration.caption)
    return null;
  const before = blocks.slice(Math.max(0, at - 1 - reach), at - 1);
  return before.some((block) => block.type === 'table' && callsNotes(block)) ? heading : null;
}

function callsNotes(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(callsNotes);
  if (typeof part !== 'object' || part === null) return false;
  return ('type' in part && part.type === 'note') || Object.values(part).some(callsNotes);
}
