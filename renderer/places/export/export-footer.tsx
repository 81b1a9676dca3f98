// What can be done at each step of an export.

import { useTellError } from '../../commands/use-run.ts';
import { appApi } from '../../state/bridge.ts';
import { Button } from '../../ui/controls/button.tsx';
import { words } from '../../words/en.ts';
import { exportWords } from '../../words/export.ts';
import type { useExport } from './use-export.ts';

const text = exportWords;

export type ExportFooterProps = {
  readonly work: ReturnType<typeof useExport>;
  readonly blocked: boolean;
  readonly onRun: () => void;
  readonly onClose: () => void;
};

export function ExportFooter({ work, blocked, onRun, onClose }: ExportFooterProps) {
  const { step, write, cancel, again, answers } = work;
  const tell = useTellError();
  const act = (call: Promise<{ ok: true } | { ok: false; error: Parameters<typeof tell>[0] }>) =>
    void call.then((result) => {
      if (!result.ok) tell(result.error);
    });
  return step.kind === 'done' ? (
    <>
      <Button onClick={again}>{text.again}</Button>
      <Button onClick={() => act(appApi.showTarget({ token: step.file.token }))}>{text.show}</Button>
      <Button variant="primary" onClick={() => act(appApi.openTarget({ token: step.file.token }))}>
        {text.open}
      </Button>
    </>
  ) : step.kind === 'working' ? (
    <Button onClick={cancel}>{words.ui.cancel}</Button>
  ) : step.kind === 'suspects' ? (
    <>
      <Button onClick={again}>{text.suspects.back}</Button>
      <Button
        variant="primary"
        disabled={step.groups.some(({ spelling }) => answers[spelling] === undefined)}
        onClick={() => void write(step.file, answers)}
      >
        {text.suspects.goOn}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={onClose}>{words.ui.cancel}</Button>
      <Button variant="primary" disabled={blocked} onClick={onRun}>
        {text.choose}
      </Button>
    </>
  );
}
