// Makes the environment of commands from a clock, a source of randomness and the author's name.

import { type IdOf, type RandomBytes, uuidV7 } from '../base/ids.ts';
import type { RecordKind } from '../model/any-record.ts';
import type { CommandEnv } from './command.ts';

/**
 * Ids made one after the other also sort one after the other: when the clock has not moved on since the last id, the
 * id's time is put one millisecond later.
 */
export function makeEnv(world: {
  readonly nowMs: () => number;
  readonly random: RandomBytes;
  readonly author: () => string;
  /** See `CommandEnv`; without it the register is empty. */
  readonly registered?: CommandEnv['registered'];
}): CommandEnv {
  let lastMs = 0;
  const uuid = () => {
    lastMs = Math.max(world.nowMs(), lastMs + 1);
    return uuidV7(lastMs, world.random);
  };
  return {
    newId: <K extends RecordKind>(kind: K) => `${kind}:${uuid()}` as IdOf<K>,
    newLocalId: () => uuid(),
    now: () => new Date(world.nowMs()).toISOString(),
    get author() {
      return world.author();
    },
    registered: world.registered ?? (() => undefined),
  };
}
