// One editor of rich text from its start to its end. Commits a snapshot 300 ms after the last key and at least every second
// while typing goes on, and where a step of undo ends. It has no history of its own: what is undone comes back as a change
// of the records.
import { Editor, type JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { jsonEqual } from '../../core/base/json.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import type { TextPlaceOfRecord, TextStep } from '../../core/store/commands/outline/write-text.ts';
import { type Hold, unsaved } from '../state/typed/unsaved.ts';
import { askAtomMenu } from './atoms/atom-menu.tsx';
import { atomOf, relabel } from './atoms/atoms.ts';
import { type CaretPlace, caretPlace } from './caret-place.ts';
import { forgetEditor, setActiveEditor } from './active-editor.ts';
import { type AtomInline, COMMIT_NOW, type EditorSurroundings } from './editor-context.ts';
import { copyOut } from './clipboard/copy-out.ts';
import { type EdgeKeys, edgeKeys } from './edge-keys.ts';
import { editorExtensions } from './extensions.ts';
import { changedBlocks } from './steps/changed-blocks.ts';
import { FROM_RECORDS, replaceText } from './steps/replace-text.ts';
import { suggestionExtensions } from './atoms/suggestions.ts';
import { TextSteps } from './steps/text-steps.ts';
import { toRichText } from './steps/to-rich-text.ts';
import { isWindowKey } from './window-keys.ts';

const AFTER_LAST_KEY_MS = 300;

const AT_LEAST_MS = 1_000;

/** Texts that could not be handed in, by their record and field: an editor that comes back shows them again. */
const notKept = new Map<string, { readonly value: RichText | null; readonly hold: Hold | null }>();

export type RichTextEditorProps = {
  /** What the records hold. */
  readonly value: RichText | null;
  /** Takes a snapshot, and which step made it. False when it could not be kept. */
  readonly onCommit: (value: RichText | null, step: TextStep) => boolean;
  /** What comes now is another step of undo than what was handed in so far. */
  readonly onStep: () => void;
  /** What the records hold now; undefined when the text's record is gone. */
  readonly current: () => RichText | null | undefined;
  /** The caret has left and everything is handed in. */
  readonly onLeave?: () => void;
  readonly onEnter?: (editor: Editor) => void;
  /** Whose text it is: what is typed is kept under this name until it is handed in. */
  readonly target: TextPlaceOfRecord;
  readonly label: string;
  readonly placeholder: string;
  readonly editable: boolean;
  readonly surroundings: EditorSurroundings;
  /** Registers what hands in the present text at once (before undo, before closing). */
  readonly registerFlush: (flush: () => void) => () => void;
  /** Calls back whenever the records changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** A click on a citation or mention: its attributes and place on the screen. */
  readonly onAtom?: (clicked: ClickedAtom) => void;
  /** Gets the editor once it is there, and null when it goes. */
  readonly onEditor?: (editor: Editor | null) => void;
  /** Told with every change of the text or the caret, before anything is handed in; null when the editor goes. */
  readonly onLive?: (live: LiveEditor | null) => void;
  /** What the keys mean at the edges of the text; each says whether it took the key. */
  readonly edgeKeys?: EdgeKeys;
  /** Page: the measure and size of the brief; field: of a form. */
  readonly look?: 'page' | 'field';
};

/** A citation or mention that was clicked, and the position before it. */
export type ClickedAtom = {
  readonly editor: Editor;
  readonly atom: AtomInline;
  readonly pos: number;
  readonly place: DOMRect;
};

/** The text as it stands in the editor. */
export type LiveEditor = {
  readonly content: () => RichText | null;
  /** Whether there is more in it than was handed in. */
  readonly dirty: () => boolean;
  readonly caret: () => CaretPlace;
};

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
      handleDOMEvents: {
        // The editor would make code of Ctrl+E and a quote of Ctrl+Shift+B; ProseMirror takes every Enter.
        keydown: (_view, event) => isWindowKey(event),
        // The caret is put where it was while the focus comes: ProseMirror does so a moment later, and a key that came
        // before would go to the beginning of the text. A press of the mouse sets the caret itself.
        focus: (view) => {
          if (!view.dom.matches(':active')) view.focus();
          return false;
        },
        // What an input method has begun is typed too, although the text takes it later.
        compositionstart: () => {
          touch();
          return false;
        },
        contextmenu: (view, event) => {
          const edit = (atom: AtomInline, pos: number, place: DOMRect) =>
            props().onAtom?.({ editor, atom, pos, place });
          const known = props().onAtom === undefined ? undefined : edit;
          return askAtomMenu(view, event, { editor, surroundings, edit: known });
        },
        // The browser's own undo knows nothing of what else was done.
        beforeinput: (_view, event) => {
          if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
          event.preventDefault();
          return true;
        },
        compositionend: () => {
          // Given up, it leaves nothing; the text takes what is kept after this event.
          setTimeout(() => {
            if (!dirty && !editor.isDestroyed && !editor.view.composing) release();
          });
          return false;
        },
      },
      handleClickOn: (_view, _pos, node, pos, event) => {
        const { target } = event;
        if (!node.type.spec.atom || !node.isInline || !(target instanceof HTMLElement)) return false;
        const atom = atomOf(node);
        if (atom !== null) props().onAtom?.({ editor, atom, pos, place: target.getBoundingClientRect() });
        return false;
      },
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
