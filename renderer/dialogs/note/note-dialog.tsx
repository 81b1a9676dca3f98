// Takes down what nobody published: typed, and saved with one key; everything beside the words is proposed.

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { noteKindSchema } from '../../../core/model/kinds/source-note.ts';
import { useTellError } from '../../commands/use-run.ts';
import { captureNote, isCancelled } from '../../record/source/capture-inputs.ts';
import { useTellCaptured } from '../../record/source/use-tell-captured.ts';
import { cancelCaptures } from '../../state/project/captures.ts';
import { useProject } from '../../state/project/use-project.tsx';
import {
  emptyNote,
  isEmptyNote,
  keepNote,
  keptNote,
  letNoteGo,
  type NoteDraft,
} from '../../state/typed/note-draft.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SegmentedControl } from '../../ui/controls/segmented-control.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { TextArea } from '../../ui/fields/text-field.tsx';
import { useTypedText } from '../../ui/fields/use-typed-text.ts';
import { Kbd } from '../../ui/keys/kbd.tsx';
import type { Shortcut } from '../../ui/keys/shortcut.ts';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { words } from '../../words/en.ts';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import { noteWords } from '../../words/records/notes.ts';
import { sourceWords } from '../../words/records/sources.ts';
import { minuteOf } from '../../../core/model/dates/read-said.ts';
import { NoteFields } from './note-fields.tsx';
import { clockAt, typedNote, valuesOf, wordsOf } from './note-values.ts';
import styles from './note-dialog.module.css';

const kinds = noteKindSchema.options;
const addKey: Shortcut = { code: 'Enter', mod: true };

/** Adds the note and goes to it; closed before, it keeps what was typed for the next time. */
export function NoteDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const tell = useTellError();
  const tellCaptured = useTellCaptured();
  const { show } = useToasts();
  const [draft, setDraft] = useState(() => keptNote(session) ?? freshNote('call'));
  const [busy, setBusy] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const said = useRef<HTMLInputElement>(null);
  const empty = isEmptyNote(draft);
  const added = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;
  // However the dialog goes: kept before the field lets go of it, and let go of once the field has it.
  useLayoutEffect(
    () => () => {
      if (!added.current && !isEmptyNote(latest.current))
        keepNote(session, latest.current, noteWords.title, wordsOf(latest.current));
    },
    [session],
  );
  useTypedText(empty ? null : wordsOf(draft));
  useLayoutEffect(() => letNoteGo(session), [session]);
  const values = valuesOf(draft);

  const change = (fields: Partial<NoteDraft>): void => {
    setDraft((before) => ({
      ...before,
      // Time goes by before the first word.
      ...(isEmptyNote(before) ? { writtenMs: Date.now() } : {}),
      ...fields,
    }));
  };
  const startOver = (): void => {
    setDraft(freshNote(draft.kind));
    text.current?.focus();
  };
  const canAdd = draft.text.trim() !== '' && !busy;
  const add = async (): Promise<void> => {
    if (values.said === 'unread') return said.current?.focus();
    setBusy(true);
    const made = await captureNote(session, draft.text, typedNote(draft, values, values.said));
    setBusy(false);
    if (!made.ok) return isCancelled(made.error) ? undefined : tell(made.error);
    added.current = true;
    onClose();
    tellCaptured({ captured: [made.value], failed: [], wentOn: false });
  };
  const leave = (): void => {
    // While it is read, leaving means not to add it: the text stays here.
    if (busy) return cancelCaptures();
    if (!empty) show({ message: noteWords.kept });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (canAdd) void add();
      return;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const kind = kinds[Number(/^Digit(\d)$/u.exec(event.code)?.[1] ?? 0) - 1];
    if (event.code !== 'KeyP' && kind === undefined) return;
    event.preventDefault();
    if (kind === undefined)
      change({ use: values.terms.use === 'onRecord' ? 'notForAttribution' : 'onRecord' });
    else change({ kind });
  };
  return (
    <Dialog
      open
      onClose={leave}
      size="large"
      title={noteWords.title}
      description={noteWords.description}
      focusFirst={text}
      footer={
        <>
          <span className={styles['written']}>
            {noteWords.writtenNow(dateInWords({ ...minuteOf(clockAt(draft.writtenMs)), zone: null }))}
          </span>
          {!empty && (
            <Button variant="ghost" disabled={busy} onClick={startOver}>
              {noteWords.startOver}
            </Button>
          )}
          <Button onClick={leave}>{busy ? words.ui.cancel : words.ui.close}</Button>
          <Kbd shortcut={addKey} />
          <Button variant="primary" busy={busy} disabled={!canAdd} onClick={() => void add()}>
            {noteWords.add}
          </Button>
        </>
      }
    >
      <div className={styles['form']} role="presentation" onKeyDown={onKeyDown}>
        <div className={styles['kinds']}>
          <SegmentedControl
            label={noteWords.kind}
            value={draft.kind}
            disabled={busy}
            onChange={(kind) => kind !== null && change({ kind })}
            segments={kinds.map((value) => ({ value, label: sourceWords.kinds[value] }))}
          />
          <Kbd text={noteWords.kindKeys(kinds.length)} />
        </div>
        <Field label={noteWords.text}>
          <TextArea
            ref={text}
            typing="told"
            value={draft.text}
            onChange={(next) => change({ text: next })}
            rows={3}
            prose
            dir="auto"
            disabled={busy}
            placeholder={noteWords.forms[draft.kind].textPlaceholder}
          />
        </Field>
        <NoteFields draft={draft} values={values} busy={busy} onChange={change} saidRef={said} />
      </div>
    </Dialog>
  );
}

function freshNote(kind: NoteDraft['kind']): NoteDraft {
  const nowMs = Date.now();
  return emptyNote(kind, nowMs, clockAt(nowMs).time);
}
