// Dates for property tests.
import fc from 'fast-check';
import { addDays } from '../../../../core/model/dates/calendar.ts';

/** Any day from 1900 to 2099. */
export const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: -25_567, max: 47_480 })
  .map((n) => addDays('1970-01-01', n));

const point = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '', '?', '~', '%'))
  .map(([day, length, mark]) => day.slice(0, length) + mark);
const twoDays = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 500 }))
  .map(([day, n]) => [day, addDays(day, n)] as const);

/** EDTF of the forms that records hold. */
export const anyEdtf: fc.Arbitrary<string> = fc.oneof(
  point,
  fc.tuple(anyDay, fc.constantFrom('18:00:00', '06:30:00Z')).map(([day, time]) => `${day}T${time}`),
  twoDays.map(([a, b]) => `${a}/${b}`),
  twoDays.map(([a, b]) => `${a}~/${b}`),
  twoDays.map(([a, b]) => `${a}/${b}?`),
  fc
    .tuple(anyDay, fc.integer({ min: 1, max: 40 }))
    .map(([a, n]) => `${a.slice(0, 7)}/${addDays(a, n * 31).slice(0, 7)}`),
  point.map((end) => `../${end}`),
  point.map((start) => `${start}/..`),
  anyDay.map((day) => `${day}/`),
  twoDays.map(([a, b]) => `[${a},${b}]`),
  fc.tuple(anyDay, fc.constantFrom('01/10', '11/20', '21/30')).map(([day, third]) => {
    const month = day.slice(5, 7) === '02' ? `${day.slice(0, 5)}04` : day.slice(0, 7);
    const [from, to] = third.split('/');
    return `${month}-${from}/${month}-${to}~`;
  }),
  anyDay.map((day) => `${day.slice(0, 3)}X`),
  anyDay.map((day) => `${day.slice(0, 7)}-XX`),
  fc.tuple(anyDay, fc.integer({ min: 21, max: 24 })).map(([day, season]) => `${day.slice(0, 4)}-${season}`),
);
