// What an export asks for: format, template, file name and marking; what few need stands behind "More".

import { runChecks } from '../../../core/checks/registry.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { partToWords } from '../../../core/query/marking/document-marking.ts';
import { useTemplates } from '../../dialogs/template-choice.tsx';
import { useDamage } from '../../state/project/damage.ts';
import { openDialog } from '../../state/window/dialogs.ts';
import { navigate } from '../../state/window/navigation.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { MarkingLabel } from '../../ui/labels/marking-label.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { exportWords } from '../../words/export.ts';
import { CapField } from './cap-field.tsx';
import { documentFormatNames, documentFormats } from '../../../core/model/files/output-formats.ts';
import type { ExportChoices } from './export-choices.ts';
import styles from './export.module.css';
import { MoreOptions } from './more-options.tsx';
import type { MarkingOutlook } from './use-document-marking.ts';

const text = exportWords;

/** Enter in a field goes on as the main button does. */
export function ExportForm(props: {
  readonly brief: Brief;
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
  readonly outlook: MarkingOutlook;
  readonly fileName: string;
  readonly onFileName: (name: string) => void;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}) {
  const { brief, choices, onChange, outlook } = props;
  const { format, templateId, options } = choices;
  const templates = useTemplates();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <Field label={text.format}>
        <SegmentedControl
          value={format}
          segments={documentFormatNames.map((value) => ({ value, label: documentFormats[value].label }))}
          onChange={(value) => value !== null && onChange({ ...choices, format: value })}
        />
      </Field>
      <div className={styles['pair']}>
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
            onChange={(value) => onChange({ ...choices, templateId: value === '' ? null : value })}
          />
        </Field>
        <Field label={text.fileName} hint={text.fileNameHint}>
          <TextField typing="none" value={props.fileName} onChange={props.onFileName} dir="auto" />
        </Field>
      </div>
      <MarkingLine brief={brief} outlook={outlook} />
      <CapField
        brief={brief}
        outlook={outlook}
        cap={options.cap}
        onChange={(cap) => onChange({ ...choices, options: { ...options, cap } })}
      />
      <MoreOptions
        format={format}
        options={options}
        onChange={(next) => onChange({ ...choices, options: next })}
      />
      <OpenFindings brief={brief} onClose={props.onClose} />
    </form>
  );
}

/** What every page will carry, and why it is not what the brief says. */
function MarkingLine({ brief, outlook }: { readonly brief: Brief; readonly outlook: MarkingOutlook }) {
  const { readOnly } = useProject();
  const { document, levels } = outlook;
  const [first] = document.raisedBy;
  const beside = [...new Set(document.besides.map((part) => part.marking.label))].join(', ');
  const names = new Set(document.raisedBy.map((part) => part.recordId)).size;
  return (
    <div className={styles['marking']}>
      <span className={styles['hint']}>{text.marking}</span>
      {document.marking === null ? (
        <span>{text.noMarking}</span>
      ) : (
        <MarkingLabel marking={document.marking} levels={levels} />
      )}
      {!readOnly && (
        <Button
          variant="link"
          size="small"
          onClick={() => {
            openDialog('brief-details');
          }}
        >
          {text.changeMarking}
        </Button>
      )}
      {first !== undefined && brief.marking?.label !== document.marking?.label && (
        <p className={`${styles['hint']} ${styles['because']}`}>
          {text.raised(partToWords(first), names - 1)}
        </p>
      )}
      {beside !== '' && <p className={`${styles['warning']} ${styles['because']}`}>{text.besides(beside)}</p>}
    </div>
  );
}

function OpenFindings({ brief, onClose }: { readonly brief: Brief; readonly onClose: () => void }) {
  const damage = useDamage();
  const findings = useQuery(
    (reader) => runChecks(reader, brief.id, { damage, now: new Date().toISOString() }).length,
    [brief.id, damage],
  );
  if (findings === 0) return null;
  return (
    <p className={styles['warning']}>
      {text.checks(findings)}{' '}
      <Button
        variant="link"
        size="small"
        onClick={() => {
          navigate({ place: 'checks' });
          onClose();
        }}
      >
        {text.lookAtChecks}
      </Button>
    </p>
  );
}
