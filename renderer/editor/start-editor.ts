// One editor of rich text from its start to its end. Commits a snapshot 300 ms after the last key and at least every second
// while typing goes on, and where a step of undo ends. It has no history of its own: what is undone comes back as a change
// of the records.
import { Editor, type JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { jsonEqual } from '../../core/base/json.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import type { TextStep } from '../../core/store/commands/outline/write-text.ts';
import { type Hold, unsaved } from '../state/typed/unsaved.ts';
import { relabel } from './atoms/atoms.ts';
import { caretPlace } from './caret-place.ts';
import { forgetEditor, setActiveEditor } from './active-editor.ts';
import { COMMIT_NOW } from './editor-context.ts';
import { editorEvents } from './editor-events.ts';
import type { LiveEditor, RichTextEditorProps } from './editor-props.ts';
import { copyOut } from './clipboard/copy-out.ts';
import { edgeKeys } from './edge-keys.ts';
import { editorExtensions } from './extensions.ts';
import { changedBlocks } from './steps/changed-blocks.ts';
import { FROM_RECORDS, replaceText } from './steps/replace-text.ts';
import { suggestionExtensions } from './atoms/suggestions.ts';
import { TextSteps } from './steps/text-steps.ts';
import { toRichText } from './steps/to-rich-text.ts';

const AFTER_LAST_KEY_MS = 300;

const AT_LEAST_MS = 1_000;

/** Texts that could not be handed in, by their record and field: an editor that comes back shows them again. */
const notKept = new Map<string, { readonly value: RichText | null; readonly hold: Hold | null }>();

/**
 * Starts an editor in an element; `props` gives those of the last drawing.
 * Gives what its component needs to hand in, to follow the records and to end.
 */
export function startEditor(element: HTMLElement, props: () => RichTextEditorProps) {
  let committed = props().value;
  let lastCommit = Date.now();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let dirty = false;
  const steps = new TextSteps();
  /** The step that what is not handed in yet belongs to. */
  let step: TextStep = 'typing';
  const { surroundings } = props();
  const paragraph = () => ({
    type: 'paragraph',
    attrs: { id: surroundings.newBlockId(), dir: null, lang: null },
  });
  const contentOf = (value: RichText | null): JSONContent =>
    (value ?? { type: 'doc', content: [paragraph()] }) as JSONContent;

  const { target } = props();
  const name = `${target.id} ${target.field}`;
  const draft = notKept.get(name);
  notKept.delete(name);
  let hold: Hold | null = draft?.hold ?? null;
  const release = (): void => {
    hold?.release();
    hold = null;
  };
  const editor = new Editor({
    element,
    extensions: [
      ...editorExtensions(surroundings, () => props().placeholder),
      edgeKeys(() => props().edgeKeys),
      copyOut(surroundings, () => flush()),
      // An open list takes its keys before anything else does.
      ...suggestionExtensions(),
    ],
    content: contentOf(draft === undefined ? committed : draft.value),
    editable: props().editable,
    injectCSS: false,
    enableInputRules: true,
    editorProps: {
      attributes: { 'aria-label': props().label, role: 'textbox', 'aria-multiline': 'true' },
      ...editorEvents({
        editor: () => editor,
        props,
        begun: () => touch(),
        givenUp: () => {
          if (!dirty && !editor.isDestroyed && !editor.view.composing) release();
        },
      }),
    },
    onUpdate: ({ transaction }) => {
      if (transaction.getMeta(FROM_RECORDS) === true) {
        props().onLive?.(live);
        return;
      }
      const next = steps.next(transaction, Date.now());
      if (next.begins) {
        flush(transaction.before);
        props().onStep();
      }
      ({ step } = next);
      dirty = true;
      touch();
      if (timer !== null) clearTimeout(timer);
      const told: unknown = transaction.getMeta(COMMIT_NOW);
      const wait = Math.min(AFTER_LAST_KEY_MS, Math.max(0, lastCommit + AT_LEAST_MS - Date.now()));
      timer = setTimeout(() => flush(), wait);
      // What is put in from elsewhere needs its number and its place in the records at once.
      if (!editor.isFocused || typeof told === 'string') flush();
      props().onLive?.(live);
    },
    onSelectionUpdate: ({ transaction }) => {
      // A change of the text is told of as such.
      if (editor.isFocused && !transaction.docChanged) props().onLive?.(live);
    },
    onFocus: () => {
      lastCommit = Date.now();
      setActiveEditor(editor);
      props().onEnter?.(editor);
      props().onLive?.(live);
    },
    onBlur: () => {
      flush();
      steps.end();
      props().onLeave?.();
    },
  });

  const live: LiveEditor = {
    content: () => toRichText(editor.getJSON()),
    dirty: () => dirty,
    caret: () => caretPlace(editor.state),
  };

  /** The document as it was when the records had all of it. */
  let base = editor.state.doc;

  /** Something was typed: from now on until it is handed in it counts as not saved, and is kept. */
  function touch(): void {
    hold ??= unsaved.hold({ read: readDraft });
    hold.changed();
  }

  function readDraft() {
    if (editor.isDestroyed) return null;
    const { doc } = editor.state;
    if (doc === base) return null;
    const place = [props().label];
    return { kind: 'text' as const, at: Date.now(), place, target, ...changedBlocks(base, doc, committed) };
  }

  /** Hands in the text as it stands, or as it stood before the transaction that begins another step. */
  function flush(doc: Node = editor.state.doc): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!dirty) return;
    dirty = false;
    lastCommit = Date.now();
    const value = toRichText(doc.toJSON() as JSONContent);
    const before = committed;
    committed = value;
    unsaved.together(() => {
      if (jsonEqual(value, before) || props().onCommit(value, step)) {
        base = doc;
        release();
        return;
      }
      // Not kept: it stays here as typed and is handed in again with the next key.
      committed = before;
      dirty = true;
    });
  }

  function take(value: RichText | null): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    dirty = false;
    release();
    steps.end();
    committed = value;
    const wanted = editor.schema.nodeFromJSON(contentOf(value));
    const transaction = replaceText(editor.state, wanted);
    if (transaction !== null)
      editor.view.dispatch(editor.isFocused ? transaction.scrollIntoView() : transaction);
    // Whatever a plugin makes of it: the records decide.
    if (!editor.state.doc.eq(wanted)) {
      const { plugins } = editor.state;
      editor.view.updateState(EditorState.create({ doc: wanted, plugins }));
    }
    base = editor.state.doc;
  }

  if (draft !== undefined) {
    dirty = true;
    base = editor.schema.nodeFromJSON(contentOf(committed));
    touch();
  }
  return {
    editor,
    flush,
    /** Shows what the records now hold, unless that is what was handed in from here, and the words of its atoms. */
    follow: () => {
      if (editor.isDestroyed) return;
      const value = props().current();
      if (value !== undefined && value !== committed) {
        if (!jsonEqual(value, committed)) take(value);
        committed = value;
      }
      relabel(editor.view, surroundings);
    },
    setEditable: (editable: boolean) => editor.setEditable(editable, false),
    stop: () => {
      flush();
      if (dirty) notKept.set(name, { value: toRichText(editor.getJSON()), hold });
      props().onLive?.(null);
      forgetEditor(editor);
      editor.destroy();
    },
  };
}
