// Tables of figures in the documents, between marks that name the command that takes them: new rows replace those of the same
// first cell, and the other rows and the words around the table are left alone.

/**
 * @typedef {object} FigureTable
 * @property {string} command as in `npm run faults`
 * @property {string} file the document, for whoever has to mend it
 * @property {readonly string[]} head the names of the columns, and the line under them
 */

/**
 * The document with new rows, in the order of `order`. Throws where the marks are missing.
 * @param {string} document
 * @param {FigureTable} table
 * @param {readonly (readonly (string | number)[])[]} rows cells; the first says what a row is about
 * @param {readonly string[]} order all first cells that there can be
 */
export function withRows(document, { command, file, head }, rows, order) {
  const begin = `<!-- figures of npm run ${command}: begin -->`;
  const end = `<!-- figures of npm run ${command}: end -->`;
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has lost the marks of its table of figures`);
  const fresh = new Set(rows.map(([first]) => String(first)));
  const kept = document
    .slice(from + begin.length, to)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !head.includes(line) && !fresh.has(firstCellOf(line)));
  const place = (/** @type {string} */ line) => order.indexOf(firstCellOf(line));
  const all = [...kept, ...rows.map(rowOf)].sort((one, other) => place(one) - place(other));
  return `${document.slice(0, from)}${[begin, '', ...head, ...all, ''].join('\n')}\n${document.slice(to)}`;
}

/** @param {readonly (string | number)[]} cells */
const rowOf = (cells) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** @param {string} line */
const firstCellOf = (line) => line.split('|')[1]?.trim() ?? '';
