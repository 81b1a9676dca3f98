// Verifies the project and says what was proven, or what doesn't hold, each thing with what to do about it.

import { CircleCheck, CircleX } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Problem, problemsOf, type Proven, type Verification } from '../../../core/verify/proof.ts';
import { useTellError } from '../../commands/use-run.ts';
import { onEvent, projectApi } from '../../state/bridge.ts';
import { copyText } from '../../state/window/copy-text.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { words } from '../../words/en.ts';
import { verifyWords as text } from '../../words/files/verify.ts';
import { Report, ReportList, Verdict } from './report.tsx';
import styles from './verify-dialog.module.css';

type Step =
  | { readonly kind: 'working'; readonly jobId: string; readonly done: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly verification: Verification };

/** Of one proof so many are shown; the copied list has all. */
const MOST_SHOWN = 50;

/** Begins at once; closing while it works cancels. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const tell = useTellError();
  const { show } = useToasts();
  const [step, setStep] = useState<Step>({ kind: 'cancelled' });
  const working = useRef<string | null>(null);
  const cancel = useCallback(() => {
    if (working.current !== null) void projectApi.cancelJob({ jobId: working.current });
    working.current = null;
  }, []);
  const begin = useCallback(async () => {
    const jobId = crypto.randomUUID();
    working.current = jobId;
    setStep({ kind: 'working', jobId, done: 0 });
    // What was typed belongs to what is verified; where it can't be written just now, the file is verified as it is.
    await session.flush();
    if (working.current !== jobId) return;
    const verified = await projectApi.verifyProject({ jobId });
    if (working.current !== jobId) return;
    working.current = null;
    if (!verified.ok) tell(verified.error);
    setStep(
      verified.ok && verified.value !== null
        ? { kind: 'done', verification: verified.value }
        : { kind: 'cancelled' },
    );
  }, [session, tell]);
  useEffect(
    () =>
      onEvent('jobProgress', ({ jobId, done }) =>
        setStep((now) => (now.kind === 'working' && now.jobId === jobId ? { ...now, done } : now)),
      ),
    [],
  );
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void begin();
  }, [begin]);
  useEffect(() => cancel, [cancel]);

  const copy = (verification: Verification) => {
    if (copyText(asText(verification))) show({ message: text.copied, tone: 'done' });
  };
  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={text.title}
      description={text.description}
      footer={
        step.kind === 'working' ? (
          <Button
            onClick={() => {
              cancel();
              setStep({ kind: 'cancelled' });
            }}
          >
            {words.ui.cancel}
          </Button>
        ) : (
          <>
            {step.kind === 'done' && <Button onClick={() => copy(step.verification)}>{text.copy}</Button>}
            <Button onClick={() => void begin()}>{text.again}</Button>
            <Button variant="primary" onClick={onClose}>
              {words.ui.close}
            </Button>
          </>
        )
      }
    >
      {step.kind === 'working' && (
        <div className={styles['working']}>
          <p role="status">{text.working}</p>
          <ProgressBar value={step.done === 0 ? null : step.done} label={text.working} />
        </div>
      )}
      {step.kind === 'cancelled' && <p role="status">{text.cancelled}</p>}
      {step.kind === 'done' && (
        <Result
          verification={step.verification}
          onShow={(id) => {
            onClose();
            showRecord(session, id);
          }}
        />
      )}
    </Dialog>
  );
}

function Result(props: { readonly verification: Verification; readonly onShow: (recordId: string) => void }) {
  const { proofs } = props.verification;
  const problems = problemsOf(props.verification);
  const holds = problems.length === 0;
  return (
    <Report>
      <Verdict tone={holds ? 'ok' : 'bad'} live>
        {holds ? text.holds : text.broken(problems.length)}
      </Verdict>
      {proofs
        .filter((proven) => proven.problems.length > 0)
        .map((proven) => (
          <ReportList
            key={proven.proof}
            title={text.proofs[proven.proof]}
            lines={proven.problems}
            most={MOST_SHOWN}
            more={text.more}
            line={(problem) => <ProblemLine key={problem.key} problem={problem} onShow={props.onShow} />}
          />
        ))}
      <section aria-label={text.results}>
        <h3>{text.results}</h3>
        <ul className={styles['proofs']}>
          {proofs.map((proven) => (
            <ProofLine key={proven.proof} proven={proven} />
          ))}
        </ul>
      </section>
    </Report>
  );
}

function ProblemLine({
  problem,
  onShow,
}: {
  readonly problem: Problem;
  readonly onShow: (recordId: string) => void;
}) {
  const { recordId } = problem;
  return (
    <li className={styles['problem']}>
      <div className={styles['told']} dir="auto">
        <p>{problem.what}</p>
        {!problem.what.includes(problem.where) && (
          <p className={styles['where']}>
            <bdi>{problem.where}</bdi>
          </p>
        )}
        <p className={styles['todo']}>
          {problem.means} {problem.todo}
        </p>
      </div>
      {recordId !== null && (
        <Button size="small" onClick={() => onShow(recordId)}>
          {text.show}
          <VisuallyHidden>: {problem.where}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}

function ProofLine({ proven }: { readonly proven: Proven }) {
  const { holds } = proven;
  return (
    <li className={styles[holds ? 'holding' : 'failing']}>
      {holds ? (
        <CircleCheck role="img" aria-label={text.proven} />
      ) : (
        <CircleX role="img" aria-label={text.failed} />
      )}
      <span className={styles['name']}>{text.proofs[proven.proof]}</span>
      <span>{proven.summary}</span>
    </li>
  );
}

/** Everything as lines, for a mail or a ticket. */
const asText = (verification: Verification): string =>
  [
    ...problemsOf(verification).map(
      ({ where, what, means, todo, detail }) =>
        `${where}: ${what} ${means} ${todo}${detail === null ? '' : ` (${detail})`}`,
    ),
    ...verification.proofs.map(({ proof, summary }) => `${text.proofs[proof]}: ${summary}`),
  ].join('\n');
