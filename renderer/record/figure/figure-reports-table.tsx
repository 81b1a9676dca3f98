// The reports of a figure as a table: who says so, as of when, and a column for each category and group.

import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import type { Figure, FigureReport } from '../../../core/model/kinds/figure.ts';
import { CATEGORIES, GROUPS } from '../../../core/query/figures/figure-range.ts';
import { setReport } from '../../../core/store/commands/edit-figure-report.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Tag } from '../../ui/labels/grade.tsx';
import { Menu } from '../../ui/layers/menu.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { figureWords } from '../../words/records/figures.ts';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import { speakerName, SpeakerPicker } from '../event/event-speakers.tsx';
import { columnName, FigureCellButton } from './figure-cell.tsx';
import styles from './figure-editor.module.css';
import { NewReport } from './figure-new-report.tsx';
import { ReportDetails, ReportExcerpt } from './figure-report-details.tsx';
import { columnKey, type FigureColumn } from './figure-values.ts';
import { useRun } from '../../commands/use-run.ts';

const text = figureWords.editor;
const allColumns: readonly FigureColumn[] = CATEGORIES.flatMap((category) =>
  GROUPS.map((group) => ({ category, group })),
);

export function FigureReportsTable({ figure }: { readonly figure: Figure }) {
  const { readOnly } = useProject();
  // A column without a number yet exists only here.
  const [asked, setAsked] = useState<readonly string[]>([]);
  const used = new Set(figure.reports.flatMap((report) => report.cells.map(columnKey)));
  const columns = allColumns.filter(
    (column) => used.has(columnKey(column)) || asked.includes(columnKey(column)),
  );
  const others = allColumns.filter((column) => !columns.includes(column));
  return (
    <>
      {figure.reports.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']} aria-label={text.table}>
            <thead>
              <tr>
                <th scope="col">{text.who}</th>
                <th scope="col">{text.asOf}</th>
                {columns.map((column) => (
                  <th key={columnKey(column)} scope="col" className={styles['number']}>
                    {text.categories[column.category]}
                    {column.group !== 'notStated' && (
                      <span className={styles['group']}>{text.groups[column.group]}</span>
                    )}
                  </th>
                ))}
                <th scope="col">{text.excerpt}</th>
                {!readOnly && (
                  <th scope="col">
                    <VisuallyHidden>{text.more}</VisuallyHidden>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {figure.reports.map((report) => (
                <ReportRow key={report.id} figure={figure} report={report} columns={columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && (
        <div className={styles['tools']}>
          <NewReport figure={figure} />
          {figure.reports.length > 0 && (
            <Menu
              trigger={
                <Button
                  size="small"
                  variant="ghost"
                  title={text.addColumnTitle}
                  icon={<Columns3 aria-hidden="true" />}
                >
                  {text.addColumn}
                </Button>
              }
              entries={others.map((column) => ({
                kind: 'item',
                id: columnKey(column),
                label: columnName(column),
                run: () => setAsked([...asked, columnKey(column)]),
              }))}
            />
          )}
          <span className={styles['never']}>{text.never}</span>
        </div>
      )}
    </>
  );
}

function ReportRow({
  figure,
  report,
  columns,
}: {
  readonly figure: Figure;
  readonly report: FigureReport;
  readonly columns: readonly FigureColumn[];
}) {
  const { store, readOnly } = useProject();
  const run = useRun();
  const who = speakerName(store, report.claimant);
  const by = figure.reports.find((other) => other.id === report.supersededBy);
  return (
    <tr className={classNames(by !== undefined && styles['superseded'])}>
      <th scope="row">
        {readOnly ? (
          <bdi>{who}</bdi>
        ) : (
          <SpeakerPicker
            label={text.who}
            onPick={(claimant) =>
              run(setReport, { figureId: figure.id, reportId: report.id, patch: { claimant } })
            }
          >
            {who}
          </SpeakerPicker>
        )}
        {by !== undefined && (
          <span className={styles['mark']}>{text.superseded(speakerName(store, by.claimant))}</span>
        )}
        {report.derived !== null && (
          <span className={styles['mark']} title={report.derived}>
            <Tag tone="weak">{text.derivedShort}</Tag>
          </span>
        )}
      </th>
      <td className={styles['asOf']} dir="auto">
        {report.asOf === null ? '' : dateInWords(report.asOf)}
      </td>
      {columns.map((column) => {
        const indexes = report.cells.flatMap((cell, index) =>
          columnKey(cell) === columnKey(column) ? [index] : [],
        );
        const places: readonly (number | null)[] = indexes.length > 0 ? indexes : [null];
        return (
          <td key={columnKey(column)} className={styles['number']}>
            {places.map((index) => (
              <FigureCellButton
                key={index ?? 'new'}
                figure={figure}
                report={report}
                column={column}
                index={index}
                who={who}
                readOnly={readOnly}
              />
            ))}
          </td>
        );
      })}
      <td>
        <ReportExcerpt figure={figure} report={report} who={who} />
      </td>
      {!readOnly && (
        <td className={styles['end']}>
          <ReportDetails figure={figure} report={report} who={who} />
        </td>
      )}
    </tr>
  );
}
