// Everything about one excerpt that can be said after it was made. Nothing here is required.
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Excerpt, ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import { clipText } from '../../../core/query/evidence/excerpt-text.ts';
import { claimsFact } from '../../../core/query/evidence/grade-of.ts';
import { evidenceOf } from '../../../core/query/evidence/evidence-of.ts';
import type { Patch } from '../../../core/store/change-draft.ts';
import type { PassageInput } from '../../../core/store/commands/passages/draft-passage.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import type { Command } from '../../../core/store/command.ts';
import { useProject, useQuery, useRecord } from '../../state/project/use-project.tsx';
import { showHistory } from '../../state/window/navigation.ts';
import { showRecord } from '../../kinds/show-record.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Chip } from '../../ui/labels/chip.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { pressesEnter } from '../../ui/keys/presses-enter.ts';
import { CredibilityPicker } from '../../ui/labels/grade.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { TextArea, TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { excerptWords as words } from '../../words/records/excerpts.ts';
import { historyWords } from '../../words/files/history.ts';
import { AttributionEditor } from './attribution-editor.tsx';
import { ExcerptOrphan } from './excerpt-orphan.tsx';
import { ExcerptRemovalDialog } from './excerpt-removal-dialog.tsx';
import { ExcerptTranslation } from './excerpt-translation.tsx';
import styles from './excerpt.module.css';
import { insertionsWithout, placeAfter } from './insertion-place.ts';
import { useRun } from '../../commands/use-run.ts';

export type ExcerptEditorProps = {
  excerptId: ExcerptId;
  /** The passage selected in the reader, for an orphan that is found again. */
  selected?: PassageInput | null | undefined;
};

/** The fields of an excerpt, each written as soon as it is left. */
export function ExcerptEditor({ excerptId, selected = null }: ExcerptEditorProps) {
  const excerpt = useRecord(excerptId);
  return excerpt === undefined ? null : <Editor key={excerptId} excerpt={excerpt} selected={selected} />;
}

function Editor({ excerpt, selected }: { excerpt: Excerpt; selected: PassageInput | null }) {
  const session = useProject();
  const run = useRun();
  const [asking, setAsking] = useState(false);
  const uses = useQuery((reader) => evidenceOf(reader, excerpt.id), [excerpt.id]);
  const { readOnly } = session;
  const set = (patch: Patch<'excerpt'>): void =>
    void run(updateRecord as Command<UpdateRecordInput<'excerpt'>>, { id: excerpt.id, patch });
  const note = useDraft(excerpt.note, (text) => set({ note: text }), { enter: false });
  const tags = useDraft(excerpt.tags.join(', '), (text) =>
    set({ tags: [...new Set(text.split(/[,،]/u).map((tag) => tag.trim()))].filter((tag) => tag !== '') }),
  );
  return (
    <section className={styles['editor']} aria-label={words.editor}>
      {excerpt.anchoring === 'orphan' && (
        <ExcerptOrphan excerpt={excerpt} selected={selected} readOnly={readOnly} />
      )}
      <AttributionEditor
        key={excerpt.id}
        value={excerpt.attribution}
        readOnly={readOnly}
        onChange={(attribution) => set({ attribution })}
      />
      <Field label={words.speech}>
        <SegmentedControl
          label={words.speech}
          clearable
          disabled={readOnly}
          value={excerpt.speech}
          onChange={(speech) => set({ speech })}
          segments={(['direct', 'reported', 'narrator'] as const).map((value) => ({
            value,
            label: words.speeches[value],
          }))}
        />
      </Field>
      <Field label={words.asserts}>
        <SegmentedControl
          label={words.asserts}
          clearable
          disabled={readOnly}
          value={excerpt.asserts}
          onChange={(asserts) => set({ asserts, ...(claimsFact({ asserts }) ? {} : { credibility: null }) })}
          segments={(['fact', 'opinion', 'intention'] as const).map((value) => ({
            value,
            label: words.asserted[value],
          }))}
        />
      </Field>
      <Field label={words.credibility}>
        {claimsFact(excerpt) ? (
          <CredibilityPicker
            label={words.credibility}
            value={excerpt.credibility}
            onChange={(credibility) => set({ credibility })}
          />
        ) : (
          <p className={styles['note']}>{words.noCredibility}</p>
        )}
      </Field>
      <Field label={words.note}>
        <TextArea {...note} disabled={readOnly} />
      </Field>
      <Field label={words.tags} hint={words.tagsHint}>
        <TextField {...tags} disabled={readOnly} />
      </Field>
      <ExcerptTranslation
        excerpt={excerpt}
        onChange={(translation) => set({ translation })}
        readOnly={readOnly}
      />
      <Segments excerpt={excerpt} onChange={set} readOnly={readOnly} />
      <Insertions excerpt={excerpt} onChange={set} readOnly={readOnly} />
      {uses.length > 0 && (
        <div className={styles['group']}>
          <h3>{words.uses}</h3>
          <div className={styles['chips']}>
            {[...new Map(uses.map((use) => [use.recordId, use])).values()].map((use) => (
              <Chip key={use.recordId} onClick={() => showRecord(session, use.recordId)}>
                {use.title}
              </Chip>
            ))}
          </div>
        </div>
      )}
      <div className={styles['buttons']}>
        {!readOnly && (
          <Button size="small" onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        )}
        <Button size="small" onClick={() => showHistory(excerpt.id)}>
          {historyWords.historyOf}
        </Button>
      </div>
      <ExcerptRemovalDialog excerpt={asking ? excerpt : null} onClose={() => setAsking(false)} />
    </section>
  );
}

