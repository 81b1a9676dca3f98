// Changes a project and backs it up as fast as it can, and says on standard output when a backup was made. Meant to be
// killed.

import { writeSync } from 'node:fs';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { takeBackup } from '../../../../electron/storage/backups/take-backup.ts';

const [path = '', dataFolder = ''] = process.argv.slice(2);
const now = (): string => new Date().toISOString();
const opened = openProjectFile(path, { mode: 'write', now });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const file = opened.value;
const picture = new Uint8Array(300_000);

for (let count = 1; ; count++) {
  new DataView(picture.buffer).setFloat64(0, Date.now() + count / 1_000);
  const kept = file.putAsset(picture, 'image/png');
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  const limits = { most: 4_000_000, spare: 0 };
  const taken = takeBackup({ dataFolder, path, name: file.name, at: now(), reason: 'timed', limits });
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  writeSync(1, `${taken.value.kind}\n`);
}
