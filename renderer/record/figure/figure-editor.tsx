// One disputed figure: its question, the reports side by side, why they differ, and how the brief will tell it.

import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Figure, FigureId } from '../../../core/model/kinds/figure.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { takeJustMade } from '../../state/window/just-made.ts';
import { useProject, useRecord } from '../../state/project/use-project.tsx';
import { IconButton } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { EmptyState, PanelHeader } from '../../ui/layout/panel.tsx';
import { pressesEnter } from '../../ui/keys/presses-enter.ts';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { TextArea, TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { figureWords } from '../../words/records/figures.ts';
import { DateField } from '../date-field.tsx';
import styles from './figure-editor.module.css';
import { FigureRanges } from './figure-ranges.tsx';
import { FigureReportsTable } from './figure-reports-table.tsx';
import { FigureTelling } from './figure-telling.tsx';
import { HistoryButton } from '../history-button.tsx';
import { PlacePicker } from '../place/place-picker.tsx';
import { useRun } from '../../commands/use-run.ts';

const text = figureWords.editor;
const differences = ['time', 'scope', 'sameStream', 'dispute'] as const;

export type FigureEditorProps = {
  readonly figureId: FigureId;
  readonly onRemove: () => void;
};

/** Fills its column and scrolls. Give it the figure's id as its key. */
export function FigureEditor({ figureId, onRemove }: FigureEditorProps) {
  const { readOnly } = useProject();
  const brief = useCurrentBrief();
  const figure = useRecord(figureId);
  const run = useRun();
  if (figure === undefined) return null;
  const update = (patch: Partial<Pick<Figure, 'question' | 'unit' | 'placeId' | 'period'>>): void => {
    run(updateRecord<'figure'>, { id: figure.id, patch });
  };
  return (
    <section className={styles['figure']} aria-label={figure.question}>
      <PanelHeader
        title={figureWords.title}
        note={figureWords.reports(figure.reports.length)}
        ruled
        actions={
          <>
            <HistoryButton recordId={figure.id} />
            {!readOnly && (
              <IconButton
                size="small"
                label={figureWords.remove}
                icon={<Trash2 aria-hidden="true" />}
                onClick={onRemove}
              />
            )}
          </>
        }
      />
      <div className={styles['body']}>
        <Question figure={figure} readOnly={readOnly} />
        <div className={styles['facts']}>
          <Field label={text.place}>
            <PlacePicker
              value={figure.placeId}
              onChange={(placeId) => update({ placeId })}
              readOnly={readOnly}
            />
          </Field>
          <DateField
            label={text.period}
            value={figure.period}
            reference={null}
            zone={brief?.asOf?.zone ?? null}
            disabled={readOnly}
            onChange={(period) => update({ period })}
          />
          <Unit figure={figure} readOnly={readOnly} onCommit={(unit) => update({ unit })} />
        </div>
        <h3 className={styles['heading']}>{text.table}</h3>
        {figure.reports.length === 0 && (
          <EmptyState title={figureWords.empty.noReports}>{figureWords.empty.noReportsHint}</EmptyState>
        )}
        <FigureReportsTable figure={figure} />
        <h3 className={styles['heading']}>{text.sentence}</h3>
        {figure.reports.length > 0 && <FigureTelling figure={figure} readOnly={readOnly} />}
        <FigureRanges figure={figure} />
        <Difference figure={figure} readOnly={readOnly} />
      </div>
    </section>
  );
}

function Question({ figure, readOnly }: { readonly figure: Figure; readonly readOnly: boolean }) {
  const run = useRun();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(figure.question, (typed) => {
    const question = typed.replace(/\s+/gu, ' ').trim();
    // A question can't be taken away: what was there stays.
    if (question !== '') run(updateRecord<'figure'>, { id: figure.id, patch: { question } });
  });
  useEffect(() => {
    if (takeJustMade(figure.id)) area.current?.select();
  }, [figure.id]);
  return (
    <TextArea
      {...draft}
      onKeyDown={(event) => {
        if (pressesEnter(event)) event.preventDefault();
        draft.onKeyDown(event);
      }}
      ref={area}
      rows={1}
      quiet
      readOnly={readOnly}
      aria-label={text.question}
      className={styles['question']}
    />
  );
}

function Unit({
  figure,
  readOnly,
  onCommit,
}: {
  readonly figure: Figure;
  readonly readOnly: boolean;
  readonly onCommit: (unit: string) => void;
}) {
  const draft = useDraft(figure.unit, (unit) => onCommit(unit.trim()));
  return (
    <Field label={text.unit}>
      <TextField {...draft} readOnly={readOnly} placeholder={text.unitHint} />
    </Field>
  );
}

function Difference({ figure, readOnly }: { readonly figure: Figure; readonly readOnly: boolean }) {
  const run = useRun();
  const update = (patch: Partial<Pick<Figure, 'difference' | 'differenceNote'>>): void => {
    run(updateRecord<'figure'>, { id: figure.id, patch });
  };
  const note = useDraft(
    figure.differenceNote,
    (differenceNote) => update({ differenceNote: differenceNote.trim() }),
    { enter: false },
  );
  return (
    <>
      <h3 className={styles['heading']}>{text.difference}</h3>
      <div className={styles['difference']}>
        <SegmentedControl
          clearable
          label={text.difference}
          disabled={readOnly}
          value={figure.difference}
          segments={differences.map((value) => ({
            value,
            label: text.differences[value],
            title: text.differenceTitles[value],
          }))}
          onChange={(difference) => update({ difference })}
        />
        <Field label={text.differenceNote}>
          <TextArea {...note} readOnly={readOnly} placeholder={readOnly ? '' : text.differenceHint} />
        </Field>
      </div>
    </>
  );
}
