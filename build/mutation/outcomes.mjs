// What a run of Stryker came to: the counts of a room, and the changes that no test noticed as a list to read.

/**
 * @typedef {object} Mutant
 * @property {string} status
 * @property {string} mutatorName
 * @property {string} [replacement]
 * @property {{ start: Place, end: Place }} location
 * @property {readonly string[]} [coveredBy]
 */

/** @typedef {{ line: number, column: number }} Place from 1 */
/** @typedef {{ files: Readonly<Record<string, { source: string, mutants: readonly Mutant[] }>> }} Report */

/**
 * @typedef {object} Outcome
 * @property {number} noticed by a failed test, or because it ran without end
 * @property {number} survived
 * @property {number} notCovered no test gets there
 * @property {number} leftOut those in the constants of a module, and those that broke the run itself
 */

/**
 * @param {Report} report
 * @returns {Outcome}
 */
export function outcomeOf(report) {
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const count = (/** @type {readonly string[]} */ ...statuses) =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const [noticed, survived, notCovered] = [
    count('Killed', 'Timeout'),
    count('Survived'),
    count('NoCoverage'),
  ];
  return { noticed, survived, notCovered, leftOut: all.length - noticed - survived - notCovered };
}

/**
 * The share of the changes that were noticed, in words.
 * @param {Outcome} outcome
 */
export function scoreOf({ noticed, survived, notCovered }) {
  const all = noticed + survived + notCovered;
  return all === 0 ? 'none' : `${((100 * noticed) / all).toFixed(1)} %`;
}

/** @param {Report} report */
function survivorsOf(report) {
  return Object.entries(report.files)
    .map(([file, { source, mutants }]) => ({
      file,
      source,
      left: mutants
        .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
        .sort((one, other) => one.location.start.line - other.location.start.line),
    }))
    .filter(({ left }) => left.length > 0)
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

/**
 * A file after the other, with what stood there and what stood there instead.
 * @param {Report} report
 */
export function survivorList(report) {
  return survivorsOf(report)
    .map(({ file, source, left }) => {
      const lines = source.split('\n');
      const told = left.map((mutant) => {
        const { start, end } = mutant.location;
        const was = lines.slice(start.line - 1, end.line);
        const first = was[0] ?? '';
        const last = was.at(-1) ?? '';
        const before = first.slice(0, start.column - 1).trimStart();
        const after = last.slice(end.column - 1).trimEnd();
        const cut =
          was.length === 1 ? first.slice(start.column - 1, end.column - 1) : shortened(was, start, end);
        const reached = mutant.status === 'NoCoverage' ? ', no test gets there' : '';
        return [
          `${start.line}:${start.column} ${mutant.mutatorName}${reached}`,
          `  - ${before}⟦${cut}⟧${after}`,
          `  + ${before}⟦${(mutant.replacement ?? '').replaceAll(/\s*\n\s*/gu, ' ')}⟧${after}`,
        ].join('\n');
      });
      return `## ${file}\n\n${told.join('\n')}\n`;
    })
    .join('\n');
}

/**
 * @param {readonly string[]} was
 * @param {Place} start
 * @param {Place} end
 */
function shortened(was, start, end) {
  const text = [was[0]?.slice(start.column - 1), ...was.slice(1, -1), was.at(-1)?.slice(0, end.column - 1)]
    .map((line) => line?.trim())
    .join(' ');
  return text.length > 300 ? `${text.slice(0, 200)} … ${text.slice(-80)}` : text;
}

/**
 * The places of the survivors, as Stryker takes them; it counts columns from 0.
 * @param {Report} report
 */
export function survivorRanges(report) {
  return survivorsOf(report).flatMap(({ file, left }) =>
    left.map(
      ({ location: { start, end } }) =>
        `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
    ),
  );
}
