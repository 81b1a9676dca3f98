// What few exports need, behind "More": how a PDF is made to last, and the sources inside it.

import { ChevronRight } from 'lucide-react';
import { type ExportOptions, mayAttach, settleExportOptions } from '../../../core/contract/export-options.ts';
import { archivalSchema } from '../../../core/document/write-options.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { exportWords } from '../../words/export.ts';
import type { ChosenFormat } from './export-choices.ts';
import styles from './export.module.css';

const text = exportWords.more;

/** Open from the start when something in it is chosen. */
export function MoreOptions(props: {
  readonly format: ChosenFormat;
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}) {
  const { format, options, onChange } = props;
  const pdf = format === 'pdf';
  const settled = settleExportOptions(format, options);
  const chosen = options.archival !== 'none' || options.sourcePack;
  return (
    <details className={styles['more']} open={chosen || undefined}>
      <summary>
        <ChevronRight aria-hidden="true" />
        {text.label}
      </summary>
      <div className={styles['moreBody']}>
        <Field
          label={text.archival}
          hint={
            pdf
              ? options.sourcePack
                ? text.attachedNeeds
                : text.archivalHints[settled.archival]
              : text.pdfOnly
          }
        >
          <SelectField
            disabled={!pdf}
            value={settled.archival}
            options={archivalSchema.options.map((value) => ({
              value,
              label: text.archivals[value],
              disabled: options.sourcePack && !mayAttach(value),
            }))}
            onChange={(archival) => onChange({ ...options, archival })}
          />
        </Field>
        <Checkbox
          disabled={!pdf}
          checked={settled.sourcePack}
          onChange={(sourcePack) => onChange({ ...options, sourcePack })}
          label={text.sourcePack}
          hint={pdf ? text.sourcePackHint : text.sourcePackPdfOnly}
        />
      </div>
    </details>
  );
}
