// What goes with a judgement: how likely, how sure and why, on what basis. The rest stands there once it says something,
// and is opened by "More".

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Judgement } from '../../../../core/model/kinds/judgement.ts';
import type { Section } from '../../../../core/model/kinds/section.ts';
import { likelihoodOfStatement } from '../../../../core/query/likelihood-of-statement.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import {
  likelihoodScales,
  likelihoodStep,
  type LikelihoodStep,
  likelihoodToWords,
} from '../../../../core/words/likelihood-words.ts';
import { useRun } from '../../../commands/use-run.ts';
import { DateField } from '../../../record/date-field.tsx';
import { EvidenceButton } from '../../../record/evidence/evidence-list.tsx';
import { useProject, useRecord } from '../../../state/project/use-project.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { type Option, SelectField } from '../../../ui/fields/select-field.tsx';
import { TextArea } from '../../../ui/fields/text-field.tsx';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { judgementWords as words } from '../../../words/records/judgements.ts';
import styles from './judgements.module.css';

type Patch = Partial<
  Pick<
    Judgement,
    | 'likelihood'
    | 'confidence'
    | 'confidenceReason'
    | 'basis'
    | 'byWhen'
    | 'alternatives'
    | 'implications'
    | 'whatChanged'
  >
>;
type DetailsProps = {
  readonly judgement: Judgement;
  readonly section: Section;
  /** What the judgement is called, spoken with its fields. */
  readonly name: string;
};
type PartProps = DetailsProps & {
  readonly readOnly: boolean;
  readonly update: (patch: Patch) => void;
};

const confidences = ['low', 'moderate', 'high'] as const;
/** What bears on a judgement and is printed with it. */
const basisStances = ['supports', 'contradicts'] as const;
/** What a select has for nothing chosen. */
const NONE = '';

export function JudgementDetails(props: DetailsProps) {
  const { judgement, name } = props;
  const { readOnly } = useProject();
  const run = useRun();
  const [open, setOpen] = useState(false);
  const update = (patch: Patch): void => {
    run(updateRecord<'judgement'>, { id: judgement.id, patch });
  };
  const parts: PartProps = { ...props, readOnly, update };
  return (
    <div className={styles['details']} role="group" aria-label={name} lang="en">
      <div className={styles['row']}>
        <Likelihood {...parts} />
        <SelectField
          aria-label={`${words.confidence}, ${name}`}
          disabled={readOnly}
          value={judgement.confidence ?? NONE}
          options={[
            { value: NONE, label: words.noConfidence },
            ...confidences.map((value) => ({ value, label: words.confidences[value] })),
          ]}
          onChange={(value) => update({ confidence: value === NONE ? null : value })}
        />
        <EvidenceButton
          what={name}
          words={words.basis}
          links={judgement.basis}
          onChange={(basis) => update({ basis })}
          readOnly={readOnly}
          stances={basisStances}
          withAspect={false}
          empty={words.noBasis}
        />
        <Button
          size="small"
          variant="ghost"
          aria-expanded={open}
          icon={open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          onClick={() => setOpen(!open)}
        >
          {words.more}
        </Button>
      </div>
      <Fields {...parts} open={open} />
    </div>
  );
}

function Likelihood({ judgement, section, name, readOnly, update }: PartProps) {
  const brief = useRecord(section.briefId);
  if (brief === undefined) return null;
  const { likelihoodScale: scale, language } = brief;
  const said = likelihoodOfStatement(judgement.statement, scale, language)[0];
  const given = judgement.likelihood;
  const step = given === null ? null : likelihoodStep(scale, given);
  const termOf = ({ en }: LikelihoodStep): string => en[0] ?? '';
  const labelOf = (each: LikelihoodStep): string => {
    const printed = likelihoodToWords(scale, termOf(each), language);
    const own = printed === termOf(each) ? '' : ` · ${printed}`;
    return `${termOf(each)}${own} (${each.bounds}%)`;
  };
  const options: Option<string>[] = [
    { value: NONE, label: said === undefined ? words.noLikelihood : words.inStatement(termOf(said)) },
    ...likelihoodScales[scale].map((each) => ({ value: termOf(each), label: labelOf(each) })),
    ...(given === null || step !== null ? [] : [{ value: given, label: words.ofOtherScale(given) }]),
  ];
  return (
    <SelectField
      aria-label={`${words.likelihood}, ${name}`}
      disabled={readOnly}
      value={given === null ? NONE : step === null ? given : termOf(step)}
      options={options}
      onChange={(term) => update({ likelihood: term === NONE ? null : term })}
    />
  );
}

/** A field each that says something, and with `open` the others too. */
function Fields({ open, ...props }: PartProps & { readonly open: boolean }) {
  const { judgement, section, readOnly, update } = props;
  const brief = useRecord(section.briefId);
  const prose = (field: Exclude<ProseField, 'confidenceReason'>, label: string, hint: string) =>
    (open || judgement[field] !== '') && <Prose {...props} field={field} label={label} hint={hint} />;
  return (
    <>
      {judgement.confidence !== null && (
        <Prose
          {...props}
          field="confidenceReason"
          label={words.confidenceReason}
          hint={words.confidenceReasonHint}
        />
      )}
      {(open || judgement.byWhen !== null) && (
        <DateField
          inline
          label={words.byWhen}
          value={judgement.byWhen}
          reference={brief?.asOf?.local.slice(0, 10) ?? null}
          zone={brief?.asOf?.zone ?? null}
          placeholder={words.byWhenHint}
          disabled={readOnly}
          onChange={(byWhen) => update({ byWhen })}
        />
      )}
      {prose('alternatives', words.alternatives, words.alternativesHint)}
      {prose('implications', words.implications, words.implicationsHint)}
      {prose('whatChanged', words.whatChanged, words.whatChangedHint)}
    </>
  );
}

type ProseField = 'confidenceReason' | 'alternatives' | 'implications' | 'whatChanged';

function Prose({
  judgement,
  field,
  label,
  hint,
  readOnly,
  update,
}: PartProps & { readonly field: ProseField; readonly label: string; readonly hint: string }) {
  const draft = useDraft(judgement[field], (text) => update({ [field]: text.trim() }), { enter: false });
  return (
    <Field label={label} inline>
      <TextArea {...draft} quiet rows={1} readOnly={readOnly} placeholder={readOnly ? '' : hint} />
    </Field>
  );
}
