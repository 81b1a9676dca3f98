// Exports the brief: what is asked, the work with its cancel, and what became of it. Choices are those of the last time.

import { useEffect, useRef, useState } from 'react';
import type { SuspectGroup } from '../../../core/base/suspect-group.ts';
import { settleExportOptions } from '../../../core/contract/export-options.ts';
import type { PickedFile } from '../../../core/contract/app-calls.ts';
import type { ExportDone } from '../../../core/contract/project-calls.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { nameHider } from '../../../core/query/names/name-hider.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { useTellError } from '../../commands/use-run.ts';
import { appApi, onEvent, projectApi } from '../../state/bridge.ts';
import { useSettings } from '../../state/window/settings.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { words } from '../../words/en.ts';
import { exportWords } from '../../words/export.ts';
import { type ExportChoices, lastChoices } from './export-choices.ts';
import { ExportForm } from './export-form.tsx';
import { ExportResult } from './export-result.tsx';
import { exportFileName } from './file-name.ts';
import { SuspectList } from './suspect-list.tsx';
import { useDocumentMarking } from './use-document-marking.ts';
import styles from './export.module.css';

type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly jobId: string; readonly done: number }
  | { readonly kind: 'suspects'; readonly file: PickedFile; readonly groups: readonly SuspectGroup[] }
  | { readonly kind: 'done'; readonly file: PickedFile; readonly done: ExportDone };

const text = exportWords;

/** Closing while it works cancels. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const brief = useCurrentBrief();
  return brief === undefined ? null : <ExportOf brief={brief} onClose={onClose} />;
}

function ExportOf({ brief, onClose }: { readonly brief: Brief; readonly onClose: () => void }) {
  const session = useProject();
  const { fileNamePattern } = useSettings();
  const tell = useTellError();
  const [choices, setChoices] = useState<ExportChoices>(() =>
    lastChoices(session.store.ofKind('export'), brief.id),
  );
  const [name, setName] = useState<string | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const working = useRef<string | null>(null);
  useEffect(
    () =>
      onEvent('jobProgress', ({ jobId, done }) =>
        setStep((now) => (now.kind === 'working' && now.jobId === jobId ? { ...now, done } : now)),
      ),
    [],
  );
  const { format, templateId } = choices;
  const outlook = useDocumentMarking(brief, templateId, choices.options.cap);
  const { withheld } = outlook;
  // A cap that is not below anything is none.
  const cap = withheld === null ? null : choices.options.cap;
  const options = settleExportOptions(format, { ...choices.options, cap });
  const blocked =
    withheld !== null &&
    (withheld.unordered.length > 0 || (cap?.above === 'block' && withheld.parts.length > 0));
  const marking = cap === null ? outlook.document.marking : cap.marking;
  // What may not stand in the file is no name for it either.
  const shown = withheld?.reader.get(brief.id) ?? brief;
  const proposed = useQuery(
    (reader) =>
      nameHider(reader, documentWords(brief.language)).hide(
        exportFileName(fileNamePattern, { ...shown, marking }),
      ),
    [shown, marking, fileNamePattern],
  );
  const fileName = name ?? proposed;

  const run = async () => {
    if (blocked) return;
    await session.flush();
    const target = await appApi.pickTarget({ purpose: 'export', suggestedName: fileName, format });
    if (!target.ok) return tell(target.error);
    if (target.value === null) return;
    await write(target.value, false);
  };
  const write = async (file: PickedFile, despiteSuspects: boolean) => {
    const jobId = crypto.randomUUID();
    working.current = jobId;
    setStep({ kind: 'working', jobId, done: 0 });
    const done = await projectApi.exportBrief({
      jobId,
      briefId: brief.id,
      format,
      token: file.token,
      templateId,
      options,
      despiteSuspects,
    });
    working.current = null;
    if (!done.ok && done.error.kind === 'suspect-names')
      return setStep({ kind: 'suspects', file, groups: done.error.groups });
    if (!done.ok) {
      setStep({ kind: 'asking' });
      return tell(done.error);
    }
    if (!session.readOnly) {
      const noted = session.apply(done.value.change);
      if (!noted.ok) tell(noted.error);
    }
    setStep({ kind: 'done', file, done: done.value });
  };
  const cancel = () => {
    if (working.current !== null) void projectApi.cancelJob({ jobId: working.current });
  };
  const close = () => {
    cancel();
    onClose();
  };
  const act = (call: Promise<{ ok: true } | { ok: false; error: Parameters<typeof tell>[0] }>) =>
    void call.then((result) => {
      if (!result.ok) tell(result.error);
    });

  return (
    <Dialog
      open
      onClose={close}
      title={step.kind === 'suspects' ? text.suspects.title : text.title}
      footer={
        step.kind === 'done' ? (
          <>
            <Button onClick={() => setStep({ kind: 'asking' })}>{text.again}</Button>
            <Button onClick={() => act(appApi.showTarget({ token: step.file.token }))}>{text.show}</Button>
            <Button variant="primary" onClick={() => act(appApi.openTarget({ token: step.file.token }))}>
              {text.open}
            </Button>
          </>
        ) : step.kind === 'working' ? (
          <Button onClick={cancel}>{words.ui.cancel}</Button>
        ) : step.kind === 'suspects' ? (
          <>
            <Button disabled={session.readOnly} onClick={() => void write(step.file, true)}>
              {text.suspects.goOn}
            </Button>
            <Button variant="primary" onClick={() => setStep({ kind: 'asking' })}>
              {text.suspects.back}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>{words.ui.cancel}</Button>
            <Button variant="primary" disabled={blocked} onClick={() => void run()}>
              {text.choose}
            </Button>
          </>
        )
      }
    >
      {step.kind === 'asking' && (
        <ExportForm
          brief={brief}
          choices={choices}
          onChange={setChoices}
          outlook={outlook}
          fileName={fileName}
          onFileName={setName}
          onSubmit={() => void run()}
          onClose={close}
        />
      )}
      {step.kind === 'working' && (
        <div className={styles['form']}>
          <p role="status">{text.working}</p>
          <ProgressBar value={step.done === 0 ? null : step.done} label={text.working} />
        </div>
      )}
      {step.kind === 'suspects' && <SuspectList groups={step.groups} readOnly={session.readOnly} />}
      {step.kind === 'done' && (
        <ExportResult
          fileName={step.file.name}
          marking={step.done.marking}
          raisedBy={step.done.raisedBy}
          losses={step.done.losses}
        />
      )}
    </Dialog>
  );
}
