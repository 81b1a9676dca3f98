// What a process can do that was started again for a window whose project can't be opened any more: it tries again, and
// saves elsewhere what the window shows. Everything else is refused with what opening said.

import type { AppError } from '../../core/base/app-error.ts';
import { err, type Result } from '../../core/base/result.ts';
import { projectCallNames } from '../../core/contract/project-calls.ts';
import { saveAsShown } from '../storage/recovery/rescue-copy.ts';
import { newSeal } from '../storage/sealing/new-seal.ts';
import { basename } from 'node:path';
import type { ProjectHandlers } from './project-handlers.ts';

export type WithoutFile = {
  readonly path: string;
  /** Opens the project once more; gives the handlers over it, or why that can't be. */
  readonly reopen: () => Promise<Result<ProjectHandlers, AppError>>;
  /** The path behind a token, or null. */
  readonly pathOf: (token: string) => string | null;
  readonly now: () => string;
  /** Whether the project is encrypted: then so is whatever is saved, and nothing is without a passphrase. */
  readonly encrypted: boolean;
  /** What is saved gets a new key under it, as the old one is in a file that isn't there. */
  readonly passphrase: string | null;
};

export function handlersWithoutFile(world: WithoutFile): ProjectHandlers {
  /** Each call but these waits for the file: it answers as it would over an open project as soon as there is one. */
  const again = Object.fromEntries(
    projectCallNames.map((name) => [
      name,
      async (input: never) => {
        const opened = await world.reopen();
        return opened.ok ? opened.value[name](input) : opened;
      },
    ]),
  ) as unknown as ProjectHandlers;
  return {
    ...again,
    saveCopy: (input) => {
      const target = world.pathOf(input.token);
      if (target === null) return err({ kind: 'file-not-found', name: 'the chosen file' });
      if (input.kind !== 'saveAs' || input.shown === null) return again.saveCopy(input);
      if (world.encrypted && world.passphrase === null)
        return err({ kind: 'passphrase-needed', name: basename(world.path) });
      const seal = newSeal(world.encrypted ? world.passphrase : null);
      if (!seal.ok) return seal;
      const from = { path: world.path, lock: null, inPlace: false, seal: seal.value };
      return saveAsShown(input.shown, from, basename(world.path), target, {
        overwrite: true,
        now: world.now,
      });
    },
  };
}
