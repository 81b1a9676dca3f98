// Exports the brief: format, template, name; progress with cancel; then what was left out, Open and Show in folder.

import { useEffect, useRef, useState } from 'react';
import { runChecks } from '../../../core/checks/registry.ts';
import { plainExport } from '../../../core/contract/export-options.ts';
import type { PickedFile } from '../../../core/contract/app-calls.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { useTemplates } from '../../dialogs/template-choice.tsx';
import { useTellError } from '../../commands/use-run.ts';
import { appApi, onEvent, projectApi } from '../../state/bridge.ts';
import { openDialog } from '../../state/dialogs.ts';
import { navigate } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import { useCurrentBrief } from '../../state/use-current-brief.ts';
import { useProject, useQuery } from '../../state/use-project.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MarkingLabel } from '../../ui/marking-label.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dialogWords } from '../../words/dialogs.ts';
import { words } from '../../words/en.ts';
import { exportFileName } from './file-name.ts';
import styles from '../../dialogs/dialogs.module.css';

type Format = 'docx' | 'pdf' | 'html' | 'md';
type Step =
  | { readonly kind: 'asking' }
  | { readonly kind: 'working'; readonly jobId: string; readonly done: number }
  | { readonly kind: 'done'; readonly file: PickedFile; readonly losses: readonly Loss[] };

const formats: readonly Format[] = ['docx', 'pdf', 'html', 'md'];
const text = dialogWords.exporting;

/** Closing while it works cancels. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const brief = useCurrentBrief();
  const templates = useTemplates();
  const { fileNamePattern } = useSettings();
  const tell = useTellError();
  const [format, setFormat] = useState<Format>('docx');
  const [templateId, setTemplateId] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const findings = useQuery(
    (reader) => (brief === undefined ? 0 : runChecks(reader, brief.id).length),
    [brief?.id],
  );
  const working = useRef<string | null>(null);
  useEffect(
    () =>
      onEvent('jobProgress', ({ jobId, done }) =>
        setStep((now) => (now.kind === 'working' && now.jobId === jobId ? { ...now, done } : now)),
      ),
    [],
  );
  if (brief === undefined) return null;
  const fileName = name ?? exportFileName(fileNamePattern, brief);

  const run = async () => {
    await session.flush();
    const target = await appApi.pickTarget({ purpose: 'export', suggestedName: fileName, format });
    if (!target.ok) return tell(target.error);
    if (target.value === null) return;
    const file = target.value;
    const jobId = crypto.randomUUID();
    working.current = jobId;
    setStep({ kind: 'working', jobId, done: 0 });
    const done = await projectApi.exportBrief({
      jobId,
      briefId: brief.id,
      format,
      token: file.token,
      templateId,
      options: plainExport,
    });
    working.current = null;
    if (!done.ok) {
      setStep({ kind: 'asking' });
      return tell(done.error);
    }
    if (!session.readOnly) {
      const noted = session.apply(done.value.change);
      if (!noted.ok) tell(noted.error);
    }
    setStep({ kind: 'done', file, losses: done.value.losses });
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
      title={text.title}
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
        ) : (
          <>
            <Button onClick={close}>{words.ui.cancel}</Button>
            <Button variant="primary" onClick={() => void run()}>
              {text.choose}
            </Button>
          </>
        )
      }
    >
      {step.kind === 'asking' && (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Field label={text.format}>
            <SegmentedControl
              value={format}
              segments={formats.map((value) => ({ value, label: text.formats[value] }))}
              onChange={(value) => {
                if (value !== null) setFormat(value);
              }}
            />
          </Field>
          <Field label={text.template}>
            <SelectField
              value={templateId ?? ''}
              options={[
                {
                  value: '',
                  label: text.ownTemplate(
                    templates.find(({ id }) => id === brief.templateId)?.name ?? brief.templateId,
                  ),
                },
                ...templates
                  .filter(({ id }) => id !== brief.templateId)
                  .map(({ id, name: label }) => ({ value: id, label })),
              ]}
              onChange={(value) => setTemplateId(value === '' ? null : value)}
            />
          </Field>
          <Field label={text.fileName} hint={text.fileNameHint}>
            <TextField value={fileName} onChange={setName} dir="auto" />
          </Field>
          <div className={styles['row']}>
            <span className={styles['hint']}>{text.marking}</span>
            {brief.marking === null ? (
              <span>{dialogWords.briefDetails.noMarking}</span>
            ) : (
              <MarkingLabel marking={brief.marking} />
            )}
            {!session.readOnly && (
              <Button variant="link" size="small" onClick={() => openDialog('brief-details')}>
                {text.changeMarking}
              </Button>
            )}
          </div>
          {findings > 0 && (
            <p className={styles['warning']}>
              {text.checks(findings)}{' '}
              <Button
                variant="link"
                size="small"
                onClick={() => {
                  navigate({ place: 'checks' });
                  close();
                }}
              >
                {text.lookAtChecks}
              </Button>
            </p>
          )}
        </form>
      )}
      {step.kind === 'working' && (
        <div className={styles['form']}>
          <p role="status">{text.working}</p>
          <ProgressBar value={step.done === 0 ? null : step.done} label={text.working} />
        </div>
      )}
      {step.kind === 'done' && (
        <div className={styles['form']}>
          <p role="status">
            <bdi>{text.done(step.file.name)}</bdi>
          </p>
          {step.losses.length === 0 ? (
            <p className={styles['hint']}>{text.noLosses}</p>
          ) : (
            <div className={styles['warning']}>
              {text.losses}
              <ul className={styles['losses']}>
                {step.losses.map((loss) => (
                  <li key={`${loss.where}|${loss.what}`}>
                    <bdi>{loss.where}</bdi>: {loss.what}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}
