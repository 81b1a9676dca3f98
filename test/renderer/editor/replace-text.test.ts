// The text that the records hold comes into the editor by the least change, with the caret after what changed.

import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { replaceText } from '../../../renderer/editor/steps/replace-text.ts';
import { doc, p } from '../../builders/records.ts';
import { anyRichText } from './any-rich-text.ts';
import { schema } from './editor-schema.ts';

const open = (value: RichText) => EditorState.create({ doc: schema.nodeFromJSON(value), schema });

test('any text becomes any other', () => {
  fc.assert(
    fc.property(anyRichText, anyRichText, (one, other) => {
      const state = open(one);
      const wanted = schema.nodeFromJSON(other);
      const transaction = replaceText(state, wanted);
      const now = transaction === null ? state : state.apply(transaction);
      expect(now.doc.eq(wanted)).toBe(true);
      now.doc.check();
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('nothing is done where nothing differs', () => {
  const text = doc(p('One.'), p('Two.'));
  expect(replaceText(open(text), open(text).doc)).toBeNull();
});

test('taking typed words back leaves the blocks around them alone and the caret where they stood', () => {
  const before = open(doc(p('One.'), p('Two.'), p('Three.')));
  const typed = before.apply(before.tr.insertText(' typed', 10));
  const back = replaceText(typed, before.doc);
  if (back === null) throw new Error('no change');
  const now = typed.apply(back);
  expect(now.doc.child(0)).toBe(typed.doc.child(0));
  expect(now.doc.child(2)).toBe(typed.doc.child(2));
  expect(now.selection).toBeInstanceOf(TextSelection);
  expect(now.selection.from).toBe(10);
});

test('words done again have the caret after them', () => {
  const before = open(doc(p('One.')));
  const typed = before.apply(before.tr.insertText(' typed', 5));
  const again = replaceText(before, typed.doc);
  if (again === null) throw new Error('no change');
  expect(before.apply(again).selection.from).toBe(11);
});
