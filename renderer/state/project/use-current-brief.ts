// The brief that the window is about: the chosen one, else the newest.

import type { Brief } from '../../../core/model/kinds/brief.ts';
import { useNavigation } from '../window/navigation.ts';
import { useRecords } from './use-project.tsx';

/** Undefined only while the project has no brief. */
export function useCurrentBrief(): Brief | undefined {
  const { briefId } = useNavigation();
  const briefs = useRecords('brief');
  return briefs.find((brief) => brief.id === briefId) ?? briefs.at(-1);
}
