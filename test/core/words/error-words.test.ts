import { describe, expect, it } from 'vitest';
import { errorToWords } from '../../../core/words/error-words.ts';
import { appErrors, errorName } from '../../builders/app-errors.ts';

describe('words for errors', () => {
  it.each(Object.values(appErrors))('say in whole sentences what happened and what to do: $kind', (error) => {
    const { message } = errorToWords(error);
    expect(message).toMatch(/^[A-Z“].*\.$/u);
    expect(message.split(/[.;:] /u).length).toBeGreaterThan(1);
    expect(message).not.toMatch(/[a-z]+-(?:found|gone|failed|record|input|request|sender|reference)\b/u);
    expect(message).not.toContain('undefined');
  });

  it('name the thing that it is about', () => {
    const named = Object.values(appErrors).filter((error) => 'name' in error);
    for (const error of named) expect(errorToWords(error).message).toContain(`“${errorName}”`);
    expect(errorToWords(appErrors['held-by-other']).message).toContain('amal on desk-2');
    expect(errorToWords(appErrors['record-not-found']).message).toContain('excerpt');
  });

  it('keep technical detail out of the message', () => {
    expect(errorToWords(appErrors['damaged-file'])).toMatchObject({ detail: 'page 3' });
    expect(errorToWords(appErrors['damaged-file']).message).not.toContain('page 3');
  });
});
