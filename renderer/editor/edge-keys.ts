// Keys that lead out of a text which is one of several: Enter at its end goes on to the next, Backspace in an empty one
// gives it up.

import { type Editor, Extension } from '@tiptap/core';

export type EdgeKeys = {
  /** Enter at the very end of a text that says something, in a plain paragraph. */
  readonly enterAtEnd?: () => boolean;
  /** Backspace where there is nothing. */
  readonly backspaceInBlank?: () => boolean;
};

/** Asks for the present meaning at each press. */
export const edgeKeys = (keys: () => EdgeKeys | undefined): Extension =>
  Extension.create({
    name: 'edge-keys',
    addKeyboardShortcuts() {
      return {
        Enter: ({ editor }) => isAtEnd(editor) && keys()?.enterAtEnd?.() === true,
        Backspace: ({ editor }) => isBlank(editor) && keys()?.backspaceInBlank?.() === true,
      };
    },
  });

function isAtEnd(editor: Editor): boolean {
  const { selection, doc } = editor.state;
  const { $from, empty } = selection;
  const inPlain = $from.depth === 1 && $from.parent.type.name === 'paragraph';
  return empty && inPlain && $from.parent.content.size > 0 && $from.pos === doc.content.size - 1;
}

const isBlank = (editor: Editor): boolean =>
  editor.state.doc.childCount === 1 &&
  editor.state.doc.firstChild?.type.name === 'paragraph' &&
  editor.state.doc.firstChild.content.size === 0;
