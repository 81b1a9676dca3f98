// Which sentence a command means: the selection, else the one around the caret, atoms and all.

import type { Editor } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { plainText } from '../../../core/query/rich-blocks.ts';
import { sentenceAt } from '../../../renderer/editor/sentence-at.ts';
import { cite, doc, makeWorld, mention, p } from '../../builders/records.ts';
import { schema } from './editor-schema.ts';

const world = makeWorld();
const haftar = world.actor('Khalifa Haftar');
const excerpt = world.excerpt(world.source(), 'x');
const text = doc(
  p(mention(haftar, 'Haftar'), ' withdrew.', cite(excerpt), ' He will return, Gen. Smith says. Third.'),
  p('سيعود حفتر. لا نعرف متى.'),
);
const node = schema.nodeFromJSON(text);

function sentence(from: number, to = from): string | null {
  const state = EditorState.create({ doc: node, selection: TextSelection.create(node, from, to) });
  const found = sentenceAt({ state } as unknown as Editor);
  return found === null ? null : plainText(found).trim();
}

test('the caret means the sentence that it is in, with its citation', () => {
  const first = sentence(4);
  expect(first).toBe('Haftar withdrew.');
  expect(sentence(20)).toBe('He will return, Gen. Smith says.');
  expect(sentence(node.firstChild?.content.size ?? 0)).toBe('Third.');
});

test('Arabic sentences end as Arabic does', () => {
  const second = (node.firstChild?.nodeSize ?? 0) + 3;
  expect(sentence(second)).toBe('سيعود حفتر.');
});

test('a selection is taken as it is, over paragraphs too', () => {
  const { size } = node.content;
  expect(sentence(14, 22)).toBe('He will');
  expect(sentence(0 + 1, size - 1)).toContain('\n');
});
