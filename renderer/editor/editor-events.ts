// What the page does to an editor beside typing: focus, composing, the menu, clicks on what stands in the text.

import type { Editor } from '@tiptap/core';
import type { EditorProps } from '@tiptap/pm/view';
import { askAtomMenu } from './atoms/atom-menu.tsx';
import { atomOf } from './atoms/atoms.ts';
import type { AtomInline } from './editor-context.ts';
import type { RichTextEditorProps } from './editor-props.ts';
import { isWindowKey } from './window-keys.ts';

export type EventContext = {
  readonly editor: () => Editor;
  readonly props: () => RichTextEditorProps;
  /** An input method began to compose. */
  readonly begun: () => void;
  /** It ended, and the text has taken what is kept of it. */
  readonly givenUp: () => void;
};

/** Handlers for ProseMirror. */
export function editorEvents(context: EventContext): Pick<EditorProps, 'handleDOMEvents' | 'handleClickOn'> {
  const { editor, props, begun, givenUp } = context;
  const { surroundings } = props();
  return {
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
        begun();
        return false;
      },
      contextmenu: (view, event) => {
        const edit = (atom: AtomInline, pos: number, place: DOMRect) =>
          props().onAtom?.({ editor: editor(), atom, pos, place });
        const known = props().onAtom === undefined ? undefined : edit;
        return askAtomMenu(view, event, { editor: editor(), surroundings, edit: known });
      },
      // The browser's own undo knows nothing of what else was done.
      beforeinput: (_view, event) => {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
        event.preventDefault();
        return true;
      },
      compositionend: () => {
        // Given up, it leaves nothing; the text takes what is kept after this event.
        setTimeout(givenUp);
        return false;
      },
    },
    handleClickOn: (_view, _pos, node, pos, event) => {
      const { target } = event;
      if (!node.type.spec.atom || !node.isInline || !(target instanceof HTMLElement)) return false;
      const atom = atomOf(node);
      if (atom !== null)
        props().onAtom?.({ editor: editor(), atom, pos, place: target.getBoundingClientRect() });
      return false;
    },
  };
}
