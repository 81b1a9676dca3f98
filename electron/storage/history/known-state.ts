// By what a window knows the project it shows again: its number, the last change, and the sum of the row of that change.

import type { KnownState } from '../../../core/contract/project-calls.ts';
import type { Database } from '../disk/database.ts';
import { SUM_IN_HEX } from '../rows/row-sum.ts';
import { lastOfSender } from '../rows/sender-table.ts';

/** The present state; a project without a change has no mark. */
export function stateOf(db: Database, projectId: string): KnownState {
  const row = db.get(`SELECT last, ${SUM_IN_HEX} AS mark FROM main.change ORDER BY revision DESC LIMIT 1`);
  return { projectId, revision: Number(row?.['last'] ?? 0), mark: String(row?.['mark'] ?? '') };
}

/** Whether a state is the known one, or that with the one change on top whose answer was not heard. */
export function follows(
  db: Database,
  now: KnownState,
  known: KnownState,
  inFlight: { readonly clientId: string; readonly seq: number } | null,
): boolean {
  if (now.projectId !== known.projectId) return false;
  if (now.revision === known.revision) return now.mark === known.mark;
  if (inFlight === null || now.revision !== known.revision + 1) return false;
  const sent = lastOfSender(db, inFlight.clientId);
  return sent?.seq === inFlight.seq && sent.revision === now.revision;
}
