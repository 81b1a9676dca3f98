// A disputed figure, or one more report of one, from a passage: the question, who says so, and the numbers in it.
import { speakersOf } from '../../core/query/evidence/speakers-of.ts';
import { useMemo, useState } from 'react';
import type { ActorId } from '../../core/model/kinds/actor.ts';
import type {
  FigureCategory,
  FigureCell,
  FigureGroup,
  FigureId,
  NumberRelation,
} from '../../core/model/kinds/figure.ts';
import { clipText } from '../../core/query/evidence/excerpt-text.ts';
import { type PassageNumber, passageNumbers } from '../../core/query/figures/passage-numbers.ts';
import {
  addFigureFromPassage,
  type AddFigureFromPassageInput,
} from '../../core/store/commands/passages/add-figure-from-passage.ts';
import { excerptOfPassage, type PassageInput } from '../../core/store/commands/passages/draft-passage.ts';
import { ActorPicker } from '../record/actor/actor-picker.tsx';
import { useRun } from '../commands/use-run.ts';
import { navigate } from '../state/window/navigation.ts';
import { useProject, useRecords } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { Checkbox } from '../ui/controls/checkbox.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Field } from '../ui/fields/field.tsx';
import { SelectField } from '../ui/fields/select-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useUndoAction } from '../commands/use-undo-action.ts';
import { useToasts } from '../ui/layers/toast.tsx';
import { partsText } from '../words/records/figure-cell-text.ts';
import { words } from '../words/en.ts';
import { figureWords } from '../words/records/figures.ts';
import { readerWords } from '../words/reader.ts';
import styles from './figure-dialog.module.css';

const text = readerWords.figure;
type Row = {
  taken: boolean;
  category: FigureCategory;
  group: FigureGroup;
  operator: NumberRelation | 'exactly';
  scope: FigureCell['scope'];
};
const operators = { exactly: figureWords.editor.exactly, ...figureWords.editor.relations };
const options = <K extends string>(table: Readonly<Record<K, string>>) =>
  (Object.keys(table) as K[]).map((value) => ({ value, label: table[value] }));

export type FigureDialogProps = { passage: PassageInput; quote: string; onClose: () => void };

/** Numbers are offered with the words beside them; what is not ticked is not taken. */
export function FigureDialog({ passage, quote, onClose }: FigureDialogProps) {
  const session = useProject();
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const figures = useRecords('figure');
  const numbers = useMemo(() => passageNumbers(quote), [quote]);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    numbers.map((number) => ({
      taken: number.category !== null,
      category: number.category ?? 'other',
      group: 'notStated',
      operator: number.operator ?? 'exactly',
      scope: 'total',
    })),
  );
  const [target, setTarget] = useState<'new' | FigureId>('new');
  const [question, setQuestion] = useState(() => questionFrom(numbers));
  const speaker = useMemo(() => speakerOf(session, passage), [session, passage]);
  const [actorId, setActorId] = useState<ActorId | null>(speaker.actorId);
  const [descriptor, setDescriptor] = useState(speaker.descriptor ?? '');
  const setRow = (index: number, patch: Partial<Row>): void =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));

  const add = (): void => {
    const cells = numbers.flatMap((number, index): FigureCell[] => {
      const row = rows[index];
      if (row?.taken !== true) return [];
      return [
        {
          group: row.group,
          category: row.category,
          groupLabel: null,
          value: number.value,
          operator: row.operator === 'exactly' ? null : row.operator,
          scope: row.scope,
          ofWhom: [...number.ofWhom],
        },
      ];
    });
    const figureId = target === 'new' ? session.env.newId('figure') : target;
    const input: AddFigureFromPassageInput = {
      passage,
      figure: target === 'new' ? { question } : { id: target },
      claimant: { actorId, descriptor: descriptor.trim() === '' ? null : descriptor.trim() },
      cells,
      ...(target === 'new' ? { figureId } : {}),
    };
    if (!run(addFigureFromPassage, input)) return;
    onClose();
    show({
      message: target === 'new' ? readerWords.figureAdded : readerWords.reportAdded,
      tone: 'done',
      action: { label: readerWords.open, run: () => navigate({ place: 'figures', figureId }) },
      secondAction: undoAction(),
    });
  };
  const ready = target !== 'new' || question.trim() !== '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      footer={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button variant="primary" disabled={!ready} onClick={add}>
            {target === 'new' ? text.add : text.addReport}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) add();
        }}
      >
        <q className={styles['quote']} dir="auto">
          {clipText(quote, 400)}
        </q>
        {figures.length > 0 && (
          <Field label={text.target}>
            <SelectField<'new' | FigureId>
              value={target}
              onChange={setTarget}
              options={[
                { value: 'new', label: text.newQuestion },
                ...figures.map((figure) => ({ value: figure.id, label: figure.question })),
              ]}
            />
          </Field>
        )}
        {target === 'new' && (
          <Field label={text.question}>
            <TextField value={question} onChange={setQuestion} placeholder={text.placeholder} />
          </Field>
        )}
        <Field label={text.claimant} hint={text.claimantHint}>
          <div className={styles['speaker']}>
            <ActorPicker
              label={text.claimant}
              value={actorId}
              onChange={setActorId}
              onWords={setDescriptor}
            />
            <TextField
              aria-label={text.claimantHint}
              value={descriptor}
              onChange={setDescriptor}
              placeholder="a Health Ministry official"
            />
          </div>
        </Field>
        <fieldset className={styles['numbers']}>
          <legend>{text.numbers}</legend>
          {numbers.length === 0 && <p className={styles['none']}>{text.noNumbers}</p>}
          {numbers.map((number, index) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <div key={number.start} className={styles['number']}>
                <Checkbox
                  checked={row.taken}
                  onChange={(taken) => setRow(index, { taken })}
                  label={
                    number.ofWhom.length === 0
                      ? number.typed
                      : `${number.typed}, ${text.ofWhom(partsText(number.ofWhom))}`
                  }
                />
                <SelectField
                  aria-label={text.category(number.typed)}
                  value={row.category}
                  options={options(text.categories)}
                  onChange={(category) => setRow(index, { category })}
                />
                <SelectField
                  aria-label={text.group(number.typed)}
                  value={row.group}
                  options={options(text.groups)}
                  onChange={(group) => setRow(index, { group })}
                />
                {number.value.type !== 'words' && (
                  <SelectField<Row['operator']>
                    aria-label={text.operator(number.typed)}
                    value={row.operator}
                    options={options(operators)}
                    onChange={(operator) => setRow(index, { operator })}
                  />
                )}
                <SelectField
                  aria-label={text.scope(number.typed)}
                  value={row.scope}
                  options={options(text.scopes)}
                  onChange={(scope) => setRow(index, { scope })}
                />
              </div>
            );
          })}
        </fieldset>
      </form>
    </Dialog>
  );
}

/** What is counted, as a beginning: "Killed and wounded". Where and when is for the analyst to say. */
function questionFrom(numbers: readonly PassageNumber[]): string {
  const counted = [
    ...new Set(numbers.flatMap(({ category }) => (category === null ? [] : [text.categories[category]]))),
  ];
  const joined = counted.join(text.and);
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** Who says it, when the passage is an excerpt whose attribution is known. */
function speakerOf(session: ReturnType<typeof useProject>, passage: PassageInput) {
  const id = excerptOfPassage(session.store, passage);
  const excerpt = id === null ? undefined : session.store.get(id);
  const hop = excerpt === undefined ? undefined : speakersOf(excerpt).at(-1);
  return { actorId: hop?.actorId ?? null, descriptor: hop?.descriptor ?? null };
}
