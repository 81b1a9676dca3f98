// The organisation's own levels of marking that the current brief's template has.

import { levelsOf } from '../../core/query/marking/levels-of.ts';
import type { MarkingLevel } from '../../core/template/template.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { useQuery } from '../state/project/use-project.tsx';

/** Lowest first; none with a template that has none. */
export function useMarkingLevels(): readonly MarkingLevel[] {
  const brief = useCurrentBrief();
  return useQuery((reader) => (brief === undefined ? [] : levelsOf(reader, brief)), [brief]);
}