// The fields that a button opens: typing goes on in them.
const focusFirst = (input: HTMLInputElement | null): void => input?.focus();

type PartProps = { excerpt: Excerpt; onChange: (patch: Patch<'excerpt'>) => void; readOnly: boolean };

/** The passages of an excerpt of several; each but the last one left can be taken out. */
function Segments({ excerpt, onChange, readOnly }: PartProps) {
  if (excerpt.segments.length < 2) return null;
  return (
    <div className={styles['group']}>
      <h3>{words.segments}</h3>
      {excerpt.segments.map((segment, index) => (
        <div key={segment.start} className={styles['withButton']}>
          <q dir="auto">{clipText(segment.exact, 120)}</q>
          {!readOnly && (
            <IconButton
              size="small"
              label={words.removeSegment(clipText(segment.exact, 30))}
              icon={<X />}
              onClick={() =>
                onChange({
                  segments: excerpt.segments.filter((_, at) => at !== index),
                  insertions: insertionsWithout(excerpt.insertions, index),
                })
              }
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** The analyst's own words in brackets: "[Haftar's] men". */
function Insertions({ excerpt, onChange, readOnly }: PartProps) {
  const [after, setAfter] = useState<string | null>(null);
  const [text, setText] = useState('');
  const place = after === null ? null : placeAfter(excerpt.segments, after);
  const add = (): void => {
    if (place === null || text.trim() === '') return;
    onChange({ insertions: [...excerpt.insertions, { ...place, text: text.trim() }] });
    setAfter(null);
    setText('');
  };
  return (
    <div className={styles['group']}>
      <h3>{words.insertions}</h3>
      {excerpt.insertions.length > 0 && (
        <div className={styles['chips']}>
          {excerpt.insertions.map((insertion, index) => (
            <Chip
              key={`${insertion.segment} ${insertion.offset} ${insertion.text}`}
              {...(readOnly
                ? {}
                : {
                    onRemove: () =>
                      onChange({ insertions: excerpt.insertions.filter((_, at) => at !== index) }),
                    removeLabel: words.removeInsertion(insertion.text),
                  })}
            >
              [{insertion.text}]
            </Chip>
          ))}
        </div>
      )}
      {after === null ? (
        !readOnly && (
          <Button size="small" icon={<Plus />} onClick={() => setAfter('')}>
            {words.addInsertion}
          </Button>
        )
      ) : (
        <>
          <Field
            label={words.insertionAfter}
            error={after.trim() !== '' && place === null ? words.insertionNotFound : null}
          >
            <TextField ref={focusFirst} value={after} onChange={setAfter} />
          </Field>
          <Field label={words.insertionText}>
            <TextField value={text} onChange={setText} onKeyDown={(event) => pressesEnter(event) && add()} />
          </Field>
          <div>
            <Button size="small" disabled={place === null || text.trim() === ''} onClick={add}>
              {words.addInsertion}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
