// How high the document may be marked, what becomes of that above it, and what that would be.

import { useState } from 'react';
import type { ExportOptions } from '../../../core/contract/export-options.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { compareMarkings } from '../../../core/query/marking/marking-order.ts';
import { partToWords } from '../../../core/query/marking/document-marking.ts';
import type { WithheldPart } from '../../../core/withhold/withhold-context.ts';
import { withheldToWords } from '../../../core/withhold/withheld-to-words.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { exportWords } from '../../words/export.ts';
import styles from './export.module.css';
import type { MarkingOutlook } from './use-document-marking.ts';

type Cap = ExportOptions['cap'];
const text = exportWords.cap;
const FEW = 5;

/** Nothing while the document can't be marked lower than it is. */
export function CapField(props: {
  readonly brief: Brief;
  readonly outlook: MarkingOutlook;
  readonly cap: Cap;
  readonly onChange: (cap: Cap) => void;
}) {
  const { brief, outlook, cap, onChange } = props;
  const { caps, document, levels } = outlook;
  if (caps.length === 0 || document.marking === null) return null;
  const chosen = caps.find((each) => each.label === cap?.marking.label) ?? null;
  const briefAbove = chosen !== null && (compareMarkings(brief.marking, chosen, levels) ?? 1) > 0;
  return (
    <>
      <Field label={text.label}>
        <SelectField
          value={chosen?.label ?? ''}
          options={[
            { value: '', label: text.none(document.marking.label) },
            ...caps.map(({ label }) => ({ value: label, label })),
          ]}
          onChange={(label) => {
            const marking = caps.find((each) => each.label === label);
            onChange(
              marking === undefined
                ? null
                : { marking, above: cap?.above ?? 'remove', unmarked: cap?.unmarked ?? 'asBrief' },
            );
          }}
        />
      </Field>
      {cap !== null && chosen !== null && (
        <div className={styles['under']}>
          <Field label={text.above(chosen.label)}>
            <SegmentedControl
              value={cap.above}
              segments={[
                { value: 'remove', label: text.remove },
                { value: 'block', label: text.block },
              ]}
              onChange={(above) => above !== null && onChange({ ...cap, above })}
            />
          </Field>
          {briefAbove && brief.marking !== null && (
            <Field label={text.unmarked}>
              <SegmentedControl
                value={cap.unmarked}
                segments={[
                  { value: 'asBrief', label: text.asBrief(brief.marking.label) },
                  { value: 'bySources', label: text.bySources },
                ]}
                onChange={(unmarked) => unmarked !== null && onChange({ ...cap, unmarked })}
              />
            </Field>
          )}
          <Outcome outlook={outlook} above={cap.above} label={chosen.label} briefAbove={briefAbove} />
        </div>
      )}
    </>
  );
}

/** The first page stands first; whole sections and sources explain the rest of the list, so they come next. */
const placeOf = ({ what }: WithheldPart): number =>
  what === 'title' || what === 'masthead' ? 0 : what === 'section' ? 1 : what === 'source' ? 2 : 3;

/** What would go, or what stands in the way. */
function Outcome(props: {
  readonly outlook: MarkingOutlook;
  readonly above: 'remove' | 'block';
  readonly label: string;
  readonly briefAbove: boolean;
}) {
  const { outlook, above, label, briefAbove } = props;
  const [all, setAll] = useState(false);
  const { withheld } = outlook;
  if (withheld === null) return null;
  const unordered = withheld.unordered.map((part) => `${part.marking.label}: ${partToWords(part)}`);
  if (unordered.length > 0)
    return <Told head={text.unordered(label)} lines={[...new Set(unordered)]} blocked all onAll={null} />;
  const lines = [...withheld.parts]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((part) => `${withheldToWords(part)}${part.where === '' ? '' : text.inPlace(part.where)}`);
  if (lines.length === 0) return <p className={styles['hint']}>{text.nothing(label)}</p>;
  return (
    <Told
      head={above === 'block' ? text.inTheWay(lines.length) : text.wouldGo(lines.length)}
      lines={lines}
      blocked={above === 'block'}
      all={all}
      onAll={() => setAll(!all)}
    >
      {briefAbove ? (
        <p className={styles['hint']}>{text.goes(label)}</p>
      ) : (
        above === 'remove' && <p className={styles['hint']}>{text.stays}</p>
      )}
    </Told>
  );
}

function Told(props: {
  readonly head: string;
  readonly lines: readonly string[];
  readonly blocked: boolean;
  readonly all: boolean;
  readonly onAll: (() => void) | null;
  readonly children?: React.ReactNode;
}) {
  const { lines, all, onAll } = props;
  const shown = all ? lines : lines.slice(0, FEW);
  return (
    <div className={styles[props.blocked ? 'blocked' : 'outcome']}>
      <p role="status">{props.head}</p>
      <ul className={styles['lines']}>
        {shown.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {onAll !== null && lines.length > FEW && (
        <Button variant="link" size="small" aria-expanded={all} onClick={onAll}>
          {all ? text.fewer : text.all(lines.length)}
        </Button>
      )}
      {props.children}
    </div>
  );
}
