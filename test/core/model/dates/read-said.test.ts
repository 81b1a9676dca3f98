// When something was said, as it is typed in a hurry.

import { expect, test } from 'vitest';
import { minuteOf, readSaid, wallClock } from '../../../../core/model/dates/read-said.ts';

const now = { day: '2026-11-30', time: '07:09', zone: 'Africa/Tripoli' };

test.each([
  ['07:05', '2026-11-30T07:05:00'],
  ['7:05', '2026-11-30T07:05:00'],
  ['at 07.05', '2026-11-30T07:05:00'],
  ['٠٧:٠٥', '2026-11-30T07:05:00'],
  // It has not been that late today.
  ['23:58', '2026-11-29T23:58:00'],
  ['yesterday 18:00', '2026-11-29T18:00:00'],
  ['28 Nov 18:00', '2026-11-28T18:00:00'],
  ['2026-11-28', '2026-11-28'],
] as const)('%s is %s', (typed, edtf) => {
  expect(readSaid(typed, now)).toMatchObject({ edtf, typed: null });
});

test.each(['', 'soon', '25:61', '05/06/2026'])('“%s” is not taken for a time', (typed) => {
  expect(readSaid(typed, now)).toBeNull();
});

test('the clock of whoever writes is that of the zone', () => {
  const at = wallClock(Date.UTC(2026, 10, 29, 22, 30), 'Africa/Tripoli');
  expect(at).toEqual({ day: '2026-11-30', time: '00:30', zone: 'Africa/Tripoli' });
  expect(minuteOf(at)).toEqual({ edtf: '2026-11-30T00:30:00', typed: null, zone: 'Africa/Tripoli' });
});
