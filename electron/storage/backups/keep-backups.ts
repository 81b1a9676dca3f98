// Which backups of a project are kept as time goes by. Knows no file.

export type DatedBackup = {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where its project lay: two files of one project don't push out each other's. */
  readonly path: string;
  readonly reason: BackupReason;
};

/** `before-restore`: what a backup was put in the place of. */
export type BackupReason = 'timed' | 'closing' | 'before-restore';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** All of the last two hours are kept, … */
const ALL_FOR = 2 * HOUR;
/** … then the last one of each hour for a day, … */
const HOURLY_FOR = DAY;
/** … then the last one of each day for 31 days. The newest is kept however old it is. */
const DAILY_FOR = 31 * DAY;
/** What a restoring took away is kept this long whatever came after it. */
const REPLACED_FOR = 7 * DAY;
/** Most that are kept of one file. */
export const MOST_BACKUPS = 100;

/** The ids of the backups that have had their time at `now`. One from the future counts as new. */
export function backupsToDrop(backups: readonly DatedBackup[], now: number): ReadonlySet<string> {
  const drop = new Set<string>();
  for (const path of new Set(backups.map((backup) => backup.path))) {
    const newestFirst = backups.filter((backup) => backup.path === path).sort((a, b) => b.at - a.at);
    const taken = new Set<string>();
    let kept = 0;
    for (const backup of newestFirst) {
      const span = spanOf(backup, now);
      const hadItsTime = kept > 0 && (span === null || taken.has(span));
      if (hadItsTime || kept >= MOST_BACKUPS) drop.add(backup.id);
      else kept += 1;
      if (span !== null) taken.add(span);
    }
  }
  return drop;
}

/** The span of time of which the last backup alone is kept; null for one that is too old. */
function spanOf({ id, at, reason }: DatedBackup, now: number): string | null {
  const age = now - at;
  if (age < ALL_FOR || (reason === 'before-restore' && age < REPLACED_FOR)) return id;
  if (age < HOURLY_FOR) return `hour ${Math.floor(at / HOUR)}`;
  return age < DAILY_FOR ? `day ${Math.floor(at / DAY)}` : null;
}
