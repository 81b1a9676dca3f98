// The app is killed in mid-word, in every way: what stood beside "saved" is there, and at most a tenth of a second of
// typing is gone.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type KillResult, KillRun, places, victims } from '../faults/kill-while-typing.ts';
import { folderForTest, sampleIn } from './drive.ts';

/** Of each victim in each place; BRIEFWRIGHT_KILLS asks for more than twenty in all. */
const kills = Math.max(1, Math.round(Number(process.env['BRIEFWRIGHT_KILLS'] ?? 20)));
const userDataDir = mkdtempSync(join(tmpdir(), 'briefwright-kills-'));
afterAll(() => rmSync(userDataDir, { recursive: true, force: true }));

test(
  `typing is kept over ${kills} kills`,
  async () => {
    const seed = Number(process.env['BRIEFWRIGHT_SEED'] ?? 20140518);
    const run = new KillRun({ project: sampleIn(folderForTest()), userDataDir, seed });
    const results: KillResult[] = [];
    try {
      for (let at = 0; at < kills; at++) {
        const victim = victims[at % victims.length] ?? 'main';
        const place = places[Math.floor(at / victims.length) % places.length] ?? 'brief';
        const result = await run.kill(victim, place);
        results.push(result);
        const told = `kill ${at} of seed ${seed}: ${JSON.stringify(result)}`;
        expect(result.lostSaved, told).toBe(0);
        expect(result.lostMs, told).toBeLessThanOrEqual(100);
        expect(result.exact, told).toBe(true);
      }
    } finally {
      await run.close();
      if (process.env['BRIEFWRIGHT_KILLS'] !== undefined) console.log(JSON.stringify(results));
    }
  },
  120_000 + kills * 30_000,
);
