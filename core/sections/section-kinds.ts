// Every kind of section there is.

import type { SectionKind as KindName } from '../model/kinds/section.ts';
import { actorsSection } from './actors.ts';
import { figuresSection } from './figures.ts';
import { judgementsSection } from './judgements.ts';
import type { SectionKind } from './section-kind.ts';
import { sourcesSection } from './sources.ts';
import { timelineSection } from './timeline.ts';

/** It prints nothing but its own text. */
const textSection: SectionKind = { shows: () => [], parts: () => [], prints: () => false, blocks: () => [] };

export const sectionKinds: Readonly<Record<KindName, SectionKind>> = {
  text: textSection,
  actors: actorsSection,
  timeline: timelineSection,
  sources: sourcesSection,
  figures: figuresSection,
  judgements: judgementsSection,
};
