import { expect, test } from 'vitest';
import { notNotedLine } from '../../../electron/cli/cli-world.ts';
import { newProject, reopen } from '../storage/support.ts';

test('what was done on a copy says that it is not noted, and who holds the project', () => {
  const file = newProject();
  expect(notNotedLine(file)).toBeNull();
  const copy = reopen(file.path, 'read');
  expect(notNotedLine(copy)).toMatch(
    /^this export isn't noted in “libya\.brief”: it is open for writing by /u,
  );
});
