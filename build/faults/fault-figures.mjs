// The rows of `npm run faults` in docs/reliability.md.
import { withRows } from '../figure-table.mjs';

/**
 * @typedef {object} FaultFigure
 * @property {string} part
 * @property {string} what was done
 * @property {string} times how often
 * @property {string} outcome
 */

const table = {
  command: 'faults',
  file: 'docs/reliability.md',
  head: ['| part | what was done | times | what came of it | taken |', '| --- | --- | ---: | --- | --- |'],
};

/**
 * The document with the new rows of these parts, in the order of `parts`. Throws where the marks are missing.
 * @param {string} document
 * @param {readonly FaultFigure[]} figures
 * @param {readonly string[]} parts all that there are
 * @param {string} taken when and where, one for all of these figures
 */
export function withFigures(document, figures, parts, taken) {
  const rows = figures.map(({ part, what, times, outcome }) => [part, what, times, outcome, taken]);
  return withRows(document, table, rows, parts);
}
