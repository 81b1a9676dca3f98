// Turns the line of a `/` into the block that was chosen.

import type { Editor, Range } from '@tiptap/core';
import { openEditorDialog } from '../editor-dialogs.tsx';
import { insertTable } from './insert.ts';
import type { BlockName } from '../atoms/suggestion-choices.ts';

/** Takes the typed trigger away and makes the block; a picture is asked for by the caller. */
export function runBlock(editor: Editor, range: Range, block: BlockName, askImage: () => void): void {
  const chain = editor.chain().focus().deleteRange(range);
  switch (block) {
    case 'heading1':
      chain.setNode('heading', { level: 1 }).run();
      return;
    case 'heading2':
      chain.setNode('heading', { level: 2 }).run();
      return;
    case 'heading3':
      chain.setNode('heading', { level: 3 }).run();
      return;
    case 'bulletList':
      chain.toggleBulletList().run();
      return;
    case 'orderedList':
      chain.toggleOrderedList().run();
      return;
    case 'quote':
      chain.toggleBlockquote().run();
      return;
    case 'rule':
      chain.setHorizontalRule().run();
      return;
    case 'table':
      chain.run();
      insertTable(editor);
      return;
    case 'reference':
      chain.run();
      openEditorDialog('reference');
      return;
    case 'image':
      chain.run();
      askImage();
      return;
  }
}
