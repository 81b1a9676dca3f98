// What of a text differs is found in whole blocks, and leads from the records' text to the editor's.

import { EditorState, TextSelection } from '@tiptap/pm/state';
import { canSplit } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RichText } from '../../../core/model/text/rich-text.ts';
import { changedBlocks } from '../../../renderer/editor/steps/changed-blocks.ts';
import { toRichText } from '../../../renderer/editor/steps/to-rich-text.ts';
import { doc, p } from '../../builders/records.ts';
import { anyRichText } from './any-rich-text.ts';
import { schema } from './editor-schema.ts';

const open = (value: RichText) => EditorState.create({ doc: schema.nodeFromJSON(value), schema });

test('names the one block in which was typed', () => {
  const value = doc(p('One.'), p('Two.'), p('Three.'));
  const state = open(value);
  const typed = state.apply(state.tr.insertText(' And more', 11));
  const changed = changedBlocks(state.doc, typed.doc, value);
  expect([changed.count, changed.from, changed.before.length, changed.after.length]).toEqual([3, 1, 1, 1]);
  expect(JSON.stringify(changed.after)).toContain('Two. And more');
});

test('takes a text that the records do not have for no blocks', () => {
  const value = doc(p('Begun'));
  const { doc: now } = open(value);
  expect(changedBlocks(now, now, null)).toMatchObject({
    count: 0,
    from: 0,
    before: [],
    after: value.content,
  });
});

test('whatever is typed, split or deleted, it leads from the one text to the other', () => {
  fc.assert(
    fc.property(
      anyRichText,
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('type', 'split', 'delete')),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      (value, steps) => {
        const base = open(value);
        let state = base;
        for (const [share, what] of steps) {
          const { from } = TextSelection.near(state.doc.resolve(Math.floor(share * state.doc.content.size)));
          const { tr } = state;
          if (what === 'type') tr.insertText('x', from);
          else if (what === 'delete') tr.delete(from, Math.min(state.doc.content.size, from + 3));
          else if (canSplit(state.doc, from)) tr.split(from);
          state = state.apply(tr);
        }
        const { count, from, before, after } = changedBlocks(base.doc, state.doc, value);
        expect(count).toBe(value.content.length);
        expect(value.content.slice(from, from + before.length)).toEqual(before);
        const wanted = toRichText(state.doc.toJSON())?.content ?? after;
        expect(wanted.slice(from, from + after.length)).toEqual(after);
        expect(wanted).toHaveLength(count - before.length + after.length);
      },
    ),
    { numRuns: 200 },
  );
});
