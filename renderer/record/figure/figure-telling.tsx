// How the brief tells the numbers of a figure: the analyst chooses, the program words it.

import {
  type Figure,
  type Telling,
  type TellingForm,
  tellingFormSchema,
} from '../../../core/model/kinds/figure.ts';
import { rangesOfFigure } from '../../../core/query/figures/figure-range.ts';
import { bearsForm } from '../../../core/query/figures/tell-range.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { useRun } from '../../commands/use-run.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { figureWords } from '../../words/records/figures.ts';
import { speakerName } from '../event/event-speakers.tsx';
import { cellText } from '../../words/records/figure-cell-text.ts';
import styles from './figure-editor.module.css';

const text = figureWords.editor;

const needsReport = (form: TellingForm): boolean => form === 'lead' || form === 'verified';

export function FigureTelling({ figure, readOnly }: { readonly figure: Figure; readonly readOnly: boolean }) {
  const { store } = useProject();
  const run = useRun();
  const { telling, reports } = figure;
  const set = (patch: Partial<Telling>): void => {
    run(updateRecord<'figure'>, { id: figure.id, patch: { telling: { ...telling, ...patch } } });
  };
  const reason = useDraft(telling.reason, (typed) => set({ reason: typed.trim() }));
  const ranges = rangesOfFigure(figure);
  const bearsChange = bearsForm(ranges, 'change');
  const standing = reports.filter(({ supersededBy }) => supersededBy === null);
  const choose = (form: TellingForm): void => {
    const reportId = needsReport(form) ? (telling.reportId ?? standing.at(-1)?.id ?? null) : null;
    set({ form, reportId });
  };
  return (
    <div className={styles['telling']}>
      <Field label={text.telling} hint={bearsChange ? undefined : text.changeNeeds}>
        <SelectField<TellingForm>
          value={telling.form}
          disabled={readOnly}
          options={tellingFormSchema.options.map((value) => ({
            value,
            label: text.tellings[value],
            disabled: !bearsForm(ranges, value),
          }))}
          onChange={choose}
        />
      </Field>
      {needsReport(telling.form) && (
        <Field label={telling.form === 'lead' ? text.leads : text.verifies}>
          <SelectField<string>
            value={telling.reportId ?? ''}
            disabled={readOnly}
            options={standing.map((report) => ({
              value: report.id,
              label: `${speakerName(store, report.claimant)}: ${report.cells.map(cellText).join('; ')}`,
            }))}
            onChange={(reportId) => set({ reportId })}
          />
        </Field>
      )}
      {telling.form === 'lead' && (
        <Field label={text.reason}>
          <TextField {...reason} readOnly={readOnly} placeholder={text.reasonHint} />
        </Field>
      )}
    </div>
  );
}
