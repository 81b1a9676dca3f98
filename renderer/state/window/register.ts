// The register of letters in the window: asked for once, then kept current by main's events.

import { useSyncExternalStore } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { RegisterChange, RegisterState } from '../../../core/contract/register-calls.ts';
import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import { byRatingKey } from '../../../core/query/evidence/ratings.ts';
import { appApi, onEvent } from '../bridge.ts';

let current: RegisterState = { entries: [], putAside: null };
let byKey: ReadonlyMap<string, RegisterEntry> = new Map();
const listeners = new Set<() => void>();

function take(state: RegisterState): void {
  current = state;
  byKey = byRatingKey(state.entries);
  for (const listener of [...listeners]) listener();
}

/** Asks main for the register and follows its changes; called once when the window starts. */
export async function loadRegister(): Promise<void> {
  onEvent('registerChanged', ({ entries }) => take({ ...current, entries }));
  const state = await appApi.readRegister({});
  if (state.ok) take(state.value);
}

/** What the register says of a name, by `ratingKey`. */
export const registered = (key: string): RegisterEntry | undefined => byKey.get(key);

/** Gives or takes away letters for every window and project; their names must not be of protected actors. */
export const changeRegister = (changes: readonly RegisterChange[]): Promise<Result<null, AppError>> =>
  appApi.changeRegister({ changes: [...changes] });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useRegister = (): RegisterState => useSyncExternalStore(subscribe, () => current);
