// What few exports need, behind "More": how a PDF is made to last, and the sources inside it.

import { type ExportOptions, mayAttach, settleExportOptions } from '../../../core/contract/export-options.ts';
import { archivalSchema } from '../../../core/document/write-options.ts';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { exportWords } from '../../words/export.ts';
import { type DocumentFormat, documentFormats } from '../../../core/model/files/output-formats.ts';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import styles from './export.module.css';

const text = exportWords.more;

/** Open from the start when something in it is chosen. */
export function MoreOptions(props: {
  readonly format: DocumentFormat;
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}) {
  const { format, options, onChange } = props;
  const { lasts, carriesFiles } = documentFormats[format];
  const settled = settleExportOptions(format, options);
  const chosen = options.archival !== 'none' || options.sourcePack;
  return (
    <Disclosure open={chosen} summary={text.label}>
      <div className={styles['moreBody']}>
        <Field
          label={text.archival}
          hint={
            lasts
              ? options.sourcePack
                ? text.attachedNeeds
                : text.archivalHints[settled.archival]
              : text.pdfOnly
          }
        >
          <SelectField
            disabled={!lasts}
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
          disabled={!carriesFiles}
          checked={settled.sourcePack}
          onChange={(sourcePack) => onChange({ ...options, sourcePack })}
          label={text.sourcePack}
          hint={carriesFiles ? text.sourcePackHint : text.sourcePackPdfOnly}
        />
      </div>
    </Disclosure>
  );
}
