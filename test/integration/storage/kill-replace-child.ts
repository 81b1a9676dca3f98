// Puts a project in place in one way, again and again, and says when it begins and how long once takes. Meant to be killed.

import { rmSync, writeSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { makeEnv } from '../../../core/store/make-env.ts';
import { createProject } from '../../../electron/project/open-project.ts';
import { jsonToProject, readProjectJson } from '../../../electron/storage/open-json.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';

const [way = '', from = '', path = '', templates = '', once = ''] = process.argv.slice(2);
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
      return async () => must(await createProject(path, 'situation-report', 'New', templates, env)).close();
    case 'import': {
      const open = must(readProjectJson(from));
      return () => must(jsonToProject(open, path, { now })).close();
    }
    case 'save as': {
      const file = must(openProjectFile(from, { mode: 'write', now }));
      return () => void must(file.saveCopy(path, { overwrite: true, now }));
    }
    case 'share': {
      const file = must(openProjectFile(from, { mode: 'write', now }));
      const options = { includeHistory: false, includeUnusedSources: true, overwrite: true, now };
      return () => void must(file.copyForSharing(path, options));
    }
    case 'read':
      return () => must(openProjectFile(from, { mode: 'read', now })).close();
    default:
      throw new Error(way);
  }
}

const put = await prepare();
if (once !== '') {
  // Once to warm up: what is measured is the time that a kill has to fall into.
  await put();
  rmSync(path, { force: true });
  const start = performance.now();
  await put();
  writeSync(1, String(performance.now() - start));
} else {
  writeSync(1, 'now');
  await put();
}
process.exit(0);
