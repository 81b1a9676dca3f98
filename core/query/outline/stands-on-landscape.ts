// Whether a section stands on landscape pages: by its own choice, or that of a section over it.

import type { RecordReader } from '../../model/record-reader.ts';
import type { Section, SectionId } from '../../model/kinds/section.ts';

/** A section over it counts wherever it is in the outline; one that holds itself ends the way up. */
export function standsOnLandscape(reader: RecordReader, section: Section): boolean {
  const seen = new Set<SectionId>();
  for (let at: Section | undefined = section; at !== undefined && !seen.has(at.id); ) {
    if (at.options.landscape) return true;
    seen.add(at.id);
    at = at.parentId === null ? undefined : reader.get(at.parentId);
  }
  return false;
}
