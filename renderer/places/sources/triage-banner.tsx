// Over a source that waits to be looked at: what it is a version of, and keep, later, skip.
import { useState } from 'react';
import { isWaiting, type Source, type Triage } from '../../../core/model/kinds/source.ts';
import { useRecord } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Kbd } from '../../ui/keys/kbd.tsx';
import { triageWords as words } from '../../words/records/triage.ts';
import styles from './sources-place.module.css';
import { TextChanges } from './text-changes.tsx';
import { TRIAGE_KEYS } from './use-triage.ts';

export type TriageBannerProps = {
  readonly source: Source;
  readonly onTriage: (source: Source, triage: Triage) => void;
};

/** Nothing for a source that is kept, unless it is a version of another one. */
export function TriageBanner({ source, onTriage }: TriageBannerProps) {
  const { triage, alike } = source;
  const earlier = useRecord(alike?.sourceId ?? null);
  const [comparing, setComparing] = useState(false);
  if (triage === 'kept' && earlier === undefined) return null;
  const offered = (['kept', 'later', 'skipped'] as const).filter((each) => each !== triage);
  return (
    <section className={styles['triage']} aria-label={words.label}>
      <p dir="auto">
        {triage !== 'kept' && <strong>{words.banner[triage]}</strong>}
        {alike !== null && earlier !== undefined && <span>{words.alike(alike.how, earlier.title)}</span>}
      </p>
      {alike !== null && earlier !== undefined && (
        <Button size="small" variant="ghost" onClick={() => setComparing(true)}>
          {alike.how === 'update' ? words.changes : words.differences}
        </Button>
      )}
      {triage !== 'kept' && (
        <div className={styles['triageActions']}>
          {offered.map((each) => (
            <Button
              key={each}
              size="small"
              variant={each === 'kept' ? 'primary' : undefined}
              onClick={() => onTriage(source, each)}
            >
              {words.actions[each]}
              {isWaiting(source) && (
                <span aria-hidden="true">
                  <Kbd shortcut={TRIAGE_KEYS[each]} onDark={each === 'kept'} />
                </span>
              )}
            </Button>
          ))}
        </div>
      )}
      {comparing && earlier !== undefined && (
        <TextChanges before={earlier} after={source} onClose={() => setComparing(false)} />
      )}
    </section>
  );
}
