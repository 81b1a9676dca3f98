// Everything the editor's schema is made of. A test holds it equal to the schema of the records.

import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { atomExtensions } from './atoms/atoms.ts';
import { blockIds } from './steps/block-ids.ts';
import { pasteIn } from './clipboard/paste-in.ts';
import type { EditorSurroundings } from './editor-context.ts';
import { findMarks } from './marks/find-marks.ts';
import { findingMarks } from './marks/finding-marks.ts';
import { imageExtension } from './marks/images.ts';
import { code, link, listItem, orderedList, subscript, superscript } from './marks/marks.ts';
import { tableExtensions } from './marks/tables.ts';
import { takeIn } from './steps/take-in.ts';

/** The extensions of one editor; `placeholder` stands in its first, empty paragraph. */
export const editorExtensions = (surroundings: EditorSurroundings, placeholder: () => string): Extensions => [
  StarterKit.configure({
    codeBlock: false,
    code: false,
    link: false,
    listItem: false,
    orderedList: false,
    heading: { levels: [1, 2, 3] },
    // The last block can be left with the arrow keys; an empty paragraph at every end would be printed.
    trailingNode: false,
    // There is one undo, the project's: see text-steps.ts.
    undoRedo: false,
  }),
  listItem,
  orderedList,
  code,
  superscript,
  subscript,
  link,
  ...tableExtensions,
  imageExtension(surroundings),
  ...atomExtensions(surroundings),
  blockIds(surroundings.newBlockId),
  takeIn(surroundings),
  pasteIn(surroundings),
  findingMarks,
  findMarks(surroundings),
  Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
];
