// Verifies in this very thread, for tests of the handlers.

import { ok } from '../../../core/base/result.ts';
import type { Damage } from '../../../core/contract/project-calls.ts';
import { problemsOf } from '../../../core/verify/proof.ts';
import type { Verifier } from '../../../electron/project/verifying/verifier.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { verifyContents } from '../../../electron/verify/verify-steps.ts';

export function verifierHere(file: ProjectFile): Verifier {
  let damage: Damage = { at: '', problems: [] };
  return {
    verify: (signal, progress) => {
      if (signal.aborted) return Promise.resolve(ok(null));
      const verification = verifyContents(file);
      progress(1);
      damage = { at: '2014-05-18T16:00:00.000Z', problems: problemsOf(verification) };
      return Promise.resolve(ok(verification));
    },
    get damage() {
      return damage;
    },
  };
}
