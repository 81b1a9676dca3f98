// Says once that the words of a source speak of the terms on which it was given, until somebody has said that they hold.
import type { Source } from '../../../core/model/kinds/source.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { termsWords } from '../../words/records/terms.ts';
import { useSetTerms, useToggleTerms } from '../../record/source/use-terms.ts';
import styles from './sources-place.module.css';

/** Nothing where the terms came from elsewhere, or were looked at. */
export function TermsBanner({ source }: { source: Source }) {
  const { readOnly } = useProject();
  const setTerms = useSetTerms(source);
  const toggle = useToggleTerms(source);
  const { terms } = source;
  if (terms.how !== 'text' || readOnly) return null;
  return (
    <section className={styles['banner']} aria-label={termsWords.label}>
      <p dir="auto">{termsWords.banner(terms.use, terms.said)}</p>
      <Button size="small" variant="primary" onClick={() => setTerms({ ...terms, how: 'typed' })}>
        {termsWords.keep}
      </Button>
      <Button size="small" variant="ghost" onClick={toggle}>
        {termsWords.change}
      </Button>
    </section>
  );
}
