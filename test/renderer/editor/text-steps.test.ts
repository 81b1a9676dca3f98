// Where one step of undo ends: at a pause, where the caret went elsewhere, and between typing and anything else.

import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { COMMIT_NOW } from '../../../renderer/editor/editor-context.ts';
import { TextSteps } from '../../../renderer/editor/steps/text-steps.ts';
import { doc, p } from '../../builders/records.ts';
import { schema } from './editor-schema.ts';

/** Somebody at a text: each act is told with the time since the last one, in ms. */
function writer() {
  let state = EditorState.create({ doc: schema.nodeFromJSON(doc(p('One two three.'), p('Four.'))), schema });
  const steps = new TextSteps();
  let now = 0;
  const act = (after: number, make: (tr: Transaction) => Transaction) => {
    now += after;
    const transaction = make(state.tr);
    state = state.apply(transaction);
    return steps.next(transaction, now);
  };
  return {
    act,
    steps,
    type: (at: number, text: string, after = 100) => act(after, (tr) => tr.insertText(text, at)),
  };
}

test('keys one after the other are one step', () => {
  const { type } = writer();
  expect(type(4, 'a')).toEqual({ step: 'typing', begins: true });
  expect(type(5, 'b')).toEqual({ step: 'typing', begins: false });
  expect(type(6, 'c', 699)).toEqual({ step: 'typing', begins: false });
});

test('a pause begins another, and so does typing for long without one', () => {
  const { type } = writer();
  type(4, 'a');
  expect(type(5, 'b', 700).begins).toBe(true);
  let at = 6;
  let begun = 0;
  for (let ms = 0; ms < 20_000; ms += 100) if (type(at++, 'x').begins) begun += 1;
  expect(begun).toBe(1);
});

test('typing at another place begins another', () => {
  const { type } = writer();
  type(4, 'a');
  expect(type(12, 'b').begins).toBe(true);
});

test('deleting is another step than typing, and goes on backwards and forwards', () => {
  const { type, act } = writer();
  type(4, 'abc');
  expect(act(100, (tr) => tr.delete(6, 7))).toEqual({ step: 'deleting', begins: true });
  expect(act(100, (tr) => tr.delete(5, 6))).toEqual({ step: 'deleting', begins: false });
  expect(act(100, (tr) => tr.delete(5, 6))).toEqual({ step: 'deleting', begins: false });
  expect(type(5, 'd')).toEqual({ step: 'typing', begins: true });
});

test('a citation, a paste and bold are steps of their own, with their names', () => {
  const { type, act } = writer();
  type(4, 'a');
  const cited = act(10, (tr) => tr.insertText('*', 5).setMeta(COMMIT_NOW, 'citing'));
  expect(cited).toEqual({ step: 'citing', begins: true });
  expect(act(10, (tr) => tr.insertText('*', 6).setMeta(COMMIT_NOW, 'citing')).begins).toBe(true);
  expect(act(10, (tr) => tr.insertText('words', 7).setMeta('uiEvent', 'paste'))).toEqual({
    step: 'pasting',
    begins: true,
  });
  const bold = schema.marks['bold'];
  if (bold === undefined) throw new Error('no bold');
  expect(act(10, (tr) => tr.addMark(1, 4, bold.create()))).toEqual({ step: 'formatting', begins: true });
  expect(type(8, 'b')).toEqual({ step: 'typing', begins: true });
});

test('what is cut is a step of its own, and so is what is deleted after it', () => {
  const { act } = writer();
  expect(act(10, (tr) => tr.delete(1, 4).setMeta('uiEvent', 'cut'))).toEqual({
    step: 'cutting',
    begins: true,
  });
  expect(act(10, (tr) => tr.delete(1, 2).setMeta('uiEvent', 'cut')).begins).toBe(true);
  expect(act(10, (tr) => tr.delete(1, 2))).toEqual({ step: 'deleting', begins: true });
});

test('what an input method composes is one step, however long it takes', () => {
  const { act } = writer();
  act(10, (tr) => tr.insertText('k', 4).setMeta('composition', 3));
  expect(act(5_000, (tr) => tr.insertText('か', 4, 5).setMeta('composition', 3)).begins).toBe(false);
  expect(act(10, (tr) => tr.insertText('n', 5).setMeta('composition', 4)).step).toBe('typing');
});

test('after the caret has left, the same place begins another', () => {
  const { type, steps } = writer();
  type(4, 'a');
  steps.end();
  expect(type(5, 'b').begins).toBe(true);
});
