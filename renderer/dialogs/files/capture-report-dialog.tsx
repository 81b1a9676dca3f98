// How a capture of several files went, file by file: what was refused, what there is to look at, what was there already.

import { type CaptureReport, getCaptureReport, type ReportedFile } from '../../state/window/dialogs.ts';
import { navigate } from '../../state/window/navigation.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { appWords } from '../../words/app.ts';
import { dialogWords } from '../../words/inputs/dialogs.ts';
import { words } from '../../words/en.ts';
import styles from '../dialogs.module.css';

const PARTS = ['refused', 'told', 'already'] as const satisfies readonly (keyof CaptureReport)[];

/** A list to read; there is nothing to decide. */
export function CaptureReportDialog({ onClose }: { readonly onClose: () => void }) {
  const report = getCaptureReport();
  const text = dialogWords.captureReport;
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title(report.added, report.refused.length)}
      description={report.refused.length === 0 ? text.allRead : text.description}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.ui.done}
        </Button>
      }
    >
      {PARTS.map((part) =>
        report[part].length === 0 ? null : (
          <section key={part}>
            <h3 className={styles['listHead']}>{text.parts[part](report[part].length)}</h3>
            <Files files={report[part]} onClose={onClose} />
          </section>
        ),
      )}
    </Dialog>
  );
}

function Files({
  files,
  onClose,
}: {
  readonly files: readonly ReportedFile[];
  readonly onClose: () => void;
}) {
  return (
    <ul className={styles['list']}>
      {files.map(({ name, why, sourceId }, index) => (
        <li key={`${index}-${name}`} className={styles['listRow']}>
          <div className={styles['listMain']}>
            <bdi>{name}</bdi>
            {why.map((line) => (
              <p key={line} className={styles['listNote']} dir="auto">
                {line}
              </p>
            ))}
          </div>
          {sourceId !== null && (
            <Button
              size="small"
              variant="ghost"
              onClick={() => {
                onClose();
                navigate({ place: 'sources', sourceId, excerptId: null });
              }}
            >
              {appWords.show}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
