// Markings: TLP 2.0 colours, and the highest marking of what a brief contains.

import type { Brief } from '../model/brief.ts';
import type { Marking } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { noteNumbers } from './note-numbers.ts';

/** A marking with its colours (`#RRGGBB`); the document tree's classification has this shape. */
export type DrawnMarking = {
  readonly label: string;
  readonly foreground: string;
  readonly background: string;
  readonly caveats: readonly string[];
};

const TLP_ORDER = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

const TLP_COLOURS: Readonly<Record<(typeof TLP_ORDER)[number], string>> = {
  'TLP:CLEAR': '#FFFFFF',
  'TLP:GREEN': '#33FF00',
  'TLP:AMBER': '#FFC000',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:RED': '#FF2B2B',
};

/** A marking as it is drawn: TLP 2.0 text colours on #000000; an organisation's own label black on white. */
export const classificationOf = (marking: Marking | null): DrawnMarking | null =>
  marking === null
    ? null
    : marking.scheme === 'tlp'
      ? { label: marking.label, foreground: TLP_COLOURS[marking.label], background: '#000000', caveats: [] }
      : { label: marking.label, foreground: '#000000', background: '#FFFFFF', caveats: [] };

/** How strict a TLP label is, 0 for CLEAR; null for other schemes, which have no order that we know. */
export const tlpRank = (marking: Marking | null): number | null =>
  marking?.scheme === 'tlp' ? TLP_ORDER.indexOf(marking.label) : null;

/** The strictest TLP marking of a brief's sections and of the sources it cites; null when none has one. */
export function highestContainedMarking(reader: RecordReader, briefId: Brief['id']): Marking | null {
  let highest: Marking | null = null;
  const take = (marking: Marking | null): void => {
    const rank = tlpRank(marking);
    if (rank !== null && rank > (tlpRank(highest) ?? -1)) highest = marking;
  };
  for (const section of reader.ofKind('section')) if (section.briefId === briefId) take(section.marking);
  for (const site of noteNumbers(reader, briefId).sites)
    for (const id of site.excerptIds) {
      const excerpt = reader.get(id);
      if (excerpt !== undefined) take(reader.get(excerpt.sourceId)?.marking ?? null);
    }
  return highest;
}
