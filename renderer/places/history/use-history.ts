// The pages of the history for its list: read from the project's process as far as somebody looks, and anew after changes.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { HistoryEntry, HistoryFilter } from '../../../core/contract/history-calls.ts';
import type { NamedVersion } from '../../../core/contract/project-calls.ts';
import { projectApi } from '../../state/bridge.ts';
import { useProject, useSaveState } from '../../state/project/use-project.tsx';

const PAGE = 120;
const MOST_AT_ONCE = 500;

export type ShownHistory = {
  readonly entries: readonly HistoryEntry[];
  readonly versions: readonly NamedVersion[];
  readonly authors: readonly string[];
  /** All entries of the project, whatever the filter. */
  readonly total: number;
  /** Older entries are still to be read. */
  readonly more: boolean;
  /** Nothing has arrived yet for this filter. */
  readonly loading: boolean;
  readonly error: AppError | null;
};

const NOTHING: ShownHistory = {
  entries: [],
  versions: [],
  authors: [],
  total: 0,
  more: false,
  loading: true,
  error: null,
};

/** The revision that is on the disk: what was typed last is in the history once it is there. */
export function useWrittenRevision(): number {
  const session = useProject();
  const save = useSaveState();
  const revision = useRef(session.queue.revision);
  if (save.kind === 'saved') revision.current = session.queue.revision;
  return revision.current;
}

/** The newest entries that pass the filter; `loadMore` reads on. */
export function useHistory(filter: HistoryFilter): {
  readonly history: ShownHistory;
  readonly loadMore: () => void;
} {
  const [history, setHistory] = useState(NOTHING);
  const revision = useWrittenRevision();
  const key = JSON.stringify(filter);
  const shown = useRef({ key, next: null as number | null, count: 0, reading: false });

  useEffect(() => {
    let current = true;
    const again = shown.current.key === key ? shown.current.count : 0;
    if (shown.current.key !== key) setHistory((last) => ({ ...last, entries: [], loading: true }));
    shown.current = { key, next: null, count: again, reading: true };
    const most = Math.min(MOST_AT_ONCE, Math.max(PAGE, again));
    const asked = JSON.parse(key) as HistoryFilter;
    void Promise.all([
      projectApi.listHistory({ most, before: null, filter: asked }),
      projectApi.listVersions({}),
    ]).then(([page, versions]) => {
      if (!current) return;
      shown.current.reading = false;
      if (!page.ok) return setHistory({ ...NOTHING, loading: false, error: page.error });
      const { entries, next, total, authors } = page.value;
      shown.current = { key, next, count: entries.length, reading: false };
      setHistory({
        entries,
        versions: versions.ok ? versions.value : [],
        authors,
        total,
        more: next !== null,
        loading: false,
        error: null,
      });
    });
    return () => {
      current = false;
    };
    // A new revision means that there is something new to read.
  }, [key, revision]);

  const loadMore = useCallback(() => {
    const asked = shown.current;
    if (asked.reading || asked.next === null) return;
    asked.reading = true;
    const filterAsked = JSON.parse(asked.key) as HistoryFilter;
    void projectApi.listHistory({ most: PAGE, before: asked.next, filter: filterAsked }).then((page) => {
      // Another filter, or a new change, has taken its place.
      if (shown.current !== asked) return;
      asked.reading = false;
      if (!page.ok) return;
      asked.next = page.value.next;
      asked.count += page.value.entries.length;
      const { next, entries } = page.value;
      setHistory((last) => ({ ...last, entries: [...last.entries, ...entries], more: next !== null }));
    });
  }, []);
  return { history, loadMore };
}
