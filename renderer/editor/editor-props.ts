// What an editor of rich text takes of those who show it, and what it tells them.

import type { Editor } from '@tiptap/core';
import type { RichText } from '../../core/model/text/rich-text.ts';
import type { TextPlaceOfRecord, TextStep } from '../../core/store/commands/outline/write-text.ts';
import type { CaretPlace } from './caret-place.ts';
import type { EdgeKeys } from './edge-keys.ts';
import type { AtomInline, EditorSurroundings } from './editor-context.ts';

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
