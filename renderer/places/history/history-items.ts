// What stands in the list of the history: entries by day, steps of one work folded into one line, named versions between.

import type { HistoryEntry } from '../../../core/contract/history-calls.ts';
import type { NamedVersion } from '../../../core/contract/project-calls.ts';
import { historyWords } from '../../words/files/history.ts';

/** The day that begins with an item, in words; null where the item before is of the same day. */
type OfDay = { readonly id: string; readonly day: string | null };
export type HistoryItem = OfDay &
  (
    | { readonly kind: 'entry'; readonly entry: HistoryEntry; readonly within: boolean }
    /** Steps of one work, newest first; while unfolded they stand below. */
    | { readonly kind: 'fold'; readonly steps: readonly HistoryEntry[]; readonly open: boolean }
    | { readonly kind: 'version'; readonly version: NamedVersion }
  );

/** Steps that follow each other within so long (ms) are one work. */
const FOLD_MS = 10 * 60_000;

export type ItemsInput = {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly versions: readonly NamedVersion[];
  /** Whether older entries are still to come: versions older than the last entry wait for them. */
  readonly more: boolean;
  readonly unfolded: ReadonlySet<string>;
  readonly now: Date;
};

/** The list, newest first. */
export function historyItems({ entries, versions, more, unfolded, now }: ItemsInput): HistoryItem[] {
  const items: HistoryItem[] = [];
  let lastDay = '';
  const dayOf = (instant: string): string | null => {
    const day = dayInWords(instant, now);
    if (day === lastDay) return null;
    lastDay = day;
    return day;
  };
  const left = [...versions].sort((a, b) => b.revision - a.revision || b.id - a.id);
  const versionsFrom = (revision: number): void => {
    for (let version = left[0]; version !== undefined && version.revision >= revision; version = left[0]) {
      items.push({ kind: 'version', id: `version-${version.id}`, version, day: dayOf(version.at) });
      left.shift();
    }
  };
  for (const steps of folded(entries, left)) {
    const [newest] = steps;
    const oldest = steps.at(-1);
    if (newest === undefined || oldest === undefined) continue;
    versionsFrom(newest.last);
    if (steps.length === 1) {
      items.push({
        kind: 'entry',
        id: entryId(newest),
        entry: newest,
        within: false,
        day: dayOf(newest.until),
      });
      continue;
    }
    const id = `steps-${oldest.revision}`;
    const open = unfolded.has(id);
    items.push({ kind: 'fold', id, steps, open, day: dayOf(newest.until) });
    if (open)
      for (const entry of steps)
        items.push({ kind: 'entry', id: entryId(entry), entry, within: true, day: dayOf(entry.until) });
  }
  if (!more) versionsFrom(0);
  return items;
}

export const entryId = (entry: HistoryEntry): string => `entry-${entry.revision}`;

/** Entries in runs that are one work: the same person, record and fields, step after step. */
function folded(entries: readonly HistoryEntry[], versions: readonly NamedVersion[]): HistoryEntry[][] {
  const runs: HistoryEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const later = run?.at(-1);
    const apart =
      later === undefined ||
      versions.some(({ revision }) => revision >= entry.last && revision < later.revision) ||
      !oneWork(entry, later);
    if (run === undefined || apart) runs.push([entry]);
    else run.push(entry);
  }
  return runs;
}

function oneWork(earlier: HistoryEntry, later: HistoryEntry): boolean {
  const [a, b] = [earlier.touched[0], later.touched[0]];
  if (a === undefined || b === undefined || earlier.touchedCount !== 1 || later.touchedCount !== 1)
    return false;
  if (a.how !== 'updated' || b.how !== 'updated' || a.id !== b.id) return false;
  if (earlier.author !== later.author || earlier.command !== later.command) return false;
  if (!earlier.command.startsWith('update-')) return false;
  const apartMs = Date.parse(later.at) - Date.parse(earlier.until);
  return apartMs >= 0 && apartMs <= FOLD_MS && workOf(a.fields) === workOf(b.fields);
}

/** The state of a section follows its text. */
const workOf = (fields: readonly { readonly name: string }[]): string =>
  fields
    .map(({ name }) => name)
    .filter((name) => name !== 'status' || fields.length === 1)
    .sort()
    .join(' ');

/** "Today", "Yesterday", "Sunday, 29 November 2026" */
export function dayInWords(instant: string, now: Date): string {
  const day = new Date(instant);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round(
    (midnight.getTime() - new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime()) / 86_400_000,
  );
  if (days === 0) return historyWords.today;
  if (days === 1) return historyWords.yesterday;
  return day.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "14:02–14:07"; one time where both are the same. */
export function timesInWords(at: string, until: string): string {
  const time = (instant: string) =>
    new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const [from, to] = [time(at), time(until)];
  return from === to ? from : `${from}–${to}`;
}

export type HistorySpan = 'all' | 'today' | 'yesterday' | 'week' | 'month';

/** The moments between which a span lies: `from` included, `to` excluded. */
export function spanBounds(
  span: HistorySpan,
  now: Date,
): { readonly from: string | null; readonly to: string | null } {
  const midnight = (daysAgo: number): string =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).toISOString();
  switch (span) {
    case 'all':
      return { from: null, to: null };
    case 'today':
      return { from: midnight(0), to: null };
    case 'yesterday':
      return { from: midnight(1), to: midnight(0) };
    case 'week':
      return { from: midnight(6), to: null };
    case 'month':
      return { from: midnight(29), to: null };
  }
}
