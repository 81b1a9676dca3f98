// Whatever keeps a damaged encrypted project from being opened, verify tells of it too, with its key and without; and it
// never fails at it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOf } from '../../../../core/verify/proof.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import type { Unlock } from '../../../../electron/storage/sealing/unlock.ts';
import { verifyFile } from '../../../../electron/verify/verify-file.ts';
import { faultCount, faultSeed } from '../../../support/faults.ts';
import { fillWithEverything } from '../everything.ts';
import { now, temporaryFolder } from '../support.ts';
import { keyOf, newSealed } from './sealed.ts';

const FLIPS = faultCount('flips of an encrypted project that is verified', 80);

/** The keys of what verify finds wrong; what it says when it can't begin. */
function found(path: string, unlock: Unlock | null): readonly string[] {
  const steps = verifyFile(path, unlock);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.ok ? problemsOf(step.value.value).map(({ key }) => key) : [step.value.error.kind];
}

test(`after ${FLIPS} flips each`, { timeout: 180_000 }, () => {
  const file = newSealed(join(temporaryFolder('memory'), 'libya.brief'));
  fillWithEverything(file, 2);
  file.close();
  const bytes = readFileSync(file.path);
  const key = keyOf(file);
  const usual = new Set([...found(file.path, key), ...found(file.path, null)]);
  const told = (unlock: Unlock | null): boolean => found(file.path, unlock).some((each) => !usual.has(each));
  let state = faultSeed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let refused = 0;
  const silent: string[] = [];
  for (let flip = 0; flip < FLIPS; flip++) {
    const at = random(bytes.length);
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << random(8)), at);
    writeFileSync(file.path, damaged);
    const [withKey, without] = [told(key), told(null)];
    const opened = openProjectFile(file.path, { mode: 'read', now, unlock: key });
    if (opened.ok) opened.value.close();
    else {
      refused += 1;
      if (!withKey || !without) silent.push(`byte ${at}: ${opened.error.kind}`);
    }
  }
  expect(refused).toBeGreaterThan(FLIPS / 10);
  expect(silent).toEqual([]);
});
