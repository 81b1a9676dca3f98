import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../../core/contract/history-calls.ts';
import {
  dayInWords,
  historyItems,
  spanBounds,
  timesInWords,
} from '../../../../renderer/places/history/history-items.ts';

const now = new Date(2026, 10, 29, 18, 0);
const minute = (n: number, day = 29): string => new Date(2026, 10, day, 14, n).toISOString();
const typing = (
  revision: number,
  at: string,
  fields = ['content'],
  id = 'section:a',
  author = 'M',
): HistoryEntry => ({
  revision,
  last: revision,
  at,
  until: at,
  author,
  command: 'update-section',
  subject: 'x',
  touched: [
    { id, kind: 'section', how: 'updated', title: 'x', of: null, fields: fields.map((name) => ({ name })) },
  ],
  touchedCount: 1,
});
const shown = (
  entries: HistoryEntry[],
  versions: Parameters<typeof historyItems>[0]['versions'] = [],
  unfolded: string[] = [],
  more = false,
) =>
  historyItems({ entries, versions, more, unfolded: new Set(unfolded), now }).map((item) =>
    item.kind === 'version'
      ? item.version.name
      : item.kind === 'fold'
        ? `${item.steps.length} steps`
        : item.id,
  );
const version = (name: string, revision: number, at = minute(30)) => ({ id: revision, name, at, revision });

describe('the list of the history', () => {
  test('makes a hundred steps in one text one line that can be unfolded', () => {
    const steps = Array.from({ length: 100 }, (_, index) =>
      typing(100 - index, minute(59 - Math.floor(index / 2))),
    );
    expect(shown(steps)).toEqual(['100 steps']);
    expect(shown(steps, [], ['steps-1'])).toHaveLength(101);
  });
  test('keeps apart what is of another record, person, field or hour', () => {
    expect(
      shown([
        typing(6, minute(20)),
        typing(5, minute(19), ['content'], 'section:b'),
        typing(4, minute(18)),
        typing(3, minute(17), ['title']),
        typing(2, minute(16), ['title'], 'section:a', 'K'),
        typing(1, minute(1), ['title'], 'section:a', 'K'),
      ]),
    ).toEqual(['entry-6', 'entry-5', 'entry-4', 'entry-3', 'entry-2', 'entry-1']);
  });
  test('takes the state of a section as part of its text', () => {
    expect(shown([typing(2, minute(2)), typing(1, minute(1), ['content', 'status'])])).toEqual(['2 steps']);
  });
  test('has a named version where it was made, and never folds across it', () => {
    expect(
      shown([typing(2, minute(2)), typing(1, minute(1))], [version('Sent', 1), version('Now', 2)]),
    ).toEqual(['Now', 'entry-2', 'Sent', 'entry-1']);
  });
  test('waits with older versions until the entries around them are there', () => {
    const entries = [typing(9, minute(9))];
    expect(shown(entries, [version('Old', 3)], [], true)).toEqual(['entry-9']);
    expect(shown(entries, [version('Old', 3)])).toEqual(['entry-9', 'Old']);
  });
  test('names each day once', () => {
    const days = historyItems({
      entries: [typing(3, minute(1)), typing(2, minute(1, 28)), typing(1, minute(0, 28), ['title'])],
      versions: [],
      more: false,
      unfolded: new Set(),
      now,
    }).map(({ day }) => day);
    expect(days).toEqual(['Today', 'Yesterday', null]);
    expect(dayInWords(minute(0, 20), now)).toBe('Friday, 20 November 2026');
  });
  test('gives times as a span, and spans of days from midnight to midnight', () => {
    expect(timesInWords(minute(2), minute(7))).toBe('14:02–14:07');
    expect(timesInWords(minute(2), minute(2))).toBe('14:02');
    expect(spanBounds('yesterday', now)).toEqual({
      from: new Date(2026, 10, 28).toISOString(),
      to: new Date(2026, 10, 29).toISOString(),
    });
  });
});
