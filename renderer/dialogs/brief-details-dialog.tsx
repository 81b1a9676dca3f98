// What stands on a brief's first page and in its headers: every field takes effect as it is left.

import { hasDocumentWords } from '../../core/words/documents/document-words.ts';
import type { Brief } from '../../core/model/kinds/brief.ts';
import type { Marking } from '../../core/model/record.ts';
import type { Patch } from '../../core/store/change-draft.ts';
import { updateRecord } from '../../core/store/commands/update-record.ts';
import { DateField } from '../record/date-field.tsx';
import { MarkingField } from '../record/marking-field.tsx';
import { useTellError } from '../commands/use-run.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { useProject } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Field } from '../ui/fields/field.tsx';
import { SegmentedControl } from '../ui/controls/segmented-control.tsx';
import { SelectField } from '../ui/fields/select-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useDraft } from '../ui/fields/use-draft.ts';
import { dialogWords } from '../words/inputs/dialogs.ts';
import { words } from '../words/en.ts';
import { AsOfField } from './as-of-field.tsx';
import styles from './dialogs.module.css';

const text = dialogWords.briefDetails;
/** Those in which a document has all of its words. */
const languages = ['en', 'en-GB', 'en-US', 'ar', 'fr'];

/** The details of the current brief. */
export function BriefDetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const brief = useCurrentBrief();
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={text.title}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.ui.done}
        </Button>
      }
    >
      {brief !== undefined && <DetailsForm key={brief.id} brief={brief} />}
    </Dialog>
  );
}

function DetailsForm({ brief }: { readonly brief: Brief }) {
  const session = useProject();
  const tell = useTellError();
  const set = (patch: Patch<'brief'>) => {
    const result = updateRecord(session.store, { id: brief.id, patch }, session.env);
    const applied = result.ok ? session.apply(result.value) : result;
    if (!applied.ok) tell(applied.error);
  };
  const reference = brief.asOf?.local.slice(0, 10) ?? null;
  const language = languages.includes(brief.language) ? languages : [brief.language, ...languages];
  const setMarking = (marking: Marking | null) => set({ marking });
  return (
    <div className={styles['columns']}>
      <div className={styles['wide']}>
        <Line label={text.name} value={brief.title} onCommit={(title) => set({ title })} />
      </div>
      <Line label={text.subtitle} value={brief.subtitle} onCommit={(subtitle) => set({ subtitle })} />
      <Line label={text.issue} value={brief.issueNumber} onCommit={(issueNumber) => set({ issueNumber })} />
      <div className={styles['wide']}>
        <AsOfField value={brief.asOf} onChange={(asOf) => set({ asOf })} />
      </div>
      <DateField
        label={text.period}
        value={brief.period}
        reference={reference}
        zone={null}
        onChange={(period) => set({ period })}
      />
      <DateField
        label={text.nextIssue}
        value={brief.nextIssue}
        reference={reference}
        zone={null}
        onChange={(nextIssue) => set({ nextIssue })}
      />
      <div className={styles['wide']}>
        <MarkingField value={brief.marking} onChange={setMarking} />
      </div>
      <Line
        label={text.authors}
        hint={text.authorsHint}
        value={brief.authors.join('; ')}
        onCommit={(value) =>
          set({
            authors: value
              .split(/[;؛]/u)
              .map((name) => name.trim())
              .filter((name) => name !== ''),
          })
        }
      />
      <Line label={text.contact} value={brief.contact} onCommit={(contact) => set({ contact })} />
      <div className={styles['wide']}>
        <Line
          label={text.distribution}
          value={brief.distribution}
          onCommit={(distribution) => set({ distribution })}
        />
      </div>
      <Field
        label={text.language}
        hint={hasDocumentWords(brief.language) ? undefined : text.languageWithoutWords}
      >
        <SelectField
          value={brief.language}
          options={language.map((value) => ({ value, label: languageName(value) }))}
          onChange={(value) =>
            set({ language: value, direction: /^(ar|he|fa|ur)\b/u.test(value) ? 'rtl' : 'ltr' })
          }
        />
      </Field>
      <Field label={text.direction}>
        <SegmentedControl
          value={brief.direction}
          segments={[
            { value: 'ltr', label: text.leftToRight },
            { value: 'rtl', label: text.rightToLeft },
          ]}
          onChange={(direction) => direction !== null && set({ direction })}
        />
      </Field>
      {brief.language.startsWith('ar') && (
        <>
          <Field label={text.digits}>
            <SegmentedControl
              value={brief.digits}
              segments={[
                { value: 'latin', label: text.latinDigits },
                { value: 'arabic', label: text.arabicDigits },
              ]}
              onChange={(digits) => digits !== null && set({ digits })}
            />
          </Field>
          <Field label={text.months}>
            <SegmentedControl
              value={brief.months}
              segments={[
                { value: 'egypt', label: text.egypt },
                { value: 'levant', label: text.levant },
              ]}
              onChange={(months) => months !== null && set({ months })}
            />
          </Field>
        </>
      )}
      <Field label={text.contents}>
        <SegmentedControl
          value={brief.contents}
          segments={(['template', 'with', 'without'] as const).map((value) => ({
            value,
            label: text.contentsChoices[value],
          }))}
          onChange={(contents) => contents !== null && set({ contents })}
        />
      </Field>
      <Field label={text.scale}>
        <SegmentedControl
          value={brief.likelihoodScale}
          segments={[
            { value: 'icd203', label: text.icd203 },
            { value: 'phia', label: text.phia },
          ]}
          onChange={(likelihoodScale) => likelihoodScale !== null && set({ likelihoodScale })}
        />
      </Field>
    </div>
  );
}

function Line(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}) {
  const draft = useDraft(props.value, props.onCommit);
  return (
    <Field label={props.label} hint={props.hint}>
      <TextField {...draft} dir="auto" />
    </Field>
  );
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
