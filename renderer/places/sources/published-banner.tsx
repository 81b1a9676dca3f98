// Asks once for the publication date when relative dates of a source wait for it.
import { useState } from 'react';
import type { Source } from '../../../core/model/kinds/source.ts';
import { waitingDates } from '../../../core/query/evidence/reference-date.ts';
import { DateField } from '../../record/date-field.tsx';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { sourceWords } from '../../words/records/sources.ts';
import styles from './sources-place.module.css';
import { usePublished } from './use-published.ts';

// Asked once in a sitting; the field in the details stays.
const putOff = new Set<string>();

/** Nothing while no date waits. */
export function PublishedBanner({ source }: { source: Source }) {
  const { readOnly } = useProject();
  const [, setLater] = useState(0);
  const setPublished = usePublished(source);
  const waiting = useQuery((reader) => waitingDates(reader, source.id).excerpts.length, [source]);
  if (waiting === 0 || readOnly || putOff.has(source.id)) return null;
  return (
    <section className={styles['banner']} aria-label={sourceWords.field.published}>
      <p>{sourceWords.banner.question(waiting)}</p>
      <div className={styles['bannerField']}>
        <DateField
          label={sourceWords.field.published}
          inline
          value={source.published}
          reference={null}
          countsFromItself
          zone={null}
          effects
          onChange={setPublished}
          placeholder="18 May 2014"
        />
      </div>
      <Button
        size="small"
        variant="ghost"
        onClick={() => {
          putOff.add(source.id);
          setLater((n) => n + 1);
        }}
      >
        {sourceWords.banner.later}
      </Button>
    </section>
  );
}
