// Puts a project in place in one way, again and again, and says when it begins and how long once takes. Meant to be killed.

import { askAll } from '../../../../core/base/suspect-group.ts';
import fs, { writeSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { makeEnv } from '../../../../core/store/make-env.ts';
import { createProject } from '../../../../electron/project/open-project.ts';
import { jsonToProject, readProjectJsonFile } from '../../../../electron/storage/project-json.ts';
import { encryptProject } from '../../../../electron/storage/sealing/encrypt-project.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';

const [way = '', from = '', path = '', templates = '', how = ''] = process.argv.slice(2);
const env = makeEnv({
  nowMs: () => Date.now(),
  random: (count) => randomFillSync(new Uint8Array(count)),
  author: () => '',
});
const { now } = env;

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Everything that is made ready before: what follows is the way alone. */
async function prepare(): Promise<() => Promise<void> | void> {
  switch (way) {
    case 'new':
      return async () =>
        must(
          await createProject(path, { templateId: 'situation-report', title: 'New' }, templates, env),
        ).close();
    case 'import': {
      const open = must(readProjectJsonFile(from));
      return () => must(jsonToProject(open, path, { now })).close();
    }
    case 'save as': {
      const file = must(openProjectFile(from, { mode: 'write', now }));
      return () => void must(file.saveCopy(path, { overwrite: true, now }));
    }
    case 'share':
    case 'share encrypted': {
      const file = must(openProjectFile(from, { mode: 'write', now }));
      const options = {
        includeHistory: false,
        includeUnusedSources: true,
        overwrite: true,
        now,
        suspects: askAll,
        passphrase: way === 'share' ? null : 'a passphrase of words',
      };
      return () => void must(file.copyForSharing(path, options));
    }
    case 'encrypt':
      return () => void must(encryptProject(path, 'a passphrase of words', now));
    case 'read':
      return () => must(openProjectFile(from, { mode: 'read', now })).close();
    default:
      throw new Error(way);
  }
}

/** What changes a disk, or comes between such calls. */
const STEPS = [
  'chmodSync',
  'closeSync',
  'copyFileSync',
  'fchmodSync',
  'fchownSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'mkdtempSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
] as const;

/** Ends this process, as a kill does, before the call of that number (from 1). */
function dieBefore(number: number): void {
  let count = 0;
  const calls = fs as unknown as Record<string, (...values: unknown[]) => unknown>;
  for (const step of STEPS) {
    const real = calls[step];
    if (real === undefined) continue;
    calls[step] = (...values) => {
      count += 1;
      if (count === number) process.kill(process.pid, 'SIGKILL');
      return real(...values);
    };
  }
  syncBuiltinESMExports();
}

const put = await prepare();
if (how === 'once') {
  // The time that a kill has to fall into: cold, as it will be then.
  const start = performance.now();
  await put();
  writeSync(1, String(performance.now() - start));
} else {
  if (how !== '') dieBefore(Number(how));
  writeSync(1, 'now');
  await put();
  writeSync(1, ' done');
}
process.exit(0);
