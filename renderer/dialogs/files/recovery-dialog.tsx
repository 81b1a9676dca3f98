// What came back of a damaged project, and what of it is missing or has to be looked at.

import type { RecoveryReport } from '../../../core/model/files/recovery-report.ts';
import { recoveryToWords } from '../../../core/words/recovery-words.ts';
import { copyText } from '../../state/window/copy-text.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { words } from '../../words/en.ts';
import { recoveryWords as text } from '../../words/files/recovery.ts';
import { Report, ReportList, ReportNote, Verdict } from './report.tsx';

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
      <Report>
        <Verdict tone={whole ? 'ok' : 'warn'}>{whole ? text.whole : text.missing(missing.length)}</Verdict>
        {groups.map(({ title, lines }) => (
          <ReportList
            key={title}
            title={title}
            lines={lines}
            most={MOST_SHOWN}
            more={text.more}
            // Two things may read alike: lost files of one source, records without a title.
            line={(line, at) => <li key={`${at}-${line}`}>{line}</li>}
          />
        ))}
        <ReportNote>{text.again}</ReportNote>
      </Report>
    </Dialog>
  );
}
