// Finds words in everything the project holds: sections, also those out of sight, records, and the texts of sources.

import { recordViews } from '../kinds/record-views.ts';
import { useEffect, useState } from 'react';
import type { SearchHit } from '../../core/contract/project-calls.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import { projectApi } from '../state/bridge.ts';
import { showRecord } from '../kinds/show-record.ts';
import { useProject } from '../state/project/use-project.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Finder } from '../ui/fields/finder.tsx';
import { findWords } from '../words/inputs/find.ts';
import styles from './find-in-project-dialog.module.css';

const text = findWords.project;
const MOST = 200;
const PAGE = 8;
/** So long nobody types on, and the index is asked. */
const AFTER_LAST_KEY_MS = 120;

type Found = { readonly query: string; readonly hits: readonly SearchHit[]; readonly error: string | null };

const NOTHING: Found = { query: '', hits: [], error: null };

export function FindInProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useFound(query);
  const open = (hit: SearchHit): void => {
    onClose();
    // Once the dialog has given the focus back.
    setTimeout(() => showRecord(session, hit.recordId), 0);
  };
  return (
    <Dialog open onClose={onClose} title={text.title}>
      <Finder
        label={text.field}
        listLabel={text.list}
        query={query}
        onQuery={setQuery}
        options={found.hits}
        keyOf={(hit) => hit.recordId}
        active={active}
        onActive={setActive}
        onTake={open}
        pageSize={PAGE}
        listClass={styles['list']}
        optionClass={styles['option']}
      >
        {(hit) => (
          <>
            <span className={styles['kind']}>{recordViews[hit.recordKind].name}</span>
            <bdi className={styles['title']}>{hit.title}</bdi>
            {(hit.snippet !== '' || hit.unreadable) && (
              <bdi className={styles['snippet']}>
                {hit.unreadable ? text.unreadable : <Snippet hit={hit} />}
              </bdi>
            )}
          </>
        )}
      </Finder>
      <p className={styles['note']} role="status">
        {found.error ?? (found.query === '' ? text.hint : text.found(found.hits.length, MOST))}
      </p>
    </Dialog>
  );
}

/** The words of a hit with those that were looked for marked. */
function Snippet({ hit }: { readonly hit: SearchHit }) {
  const pieces = hit.matches.map(([start, end], index) => {
    const before = hit.matches[index - 1]?.[1] ?? 0;
    return (
      <span key={start}>
        {hit.snippet.slice(before, start)}
        <mark>{hit.snippet.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <>
      {pieces}
      {hit.snippet.slice(hit.matches.at(-1)?.[1] ?? 0)}
    </>
  );
}

/** What the index finds, asked a moment after the last key; the last answer stays until the next one is there. */
function useFound(query: string): Found {
  const { store } = useProject();
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') {
      setFound(NOTHING);
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      void projectApi.search({ query: wanted.slice(0, 1_000), most: MOST }).then((result) => {
        if (!current) return;
        if (!result.ok) setFound({ query: wanted, hits: [], error: errorToWords(result.error).message });
        // What has no place of its own can't be gone to.
        else
          setFound({
            query: wanted,
            hits: result.value.filter(({ recordId }) => hasPlace(store.find(recordId)?.kind)),
            error: null,
          });
      });
    }, AFTER_LAST_KEY_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, store]);
  return found;
}

const hasPlace = (kind: string | undefined): boolean =>
  kind !== undefined && !['place', 'comment', 'dismissal', 'export', 'template'].includes(kind);
