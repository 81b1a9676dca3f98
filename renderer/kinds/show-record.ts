// Goes to where a record is looked at.

import type { ProjectSession } from '../state/project/project-session.ts';
import { navigate } from '../state/window/navigation.ts';
import { viewOf } from './record-views.ts';

/** Opens the record's own place; a record without one is shown where it belongs. False when it is gone. */
export function showRecord(session: ProjectSession, id: string): boolean {
  const record = session.store.find(id);
  const to = record === undefined ? null : viewOf(record).show(record, session.store);
  if (to === null) return false;
  navigate(to);
  return true;
}
