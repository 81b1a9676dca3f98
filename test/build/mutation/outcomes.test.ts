import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withOutcome } from '../../../build/mutation/mutation-figures.mjs';
import { outcomeOf, scoreOf, survivorList, survivorRanges } from '../../../build/mutation/outcomes.mjs';
import { roomNamed, roomOf, rooms } from '../../../build/mutation/rooms.mjs';
import { root } from '../../../build/paths.mjs';

const mutant = (status: string, line: number, start: number, end: number, replacement = 'x') => ({
  status,
  mutatorName: 'StringLiteral',
  replacement,
  location: { start: { line, column: start }, end: { line, column: end } },
});
const report = {
  files: {
    'core/b.ts': {
      source: "const a = 'one';\nconst b = a > 2;",
      mutants: [mutant('Survived', 2, 11, 16, 'true')],
    },
    'core/a.ts': {
      source: 'one(\n  two,\n);',
      mutants: [
        {
          ...mutant('NoCoverage', 1, 1, 2, ''),
          location: { start: { line: 1, column: 4 }, end: { line: 3, column: 2 } },
        },
        mutant('Killed', 1, 1, 2),
        mutant('Timeout', 1, 1, 2),
        mutant('Ignored', 1, 1, 2),
        mutant('RuntimeError', 1, 1, 2),
      ],
    },
  },
};

test('changes that a test failed on or that never ended are noticed; those in constants are left out', () => {
  const outcome = outcomeOf(report);
  expect(outcome).toEqual({ noticed: 2, survived: 1, notCovered: 1, leftOut: 2 });
  expect(scoreOf(outcome)).toBe('50.0 %');
  expect(scoreOf({ ...outcome, noticed: 0, survived: 0, notCovered: 0 })).toBe('none');
});

test('survivors are listed file by file with what stood there and what stood there instead', () => {
  expect(survivorList(report)).toBe(`## core/a.ts

1:4 StringLiteral, no test gets there
  - one⟦( two, )⟧;
  + one⟦⟧;

## core/b.ts

2:11 StringLiteral
  - const b = ⟦a > 2⟧;
  + const b = ⟦true⟧;
`);
  expect(survivorRanges(report)).toEqual(['core/a.ts:1:3-3:1', 'core/b.ts:2:10-2:15']);
});

test('a room replaces its own figures, and leaves the other rooms and the words alone', () => {
  const document = readFileSync(join(root, 'docs', 'development.md'), 'utf8');
  const outcome = { noticed: 9, survived: 1, notCovered: 0, leftOut: 4 };
  const names = ['room one', 'room two'];
  const rowsOf = (text: string) =>
    text.split('\n').filter((line) => line.startsWith('| room o') || line.startsWith('| room t'));
  const both = withOutcome(
    withOutcome(document, 'room two', outcome, names, 'then'),
    'room one',
    outcome,
    names,
    'then',
  );
  const again = withOutcome(both, 'room two', { ...outcome, survived: 2 }, names, 'now');
  expect(rowsOf(again)).toEqual([
    '| room one | 10 | 9 | 1 | 0 | 90.0 % | then |',
    '| room two | 11 | 9 | 2 | 0 | 81.8 % | now |',
  ]);
  expect(again.split('\n').filter((line) => !rowsOf(again).includes(line)).length).toBeGreaterThan(50);
  expect(() => withOutcome('# Words\n', 'room one', outcome, names, 'now')).toThrow('marks');
});

test('a path lies in the room of its folder, and in no other', () => {
  expect(roomOf('core/query')?.folder).toBe('core/query');
  expect(roomOf('core/query/compare/word-diff.ts:3-9')?.folder).toBe('core/query');
  expect(roomOf('core/queryother/a.ts')).toBeUndefined();
  expect(roomOf('core')).toBeUndefined();
  for (const room of rooms) expect(roomNamed(room.folder)).toBe(room);
  expect(() => roomNamed('core')).toThrow('no room core');
});
