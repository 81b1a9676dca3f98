// The forms of a text: the address of a link, a picture's words, caption and width, a table's caption, a reference.

import type { Editor } from '@tiptap/core';
import { useState, useSyncExternalStore } from 'react';
import type { BriefId } from '../../core/model/kinds/brief.ts';
import { Button } from '../ui/controls/button.tsx';
import { Checkbox } from '../ui/controls/checkbox.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Field } from '../ui/fields/field.tsx';
import { pressesEnter } from '../ui/keys/presses-enter.ts';
import { TextArea, TextField } from '../ui/fields/text-field.tsx';
import { editorWords } from '../words/inputs/editor.ts';
import { words } from '../words/en.ts';
import { getActiveEditor } from './active-editor.ts';
import { isLinkHref } from './marks/marks.ts';
import { ReferenceDialog } from './atoms/reference-dialog.tsx';
import { tableAtCaret } from './marks/tables.ts';

type DialogName = 'link' | 'image' | 'tableCaption' | 'reference';
let open: DialogName | null = null;
const listeners = new Set<() => void>();

/** Opens the form for what is selected in the active editor; null closes it. */
export function openEditorDialog(name: DialogName | null): void {
  open = name;
  for (const listener of [...listeners]) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once beside the editors; references lead to parts of the brief that is on the screen. */
export function EditorDialogs({ briefId }: { readonly briefId: BriefId | null }) {
  const name = useSyncExternalStore(subscribe, () => open);
  const editor = getActiveEditor();
  if (name === null || editor === null || editor.isDestroyed) return null;
  switch (name) {
    case 'link':
      return <LinkDialog editor={editor} />;
    case 'image':
      return <ImageDialog editor={editor} />;
    case 'tableCaption':
      return <TableCaptionDialog editor={editor} />;
    case 'reference':
      return briefId === null ? null : <ReferenceDialog editor={editor} briefId={briefId} onClose={close} />;
  }
}

const close = (): void => openEditorDialog(null);

function LinkDialog({ editor }: { readonly editor: Editor }) {
  const present: unknown = editor.getAttributes('link')['href'];
  const had = typeof present === 'string';
  const [href, setHref] = useState(had ? present : 'https://');
  const [tried, setTried] = useState(false);
  const address = href.trim();
  const apply = (): void => {
    if (!isLinkHref(address)) {
      setTried(true);
      return;
    }
    close();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !had)
      chain
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run();
    else chain.setMark('link', { href: address }).run();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={editorWords.link.title}
      size="small"
      footer={
        <>
          {had && (
            <Button
              onClick={() => {
                close();
                editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
              }}
            >
              {editorWords.link.remove}
            </Button>
          )}
          <Button onClick={close}>{words.ui.cancel}</Button>
          <Button variant="primary" onClick={apply}>
            {editorWords.link.apply}
          </Button>
        </>
      }
    >
      <Field
        label={editorWords.link.address}
        hint={editorWords.link.hint}
        error={tried && !isLinkHref(address) ? editorWords.link.wrong : null}
      >
        <TextField
          value={href}
          onChange={setHref}
          dir="ltr"
          onKeyDown={(event) => {
            if (pressesEnter(event)) apply();
          }}
        />
      </Field>
    </Dialog>
  );
}

function ImageDialog({ editor }: { readonly editor: Editor }) {
  const attrs = editor.getAttributes('image');
  const [alt, setAlt] = useState(textOf(attrs['alt']));
  const [decorative, setDecorative] = useState(attrs['decorative'] === true);
  const [caption, setCaption] = useState(textOf(attrs['caption']));
  const [width, setWidth] = useState(String(Number(attrs['widthPercent'] ?? 100)));
  const apply = (): void => {
    close();
    const percent = Number.parseFloat(width);
    editor
      .chain()
      .focus()
      .updateAttributes('image', {
        alt: alt.slice(0, 4_000),
        decorative,
        caption: caption.slice(0, 4_000),
        widthPercent: Number.isFinite(percent) ? Math.min(100, Math.max(5, percent)) : 100,
      })
      .run();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={editorWords.image.title}
      size="small"
      footer={
        <>
          <Button onClick={close}>{words.ui.cancel}</Button>
          <Button variant="primary" onClick={apply}>
            {editorWords.image.apply}
          </Button>
        </>
      }
    >
      <Field label={editorWords.image.alt} hint={editorWords.image.altHint}>
        <TextArea value={alt} onChange={setAlt} rows={2} dir="auto" disabled={decorative} />
      </Field>
      <Checkbox checked={decorative} onChange={setDecorative} label={editorWords.image.decorative} />
      <Field label={editorWords.image.caption}>
        <TextField value={caption} onChange={setCaption} dir="auto" />
      </Field>
      <Field label={editorWords.image.width} note={editorWords.image.percent}>
        <TextField value={width} onChange={setWidth} inputMode="numeric" />
      </Field>
    </Dialog>
  );
}

function TableCaptionDialog({ editor }: { readonly editor: Editor }) {
  const [caption, setCaption] = useState(() => textOf(tableAtCaret(editor)?.node.attrs['caption']));
  const apply = (): void => {
    close();
    const table = tableAtCaret(editor);
    if (table === null) return;
    const { tr } = editor.state;
    editor.view.dispatch(tr.setNodeAttribute(table.pos, 'caption', caption.trim().slice(0, 4_000)));
    editor.commands.focus();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={editorWords.tableCaption.title}
      size="small"
      footer={
        <>
          <Button onClick={close}>{words.ui.cancel}</Button>
          <Button variant="primary" onClick={apply}>
            {editorWords.tableCaption.apply}
          </Button>
        </>
      }
    >
      <Field label={editorWords.tableCaption.caption} hint={editorWords.tableCaption.hint}>
        <TextField
          value={caption}
          onChange={setCaption}
          dir="auto"
          onKeyDown={(event) => {
            if (pressesEnter(event)) apply();
          }}
        />
      </Field>
    </Dialog>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
