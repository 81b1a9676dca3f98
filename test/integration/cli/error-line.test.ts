import { describe, expect, it } from 'vitest';
import { errorToLine } from '../../../electron/cli/error-line.ts';
import { appErrors, errorName } from '../../builders/app-errors.ts';

// Calls that only a window makes, and what happens only in one.
const ofWindows = ['bad-request', 'foreign-sender', 'process-gone', 'version-not-found'];
const errors = Object.values(appErrors).filter(({ kind }) => !ofWindows.includes(kind));

describe('an error on the command line', () => {
  it.each(errors)('speaks of nothing that only a window has: $kind', (error) => {
    const line = errorToLine(error);
    expect(line).not.toMatch(/window|Save As|drop |undo |Look for it|from the list|restart/u);
    expect(line).toMatch(/^[A-Z“].*[.)]$/u);
    expect(line).not.toContain('\n');
  });

  it.each(errors.filter((error) => 'name' in error))('names the thing that it is about: $kind', (error) => {
    expect(errorToLine(error)).toContain(`“${errorName}”`);
  });

  it('has its detail behind it on the same line', () => {
    expect(errorToLine({ kind: 'damaged-file', name: 'x.brief', detail: 'page\n 3' })).toMatch(
      / \(page 3\)$/u,
    );
    expect(errorToLine(appErrors['damaged-file'])).toMatch(/`brief recover` makes a new project/u);
    expect(errorToLine({ kind: 'damaged-file', name: 'x.json', detail: '' })).not.toMatch(/recover/iu);
    expect(errorToLine(appErrors['disk-full'])).toMatch(/the disk is full.*run the command again\.$/u);
    expect(errorToLine(appErrors['above-cap'])).toMatch(
      /--above remove.*\(Section “Outlook”: marked TLP:RED\)$/u,
    );
  });
});
