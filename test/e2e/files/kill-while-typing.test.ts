// The app is killed in mid-word, in every way: what stood beside "saved" is there, and at most a tenth of a second of
// typing is gone.

import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startXvfb } from '../../../build/tools/display.mjs';
import { type KillResult, KillRun, places, victims } from '../../faults/kill-while-typing.ts';
import {
  evidenceFolder,
  faultCount,
  faultSeed,
  faultTimeoutMs,
  noteCase,
  noteFigure,
} from '../../support/faults.ts';
import { folderForTest, sampleIn } from '../drive.ts';

/** Of each victim in each place by turns. */
const kills = faultCount('kills', 20);
/** Many are done in several apps at once, each on a screen of its own: most of a kill is waiting. */
const lanes = kills < 100 ? 1 : 4;
const dataFolder = mkdtempSync(join(tmpdir(), 'briefwright-kills-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test(
  `typing is kept over ${kills} kills`,
  async () => {
    const results: KillResult[] = [];
    try {
      const ends = await Promise.allSettled(
        Array.from({ length: lanes }, (_, lane) => killInLane(lane, results)),
      );
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    } finally {
      tell(results);
    }
  },
  faultTimeoutMs(120_000 + kills * 30_000),
);

/** The other lanes stop after the first failure. */
let failed = false;

/** The kills of one app, one after another: every fourth where there are four lanes. */
async function killInLane(lane: number, results: KillResult[]): Promise<void> {
  const seed = faultSeed + lane;
  const screen = lanes === 1 ? undefined : await startXvfb();
  const userDataDir = join(dataFolder, `lane-${lane}`);
  const project = sampleIn(folderForTest());
  const env = screen === undefined ? {} : { DISPLAY: screen.display };
  const run = new KillRun({ project, userDataDir, seed, env });
  try {
    for (let at = lane; at < kills && !failed; at += lanes) {
      const turn = Math.floor(at / lanes) + lane;
      const victim = victims[turn % victims.length] ?? 'main';
      const place = places[Math.floor(turn / victims.length) % places.length] ?? 'brief';
      const result = await run.kill(victim, place);
      results.push(result);
      noteCase({ at, seed, ...result });
      const told = `kill ${at} of seed ${seed}: ${JSON.stringify(result)}`;
      expect(result.lostSaved, told).toBe(0);
      expect(result.lostMs, told).toBeLessThanOrEqual(100);
      expect(result.exact, told).toBe(true);
    }
  } catch (error) {
    failed = true;
    const folder = keepEvidence({ project, userDataDir, seed }, results);
    await run.picture(join(folder, 'window.png'));
    throw error;
  } finally {
    await run.close();
    screen?.stop();
  }
}

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

function keepEvidence(
  { project, userDataDir, seed }: { project: string; userDataDir: string; seed: number },
  results: readonly KillResult[],
): string {
  const folder = evidenceFolder(`kill-${results.length - 1}`);
  writeFileSync(join(folder, 'results.json'), JSON.stringify({ seed, results }, null, 1));
  copyFileSync(project, join(folder, 'libya.brief'));
  const drafts = join(userDataDir, 'drafts');
  if (existsSync(drafts)) cpSync(drafts, join(folder, 'drafts'), { recursive: true });
  console.log(`The project, its drafts and the results are in ${folder}`);
  return folder;
}
