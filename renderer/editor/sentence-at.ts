// What of a text a command is about that needs a sentence: the selection, else the sentence that the caret is in.

import type { Editor } from '@tiptap/core';
import { sentencesOf } from '../../core/checks/cited-text.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import { toRichText } from './steps/to-rich-text.ts';

/** Stands for an atom: a place of its own, and no letter. */
const ATOM = '\uFFFC';

/** The chosen sentence or selection as a rich text; null where there are no words. */
export function sentenceAt(editor: Editor): RichText | null {
  const { doc, selection } = editor.state;
  if (!selection.empty) return toRichText(doc.cut(selection.from, selection.to).toJSON());
  const { $from } = selection;
  const { parent } = $from;
  if (!parent.isTextblock) return null;
  // Every inline that is no text takes one place, as in the text here.
  const text = parent.textBetween(0, parent.content.size, '', ATOM);
  const at = $from.parentOffset;
  const sentence = sentencesOf(text).find(({ start, end }) => at >= start && at <= end);
  if (sentence === undefined) return null;
  const begin = $from.start();
  return toRichText(doc.cut(begin + sentence.start, begin + sentence.end).toJSON());
}
