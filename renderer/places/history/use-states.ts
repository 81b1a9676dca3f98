// How records stood before and after what is chosen in the list, and what they are called.

import { useEffect, useState } from 'react';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { HistoryEntryStates } from '../../../core/contract/history-calls.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { projectApi } from '../../state/bridge.ts';
import { useQuery } from '../../state/project/use-project.tsx';
import { historyWords } from '../../words/files/history.ts';
import { excerptWords } from '../../words/records/excerpts.ts';
import type { NameOf } from '../../kinds/field-forms.ts';
import { useWrittenRevision } from './use-history.ts';

/** What is asked for; `since`: how things stood after a revision, against now. */
export type StatesQuestion =
  | {
      readonly of: 'entries';
      readonly revision: number;
      readonly last: number;
      readonly ids: readonly string[] | null;
    }
  | { readonly of: 'since'; readonly revision: number; readonly ids: readonly string[] };

/** Null while they are being read. */
export function useStates(question: StatesQuestion | null): Result<HistoryEntryStates, AppError> | null {
  const key = JSON.stringify(question);
  const revision = useWrittenRevision();
  const [read, setRead] = useState<{ key: string; result: Result<HistoryEntryStates, AppError> } | null>(
    null,
  );
  useEffect(() => {
    let current = true;
    void ask(JSON.parse(key) as StatesQuestion | null).then((result) => {
      if (current && result !== null) setRead({ key, result });
    });
    return () => {
      current = false;
    };
    // What is gone now depends on the present.
  }, [key, revision]);
  return read?.key === key ? read.result : null;
}

async function ask(question: StatesQuestion | null): Promise<Result<HistoryEntryStates, AppError> | null> {
  if (question === null) return null;
  const { revision } = question;
  if (question.of === 'entries') {
    const ids = question.ids === null ? null : [...question.ids];
    return projectApi.readHistoryEntry({ revision, last: question.last, ids });
  }
  const state = await projectApi.readHistoryState({ revision, ids: [...question.ids] });
  return state.ok
    ? { ok: true, value: { before: state.value.records, after: [], others: state.value.others } }
    : state;
}

export type Names = {
  readonly nameOf: NameOf;
  /** A citation in its short form: "Reuters, para. 2". */
  readonly citationOf: (excerptId: string) => string;
};

/** What records are called: as they are now, else as they stood then. */
export function useNames(states: HistoryEntryStates | null): Names {
  return useQuery((reader) => namesOf(reader, states), [states]);
}

function namesOf(store: RecordReader, states: HistoryEntryStates | null): Names {
  const then = new Map<string, AnyRecord>();
  for (const list of [states?.others, states?.before, states?.after])
    for (const record of list ?? []) then.set(record.id, record);
  const find = (id: string): AnyRecord | undefined => store.find(id) ?? then.get(id);
  const reader = { find, get: find as RecordReader['get'] };
  const nameOf: NameOf = (id) => {
    const record = find(id);
    return record === undefined ? historyWords.gone : recordTitle(reader, record);
  };
  return {
    nameOf,
    citationOf: (excerptId) => {
      const excerpt = find(excerptId);
      if (excerpt?.kind !== 'excerpt') return historyWords.gone;
      const source = find(excerpt.sourceId);
      const called =
        source?.kind === 'source' ? (source.outlet ?? source.authors[0] ?? recordTitle(reader, source)) : '';
      const { paragraph, pages } = excerpt;
      const para = paragraph === null ? '' : historyWords.para(paragraph);
      const place = pages === null ? para : excerptWords.onPages(pages);
      return [called, place].filter((part) => part !== '').join(', ');
    },
  };
}
