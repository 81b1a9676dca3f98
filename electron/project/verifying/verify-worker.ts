// The verifying thread: reads the project file beside the project's own connection, a kept file at a time. Any message
// stops it.

import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { AppError } from '../../../core/base/app-error.ts';
import { Database } from '../../storage/disk/database.ts';
import { failureOf } from '../../storage/disk/sqlite-error.ts';
import { sealIn } from '../../storage/sealing/unlock.ts';
import { verifySteps } from '../../verify/verify-steps.ts';
import type { FromVerify, VerifyWorkerData } from './verifier.ts';

const { path, name, key, quiet } = workerData as VerifyWorkerData;
const port = parentPort;
const say = (message: FromVerify): void => port?.postMessage(message);

/** How long steps follow each other before whoever wants to stop them is heard. */
const SLICE_MS = 40;
/** While nobody waits for it, it rests three times as long as it works. */
const REST = 3;

let stopped = false;
port?.once('message', () => {
  stopped = true;
});

async function run(): Promise<void> {
  const db = new Database(path, { readOnly: true });
  try {
    const seal = sealIn(db, key === null ? null : { key });
    const scope = quiet ? 'contents' : 'all';
    const steps = verifySteps(db, name, { inUse: true, scope, seal: seal === 'other' ? null : seal });
    let began = performance.now();
    for (let step = steps.next(); !stopped; step = steps.next()) {
      if (step.done === true) return say({ type: 'verified', verification: step.value });
      const worked = performance.now() - began;
      if (worked < SLICE_MS) continue;
      say({ type: 'progress', done: step.value });
      await wait(quiet ? worked * REST : 0);
      began = performance.now();
    }
  } finally {
    db.close();
  }
}

run()
  .catch((thrown: unknown) => {
    const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'error';
    const error: AppError = failureOf(thrown, name, 'open') ?? { kind: 'unexpected', detail };
    say({ type: 'failed', error });
  })
  .finally(() => port?.close());
