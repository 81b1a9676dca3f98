// Changes that could not be written to one file and wait for the next that this window opens.

import type { Change } from '../../../core/store/change.ts';

let waiting: readonly Change[] = [];

export function handOver(changes: readonly Change[]): void {
  waiting = changes;
}

/** Takes what was handed over, once. */
export function takeHandedOver(): readonly Change[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
