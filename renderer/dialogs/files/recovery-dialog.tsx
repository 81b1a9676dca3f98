// What came back of a damaged project, and what of it is missing or has to be looked at.

import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { RecoveryReport } from '../../../core/model/open/recovery-report.ts';
import { type RecoveryGroup, recoveryToWords } from '../../../core/words/recovery-words.ts';
import { copyText } from '../../state/copy-text.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { words } from '../../words/en.ts';
import { recoveryWords as text } from '../../words/files/recovery.ts';
import styles from './recovery-dialog.module.css';

/** Of one group so many lines are shown; the copied list has all. */
const MOST_SHOWN = 100;

/** A list to read and to keep. */
export function RecoveryDialog(props: { readonly report: RecoveryReport; readonly onClose: () => void }) {
  const { report, onClose } = props;
  const { show } = useToasts();
  const { brought, missing, groups } = recoveryToWords(report);
  const left = text.left(report.fileName);
  const copy = () => {
    if (copyText([brought, left, ...missing].join('\n'))) show({ message: text.copied, tone: 'done' });
  };
  const whole = missing.length === 0;
  return (
    <Dialog
      open
      size={whole ? 'medium' : 'large'}
      onClose={onClose}
      title={text.title}
      description={`${brought} ${left}`}
      footer={
        <>
          <Button onClick={copy}>{text.copy}</Button>
          <Button variant="primary" onClick={onClose}>
            {words.ui.close}
          </Button>
        </>
      }
    >
      <div className={styles['recovery']}>
        <p className={styles[whole ? 'whole' : 'missing']}>
          {whole ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          {whole ? text.whole : text.missing(missing.length)}
        </p>
        {groups.map((group) => (
          <Group key={group.title} group={group} />
        ))}
        <p className={styles['quiet']}>{text.again}</p>
      </div>
    </Dialog>
  );
}

function Group({ group: { title, lines } }: { readonly group: RecoveryGroup }) {
  return (
    <section aria-label={title}>
      <h3>
        {title} <span>{lines.length}</span>
      </h3>
      <ul>
        {lines.slice(0, MOST_SHOWN).map((line, index) => (
          // Two things may read alike: lost files of one source, records without a title.
          <li key={`${index}-${line}`}>{line}</li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN && <p className={styles['quiet']}>{text.more(lines.length - MOST_SHOWN)}</p>}
    </section>
  );
}
