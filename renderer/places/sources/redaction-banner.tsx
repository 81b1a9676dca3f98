// Says of a source that came with a copy that it is not whole, for as long as it stands there.
import type { Source } from '../../../core/model/kinds/source.ts';
import { sourceWords } from '../../words/records/sources.ts';
import styles from './sources-place.module.css';

/** Nothing for a source that was captured here. */
export function RedactionBanner({ source }: { source: Source }) {
  const { redaction } = source;
  if (redaction === 'none') return null;
  return (
    <section className={styles['banner']} aria-label={sourceWords.redaction}>
      <p>{sourceWords.redactions[redaction]}</p>
    </section>
  );
}
