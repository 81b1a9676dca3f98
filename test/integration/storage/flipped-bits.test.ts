// A whole project damaged at random, bit by bit, in zeroed ranges and by cutting it off: each time it is refused by name,
// at opening or when a file inside it is read, or everything is as it was. The search index may be made anew.

import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '../../../core/model/any-record.ts';
import { jsonToProject } from '../../../electron/storage/project-json.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import type { Unlock } from '../../../electron/storage/sealing/unlock.ts';
import { SAMPLE_NOW_MS } from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';
import { evidenceFolder, faultCount, faultSeed, faultTimeoutMs, noteFigure } from '../../support/faults.ts';
import { contentsOf, REFUSALS } from './contents-of.ts';
import { fillWithEverything } from './everything.ts';
import { now, temporaryFolder, valueOf } from './support.ts';

const folder = temporaryFolder.bind(null, 'memory');
type Pristine = {
  readonly bytes: Buffer;
  readonly contents: ReadonlyMap<string, string>;
  readonly unlock: Unlock | null;
};
const pristines = { plain: makePristine(null), encrypted: makePristine('a passphrase of words') };

function makePristine(passphrase: string | null): Pristine {
  const path = join(folder(), 'libya.brief');
  const file = valueOf(jsonToProject(sampleLibya(), path, { now, author: 'Mona', passphrase }));
  const unlock = file.key === null ? null : { key: file.key };
  // Ids of its own, beside those of the sample.
  fillWithEverything(file, 2, SAMPLE_NOW_MS + 3_600_000);
  expect(new Set(file.readRecords().map(({ kind }) => kind))).toEqual(new Set(recordKinds));
  file.close();
  const bytes = readFileSync(path);
  const again = valueOf(openProjectFile(path, { mode: 'write', now, unlock }));
  const contents = contentsOf(again);
  again.close();
  return { bytes, contents, unlock };
}

/** Numbers from 0 to below `below`, the same for a seed. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

type Damage = (
  bytes: Buffer,
  random: (below: number) => number,
) => { readonly bytes: Buffer; readonly what: string };

const damages: readonly { readonly name: string; readonly short: number; readonly damage: Damage }[] = [
  {
    name: 'flips',
    short: 300,
    damage: (bytes, random) => {
      const offset = random(bytes.length);
      const bit = random(8);
      bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << bit), offset);
      return { bytes, what: `bit ${bit} of byte ${offset}` };
    },
  },
  {
    name: 'zeroed ranges',
    short: 60,
    damage: (bytes, random) => {
      const length = 1 + random(random(2) === 0 ? 64 : 8_192);
      const offset = random(bytes.length);
      bytes.fill(0, offset, Math.min(bytes.length, offset + length));
      return { bytes, what: `${length} bytes from ${offset}` };
    },
  },
  {
    name: 'truncations',
    short: 60,
    damage: (bytes, random) => {
      const length = random(bytes.length);
      return { bytes: bytes.subarray(0, length), what: `cut to ${length} bytes` };
    },
  },
];

type Outcome = 'refused' | 'asset refused' | 'as it was';

/** What comes of opening a damaged project; throws when that is neither a refusal nor everything as it was. */
function outcomeOf(path: string, damaged: Buffer, mode: 'write' | 'read', pristine: Pristine): Outcome {
  writeFileSync(path, damaged);
  const opened = openProjectFile(path, { mode, now, unlock: pristine.unlock });
  if (!opened.ok) {
    if (!REFUSALS.has(opened.error.kind)) throw new Error(`refused with ${JSON.stringify(opened.error)}`);
    if ('detail' in opened.error && /sqlite|malformed|fts5|undefined|NaN/iu.test(opened.error.detail))
      throw new Error(`refused in the words of a library: ${opened.error.detail}`);
    if (!readFileSync(path).equals(damaged)) throw new Error('the refused file was changed');
  } else {
    try {
      const contents = contentsOf(opened.value);
      let refused = false;
      for (const [name, value] of contents) {
        if (value === 'refused') refused = true;
        else if (value !== pristine.contents.get(name)) throw new Error(`silently changed: ${name}`);
      }
      if (!refused && contents.size !== pristine.contents.size) throw new Error('something is missing');
      if (refused) return 'asset refused';
    } finally {
      opened.value.close();
    }
  }
  const left = readdirSync(join(path, '..'));
  if (left.join() !== 'libya.brief') throw new Error(`left behind: ${left.join(', ')}`);
  return opened.ok ? 'as it was' : 'refused';
}

describe.each(['plain', 'encrypted'] as const)('a project with everything in it, %s', (form) => {
  const pristine = pristines[form];
  test.each(damages)(
    'after $name is refused by name or is as it was',
    ({ name, short, damage }) => {
      const count = faultCount(form === 'plain' ? name : `${name}, encrypted`, short);
      const path = join(folder(), 'libya.brief');
      const outcomes: Record<Outcome, number> = { refused: 0, 'asset refused': 0, 'as it was': 0 };
      const wrong: string[] = [];
      for (let index = 0; index < count; index++) {
        const { bytes, what } = damage(Buffer.from(pristine.bytes), makeRandom(faultSeed * 1_000 + index));
        try {
          // Every fifth as somebody opens it who may only read.
          outcomes[outcomeOf(path, bytes, index % 5 === 4 ? 'read' : 'write', pristine)] += 1;
        } catch (thrown) {
          wrong.push(`seed ${faultSeed}, case ${index}, ${what}: ${String(thrown)}`);
          writeFileSync(path, bytes);
          copyFileSync(
            path,
            join(evidenceFolder(`${form}-${name.replace(' ', '-')}-${index}`), 'libya.brief'),
          );
          for (const left of readdirSync(join(path, '..')))
            rmSync(join(path, '..', left), { recursive: true });
        }
      }
      noteFigure(
        `${name} of ${form === 'plain' ? 'a' : 'an encrypted'} project with every kind of record`,
        count.toLocaleString('en'),
        `${outcomes.refused} refused at opening, ${outcomes['asset refused']} when a file inside was read, ${outcomes['as it was']} as they were, ${wrong.length} silent or unnamed`,
      );
      expect(wrong).toEqual([]);
    },
    faultTimeoutMs(180_000),
  );
});
