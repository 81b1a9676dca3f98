// The app is killed in mid-word, in every way: what stood beside "saved" is there, and at most a tenth of a second of
// typing is gone.

import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type KillResult, KillRun, places, victims } from '../faults/kill-while-typing.ts';
import { evidenceFolder, faultCount, faultSeed, faultTimeoutMs, noteFigure } from '../support/faults.ts';
import { folderForTest, sampleIn } from './drive.ts';

/** Of each victim in each place by turns. */
const kills = faultCount('kills', 20);
const userDataDir = mkdtempSync(join(tmpdir(), 'briefwright-kills-'));
afterAll(() => rmSync(userDataDir, { recursive: true, force: true }));

test(
  `typing is kept over ${kills} kills`,
  async () => {
    const seed = faultSeed;
    const project = sampleIn(folderForTest());
    const run = new KillRun({ project, userDataDir, seed });
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
    } catch (error) {
      keepEvidence(project, results);
      throw error;
    } finally {
      await run.close();
      tell(results);
    }
  },
  faultTimeoutMs(120_000 + kills * 30_000),
);

/** What the figures say: how many kills held, and the most that one of them cost. */
function tell(results: readonly KillResult[]): void {
  const typed = results.reduce((sum, result) => sum + result.typed, 0);
  const lostMs = Math.round(Math.max(0, ...results.map((result) => result.lostMs)));
  const lostSaved = results.reduce((sum, result) => sum + result.lostSaved, 0);
  noteFigure(
    `the running app killed while typing (${victims.join(', ')}; ${places.join(', ')})`,
    `${results.length} kills, ${typed} keys`,
    `${lostSaved} keys lost that stood beside “saved”; at most ${lostMs} ms of typing lost by a kill`,
  );
}

function keepEvidence(project: string, results: readonly KillResult[]): void {
  const folder = evidenceFolder(`kill-${results.length - 1}`);
  writeFileSync(join(folder, 'results.json'), JSON.stringify({ seed: faultSeed, results }, null, 1));
  copyFileSync(project, join(folder, 'libya.brief'));
  const drafts = join(userDataDir, 'drafts');
  if (existsSync(drafts)) cpSync(drafts, join(folder, 'drafts'), { recursive: true });
  console.log(`The project, its drafts and the results are in ${folder}`);
}
