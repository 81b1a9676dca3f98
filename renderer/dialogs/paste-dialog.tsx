// A source from pasted text: what the clipboard holds as a page is used for its structure.

import { type ClipboardEvent, useState } from 'react';
import { capturePasted, isCancelled } from '../record/source/capture-inputs.ts';
import { useTellCaptured } from '../record/source/use-tell-captured.ts';
import { useTellError } from '../commands/use-run.ts';
import { cancelCaptures } from '../state/project/captures.ts';
import { getPasted } from '../state/window/dialogs.ts';
import { useProject } from '../state/project/use-project.tsx';
import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Field } from '../ui/fields/field.tsx';
import { TextArea } from '../ui/fields/text-field.tsx';
import { useTypedText } from '../ui/fields/use-typed-text.ts';
import { dialogWords } from '../words/inputs/dialogs.ts';
import { words } from '../words/en.ts';
import styles from './dialogs.module.css';

/** Adds the source and goes to it. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useProject();
  const tell = useTellError();
  const tellCaptured = useTellCaptured();
  const [first] = useState(getPasted);
  const [text, setText] = useState(first?.text ?? '');
  /** The page behind the text, as long as the text is what was pasted. */
  const [page, setPage] = useState<{ readonly text: string; readonly html: string } | null>(
    first === null || first.html === null ? null : { text: first.text, html: first.html },
  );
  const [busy, setBusy] = useState(false);
  // What came from the clipboard counts as typed: it may be gone from there.
  useTypedText(text === '' ? null : text);
  const html = page !== null && page.text === text ? page.html : null;

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pastedHtml = event.clipboardData.getData('text/html');
    const pastedText = event.clipboardData.getData('text/plain');
    if (pastedHtml === '' || text !== '') return;
    event.preventDefault();
    setText(pastedText);
    setPage({ text: pastedText, html: pastedHtml });
  };
  const add = async () => {
    setBusy(true);
    const captured = await capturePasted(session, text, html);
    setBusy(false);
    if (!captured.ok) return isCancelled(captured.error) ? undefined : tell(captured.error);
    onClose();
    tellCaptured({ captured: [captured.value], failed: [], wentOn: false });
  };
  // While it is read, leaving means not to add it: the text stays here.
  const leave = () => (busy ? cancelCaptures() : onClose());
  return (
    <Dialog
      open
      onClose={leave}
      size="large"
      title={dialogWords.paste.title}
      description={dialogWords.paste.description}
      footer={
        <>
          <Button onClick={leave}>{words.ui.cancel}</Button>
          <Button variant="primary" busy={busy} disabled={text.trim() === ''} onClick={() => void add()}>
            {dialogWords.paste.add}
          </Button>
        </>
      }
    >
      <Field label={dialogWords.paste.text} hint={html === null ? undefined : dialogWords.paste.fromWeb}>
        <TextArea
          typing="told"
          value={text}
          onChange={setText}
          onPaste={onPaste}
          rows={16}
          prose
          dir="auto"
          placeholder={dialogWords.paste.placeholder}
          className={styles['grow']}
          onKeyDown={(event) => {
            if (event.code === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '' && !busy)
              void add();
          }}
        />
      </Field>
    </Dialog>
  );
}
