// One number of a report: shown as it is told, edited in a panel beside it.

import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  type Figure,
  type FigureCell,
  type FigureReport,
  type NumberRelation,
  numberRelationSchema,
} from '../../../core/model/kinds/figure.ts';
import { setCell } from '../../../core/store/commands/edit-figure-report.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Popover } from '../../ui/layers/popover.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { figureWords } from '../../words/records/figures.ts';
import styles from './figure-editor.module.css';
import { cellText, partsText } from '../../words/records/figure-cell-text.ts';
import { type FigureColumn, readParts, readReportedValue, reportedValueText } from './figure-values.ts';
import { useRun } from '../../commands/use-run.ts';

const text = figureWords.editor;
const scopes: readonly FigureCell['scope'][] = ['total', 'partial'];
const operators = [
  { value: 'exactly', label: text.exactly },
  ...numberRelationSchema.options.map((value) => ({ value, label: text.relations[value] })),
] as const;

export const columnName = (column: FigureColumn): string =>
  text.column(text.categories[column.category], text.groups[column.group], column.group === 'notStated');

export type FigureCellButtonProps = {
  readonly figure: Figure;
  readonly report: FigureReport;
  readonly column: FigureColumn;
  /** The cell's place in its report; null where nothing is reported yet. */
  readonly index: number | null;
  /** Who reports it, spoken with the number. */
  readonly who: string;
  readonly readOnly: boolean;
};

/** A button in the table. Enter in the field closes its panel. */
export function FigureCellButton({ figure, report, column, index, who, readOnly }: FigureCellButtonProps) {
  const [open, setOpen] = useState(false);
  const cell = index === null ? undefined : report.cells[index];
  const name = columnName(column);
  if (readOnly || (cell === undefined && index !== null))
    return cell === undefined ? null : <CellWords cell={cell} />;
  return (
    <Popover
      label={text.cell(name, who)}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant="ghost"
          size="small"
          className={styles[cell === undefined ? 'addCell' : 'cell']}
          {...(cell === undefined ? { 'aria-label': text.addValue(name, who) } : {})}
        >
          {cell === undefined ? (
            <Plus aria-hidden="true" />
          ) : (
            <>
              <VisuallyHidden>{`${text.cell(name, who)}: `}</VisuallyHidden>
              <CellWords cell={cell} />
            </>
          )}
        </Button>
      }
    >
      <CellForm
        figure={figure}
        report={report}
        column={column}
        index={index}
        cell={cell}
        onDone={() => setOpen(false)}
      />
    </Popover>
  );
}

function CellWords({ cell }: { readonly cell: FigureCell }) {
  return (
    <span className={styles['value']}>
      <bdi>{cellText(cell)}</bdi>
      {cell.groupLabel !== null && <bdi className={styles['label']}>{cell.groupLabel}</bdi>}
    </span>
  );
}

function CellForm({
  figure,
  report,
  column,
  index,
  cell,
  onDone,
}: {
  readonly figure: Figure;
  readonly report: FigureReport;
  readonly column: FigureColumn;
  readonly index: number | null;
  readonly cell: FigureCell | undefined;
  readonly onDone: () => void;
}) {
  const run = useRun();
  const set = (next: FigureCell | null): boolean =>
    run(setCell, { figureId: figure.id, reportId: report.id, index, cell: next });
  const take = (typed: string): void => {
    const read = readReportedValue(typed);
    if (read === null) return;
    set({
      ...column,
      groupLabel: cell?.groupLabel ?? null,
      value: read.value,
      operator: read.value.type === 'words' ? null : (read.operator ?? cell?.operator ?? null),
      scope: cell?.scope ?? 'total',
      ofWhom: cell?.ofWhom ?? [],
    });
    // The panel of an empty place is not that of the number which now stands there.
    if (cell === undefined) onDone();
  };
  // In an empty place the panel closes with the number.
  const effects = cell === undefined ? ({ effects: true } as const) : {};
  const value = useDraft(cell === undefined ? '' : reportedValueText(cell.value), take, effects);
  const label = useDraft(cell?.groupLabel ?? '', (typed) => {
    if (cell !== undefined) set({ ...cell, groupLabel: typed.trim() === '' ? null : typed.trim() });
  });
  const ofWhom = useDraft(partsText(cell?.ofWhom ?? []), (typed) => {
    if (cell !== undefined) set({ ...cell, ofWhom: readParts(typed) });
  });
  return (
    <div className={styles['form']}>
      <Field label={text.value}>
        <TextField
          {...value}
          onKeyDown={(event) => {
            value.onKeyDown(event);
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone();
          }}
          placeholder={text.valueHint}
        />
      </Field>
      {cell !== undefined && (
        <>
          {cell.value.type !== 'words' && (
            <Field label={text.operator}>
              <SelectField<'exactly' | NumberRelation>
                value={cell.operator ?? 'exactly'}
                options={operators}
                onChange={(chosen) => set({ ...cell, operator: chosen === 'exactly' ? null : chosen })}
              />
            </Field>
          )}
          <Field label={text.scope}>
            <SegmentedControl
              label={text.scope}
              value={cell.scope}
              segments={scopes.map((scope) => ({
                value: scope,
                label: text.scopes[scope],
                title: text.scopeTitles[scope],
              }))}
              onChange={(scope) => scope !== null && set({ ...cell, scope })}
            />
          </Field>
          <Field label={text.ofWhom}>
            <TextField {...ofWhom} placeholder={text.ofWhomHint} />
          </Field>
          <Field label={text.groupLabel}>
            <TextField {...label} placeholder={text.groupLabelHint} />
          </Field>
          {report.cells.length > 1 && (
            <Button
              size="small"
              variant="ghost"
              onClick={() => {
                onDone();
                set(null);
              }}
            >
              {text.removeValue}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
