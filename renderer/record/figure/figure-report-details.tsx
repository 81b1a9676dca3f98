// What the table has no column for: as of when, superseded by which, our own sum; and the excerpt of a report.

import { Ellipsis, Quote } from 'lucide-react';
import { useState } from 'react';
import type { ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import type { Figure, FigureReport } from '../../../core/model/kinds/figure.ts';
import { referenceOf } from '../../../core/query/evidence/reference-date.ts';
import {
  removeReport,
  setReport,
  type SetReportInput,
} from '../../../core/store/commands/edit-figure-report.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useQuery, useRecord } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Popover } from '../../ui/layers/popover.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { figureWords } from '../../words/records/figures.ts';
import { DateField } from '../date-field.tsx';
import { ExcerptCard } from '../excerpt/excerpt-card.tsx';
import { ExcerptPicker } from '../evidence/evidence-excerpt-picker.tsx';
import { speakerName } from '../event/event-speakers.tsx';
import styles from './figure-editor.module.css';
import { useRun } from '../../commands/use-run.ts';
import { useUndoAction } from '../../commands/use-undo-action.ts';

const text = figureWords.editor;

export type ReportProps = { readonly figure: Figure; readonly report: FigureReport; readonly who: string };

/** The day that relative dates of a report count from: the publication of its excerpt's source. */
export function useReportReference(excerptId: ExcerptId | null) {
  const brief = useCurrentBrief();
  const reference = useQuery(
    (reader) => {
      const excerpt = excerptId === null ? undefined : reader.get(excerptId);
      return excerpt === undefined
        ? { day: null, zone: null }
        : referenceOf(reader, excerpt.sourceId, excerpt.segments[0] ?? null);
    },
    [excerptId],
  );
  return { reference: reference.day, zone: reference.zone ?? brief?.asOf?.zone ?? null };
}

/** The button at the end of a row. */
export function ReportDetails({ figure, report, who }: ReportProps) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const [open, setOpen] = useState(false);
  const reference = useReportReference(report.excerptId);
  const set = (patch: SetReportInput['patch']): void => {
    run(setReport, { figureId: figure.id, reportId: report.id, patch });
  };
  const descriptor = useDraft(report.claimant.descriptor ?? '', (typed) => {
    const descriptorText = typed.trim() === '' ? null : typed.trim();
    // Somebody must be named: the words alone can't be emptied.
    if (descriptorText !== null || report.claimant.actorId !== null)
      set({ claimant: { ...report.claimant, descriptor: descriptorText } });
  });
  const how = useDraft(report.derived ?? '', (typed) => set({ derived: typed.trim() }));
  const remove = (): void => {
    setOpen(false);
    if (!run(removeReport, { figureId: figure.id, reportId: report.id })) return;
    show({
      message: text.removedReport(who),
      action: undoAction(),
    });
  };
  return (
    <Popover
      label={text.details(who)}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton size="small" label={text.details(who)} icon={<Ellipsis aria-hidden="true" />} />}
    >
      <div className={styles['form']}>
        <DateField label={text.asOf} value={report.asOf} {...reference} onChange={(asOf) => set({ asOf })} />
        <Field label={text.descriptor}>
          <TextField {...descriptor} placeholder={text.descriptorHint} />
        </Field>
        <Field label={text.supersededBy}>
          <SelectField
            value={report.supersededBy ?? 'none'}
            options={[
              { value: 'none', label: text.notSuperseded },
              ...figure.reports
                .filter((other) => other.id !== report.id)
                .map((other) => ({ value: other.id, label: speakerName(session.store, other.claimant) })),
            ]}
            onChange={(id) => set({ supersededBy: id === 'none' ? null : id })}
          />
        </Field>
        <Checkbox
          checked={report.derived !== null}
          onChange={(on) => set({ derived: on ? '' : null })}
          label={text.derived}
          hint={text.derivedHint}
        />
        {report.derived !== null && (
          <Field label={text.derivedHow}>
            <TextField {...how} />
          </Field>
        )}
        <Button size="small" variant="danger" onClick={remove}>
          {text.removeReport}
        </Button>
      </div>
    </Popover>
  );
}

/** The excerpt behind a report: shown, opened in its source, changed. */
export function ReportExcerpt({ figure, report, who }: ReportProps) {
  const session = useProject();
  const run = useRun();
  const excerpt = useRecord(report.excerptId);
  const [open, setOpen] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const set = (excerptId: ExcerptId | null): void => {
    setChoosing(false);
    run(setReport, { figureId: figure.id, reportId: report.id, patch: { excerptId } });
  };
  if (session.readOnly && excerpt === undefined)
    return <span className={styles['quiet']}>{text.noExcerpt}</span>;
  return (
    <Popover
      label={text.excerptOf(who)}
      align="end"
      flush={excerpt !== undefined && !choosing}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setChoosing(false);
      }}
      trigger={
        <Button
          size="small"
          variant="ghost"
          icon={<Quote aria-hidden="true" />}
          className={styles[excerpt === undefined ? 'noExcerpt' : 'hasExcerpt']}
          aria-label={
            excerpt === undefined ? `${text.excerptOf(who)}: ${text.noExcerpt}` : text.excerptOf(who)
          }
        >
          {excerpt === undefined ? text.noExcerpt : null}
        </Button>
      }
    >
      {excerpt === undefined || choosing ? (
        <ExcerptPicker label={text.chooseExcerpt} onPick={set} />
      ) : (
        <div className={styles['excerpt']}>
          <ExcerptCard
            excerpt={excerpt}
            onOpen={() => showRecord(session, excerpt.id)}
            actions={
              session.readOnly ? undefined : (
                <>
                  <Button size="small" variant="ghost" onClick={() => setChoosing(true)}>
                    {text.otherExcerpt}
                  </Button>
                  <Button size="small" variant="ghost" onClick={() => set(null)}>
                    {text.noneExcerpt}
                  </Button>
                </>
              )
            }
          />
        </div>
      )}
    </Popover>
  );
}
