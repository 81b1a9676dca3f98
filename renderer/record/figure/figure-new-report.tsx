// Adds a report: an excerpt if there is one, who says so, and the first number.

import { speakersOf } from '../../../core/query/evidence/speakers-of.ts';
import { Plus } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import type { Figure, FigureCategory, FigureCell, FigureGroup } from '../../../core/model/kinds/figure.ts';
import type { Speaker } from '../../../core/model/record.ts';
import { CATEGORIES, GROUPS } from '../../../core/query/figures/figure-range.ts';
import { addReport } from '../../../core/store/commands/edit-figure-report.ts';
import { useProject, useRecord } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { Popover } from '../../ui/layers/popover.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { figureWords } from '../../words/records/figures.ts';
import { speakerName, SpeakerPicker } from '../event/event-speakers.tsx';
import { ExcerptPicker } from '../evidence/evidence-excerpt-picker.tsx';
import { viewOfExcerpt } from '../evidence/evidence-view.ts';
import styles from './figure-editor.module.css';
import { readReportedValue } from './figure-values.ts';
import { useRun } from '../../commands/use-run.ts';

const text = figureWords.editor;

/** Who claims it by an excerpt: the one the article passes the number on from, else the article's outlet. */
function claimantOf(excerpt: Excerpt, outlet: string): Speaker {
  const [hop] = speakersOf(excerpt);
  if (hop === undefined) return { actorId: null, descriptor: outlet };
  // The words after a name ("citing official data") come from the excerpt's own chain.
  return { actorId: hop.actorId, descriptor: hop.actorId === null ? hop.descriptor : null };
}

/** A button that opens the form. */
export function NewReport({ figure }: { readonly figure: Figure }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={text.addReport}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" icon={<Plus aria-hidden="true" />}>
          {text.addReport}
        </Button>
      }
    >
      {open && <NewReportForm figure={figure} onDone={() => setOpen(false)} />}
    </Popover>
  );
}

function NewReportForm({ figure, onDone }: { readonly figure: Figure; readonly onDone: () => void }) {
  const { store } = useProject();
  const run = useRun();
  const usual = figure.reports.at(-1)?.cells[0];
  const [excerptId, setExcerptId] = useState<Excerpt['id'] | null>(null);
  const [choosing, setChoosing] = useState(true);
  const [claimant, setClaimant] = useState<Speaker | null>(null);
  const [typed, setTyped] = useState('');
  const [category, setCategory] = useState<FigureCategory>(usual?.category ?? 'killed');
  const [group, setGroup] = useState<FigureGroup>(usual?.group ?? 'notStated');
  const excerpt = useRecord(excerptId);
  const field = useRef<HTMLInputElement>(null);
  // The list that had the focus is gone.
  useEffect(() => {
    if (!choosing) field.current?.focus();
  }, [choosing]);
  const read = readReportedValue(typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (claimant === null || read === null) return;
    const cell: FigureCell = {
      category,
      group,
      groupLabel: null,
      value: read.value,
      operator: read.operator,
      scope: 'total',
      ofWhom: [],
    };
    if (run(addReport, { figureId: figure.id, report: { claimant, excerptId, cells: [cell] } })) onDone();
  };
  if (choosing)
    return (
      <div className={styles['form']}>
        <ExcerptPicker
          label={text.fromExcerpt}
          onPick={(id) => {
            const picked = store.get(id);
            setExcerptId(id);
            if (picked !== undefined)
              setClaimant(claimantOf(picked, store.get(picked.sourceId)?.outlet ?? ''));
            setChoosing(false);
          }}
        />
        <Button size="small" variant="ghost" onClick={() => setChoosing(false)}>
          {text.noneExcerpt}
        </Button>
      </div>
    );
  return (
    <form className={styles['form']} onSubmit={submit}>
      {excerpt !== undefined && (
        <q className={styles['quote']} dir="auto" lang={viewOfExcerpt(store, excerpt).language ?? undefined}>
          {viewOfExcerpt(store, excerpt).quote}
        </q>
      )}
      <div>
        <p className={styles['formLabel']}>{text.who}</p>
        <SpeakerPicker label={text.who} onPick={setClaimant}>
          {claimant === null ? undefined : speakerName(store, claimant)}
        </SpeakerPicker>
      </div>
      <Field label={text.value}>
        <TextField ref={field} value={typed} onChange={setTyped} placeholder={text.valueHint} />
      </Field>
      <Field label={text.category}>
        <SelectField
          value={category}
          options={CATEGORIES.map((value) => ({ value, label: text.categories[value] }))}
          onChange={setCategory}
        />
      </Field>
      <Field label={text.group}>
        <SelectField
          value={group}
          options={GROUPS.map((value) => ({ value, label: text.groups[value] }))}
          onChange={setGroup}
        />
      </Field>
      <div className={styles['formActions']}>
        <Button onClick={onDone}>{text.cancel}</Button>
        <Button type="submit" variant="primary" disabled={claimant === null || read === null}>
          {text.add}
        </Button>
      </div>
    </form>
  );
}
