// What verifying found wrong with the open project, kept current for whoever shows it.

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Damage } from '../../../core/contract/project-calls.ts';
import type { Problem } from '../../../core/verify/proof.ts';
import { onEvent, projectApi } from '../bridge.ts';
import type { ProjectSession } from './project-session.ts';
import { useProject, useStoreVersion } from './use-project.tsx';

type Kept = { damage: Damage; readonly listeners: Set<() => void> };

const none: readonly Problem[] = [];
const kept = new WeakMap<ProjectSession, Kept>();

function keptOf(session: ProjectSession): Kept {
  const present = kept.get(session);
  if (present !== undefined) return present;
  const fresh: Kept = { damage: { at: '', problems: none }, listeners: new Set() };
  kept.set(session, fresh);
  const take = (damage: Damage): void => {
    if (damage.at < fresh.damage.at) return;
    fresh.damage = damage;
    for (const listener of [...fresh.listeners]) listener();
  };
  onEvent('damageFound', take);
  // What was found before this window asked: after a reload the project has been open for longer.
  void projectApi.knownDamage({}).then((known) => {
    if (known.ok) take(known.value);
  });
  return fresh;
}

/** The problems that still stand: one of a record that was changed since may be mended, and comes back if it isn't. */
function standing(damage: Damage, session: ProjectSession, _version: number): readonly Problem[] {
  if (damage.problems.length === 0) return none;
  return damage.problems.filter(({ recordId }) => {
    if (recordId === null) return true;
    const record = session.store.find(recordId);
    return record !== undefined && record.updatedAt <= damage.at;
  });
}

/** What verifying found wrong and has not been changed since. */
export function useDamage(): readonly Problem[] {
  const session = useProject();
  const version = useStoreVersion();
  const damage = useSyncExternalStore(
    useCallback(
      (notify: () => void) => {
        const { listeners } = keptOf(session);
        listeners.add(notify);
        return () => listeners.delete(notify);
      },
      [session],
    ),
    () => keptOf(session).damage,
  );
  // A record that changes takes its problem away, so every change is a reason to look again.
  return useMemo(() => standing(damage, session, version), [damage, session, version]);
}
