import { expect, test } from 'vitest';
import { withoutClock } from '../../../core/query/evidence/published-day.ts';

const dated = (edtf: string, zone: string | null = null) => ({ edtf, typed: null, zone });

test.each([
  ['2017-11-17T10:41:09Z', '2017-11-17'],
  ['2017-11-17T23:41:09-05:00', '2017-11-17'],
  ['2017-11-17T10:41', '2017-11-17'],
  ['2017-11-17', '2017-11-17'],
  ['2017-11', '2017-11'],
  ['2017-11-17T10', '2017-11-17'],
  ['2017-11-17T10:41:09.123+0200', '2017-11-17'],
  ['2017-11-17T10:41-05', '2017-11-17'],
  ['2017-11-17T10:00Z/2017-11-18T11:00Z', '2017-11-17/2017-11-18'],
])('a source of %s is cited by its day', (edtf, day) => {
  expect(withoutClock(dated(edtf, 'UTC')).edtf).toBe(day);
});

test('the zone goes with the time, and stays with a date that has none', () => {
  expect(withoutClock(dated('2017-11-17T10:41:09Z', 'UTC')).zone).toBeNull();
  expect(withoutClock(dated('2017-11-17', 'Tripoli')).zone).toBe('Tripoli');
});
