// Which windows sent changes, with the number of the last one of each that is on disk: so that none is applied twice.

import type { Database } from '../disk/database.ts';
import type { ProjectRows } from './project-rows.ts';

/** How many windows are remembered: a change that comes out of the draft of an earlier one is known for applied. */
const SENDERS_KEPT = 20;

/** Who sent changes, with the number of the last one. */
export function lastOfSenders(db: Database): Readonly<Record<string, number>> {
  const rows = db.all('SELECT id, seq FROM sender');
  return Object.fromEntries(rows.map((row) => [String(row['id']), Number(row['seq'])]));
}

/** The last change of a sender, and the revision that it made; null for one of which nothing is known. */
export function lastOfSender(
  db: Database,
  id: string,
): { readonly seq: number; readonly revision: number } | null {
  const row = db.get('SELECT seq, revision FROM sender WHERE id = ?', id);
  return row === undefined ? null : { seq: Number(row['seq']), revision: Number(row['revision']) };
}

/** Notes the change that is being written; inside `transaction`. */
export function noteSender(
  rows: ProjectRows,
  sender: { readonly id: string; readonly seq: number },
  revision: number,
): void {
  rows.put('sender', { ...sender, revision });
  const old = rows.db.all('SELECT id FROM sender ORDER BY revision DESC LIMIT -1 OFFSET ?', SENDERS_KEPT);
  for (const row of old) rows.remove('sender', row['id'] ?? null);
}
