// On what terms a source was given, and what a brief prints of it.
import { Hash } from 'lucide-react';
import type { Source } from '../../../core/model/kinds/source.ts';
import {
  type SourceTerms,
  standingOf,
  termsFor,
  termsOfUseSchema,
} from '../../../core/model/kinds/source-terms.ts';
import { printedName } from '../../../core/query/names/printed-name.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { useRecords } from '../../state/project/use-project.tsx';
import { nextCode, printedLine } from '../../record/source/terms-view.ts';
import { hiddenOf } from '../../record/source/use-terms.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { sourceWords } from '../../words/records/sources.ts';
import { termsWords as text } from '../../words/records/terms.ts';
import { Line } from './source-lines.tsx';
import styles from './sources-place.module.css';

export type SourceTermsProps = {
  source: Source;
  readOnly: boolean;
  onChange: (terms: SourceTerms) => void;
};

/** The choice, and below it what goes with what is chosen. */
export function SourceTermsFields({ source, readOnly, onChange }: SourceTermsProps) {
  const { terms } = source;
  const set = (patch: Partial<SourceTerms>): void => onChange({ ...terms, ...patch, how: 'typed' });
  const nameless = terms.use !== 'onRecord' && terms.use !== 'embargoed';
  return (
    <>
      <Field label={text.label} inline hint={hintOf(source)}>
        <SelectField
          value={terms.use}
          disabled={readOnly}
          options={termsOfUseSchema.options.map((value) => ({ value, label: text.uses[value] }))}
          onChange={(use) => {
            const { citeAs, said } = terms;
            onChange({ ...termsFor(use), ...hiddenOf(source), citeAs, said, how: 'typed' });
          }}
        />
      </Field>
      {terms.use === 'embargoed' && <Until terms={terms} readOnly={readOnly} onChange={set} />}
      {nameless && terms.use !== 'background' && (
        <Printed source={source} readOnly={readOnly} onChange={set} />
      )}
      {nameless && (
        <>
          <Line
            label={text.names}
            hint={text.namesHint}
            value={terms.names.join('; ')}
            onCommit={(value) => set({ names: listOf(value) })}
          />
          <Line
            label={text.places}
            hint={text.placesHint}
            value={terms.places.join('; ')}
            onCommit={(value) => set({ places: listOf(value) })}
          />
        </>
      )}
    </>
  );
}

/** What a source is printed as: its words, how exact its day is, whether it may be quoted. */
function Printed({
  source,
  readOnly,
  onChange,
}: Omit<SourceTermsProps, 'onChange'> & { onChange: (patch: Partial<SourceTerms>) => void }) {
  const { terms } = source;
  const sources = useRecords('source');
  const language = useRecords('brief').at(-1)?.language ?? 'en';
  const unnamed = printedName({ ...terms, citeAs: '' }, documentWords(language));
  const draft = useDraft(terms.citeAs, (value) => onChange({ citeAs: value.trim() }));
  return (
    <>
      <Field label={text.citeAs} inline hint={/^S-\d+$/u.test(terms.citeAs) ? text.codeHint : undefined}>
        <div className={styles['withButton']}>
          <TextField {...draft} placeholder={unnamed} disabled={readOnly} />
          <IconButton
            size="small"
            label={text.code}
            icon={<Hash />}
            disabled={readOnly}
            onClick={() => onChange({ citeAs: nextCode(sources) })}
          />
        </div>
      </Field>
      <Field label={text.verbatim} inline>
        <SegmentedControl
          label={text.verbatim}
          value={terms.verbatim ? 'quoted' : 'not'}
          disabled={readOnly}
          onChange={(value) => value !== null && onChange({ verbatim: value === 'quoted' })}
          segments={[
            { value: 'quoted', label: text.quoted },
            { value: 'not', label: text.notQuoted },
          ]}
        />
      </Field>
      <Field label={text.day} inline>
        <SelectField
          value={terms.day}
          disabled={readOnly}
          options={(['day', 'month', 'year', 'none'] as const).map((value) => ({
            value,
            label: text.days[value],
          }))}
          onChange={(day) => onChange({ day })}
        />
      </Field>
      <p className={styles['prints']}>
        <span>{text.prints}</span> <output dir="auto">{printedLine(source, language)}</output>
      </p>
    </>
  );
}

/** The end of an embargo, typed as the time of this computer and kept as UTC. */
function Until({
  terms,
  readOnly,
  onChange,
}: {
  terms: SourceTerms;
  readOnly: boolean;
  onChange: (patch: Partial<SourceTerms>) => void;
}) {
  const draft = useDraft(localOf(terms.until), (value) => {
    const at = new Date(value);
    onChange({ until: value === '' || Number.isNaN(at.getTime()) ? null : at.toISOString() });
  });
  const over = standingOf(terms, new Date().toISOString()) === 'open';
  return (
    <Field
      label={text.until}
      inline
      hint={terms.until === null ? text.noEnd : over ? text.over : text.untilHint}
    >
      <TextField {...draft} type="datetime-local" disabled={readOnly} />
    </Field>
  );
}

function hintOf({ terms, sourceKind }: Source): string {
  const meaning = text.meanings[terms.use];
  if (terms.how === 'text' && terms.said !== '') return `${meaning} ${text.said(terms.said)}`;
  if (terms.how === 'carrier') return `${meaning} (${text.ofCarrier})`;
  if (terms.how === 'kind' && terms.use !== 'onRecord')
    return `${meaning} (${text.ofKind(sourceWords.kinds[sourceKind])})`;
  return meaning;
}

const listOf = (value: string): string[] =>
  [
    ...new Set(
      value
        .split(/[;؛]/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ].slice(0, 200);

/** As the field of the browser wants it: 2014-05-18T09:30. */
function localOf(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
