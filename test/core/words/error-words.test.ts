import { describe, expect, it } from 'vitest';
import type { AppError, AppErrorKind } from '../../../core/base/app-error.ts';
import { errorToLine, errorToWords } from '../../../core/words/error-words.ts';

const name = 'Libya brief';
const samples: { readonly [K in AppErrorKind]: Extract<AppError, { kind: K }> } = {
  'file-not-found': { kind: 'file-not-found', name },
  'file-exists': { kind: 'file-exists', name },
  'not-a-project': { kind: 'not-a-project', name },
  'newer-format': { kind: 'newer-format', name, found: 2, supported: 1 },
  'damaged-file': { kind: 'damaged-file', name, detail: 'page 3' },
  'disk-full': { kind: 'disk-full', name },
  'read-only': { kind: 'read-only', name },
  'no-permission': { kind: 'no-permission', name },
  'file-gone': { kind: 'file-gone', name },
  'file-busy': { kind: 'file-busy', name },
  'held-by-other': {
    kind: 'held-by-other',
    name,
    holder: { host: 'desk-2', user: 'amal', pid: 7, since: '2014-05-18T16:00:00.000Z' },
  },
  'write-failed': { kind: 'write-failed', name, detail: 'EIO' },
  'version-not-found': { kind: 'version-not-found', name },
  'record-not-found': { kind: 'record-not-found', recordKind: 'excerpt' },
  'invalid-record': { kind: 'invalid-record', recordKind: 'event', field: 'date', reason: 'not valid' },
  'dangling-reference': { kind: 'dangling-reference', recordKind: 'section', to: 'excerpt:1' },
  'import-conflict': { kind: 'import-conflict', recordKind: 'source', count: 2 },
  'stale-change': { kind: 'stale-change', recordKind: 'actor' },
  'invalid-input': { kind: 'invalid-input', field: 'date', reason: 'it is not a date' },
  'unsupported-input': { kind: 'unsupported-input', name },
  'too-large': { kind: 'too-large', name, limitMb: 50 },
  'empty-input': { kind: 'empty-input', name },
  'unreadable-input': { kind: 'unreadable-input', name, reason: 'broken' },
  'quote-not-found': { kind: 'quote-not-found', quote: 'for tactical reasons' },
  'quote-ambiguous': { kind: 'quote-ambiguous', quote: 'for tactical reasons', count: 2 },
  'template-not-found': { kind: 'template-not-found', name },
  'invalid-template': { kind: 'invalid-template', name, reason: 'page: missing' },
  'export-failed': { kind: 'export-failed', name, reason: 'out of memory' },
  'export-cancelled': { kind: 'export-cancelled' },
  'above-cap': {
    kind: 'above-cap',
    name: 'Libya brief',
    cap: 'TLP:GREEN',
    items: ['Section “Outlook”: marked TLP:RED'],
  },
  'marking-order-unknown': {
    kind: 'marking-order-unknown',
    name: 'Libya brief',
    cap: 'TLP:GREEN',
    labels: ['RESTRICTED'],
  },
  'bad-request': { kind: 'bad-request', call: 'applyChange', reason: 'no id' },
  'foreign-sender': { kind: 'foreign-sender', call: 'applyChange' },
  'process-gone': { kind: 'process-gone' },
  unexpected: { kind: 'unexpected', detail: 'boom' },
};

describe('words for errors', () => {
  it.each(Object.values(samples))('say in whole sentences what happened and what to do: $kind', (error) => {
    const { message } = errorToWords(error);
    expect(message).toMatch(/^[A-Z“].*\.$/u);
    expect(message.split(/[.;:] /u).length).toBeGreaterThan(1);
    expect(message).not.toMatch(/[a-z]+-(?:found|gone|failed|record|input|request|sender|reference)\b/u);
    expect(message).not.toContain('undefined');
  });

  it('name the thing that it is about', () => {
    const named = Object.values(samples).filter((error) => 'name' in error);
    for (const error of named) expect(errorToWords(error).message).toContain(`“${name}”`);
    expect(errorToWords(samples['held-by-other']).message).toContain('amal on desk-2');
    expect(errorToWords(samples['record-not-found']).message).toContain('excerpt');
  });

  it('keep technical detail out of the message and on one line with it for logs', () => {
    expect(errorToWords(samples['damaged-file']).message).not.toContain('page 3');
    expect(errorToLine({ kind: 'damaged-file', name, detail: 'page\n 3' })).toMatch(/ \(page 3\)$/u);
    expect(errorToLine(samples['disk-full'])).toBe(errorToWords(samples['disk-full']).message);
  });
});
