// A restored project of before its passphrase was changed ends in a field for it, and not in an error.
import { expect, test } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { openRestored } from '../../../electron/main/calls/open-restored.ts';
import type { ProjectWindow } from '../../../electron/main/project-window.ts';

/** Opens with each passphrase in turn what `answers` says, and gives the passphrases that were tried. */
async function opening(passphrase: string | null, ...answers: Result<null, AppError>[]) {
  const tried: (string | null | undefined)[] = [];
  const windows = {
    openProject: (_path: string, _how: unknown, _from: unknown, given?: string | null) => {
      tried.push(given);
      return Promise.resolve(answers[tried.length - 1] ?? ok(null));
    },
  };
  const window = {} as ProjectWindow;
  return { result: await openRestored(windows, '/x/libya.brief', window, passphrase), tried };
}

test('one that the present passphrase does not open is opened without, so that the window asks', async () => {
  const wrong = err({ kind: 'wrong-passphrase', name: 'libya.brief' } as const);
  expect(await opening('the present one', wrong)).toEqual({
    result: ok(null),
    tried: ['the present one', null],
  });
});

test('one that it opens, or that fails otherwise, is tried once', async () => {
  expect(await opening('the present one', ok(null))).toEqual({
    result: ok(null),
    tried: ['the present one'],
  });
  const damaged = err({ kind: 'damaged-file', name: 'libya.brief', detail: '' } as const);
  expect(await opening(null, damaged)).toEqual({ result: damaged, tried: [null] });
});
