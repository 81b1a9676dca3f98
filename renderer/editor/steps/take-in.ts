// What reaches a text from outside and is not words: dropped excerpts, pictures from the clipboard and from files.
// Words come in by clipboard/paste-in.ts.

import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { IdOf } from '../../../core/base/ids.ts';
import { idPattern } from '../../../core/base/ids.ts';
import { saysSomething } from '../clipboard/paste-in.ts';
import { COMMIT_NOW, type EditorSurroundings, EXCERPT_DRAG_TYPE, type KeptImage } from '../editor-context.ts';

const excerptId = idPattern('excerpt');

/** Handles drops and pastes that are not text. */
export const takeIn = (surroundings: EditorSurroundings) =>
  Extension.create({
    name: 'takeIn',
    // Before what tells of pictures that are left out.
    priority: 300,
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          key: new PluginKey('takeIn'),
          props: {
            handleDrop: (view, event) => {
              const data = event.dataTransfer;
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (data === null || at === null || !editor.isEditable) return false;
              const id = data.getData(EXCERPT_DRAG_TYPE);
              if (excerptId.test(id)) {
                surroundings.onExcerptDropped?.(editor, at.pos, id as IdOf<'excerpt'>, event.altKey);
                return true;
              }
              return takePictures(editor, surroundings, data, at.pos);
            },
            handlePaste: (view, event) => {
              const data = event.clipboardData;
              // Word puts a picture of the copied words beside the words: the words are what is meant.
              if (data === null || data.types.includes('text/plain')) return false;
              if (data.types.includes('text/html') && saysSomething(data.getData('text/html'))) return false;
              return takePictures(editor, surroundings, data, view.state.selection.from);
            },
          },
        }),
      ];
    },
  });

function takePictures(
  editor: Editor,
  surroundings: EditorSurroundings,
  data: DataTransfer,
  pos: number,
): boolean {
  const files = [...data.files].filter((file) => /^image\/(png|jpeg)$/u.test(file.type));
  if (files.length === 0 || files.length < data.files.length) return false;
  void (async () => {
    for (const file of files) {
      const kept = await surroundings.putImage(new Uint8Array(await file.arrayBuffer()));
      if (kept !== null && !editor.isDestroyed)
        insertImage(editor, kept, Math.min(pos, editor.state.doc.content.size));
    }
  })();
  return true;
}

/** Puts a kept picture into the text: at a position, else where the caret is. */
export function insertImage(editor: Editor, image: KeptImage, pos: number | null): void {
  const node = {
    type: 'image',
    attrs: { ...image, alt: '', decorative: false, widthPercent: 100, caption: '' },
  };
  const chain = editor.chain().setMeta(COMMIT_NOW, 'inserting');
  (pos === null ? chain.focus().insertContent(node) : chain.insertContentAt(pos, node)).run();
}
