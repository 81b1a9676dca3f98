// The table of figures in docs/reliability.md: each part of `npm run faults` replaces its own rows and leaves the others and
// the words around them alone.

/**
 * @typedef {object} FaultFigure
 * @property {string} part
 * @property {string} what was done
 * @property {string} times how often
 * @property {string} outcome
 */

const begin = '<!-- figures of npm run faults: begin -->';
const end = '<!-- figures of npm run faults: end -->';
const head = [
  '| part | what was done | times | what came of it | taken |',
  '| --- | --- | ---: | --- | --- |',
];

/**
 * The document with the new rows of these parts, in the order of `parts`. Throws where the marks are missing.
 * @param {string} document
 * @param {readonly FaultFigure[]} figures
 * @param {readonly string[]} parts all that there are
 * @param {string} taken when and where, one for all of these figures
 */
export function withFigures(document, figures, parts, taken) {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error('docs/reliability.md has lost the marks of its table of figures');
  const fresh = new Set(figures.map(({ part }) => part));
  const kept = document
    .slice(from + begin.length, to)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !head.includes(line))
    .filter((line) => !fresh.has(partOf(line)));
  const made = figures.map(({ part, what, times, outcome }) => row([part, what, times, outcome, taken]));
  const place = (/** @type {string} */ line) => parts.indexOf(partOf(line));
  const rows = [...kept, ...made].sort((one, other) => place(one) - place(other));
  return `${document.slice(0, from)}${[begin, '', ...head, ...rows, ''].join('\n')}\n${document.slice(to)}`;
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** @param {string} line */
function partOf(line) {
  return line.split('|')[1]?.trim() ?? '';
}
