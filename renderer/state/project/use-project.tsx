// The open project for components: hooks that render again only when what they read has changed.

import { createContext, type ReactNode, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { IdOf } from '../../../core/base/ids.ts';
import type { RecordByKind, RecordKind } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { SaveState } from './change-queue.ts';
import type { KeptBackState } from '../typed/kept-back.ts';
import type { ProjectSession } from './project-session.ts';
import { unsaved } from '../typed/unsaved.ts';

const ProjectContext = createContext<ProjectSession | null>(null);

export function ProjectProvider(props: { readonly session: ProjectSession; readonly children: ReactNode }) {
  return <ProjectContext.Provider value={props.session}>{props.children}</ProjectContext.Provider>;
}

/** The open project; throws outside of one. */
export function useProject(): ProjectSession {
  const session = useContext(ProjectContext);
  if (session === null) throw new Error('No project is open here');
  return session;
}

/** One record, kept current; undefined for null or an id that is gone. */
export function useRecord<K extends RecordKind>(id: IdOf<K> | null): RecordByKind[K] | undefined {
  const { store } = useProject();
  const subscribe = useCallback(
    (notify: () => void) =>
      store.subscribe((ids) => {
        if (id !== null && ids.has(id)) notify();
      }),
    [store, id],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? undefined : store.get(id)));
}

/** All records of a kind, kept current: another array whenever one of them changed. */
export function useRecords<K extends RecordKind>(kind: K): readonly RecordByKind[K][] {
  const { store } = useProject();
  return useSyncExternalStore(
    useCallback((notify: () => void) => store.subscribe(notify), [store]),
    () => store.ofKind(kind),
  );
}

/**
 * What a query gives, computed anew after each change of the project and only then. `deps` are the query's own inputs.
 * For queries that are cheap, or needed by what is on the screen.
 */
export function useQuery<T>(query: (reader: RecordReader) => T, deps: readonly unknown[]): T {
  const { store } = useProject();
  const inputs: readonly unknown[] = [store, useStoreVersion(), ...deps];
  // A reference instead of useMemo: the query itself is new on every render and must not count.
  const last = useRef<{ readonly inputs: readonly unknown[]; readonly value: T } | null>(null);
  if (last.current === null || !sameItems(last.current.inputs, inputs))
    last.current = { inputs, value: query(store) };
  return last.current.value;
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]));

/** Counts up with every change of the project. */
export function useStoreVersion(): number {
  const { store } = useProject();
  const version = useRef(0);
  return useSyncExternalStore(
    useCallback(
      (notify: () => void) =>
        store.subscribe(() => {
          version.current += 1;
          notify();
        }),
      [store],
    ),
    () => version.current,
  );
}

/** How saving stands: what is typed and not handed in yet is not saved either. */
export function useSaveState(): SaveState {
  const { queue } = useProject();
  const state = useSyncExternalStore(
    useCallback((notify: () => void) => queue.subscribe(notify), [queue]),
    () => queue.state,
  );
  const dirty = useSyncExternalStore(subscribeUnsaved, () => unsaved.dirty);
  return state.kind === 'saved' && dirty ? SAVING : state;
}
const SAVING: SaveState = { kind: 'saving' };
const subscribeUnsaved = (notify: () => void) => unsaved.subscribe(notify);

/** What was typed before the last window ended, and what became of it. */
export function useKeptBack(): KeptBackState {
  const { keptBack } = useProject();
  return useSyncExternalStore(
    useCallback((notify: () => void) => keptBack.subscribe(notify), [keptBack]),
    () => keptBack.state,
  );
}
