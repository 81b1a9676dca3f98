// Reads vitest's JSON report. What it can't account for counts as a failure, never as nothing.
import { relative } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {string[]} failed names
 * @property {string[]} skipped names
 */

/**
 * @param {string} report the report's text; empty when vitest wrote none
 * @param {number} exitCode vitest's own verdict
 * @returns {Counts}
 */
export function readCounts(report, exitCode) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const file of filesIn(report)) {
    const before = counts.failed.length;
    const where = file.name.startsWith(root) ? relative(root, file.name) : file.name;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed.push(`${where}: ${test.fullName}`);
      else counts.skipped.push(test.fullName);
    }
    if (file.status === 'failed' && counts.failed.length === before) {
      counts.failed.push(`${where}: the file itself (${file.message.split('\n')[0] ?? ''})`);
    }
  }
  if (exitCode !== 0 && counts.failed.length === 0)
    counts.failed.push('vitest ended with an error of its own');
  if (counts.passed + counts.failed.length === 0) counts.failed.push('vitest ran no test');
  return counts;
}

/**
 * @param {string} report
 * @returns {{ name: string; status: string; message: string; assertionResults: { status: string; fullName: string }[] }[]}
 */
function filesIn(report) {
  try {
    return JSON.parse(report).testResults;
  } catch {
    return [];
  }
}
