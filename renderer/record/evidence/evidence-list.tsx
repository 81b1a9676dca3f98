// The evidence links of one record, or of one of its parts: cards that say how each excerpt bears on it, editable.
// Knows nothing of which record that is.

import { Plus, Quote } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import type { EvidenceLink } from '../../../core/model/record.ts';
import { clipText } from '../../../core/query/evidence/excerpt-text.ts';
import { useProject, useRecord } from '../../state/project/use-project.tsx';
import { showRecord } from '../../kinds/show-record.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Card, EvidenceQuote } from '../../ui/layout/card.tsx';
import { Popover } from '../../ui/layers/popover.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { evidenceWords } from '../../words/records/evidence.ts';
import styles from './evidence.module.css';
import { ExcerptPicker } from './evidence-excerpt-picker.tsx';
import { viewOfExcerpt } from './evidence-view.ts';

const allStances = ['supports', 'contradicts', 'context'] as const;
const aspectOptions = (Object.entries(evidenceWords.aspects) as [EvidenceLink['aspect'], string][]).map(
  ([value, label]) => ({ value, label }),
);

export type EvidenceListProps = {
  readonly links: readonly EvidenceLink[];
  /** Gets the whole new list. */
  readonly onChange: (links: EvidenceLink[]) => void;
  readonly readOnly: boolean;
  /** What stands there without links; default: a plain sentence. */
  readonly empty?: string | undefined;
  /** Stance that a new link gets. */
  readonly newStance?: EvidenceLink['stance'] | undefined;
  /** How a link may bear, where not in every way. */
  readonly stances?: readonly EvidenceLink['stance'][] | undefined;
  /** Whether it is asked on what a link bears; false for what has no parts. */
  readonly withAspect?: boolean | undefined;
  /** Whether "Add evidence" stands at the end; false when the caller has put an AddEvidence elsewhere. */
  readonly withAdd?: boolean | undefined;
};

/** Cards with stance, aspect and a button that takes the link away, and at the end "Add evidence". */
export function EvidenceList({
  links,
  onChange,
  readOnly,
  empty = evidenceWords.none,
  newStance = 'supports',
  stances = allStances,
  withAspect = true,
  withAdd = true,
}: EvidenceListProps) {
  const change = (at: number, patch: Partial<EvidenceLink>): void =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...patch } : link)));
  return (
    <div className={styles['evidence']}>
      {links.length === 0 && <p className={styles['none']}>{empty}</p>}
      {links.map((link, index) => (
        <LinkCard
          key={`${link.excerptId} ${index}`}
          link={link}
          readOnly={readOnly}
          stances={stances}
          withAspect={withAspect}
          onChange={(patch) => change(index, patch)}
          onRemove={() => onChange(links.filter((_, at) => at !== index))}
        />
      ))}
      {withAdd && !readOnly && (
        <div className={styles['add']}>
          <AddEvidence links={links} onChange={onChange} newStance={newStance} />
        </div>
      )}
    </div>
  );
}

/** The button that opens the excerpt picker and adds what was picked as a link to the whole. */
export function AddEvidence({
  links,
  onChange,
  newStance = 'supports',
}: {
  readonly links: readonly EvidenceLink[];
  readonly onChange: (links: EvidenceLink[]) => void;
  readonly newStance?: EvidenceLink['stance'] | undefined;
}) {
  const [open, setOpen] = useState(false);
  const linked = useMemo(() => new Set<string>(links.map((link) => link.excerptId)), [links]);
  const pick = (excerptId: ExcerptId): void => {
    setOpen(false);
    onChange([...links, { excerptId, stance: newStance, aspect: 'all' }]);
  };
  return (
    <Popover
      label={evidenceWords.add}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" icon={<Plus aria-hidden="true" />}>
          {evidenceWords.add}
        </Button>
      }
    >
      <ExcerptPicker onPick={pick} without={linked} />
    </Popover>
  );
}

/** A small button that tells how many excerpts stand behind something and opens them: for rows and table cells. */
export function EvidenceButton({
  what,
  words,
  ...list
}: Omit<EvidenceListProps, 'newStance' | 'withAdd'> & {
  /** What the evidence is for, spoken with the button. */
  readonly what: string;
  /** Before the number, where it would not tell by its place what it counts. */
  readonly words?: string | undefined;
}) {
  const { links } = list;
  const against = links.filter((link) => link.stance === 'contradicts').length;
  const tally = evidenceWords.tally(links.filter((link) => link.stance === 'supports').length, against);
  const counted = `${evidenceWords.evidenceFor(what)}: ${evidenceWords.count(links.length)}`;
  // What is read on it is part of what is spoken.
  const label = words === undefined ? counted : `${words} ${links.length}. ${counted}`;
  return (
    <Popover
      label={evidenceWords.evidenceFor(what)}
      align="end"
      flush
      trigger={
        <Button
          size="small"
          variant="ghost"
          icon={<Quote aria-hidden="true" />}
          aria-label={tally === '' ? label : `${label}, ${tally}`}
          className={links.length === 0 ? styles['noEvidence'] : styles['hasEvidence']}
        >
          {words === undefined ? links.length : `${words} ${links.length}`}
        </Button>
      }
    >
      <div className={styles['inPopover']}>
        <EvidenceList {...list} />
      </div>
    </Popover>
  );
}

function LinkCard({
  link,
  readOnly,
  stances,
  withAspect,
  onChange,
  onRemove,
}: {
  readonly link: EvidenceLink;
  readonly readOnly: boolean;
  readonly stances: readonly EvidenceLink['stance'][];
  readonly withAspect: boolean;
  readonly onChange: (patch: Partial<EvidenceLink>) => void;
  readonly onRemove: () => void;
}) {
  const session = useProject();
  const excerpt = useRecord(link.excerptId);
  // The source's outlet and date stand on the card.
  useRecord(excerpt?.sourceId ?? null);
  if (excerpt === undefined)
    return (
      <Card>
        <p>{evidenceWords.gone}</p>
        {!readOnly && (
          <Button size="small" variant="ghost" onClick={onRemove}>
            {evidenceWords.remove}
          </Button>
        )}
      </Card>
    );
  const view = viewOfExcerpt(session.store, excerpt);
  const short = clipText(view.quote, 60);
  const aspect =
    readOnly && link.aspect !== 'all'
      ? `${evidenceWords.stances[link.stance]}: ${evidenceWords.aspects[link.aspect]}`
      : '';
  return (
    <EvidenceQuote
      aria-label={short}
      quote={view.quote}
      language={view.language}
      reliability={view.reliability}
      credibility={view.credibility}
      who={view.who}
      sourceLine={view.sourceLine}
      stance={link.stance}
      orphan={view.orphan}
      note={aspect}
      onOpen={() => showRecord(session, excerpt.id)}
      actions={
        readOnly ? undefined : (
          <div className={styles['bearing']}>
            <SelectField
              aria-label={`${evidenceWords.stanceOf}: ${short}`}
              value={link.stance}
              options={[...new Set([...stances, link.stance])].map((value) => ({
                value,
                label: evidenceWords.stances[value],
              }))}
              onChange={(stance) => onChange({ stance })}
            />
            {withAspect && (
              <SelectField
                aria-label={`${evidenceWords.aspectOf}: ${short}`}
                value={link.aspect}
                options={aspectOptions}
                onChange={(next) => onChange({ aspect: next })}
              />
            )}
            <Button
              size="small"
              variant="ghost"
              aria-label={evidenceWords.removeOf(short)}
              onClick={onRemove}
            >
              {evidenceWords.remove}
            </Button>
          </div>
        )
      }
    />
  );
}
