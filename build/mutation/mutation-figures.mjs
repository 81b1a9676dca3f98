// The table of figures in docs/development.md: each room that ran replaces its own row and leaves the words around it alone.
import { scoreOf } from './outcomes.mjs';

/** @typedef {import('./outcomes.mjs').Outcome} Outcome */

const begin = '<!-- figures of npm run mutate: begin -->';
const end = '<!-- figures of npm run mutate: end -->';
const head = [
  '| room | changes tried | noticed | not noticed | no test gets there | score | taken |',
  '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
];

/**
 * The document with the new row of a room, in the order of `rooms`. Throws where the marks are missing.
 * @param {string} document
 * @param {string} room
 * @param {Outcome} outcome
 * @param {readonly string[]} rooms all that there are
 * @param {string} taken when, and of which part of the code
 */
export function withOutcome(document, room, outcome, rooms, taken) {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error('docs/development.md has lost the marks of its table of figures');
  const kept = document
    .slice(from + begin.length, to)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !head.includes(line) && roomOfRow(line) !== room);
  const { noticed, survived, notCovered } = outcome;
  const cells = [
    room,
    noticed + survived + notCovered,
    noticed,
    survived,
    notCovered,
    scoreOf(outcome),
    taken,
  ];
  const place = (/** @type {string} */ line) => rooms.indexOf(roomOfRow(line));
  const rows = [...kept, `| ${cells.join(' | ')} |`].sort((one, other) => place(one) - place(other));
  return `${document.slice(0, from)}${[begin, '', ...head, ...rows, ''].join('\n')}\n${document.slice(to)}`;
}

/** @param {string} line */
function roomOfRow(line) {
  return line.split('|')[1]?.trim() ?? '';
}
