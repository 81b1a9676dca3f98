import { describe, expect, it } from 'vitest';
import {
  type BackupReason,
  backupsToDrop,
  type DatedBackup,
  MOST_BACKUPS,
} from '../../../../electron/storage/backups/keep-backups.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 29, 12, 30);

const made = (ago: number, reason: BackupReason = 'timed', path = 'a'): DatedBackup => ({
  id: `${path}-${ago}-${reason}`,
  at: NOW - ago,
  path,
  reason,
});
const kept = (backups: readonly DatedBackup[]): readonly DatedBackup[] => {
  const drop = backupsToDrop(backups, NOW);
  return backups.filter(({ id }) => !drop.has(id));
};

describe('the rules of keeping backups', () => {
  it('keep all of the last two hours', () => {
    const quarterly = Array.from({ length: 8 }, (_, index) => made(index * 15 * MINUTE));
    expect(kept(quarterly)).toHaveLength(8);
  });

  it('keep the last one of each hour of a day, and of each day of a month', () => {
    const all = Array.from({ length: 40 * 24 * 4 }, (_, index) => made(index * 15 * MINUTE));
    const left = kept(all.slice(0, 4 * 24 * 10));
    const days = new Set(left.map(({ at }) => Math.floor(at / DAY)));
    expect(days.size).toBe(11);
    expect(kept(all).length).toBeLessThanOrEqual(8 + 24 + 32);
    for (const { at } of kept(all)) expect(NOW - at).toBeLessThan(31 * DAY);
  });

  it('keep the newest however old it is', () => {
    expect(kept([made(400 * DAY), made(500 * DAY)]).map(({ at }) => NOW - at)).toEqual([400 * DAY]);
  });

  it('keep what a restoring took away for a week', () => {
    const backups = [made(3 * HOUR), made(3 * HOUR + MINUTE, 'before-restore'), made(3 * HOUR + 2 * MINUTE)];
    expect(kept(backups).map(({ reason }) => reason)).toEqual(['timed', 'before-restore']);
    expect(
      kept([made(0), made(1 * DAY), made(20 * DAY + 1), made(20 * DAY + 2, 'before-restore')]),
    ).toHaveLength(3);
  });

  it('are those of each file by itself', () => {
    expect(kept([made(100 * DAY, 'timed', 'a'), made(90 * DAY, 'timed', 'b')])).toHaveLength(2);
  });

  it('bound the number whatever the times, also when the clock was ahead', () => {
    const many = Array.from({ length: 300 }, (_, index) => made(-index * 1_000));
    expect(kept(many)).toHaveLength(MOST_BACKUPS);
  });

  it('leave one of each hour and each day when they are applied again and again', () => {
    let all: readonly DatedBackup[] = [];
    for (let ago = 40 * DAY; ago >= 0; ago -= 20 * MINUTE) {
      const next = [...all, made(ago)];
      const drop = backupsToDrop(next, NOW - ago);
      all = next.filter(({ id }) => !drop.has(id));
    }
    const has = (unit: number, index: number): boolean =>
      all.some(({ at }) => Math.floor(at / unit) === Math.floor(NOW / unit) - index);
    for (let hour = 0; hour < 24; hour++) expect(has(HOUR, hour)).toBe(true);
    for (let day = 0; day < 30; day++) expect(has(DAY, day)).toBe(true);
    expect(all.length).toBeLessThan(65);
  });
});
