import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { citedAtCaret } from '../../../renderer/editor/cited-at-caret.ts';
import { schema } from './editor-schema.ts';

const paragraph = (id: string, ...content: object[]): object => ({
  type: 'paragraph',
  attrs: { id, dir: null, lang: null },
  content,
});
const words = (text: string): object => ({ type: 'text', text });
const cite = (id: string): object => ({
  type: 'citation',
  attrs: { excerptIds: [id, 'other'], locator: null },
});

const text = schema.nodeFromJSON({
  type: 'doc',
  content: [
    paragraph('a', words('One.'), cite('first'), words(' Two.'), cite('second'), words(' Three.')),
    paragraph('b', words('None.')),
  ],
});
const at = (position: number): string | null =>
  citedAtCaret(EditorState.create({ doc: text, selection: TextSelection.create(text, position) }));

test.each([
  ['in the words before a note', 3, 'first'],
  ['right behind a note', 6, 'first'],
  ['in the next sentence', 9, 'second'],
  ['behind the last note', 15, 'second'],
  ['in a paragraph without one', text.content.size - 3, null],
] as const)('the source beside the text is the one cited %s', (_where, position, wanted) => {
  expect(at(position)).toBe(wanted);
});
