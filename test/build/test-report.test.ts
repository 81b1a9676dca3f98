import { expect, test } from 'vitest';
import { readCounts } from '../../build/test-report.mjs';

function report(...files: { status: string; message?: string; tests: Record<string, string> }[]): string {
  return JSON.stringify({
    testResults: files.map(({ status, message, tests }, at) => ({
      name: `${at}.test.ts`,
      status,
      message: message ?? '',
      assertionResults: Object.entries(tests).map(([fullName, verdict]) => ({ fullName, status: verdict })),
    })),
  });
}

test('passed, failed and skipped tests are told apart', () => {
  const text = report({ status: 'failed', tests: { a: 'passed', b: 'failed', c: 'skipped', d: 'todo' } });
  expect(readCounts(text, 1)).toEqual({ passed: 1, failed: ['0.test.ts: b'], skipped: ['c', 'd'] });
});

test('a file that could not be loaded counts as a failure', () => {
  const text = report({ status: 'failed', message: 'no such module\nat x', tests: {} });
  expect(readCounts(text, 1).failed).toEqual(['0.test.ts: the file itself (no such module)']);
});

test('an error that belongs to no test counts as a failure', () => {
  const text = report({ status: 'passed', tests: { a: 'passed' } });
  expect(readCounts(text, 1).failed).toHaveLength(1);
  expect(readCounts(text, 0).failed).toHaveLength(0);
});

test('no report, or an empty one, is a failure', () => {
  expect(readCounts('', 0).failed).toEqual(['vitest ran no test']);
  expect(readCounts('{"testResults": []}', 0).failed).toEqual(['vitest ran no test']);
});
