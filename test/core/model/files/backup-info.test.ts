import { expect, test } from 'vitest';
import { differsFromProject, sealingToTell } from '../../../../core/model/files/backup-info.ts';

const of = (encrypted: boolean, projectEncrypted: boolean | null, whole = true) => ({
  encrypted,
  projectEncrypted,
  whole,
});

test('a backup tells whether it is encrypted where the project is otherwise', () => {
  expect(sealingToTell(of(false, true), [])).toBe('plain');
  expect(sealingToTell(of(true, false), [])).toBe('encrypted');
  expect(sealingToTell(of(true, true), [])).toBeNull();
  expect(sealingToTell(of(false, false), [])).toBeNull();
});

test('of a project that can’t be read, the plain ones tell it that stand beside encrypted ones', () => {
  const all = [of(true, null), of(false, null)];
  expect(all.map((backup) => sealingToTell(backup, all))).toEqual([null, 'plain']);
  expect(sealingToTell(of(false, null), [of(false, null)])).toBeNull();
  expect(differsFromProject(of(false, null))).toBe(false);
});

test('nothing is told of a damaged one', () => {
  expect(sealingToTell(of(false, true, false), [])).toBeNull();
  expect(differsFromProject(of(false, true, false))).toBe(false);
});
