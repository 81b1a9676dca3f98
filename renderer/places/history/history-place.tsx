// The history of the project: every change with who made it, how things stood then, and the way back in part.

import { recordViews } from '../../kinds/record-views.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryFilter } from '../../../core/contract/history-calls.ts';
import { kindOfId } from '../../../core/base/ids.ts';
import { isRecordKind } from '../../../core/model/any-record.ts';
import { useRegisterCommands } from '../../commands/use-window-commands.ts';
import { navigate, useNavigation } from '../../state/window/navigation.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Columns } from '../../ui/columns/columns.tsx';
import type { VirtualListHandle } from '../../ui/layout/virtual-list.tsx';
import { historyWords as text } from '../../words/files/history.ts';
import { HistoryDetail } from './history-detail.tsx';
import type { Against } from './record-block.tsx';
import { type HistoryItem, type HistorySpan, spanBounds } from './history-items.ts';
import { HistoryList } from './history-list.tsx';
import { useHistory } from './use-history.ts';
import { useNames } from './use-states.ts';

/** Opened by a command; closing it leads back to where the analyst was. */
export function HistoryPlace() {
  const session = useProject();
  const { historyOf, historyFrom } = useNavigation();
  const [author, setAuthor] = useState<string | null>(null);
  const [span, setSpan] = useState<HistorySpan>('all');
  const [selected, setSelected] = useState<HistoryItem | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [against, setAgainst] = useState<Against>('before');
  const list = useRef<VirtualListHandle>(null);
  const filter = useMemo(
    (): HistoryFilter => ({
      recordIds: historyOf === null ? [] : [historyOf],
      author,
      ...spanBounds(span, new Date()),
    }),
    [historyOf, author, span],
  );
  const { history, loadMore } = useHistory(filter);
  const names = useNames(null);
  const arrived = history.entries.length > 0;

  // What an editor still holds belongs to the history too.
  useEffect(() => void session.flush(), [session]);
  useEffect(() => {
    if (arrived) list.current?.focus();
  }, [arrived, historyOf]);

  const close = (): void => navigate({ place: historyFrom });
  const fold = useCallback((id: string) => {
    setUnfolded((last) => {
      const next = new Set(last);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  useRegisterCommands([
    {
      id: 'close-history',
      title: text.back,
      group: 'view',
      shortcut: { code: 'Escape' },
      enabled: () => true,
      run: close,
    },
  ]);
  return (
    <Columns
      name="history"
      startTitle={text.list}
      startPx={380}
      start={
        <HistoryList
          history={history}
          names={names}
          recordTitle={
            historyOf === null
              ? null
              : titleOf(historyOf, names.nameOf, session.store.find(historyOf) !== undefined)
          }
          author={author}
          onAuthor={setAuthor}
          span={span}
          onSpan={setSpan}
          selected={selected}
          onSelect={setSelected}
          unfolded={unfolded}
          onFold={fold}
          onMore={loadMore}
          onClose={close}
          handle={list}
        />
      }
      main={
        <HistoryDetail
          item={selected}
          against={against}
          onAgainst={setAgainst}
          recordId={historyOf}
          onFold={fold}
        />
      }
      end={null}
    />
  );
}

/** What the record is called; its kind where it is gone. */
function titleOf(id: string, nameOf: (id: string) => string, isThere: boolean): string {
  if (isThere) return nameOf(id);
  const kind = kindOfId(id);
  return isRecordKind(kind) ? recordViews[kind].name.toLowerCase() : nameOf(id);
}
