// The rows of `npm run mutate` in docs/development.md.
import { withRows } from '../figure-table.mjs';
import { scoreOf } from './outcomes.mjs';

/** @typedef {import('./outcomes.mjs').Outcome} Outcome */

const table = {
  command: 'mutate',
  file: 'docs/development.md',
  head: [
    '| room | changes tried | noticed | not noticed | no test gets there | score | taken |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
  ],
};

/**
 * The document with the new row of a room, in the order of `rooms`. Throws where the marks are missing.
 * @param {string} document
 * @param {string} room
 * @param {Outcome} outcome
 * @param {readonly string[]} rooms all that there are
 * @param {string} taken when, and of which part of the code
 */
export function withOutcome(document, room, outcome, rooms, taken) {
  const { noticed, survived, notCovered } = outcome;
  const tried = noticed + survived + notCovered;
  const row = [room, tried, noticed, survived, notCovered, scoreOf(outcome), taken];
  return withRows(document, table, [row], rooms);
}
