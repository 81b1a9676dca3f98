// The steps that copies for somebody else have in common: what is asked, parts of names to look at, and what became of it.

import type { ReactNode } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { useProject } from '../../state/project/use-project.tsx';
import { words } from '../../words/en.ts';
import { exportWords } from '../../words/export.ts';
import { sharingWords as text } from '../../words/files/sharing.ts';
import { SuspectList } from '../suspects/suspect-list.tsx';
import { CopyMade } from './copy-report.tsx';
import type { useGuardedCopy } from './use-guarded-copy.ts';
import styles from '../dialogs.module.css';

/** `children` is what is asked first. */
export function GuardedCopyDialog(props: {
  readonly work: ReturnType<typeof useGuardedCopy>;
  readonly title: string;
  readonly description: string;
  /** Whether it was said what goes and what stays, and all is given that is needed: nothing is written before. */
  readonly ready: boolean;
  /** Whether anybody can read what is written. */
  readonly plain: boolean;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const { work, onClose } = props;
  const { step, answers, busy } = work;
  const { encrypted } = useProject();
  return (
    <Dialog
      open
      onClose={onClose}
      title={step.kind === 'suspects' ? exportWords.suspects.title : props.title}
      description={step.kind === 'asking' ? props.description : undefined}
      footer={
        step.kind === 'done' ? (
          <Button variant="primary" onClick={onClose}>
            {words.ui.close}
          </Button>
        ) : step.kind === 'suspects' ? (
          <>
            <Button onClick={work.again}>{text.back}</Button>
            <Button
              variant="primary"
              disabled={busy || step.groups.some(({ spelling }) => answers[spelling] === undefined)}
              onClick={() => void work.write(step.file, answers)}
            >
              {text.write}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words.ui.cancel}</Button>
            <Button variant="primary" disabled={busy || !props.ready} onClick={() => void work.run()}>
              {text.save}
            </Button>
          </>
        )
      }
    >
      {step.kind === 'asking' && (
        <div className={styles['form']}>
          {encrypted && props.plain && <p className={styles['warning']}>{text.notEncrypted}</p>}
          {props.children}
        </div>
      )}
      {step.kind === 'suspects' && (
        <SuspectList
          groups={step.groups}
          standIn="copy"
          readOnly={false}
          answers={answers}
          onAnswer={(given) => work.setAnswers({ ...answers, ...given })}
        />
      )}
      {step.kind === 'done' && <CopyMade name={step.file.name} made={step.made} />}
    </Dialog>
  );
}
