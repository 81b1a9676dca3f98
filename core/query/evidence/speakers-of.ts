// Who says an excerpt: the hops of its attribution that name or describe somebody or something. One that was begun and left
// empty is nobody.

import { jsonEqual } from '../../base/json.ts';
import type { AttributionHop, Excerpt } from '../../model/kinds/excerpt.ts';
import { emptyHop } from '../../model/kinds/excerpt.ts';

/** Whether nothing at all stands in a hop. */
export const isEmptyHop = (hop: AttributionHop): boolean => jsonEqual(hop, emptyHop);

/** The chain from the writer inwards, without empty hops; empty where the source itself speaks. */
export const speakersOf = ({ attribution }: Pick<Excerpt, 'attribution'>): AttributionHop[] =>
  attribution.filter((hop) => !isEmptyHop(hop));
