// The app is killed in mid-word over an encrypted project: nothing that was typed is lost, and no word of the project is in
// any file that the app left, at any of these moments.

import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outDir } from '../../../build/paths.mjs';
import { KillRun, TYPED, places, victims } from '../../faults/kill-while-typing.ts';
import { faultCount, faultSeed, faultTimeoutMs, noteCase, noteFigure } from '../../support/faults.ts';
import { folderForTest, sampleIn } from '../drive.ts';
import { filesBelow, filesThatTell } from './files-that-tell.ts';

const kills = faultCount('kills of an encrypted project', 4);
const PASSPHRASE = 'walnut harbour seven lanterns';
/** Words of the sample, and what is typed. */
const WORDS = ['Haftar', 'Benghazi', 'حفتر', 'بنغازي', TYPED];

function encrypt(path: string): void {
  const secret = join(folderForTest(), 'passphrase');
  writeFileSync(secret, PASSPHRASE);
  const handle = openSync(secret, 'r');
  try {
    execFileSync(
      process.execPath,
      [join(outDir, 'cli', 'brief.cjs'), 'encrypt', path, '--passphrase-fd', '3'],
      {
        stdio: ['ignore', 'pipe', 'pipe', handle],
      },
    );
  } finally {
    closeSync(handle);
  }
}

test(
  `an encrypted project tells nothing over ${kills} kills`,
  async () => {
    const [folder, userDataDir, passing] = [folderForTest(), folderForTest(), folderForTest()];
    const project = sampleIn(folder);
    expect(filesThatTell([folder], ['Haftar'])).toEqual([project]);
    encrypt(project);
    const env = { BRIEFWRIGHT_BACKUP_EVERY_MS: '1000', TMPDIR: passing };
    const run = new KillRun({ project, userDataDir, seed: faultSeed, env, passphrase: PASSPHRASE });
    let searched = 0;
    let typed = 0;
    try {
      for (let at = 0; at < kills; at++) {
        const victim = victims[at % victims.length] ?? 'main';
        const place = places[Math.floor(at / victims.length) % places.length] ?? 'brief';
        const result = await run.kill(victim, place);
        const told = `kill ${at}: ${JSON.stringify(result)}`;
        noteCase({ at, ...result });
        expect(result.lostSaved, told).toBe(0);
        expect(result.exact, told).toBe(true);
        expect(filesThatTell([folder, userDataDir, passing], WORDS), told).toEqual([]);
        searched += filesBelow(folder).length + filesBelow(userDataDir).length;
        typed += result.typed;
      }
      expect(filesBelow(join(userDataDir, 'backups')).length).toBeGreaterThan(0);
    } finally {
      await run.close();
    }
    expect(filesThatTell([folder, userDataDir, passing], WORDS)).toEqual([]);
    noteFigure(
      'the running app killed while somebody types into an encrypted project',
      `${kills} kills, ${typed} keys`,
      `no word of it in ${searched} files looked through; 0 keys lost that stood beside “saved”`,
    );
  },
  faultTimeoutMs(120_000 + kills * 30_000),
);
