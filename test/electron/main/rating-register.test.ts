// The register of letters keeps what it was told, takes letters from others, and never writes over what it can't read.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import { RatingRegister } from '../../../electron/main/calls/rating-register.ts';

const root = mkdtempSync(join(tmpdir(), 'briefwright-letters-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
function folder(): string {
  folders += 1;
  return join(root, String(folders));
}

const letter = (
  name: string,
  reliability: RegisterEntry['reliability'],
  reviewed = '2026-11-01',
  why = '',
): RegisterEntry => ({ name, reliability, why, reviewed });

const told = (register: RatingRegister): string[] =>
  register.entries.map((entry) => `${entry.name} ${entry.reliability}`);

test('what was given stands there at the next start, one letter a name, for this person alone', () => {
  const path = join(folder(), 'letters.json');
  const register = new RatingRegister(path);
  register.change([letter('Reuters', 'B'), letter('Radio Télé', 'C')]);
  register.change([letter(' radio  tele ', 'D')]);
  expect(told(new RatingRegister(path))).toEqual(['Radio Télé D', 'Reuters B']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  new RatingRegister(path).change([{ ...letter('REUTERS', 'B'), reliability: null }]);
  expect(told(new RatingRegister(path))).toEqual(['Radio Télé D']);
  expect(readdirSync(join(path, '..'))).toEqual(['letters.json']);
});

test('a damaged register is put aside, and never written over', () => {
  const path = join(folder(), 'letters.json');
  new RatingRegister(path).change([letter('Reuters', 'B')]);
  const damaged = readFileSync(path, 'utf8').slice(0, -10);
  writeFileSync(path, damaged);
  const register = new RatingRegister(path);
  expect(register.putAside).toBe('letters-damaged-1.json');
  register.change([letter('BBC', 'B')]);
  expect(told(new RatingRegister(path))).toEqual(['BBC B']);
  expect(readFileSync(join(path, '..', 'letters-damaged-1.json'), 'utf8')).toBe(damaged);
});

test('of a register with one bad entry the others hold', () => {
  const path = join(folder(), 'letters.json');
  new RatingRegister(path).change([letter('Reuters', 'B'), letter('BBC', 'A')]);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"A"', '"Z"'));
  const register = new RatingRegister(path);
  expect(told(register)).toEqual(['Reuters B']);
  expect(register.putAside).toBe('letters-damaged-1.json');
});

test('what one exports another imports: the letter reviewed last stays, what can’t be read is named', () => {
  const file = join(folder(), 'from a colleague.json');
  const theirs = new RatingRegister(join(folder(), 'letters.json'));
  theirs.change([
    letter('Reuters', 'C', '2026-11-20', 'Missed twice.'),
    letter('BBC', 'B', '2026-01-01'),
    letter('AFP', 'B'),
  ]);
  expect(theirs.exportTo(file)).toEqual({ ok: true, value: null });
  const raw = JSON.parse(readFileSync(file, 'utf8')) as { letters: unknown[] };
  writeFileSync(
    file,
    JSON.stringify({ ...raw, letters: [...raw.letters, { name: 'Nowhere', letter: 'Q' }, 7] }),
  );
  const ours = new RatingRegister(join(folder(), 'letters.json'));
  ours.change([letter('reuters', 'B'), letter('BBC', 'A')]);
  const read = ours.importFrom(file);
  expect(read.ok && { ...read.value, entries: [] }).toEqual({
    added: 1,
    updated: 1,
    kept: 1,
    refused: ['Nowhere', 'entry 5'],
    entries: [],
  });
  expect(told(ours)).toEqual(['AFP B', 'BBC A', 'Reuters C']);
});

test.each([
  ['no JSON', 'Reuters;B'],
  ['another JSON', '{"records":[]}'],
  ['brackets without end', '['.repeat(200_000)],
])('%s is refused by its name, and the register is as it was', (_what, content) => {
  const file = join(root, 'strange.json');
  writeFileSync(file, content);
  const register = new RatingRegister(join(folder(), 'letters.json'));
  register.change([letter('Reuters', 'B')]);
  const read = register.importFrom(file);
  expect(!read.ok && read.error).toMatchObject({ kind: 'unreadable-input', name: 'strange.json' });
  expect(told(register)).toEqual(['Reuters B']);
});

test('a letter that can’t be written is not kept in silence', () => {
  const path = join(folder(), 'letters.json');
  const register = new RatingRegister(path);
  writeFileSync(join(root, String(folders)), 'a file where the folder should be');
  const changed = register.change([letter('Reuters', 'B')]);
  expect(!changed.ok && changed.error.kind).toBe('write-failed');
  expect(register.entries).toEqual([]);
  expect(existsSync(path)).toBe(false);
});
