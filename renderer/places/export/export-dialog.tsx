// Exports the brief: what is asked, the work with its cancel, and what became of it. Choices are those of the last time.

import { useState } from 'react';
import { settleExportOptions } from '../../../core/contract/export-options.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { nameHider } from '../../../core/query/names/name-hider.ts';
import { underTerms } from '../../../core/withhold/under-terms.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { SuspectList } from '../../dialogs/suspects/suspect-list.tsx';
import { useSettings } from '../../state/window/settings.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { exportWords } from '../../words/export.ts';
import { type ExportChoices, lastChoices } from './export-choices.ts';
import { ExportFooter } from './export-footer.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportResult } from './export-result.tsx';
import { exportFileName } from './file-name.ts';
import { useDocumentMarking } from './use-document-marking.ts';
import { useExport } from './use-export.ts';
import styles from './export.module.css';

const text = exportWords;

/** Closing while it works cancels. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const brief = useCurrentBrief();
  return brief === undefined ? null : <ExportOf brief={brief} onClose={onClose} />;
}

function ExportOf({ brief, onClose }: { readonly brief: Brief; readonly onClose: () => void }) {
  const session = useProject();
  const { fileNamePattern } = useSettings();
  const [choices, setChoices] = useState<ExportChoices>(() =>
    lastChoices(session.store.ofKind('export'), brief.id),
  );
  const [name, setName] = useState<string | null>(null);
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
  const shown = useQuery(
    (reader) =>
      withheld?.reader.get(brief.id) ??
      underTerms(reader, brief, new Date().toISOString()).reader.get(brief.id) ??
      brief,
    [withheld, brief],
  );
  const proposed = useQuery(
    (reader) =>
      nameHider(reader, documentWords(brief.language), { now: new Date().toISOString() }).hide(
        exportFileName(fileNamePattern, { ...shown, marking }),
      ),
    [shown, marking, fileNamePattern],
  );
  const fileName = name ?? proposed;

  const work = useExport({ briefId: brief.id, format, templateId, options }, fileName, choices.answers);
  const { step, cancel } = work;
  const run = (): void => {
    if (!blocked) void work.run();
  };
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={step.kind === 'suspects' ? text.suspects.title : text.title}
      footer={<ExportFooter work={work} blocked={blocked} onRun={run} onClose={close} />}
    >
      {step.kind === 'asking' && (
        <ExportForm
          brief={brief}
          choices={choices}
          onChange={setChoices}
          outlook={outlook}
          fileName={fileName}
          onFileName={setName}
          onSubmit={run}
          onClose={close}
        />
      )}
      {step.kind === 'working' && (
        <div className={styles['form']}>
          <p role="status">{text.working}</p>
          <ProgressBar value={step.done === 0 ? null : step.done} label={text.working} />
        </div>
      )}
      {step.kind === 'suspects' && (
        <SuspectList
          groups={step.groups}
          standIn="document"
          readOnly={session.readOnly}
          answers={work.answers}
          onAnswer={(given) => work.setAnswers({ ...work.answers, ...given })}
        />
      )}
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
