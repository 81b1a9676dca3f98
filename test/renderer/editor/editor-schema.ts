// The schema of the editor, without a window around it.

import { getSchema } from '@tiptap/core';
import type { EditorSurroundings } from '../../../renderer/editor/editor-context.ts';
import { editorExtensions } from '../../../renderer/editor/extensions.ts';

const surroundings: EditorSurroundings = {
  viewAtom: () => ({ text: '', title: '', broken: false }),
  exists: () => true,
  loadImage: () => Promise.resolve(null),
  putImage: () => Promise.resolve(null),
  newBlockId: () => 'new',
  project: {},
  copied: () => null,
  tell: () => undefined,
};

export const schema = getSchema(editorExtensions(surroundings, () => ''));
