import { expect, test } from 'vitest';
import { errorToLine } from '../../../electron/cli/error-line.ts';
import { notNotedLine, requireWritable } from '../../../electron/cli/cli-world.ts';
import { errorOf, newProject, reopen, valueOf } from '../storage/support.ts';

test('what must be noted in a project is refused on a copy of it, in one plain line', () => {
  const file = newProject();
  expect(valueOf(requireWritable(file, 'An export with a choice'))).toBeNull();
  expect(notNotedLine(file)).toBeNull();
  const copy = reopen(file.path, 'read');
  expect(errorToLine(errorOf(requireWritable(copy, 'An export with a choice')))).toBe(
    "An export with a choice has to be noted in “libya.brief”, which can't be written just now. Nothing was written; close it elsewhere and run the command again.",
  );
  expect(notNotedLine(copy)).toMatch(
    /^this export isn't noted in “libya\.brief”: it is open for writing by /u,
  );
});
