// What the lists of the tray share: their search, and putting something where the cursor is.

import { foldText } from '../../../../core/base/text-fold.ts';
import type { Brief } from '../../../../core/model/kinds/brief.ts';
import { getActiveEditor } from '../../../editor/active-editor.ts';
import { useToasts } from '../../../ui/layers/toast.tsx';
import { briefWords } from '../../../words/brief.ts';

const words = briefWords.tray;

/** More cards than these are not read but searched. */
export const MOST_CARDS = 120;

export type ListProps = { readonly brief: Brief; readonly wanted: string };

/** Whether texts hold every word of a folded query. */
export const fits = (wanted: string, ...texts: readonly string[]): boolean => {
  if (wanted === '') return true;
  const folded = foldText(texts.join(' '));
  return wanted.split(/\s+/u).every((word) => folded.includes(word));
};

/** Runs an insertion in the text that has the cursor, or says that there is none. */
export function useInsert() {
  const { show } = useToasts();
  return (insert: (editor: NonNullable<ReturnType<typeof getActiveEditor>>) => void): void => {
    const editor = getActiveEditor();
    if (editor === null || !editor.isEditable) show({ message: words.noCursor });
    else insert(editor);
  };
}
