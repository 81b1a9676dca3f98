// Every field of one source, each with how it was found. Written as soon as a field is left; nothing is required.
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { addressWithoutUserinfo } from '../../../core/base/userinfo.ts';
import { languageSchema } from '../../../core/model/record.ts';
import {
  sourceKindSchema,
  termsOfKind,
  type FoundHow,
  type Source,
  type SourceKind,
} from '../../../core/model/kinds/source.ts';
import type { Command } from '../../../core/store/command.ts';
import type { Patch } from '../../../core/store/change-draft.ts';
import { noteKindOf } from '../../../core/query/evidence/noted-source.ts';
import { ratedNameOfSource } from '../../../core/query/evidence/ratings.ts';
import { updateRecord, type UpdateRecordInput } from '../../../core/store/commands/update-record.ts';
import { LetterField } from '../../record/letter-field.tsx';
import { MarkingField } from '../../record/marking-field.tsx';
import { useRun, useTellError } from '../../commands/use-run.ts';
import { appApi } from '../../state/bridge.ts';
import { showHistory } from '../../state/window/navigation.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { words } from '../../words/en.ts';
import { historyWords } from '../../words/files/history.ts';
import { letterWords } from '../../words/files/letters.ts';
import { forgetWords } from '../../words/records/forget.ts';
import { noteWords } from '../../words/records/notes.ts';
import { sourceWords } from '../../words/records/sources.ts';
import { DocumentLines, type FoundKey, lineOrNull as line } from './document-lines.tsx';
import { NoteLines } from './note-lines.tsx';
import { SourceOrigin } from './source-origin.tsx';
import { SourceTermsFields } from './source-terms.tsx';
import styles from './sources-place.module.css';
import { Fact, Line } from './source-lines.tsx';
import { Attachments } from './source-attachments.tsx';
import { Original } from './source-original.tsx';
import { DescriptorFields } from './descriptor-fields.tsx';

const text = sourceWords.field;

/** `source` is the record as it is now. */
export function SourceDetails({
  source,
  onReplace,
  onRemove,
  onForget,
}: {
  source: Source;
  onReplace: () => void;
  onRemove: () => void;
  onForget: () => void;
}) {
  const { readOnly } = useProject();
  const run = useRun();
  const kind = noteKindOf(source);
  const [more, setMore] = useState(source.descriptor !== null);
  const set = (patch: Patch<'source'>): void =>
    void run(updateRecord as Command<UpdateRecordInput<'source'>>, { id: source.id, patch });
  const typed = (key: FoundKey, patch: Patch<'source'>): void =>
    set({ ...patch, found: { ...source.found, [key]: 'typed' } });
  const how = (key: FoundKey): string | undefined => {
    const found: FoundHow | null = source.found[key];
    return found === null || found === 'typed' ? undefined : sourceWords.foundHow(found);
  };
  return (
    <div className={styles['details']}>
      <fieldset className={styles['fields']} disabled={readOnly}>
        <legend className={styles['hidden']}>{sourceWords.details}</legend>
        <Line
          label={text.title}
          hint={how('title')}
          value={source.title}
          wrap
          onCommit={(value) => typed('title', { title: value.replace(/\s+/gu, ' ').trim() })}
        />
        <Line
          label={text.translation}
          value={source.titleTranslation ?? ''}
          wrap
          onCommit={(value) => set({ titleTranslation: line(value.replace(/\s+/gu, ' ')) })}
        />
        {kind === null || source.note === null ? (
          <DocumentLines source={source} readOnly={readOnly} how={how} onTyped={typed} />
        ) : (
          <NoteLines source={source} note={source.note} kind={kind} readOnly={readOnly} onChange={set} />
        )}
      </fieldset>
      {kind === null && (
        <Url source={source} hint={how('url')} onCommit={(value) => typed('url', { url: line(value) })} />
      )}
      <fieldset className={styles['fields']} disabled={readOnly} aria-label={sourceWords.details}>
        <Field label={text.kind} inline>
          <SelectField
            value={source.sourceKind}
            disabled={readOnly}
            options={sourceKindSchema.options.map((value) => ({ value, label: sourceWords.kinds[value] }))}
            onChange={(sourceKind) => set({ sourceKind, ...termsWith(source, sourceKind) })}
          />
        </Field>
        <SourceTermsFields source={source} readOnly={readOnly} onChange={(terms) => set({ terms })} />
        <Language
          source={source}
          hint={how('language')}
          onCommit={(language) => typed('language', { language })}
        />
        <Field label={text.direction} inline>
          <SegmentedControl
            label={text.direction}
            value={source.direction}
            disabled={readOnly}
            onChange={(direction) => direction !== null && set({ direction })}
            segments={[
              { value: 'ltr', label: text.ltr },
              { value: 'rtl', label: text.rtl },
            ]}
          />
        </Field>
        <Field label={text.reliability} inline>
          <LetterOfSource source={source} onOwn={(reliability) => set({ reliability })} />
        </Field>
        <SourceOrigin source={source} onChange={(origin) => set({ origin })} readOnly={readOnly} />
        <MarkingField value={source.marking} onChange={(marking) => set({ marking })} />
      </fieldset>
      <dl className={styles['facts']}>
        {source.note !== null && source.note.writtenAt !== null && (
          <Fact term={noteWords.written}>{momentInWords(source.note.writtenAt)}</Fact>
        )}
        <Fact term={text.captured}>{momentInWords(source.capturedAt)}</Fact>
        <Fact term={text.words}>{words.counts.words(source.wordCount)}</Fact>
        {source.extent === 'page' && <Fact term={sourceWords.extent}>{sourceWords.extents.page}</Fact>}
        <Original source={source} />
        <Attachments source={source} />
      </dl>
      <div>
        <Button size="small" variant="ghost" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? sourceWords.less : sourceWords.more}
        </Button>
      </div>
      {more && (
        <fieldset className={styles['fields']} disabled={readOnly} aria-label={text.descriptor}>
          <DescriptorFields source={source} onChange={(descriptor) => set({ descriptor })} />
        </fieldset>
      )}
      <div className={styles['buttons']}>
        {!readOnly && (
          <>
            <Button size="small" onClick={onReplace}>
              {sourceWords.replace}
            </Button>
            <Button size="small" onClick={onRemove}>
              {sourceWords.remove}
            </Button>
            <Button size="small" onClick={onForget}>
              {forgetWords.button}
            </Button>
          </>
        )}
        <Button size="small" onClick={() => showHistory(source.id)}>
          {historyWords.historyOf}
        </Button>
      </div>
    </div>
  );
}

