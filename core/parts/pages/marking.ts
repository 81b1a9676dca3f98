// How markings are printed: the document's on every page, and a section's beside its title.

import type { Classification, Inline } from '../../document/tree.ts';
import type { Section } from '../../model/kinds/section.ts';
import { classificationOf } from '../../query/marking/marking-order.ts';
import {
  type DocumentMarking,
  type MarkedPart,
  sectionMarking,
} from '../../query/marking/document-marking.ts';
import type { Template } from '../../template/template.ts';
import { type AssemblyContext, text } from '../assembly-context.ts';

/** The marking as it is drawn; labels of which nobody knows whether they are higher stand beside it as caveats. */
export function classification(marking: DocumentMarking, template: Template): Classification | null {
  const drawn = classificationOf(marking.marking, template.marking.levels);
  if (drawn === null || marking.besides.length === 0) return drawn;
  const besides = new Set(marking.besides.map((part) => part.marking.label));
  return { ...drawn, caveats: [...drawn.caveats, ...besides] };
}

/** The title with the portion mark that the template asks for; a label is never translated and runs left to right. */
export function withPortion(
  { template }: AssemblyContext,
  section: Section,
  title: string,
  parts: readonly MarkedPart[],
): Inline[] {
  const { portions, levels } = template.marking;
  const marking = portions === 'none' ? null : sectionMarking(parts, section, levels);
  if (marking === null) return [text(title)];
  const mark = text(`(${marking.label})`, {}, null, 'ltr');
  return portions === 'before' ? [mark, text(` ${title}`)] : [text(`${title} `), mark];
}
