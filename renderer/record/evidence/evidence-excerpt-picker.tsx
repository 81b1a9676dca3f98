// Finds one excerpt among all by typing: an input with a list under it. Knows nothing of what the excerpt is for.

import { useState } from 'react';
import type { ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Finder } from '../../ui/fields/finder.tsx';
import { Grade } from '../../ui/labels/grade.tsx';
import { evidenceWords } from '../../words/records/evidence.ts';
import styles from './evidence.module.css';
import { findExcerpts, viewOfExcerpt } from './evidence-view.ts';

const MOST = 40;
const PAGE = 5;

export type ExcerptPickerProps = {
  readonly onPick: (id: ExcerptId) => void;
  /** Excerpts that are not offered, usually those linked already. */
  readonly without?: ReadonlySet<string> | undefined;
  /** Spoken name of the input and its placeholder. */
  readonly label?: string | undefined;
};

/** A combobox over every excerpt of the project; arrows choose, Enter picks. Put it into a Popover or a panel. */
export function ExcerptPicker({ onPick, without, label = evidenceWords.find }: ExcerptPickerProps) {
  const { store } = useProject();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { found, more } = useQuery((reader) => findExcerpts(reader, query, MOST, without), [query, without]);
  return (
    <div className={styles['picker']}>
      <Finder
        label={label}
        listLabel={evidenceWords.results}
        query={query}
        onQuery={setQuery}
        options={found}
        keyOf={(excerpt) => excerpt.id}
        active={active}
        onActive={setActive}
        onTake={(excerpt) => onPick(excerpt.id)}
        mouse="follow"
        pageSize={PAGE}
        listClass={styles['results']}
        optionClass={styles['result']}
      >
        {(excerpt) => {
          const view = viewOfExcerpt(store, excerpt);
          return (
            <>
              <q className={styles['resultQuote']} dir="auto" lang={view.language ?? undefined}>
                {view.quote}
              </q>
              <span className={styles['resultLine']}>
                <Grade reliability={view.reliability} credibility={view.credibility} />
                {view.who !== '' && <bdi>{view.who}</bdi>}
                <bdi>{view.sourceLine}</bdi>
              </span>
            </>
          );
        }}
      </Finder>
      <p className={styles['resultNote']} role="status">
        {found.length === 0
          ? query.trim() !== ''
            ? evidenceWords.nothing(query.trim())
            : store.ofKind('excerpt').length === 0
              ? evidenceWords.noExcerpts
              : evidenceWords.allLinked
          : more > 0
            ? evidenceWords.more(more)
            : ''}
      </p>
    </div>
  );
}
