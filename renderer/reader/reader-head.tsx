// What stands over the text of a source: its title, and the excerpts whose words are not in the text any more.
import { Lock } from 'lucide-react';
import type { Excerpt, ExcerptId } from '../../core/model/kinds/excerpt.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { clipText, excerptText } from '../../core/query/evidence/excerpt-text.ts';
import { readerLine } from '../record/source/source-line.ts';
import { termsInWords } from '../record/source/terms-view.ts';
import { readerWords } from '../words/reader.ts';
import styles from './source-reader.module.css';

/** The title with its translation, where the source is from, and what keeps it back. */
export function ReaderHead({ source }: { source: Source }) {
  const terms = termsInWords(source);
  return (
    <header className={styles['head']} dir={source.direction}>
      <h2 className={styles['title']} dir="auto" lang={source.language ?? undefined}>
        {source.title}
      </h2>
      {source.titleTranslation !== null && (
        <p className={styles['translation']} dir="auto">
          {source.titleTranslation}
        </p>
      )}
      {terms !== null && (
        <p className={styles['terms']}>
          <Lock aria-hidden="true" size={13} /> {terms}
        </p>
      )}
      <p className={styles['meta']} dir="auto">
        {readerLine(source)}
      </p>
    </header>
  );
}

export type OrphanListProps = {
  source: Source;
  excerpts: readonly Excerpt[];
  onChoose: (id: ExcerptId) => void;
};

/** The orphans among the excerpts; nothing where there are none. */
export function OrphanList({ source, excerpts, onChoose }: OrphanListProps) {
  const orphans = excerpts.filter((each) => each.anchoring === 'orphan');
  if (orphans.length === 0) return null;
  return (
    <section className={styles['orphans']} aria-label={readerWords.orphans}>
      <h3>{readerWords.orphans}</h3>
      <p>{readerWords.orphansHint}</p>
      {orphans.map((orphan) => (
        <button
          key={orphan.id}
          type="button"
          className={styles['orphan']}
          onClick={() => onChoose(orphan.id)}
        >
          <q dir="auto" lang={source.language ?? undefined}>
            {clipText(excerptText(orphan), 240)}
          </q>
        </button>
      ))}
    </section>
  );
}
