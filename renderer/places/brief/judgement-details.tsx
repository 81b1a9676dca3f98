// What goes with a judgement: how likely, how sure and why, on what basis, and the rest under "More".

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Judgement } from '../../../core/model/judgement.ts';
import type { Section } from '../../../core/model/section.ts';
import { likelihoodOfStatement } from '../../../core/query/likelihood-of-statement.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import {
  likelihoodScales,
  likelihoodStep,
  type LikelihoodStep,
  likelihoodToWords,
} from '../../../core/words/likelihood-words.ts';
import { useRun } from '../../commands/use-run.ts';
import { DateField } from '../../record/date-field.tsx';
import { EvidenceButton } from '../../record/evidence-list.tsx';
import { useProject, useRecord } from '../../state/use-project.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { type Option, SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { judgementWords as words } from '../../words/judgements.ts';
import styles from './judgements.module.css';

type Patch = Partial<
  Pick<
    Judgement,
    | 'judgementKind'
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

export function JudgementDetails(props: DetailsProps) {
  const { judgement, name } = props;
  const { readOnly } = useProject();
  const run = useRun();
  const [open, setOpen] = useState(hasMore(judgement));
  const update = (patch: Patch): void => {
    run(updateRecord<'judgement'>, { id: judgement.id, patch });
  };
  const parts: PartProps = { ...props, readOnly, update };
  return (
    <div className={styles['details']} role="group" aria-label={name} lang="en">
      <div className={styles['row']}>
        <Likelihood {...parts} />
        <div className={styles['pair']}>
          <span className={styles['label']}>{words.confidence}</span>
          <SegmentedControl
            clearable
            label={`${words.confidence}, ${name}`}
            disabled={readOnly}
            value={judgement.confidence}
            segments={confidences.map((value) => ({ value, label: words.confidences[value] }))}
            onChange={(confidence) => update({ confidence })}
          />
        </div>
        <div className={styles['pair']}>
          <span className={styles['label']}>{words.basis}</span>
          <EvidenceButton
            what={name}
            links={judgement.basis}
            onChange={(basis) => update({ basis })}
            readOnly={readOnly}
            stances={basisStances}
            withAspect={false}
            empty={words.noBasis}
          />
        </div>
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
      {judgement.confidence !== null && (
        <Prose
          {...parts}
          field="confidenceReason"
          label={words.confidenceReason}
          hint={words.confidenceReasonHint}
        />
      )}
      {open && <More {...parts} />}
    </div>
  );
}

/** What bears on a judgement and is printed with it. */
const basisStances = ['supports', 'contradicts'] as const;

const hasMore = (judgement: Judgement): boolean =>
  judgement.byWhen !== null ||
  [judgement.alternatives, judgement.implications, judgement.whatChanged].some((text) => text !== '');

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
    <div className={styles['pair']}>
      <span className={styles['label']}>{words.likelihood}</span>
      <SelectField
        aria-label={`${words.likelihood}, ${name}`}
        disabled={readOnly}
        value={given === null ? NONE : step === null ? given : termOf(step)}
        options={options}
        onChange={(term) => update({ likelihood: term === NONE ? null : term })}
      />
    </div>
  );
}
const NONE = '';

function More(props: PartProps) {
  const { judgement, section, readOnly, update, name } = props;
  const brief = useRecord(section.briefId);
  return (
    <div className={styles['more']}>
      <DateField
        inline
        label={words.byWhen}
        value={judgement.byWhen}
        reference={brief?.asOf?.local.slice(0, 10) ?? null}
        zone={brief?.asOf?.zone ?? null}
        disabled={readOnly}
        onChange={(byWhen) => update({ byWhen })}
      />
      <Prose {...props} field="alternatives" label={words.alternatives} hint={words.alternativesHint} />
      <Prose {...props} field="implications" label={words.implications} hint={words.implicationsHint} />
      <Prose {...props} field="whatChanged" label={words.whatChanged} hint={words.whatChangedHint} />
      <Field label={words.kind} inline>
        <SegmentedControl
          label={`${words.kind}, ${name}`}
          disabled={readOnly}
          value={judgement.judgementKind}
          segments={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(judgementKind) => {
            if (judgementKind !== null) update({ judgementKind });
          }}
        />
      </Field>
    </div>
  );
}
const kinds = ['judgement', 'assumption', 'gap', 'indicator'] as const;

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
      <TextArea {...draft} rows={1} readOnly={readOnly} placeholder={readOnly ? '' : hint} />
    </Field>
  );
}