const momentInWords = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Terms that nobody set and no words speak of go with the kind. */
const termsWith = ({ terms }: Source, kind: SourceKind): Patch<'source'> =>
  terms.how === 'kind' ? { terms: { ...termsOfKind(kind), names: terms.names, places: terms.places } } : {};

function Url({
  source,
  hint,
  onCommit,
}: {
  source: Source;
  hint: string | undefined;
  onCommit: (value: string) => void;
}) {
  const tell = useTellError();
  const { readOnly } = useProject();
  const draft = useDraft(source.url ?? '', onCommit);
  const url = source.url ?? '';
  const shown = addressWithoutUserinfo(draft.value) === draft.value ? hint : text.userLeftOut;
  return (
    <Field label={text.url} inline {...(shown === undefined ? {} : { hint: shown })}>
      <div className={styles['withButton']}>
        <TextField {...draft} dir="ltr" maxLength={4_000} disabled={readOnly} />
        {/^https?:\/\//iu.test(url) && (
          <IconButton
            size="small"
            label={text.openLink}
            icon={<ExternalLink />}
            onClick={() =>
              void appApi.openLink({ url }).then((result) => {
                if (!result.ok) tell(result.error);
              })
            }
          />
        )}
      </div>
    </Field>
  );
}

function Language(props: {
  source: Source;
  hint: string | undefined;
  onCommit: (language: string | null) => void;
}) {
  const [wrong, setWrong] = useState(false);
  const take = (value: string): void => {
    const tag = value.trim();
    const valid = tag === '' || languageSchema.safeParse(tag).success;
    setWrong(!valid);
    if (valid) props.onCommit(tag === '' ? null : tag);
  };
  const draft = useDraft(props.source.language ?? '', take, { effects: true });
  return (
    <Field
      label={text.language}
      inline
      hint={props.hint ?? languageName(props.source.language)}
      error={wrong ? text.languageWrong : null}
    >
      <TextField {...draft} placeholder="en" dir="ltr" />
    </Field>
  );
}

function languageName(tag: string | null): string {
  if (tag === null) return text.languageHint;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function LetterOfSource({
  source,
  onOwn,
}: {
  source: Source;
  onOwn: (reliability: Source['reliability']) => void;
}) {
  const { readOnly } = useProject();
  const name = useQuery((reader) => ratedNameOfSource(reader, source), [source]);
  return (
    <LetterField
      label={text.reliability}
      names={name === null ? [] : [name]}
      unnamed={letterWords.noOutlet}
      own={source.reliability}
      ownLabel={letterWords.ownOfSource}
      onOwn={onOwn}
      readOnly={readOnly}
    />
  );
}
