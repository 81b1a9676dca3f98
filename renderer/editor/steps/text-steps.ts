// Where one step of undo in a text ends and the next begins. The text keeps no history of its own: its steps are changes
// of the project like any other, and this says when what was typed is one.

import type { Transaction } from '@tiptap/pm/state';
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
} from '@tiptap/pm/transform';
import type { TextStep } from '../../../core/store/commands/outline/write-text.ts';
import { COMMIT_NOW } from '../editor-context.ts';

/** A pause in typing that ends a step (ms). */
const PAUSE_MS = 700;
/** Typing without a pause is one step for so long (ms). */
const LONGEST_MS = 15_000;

type Last = {
  readonly step: TextStep;
  readonly atMs: number;
  readonly sinceMs: number;
  /** The places at which the next key goes on. */
  readonly ends: readonly number[];
  /** The number of what an input method is composing, if anything. */
  readonly composition: unknown;
};

/** Tells the steps of one text apart; ask it once for each transaction that changes the document. */
export class TextSteps {
  #last: Last | null = null;

  /** Which step a transaction belongs to, and whether it begins one. */
  next(transaction: Transaction, atMs: number): { readonly step: TextStep; readonly begins: boolean } {
    const step = stepOf(transaction);
    const composition: unknown = transaction.getMeta('composition') ?? null;
    const edit = onlyEdit(transaction);
    const last = this.#last;
    const goesOn =
      last !== null &&
      ((composition !== null && composition === last.composition) ||
        (last.step === step &&
          (step === 'typing' || step === 'deleting') &&
          atMs - last.atMs < PAUSE_MS &&
          atMs - last.sinceMs < LONGEST_MS &&
          edit !== null &&
          (last.ends.includes(edit.from) || last.ends.includes(edit.to))));
    this.#last = {
      step,
      atMs,
      sinceMs: goesOn ? last.sinceMs : atMs,
      ends: edit === null ? [] : [edit.from + edit.size, edit.from],
      composition,
    };
    return { step, begins: !goesOn };
  }

  /** The next change begins a step whatever it is: the caret left, or something was undone. */
  end(): void {
    this.#last = null;
  }
}

function stepOf(transaction: Transaction): TextStep {
  const told: unknown = transaction.getMeta(COMMIT_NOW);
  if (typeof told === 'string') return told as TextStep;
  const event: unknown = transaction.getMeta('uiEvent');
  if (transaction.getMeta('paste') === true || event === 'paste' || event === 'drop') return 'pasting';
  if (event === 'cut') return 'cutting';
  if (transaction.steps.every(isFormatting)) return 'formatting';
  const edit = onlyEdit(transaction);
  if (edit === null) return 'typing';
  return edit.size === 0 ? 'deleting' : 'typing';
}

const isFormatting = (step: unknown): boolean =>
  step instanceof AddMarkStep ||
  step instanceof RemoveMarkStep ||
  step instanceof AddNodeMarkStep ||
  step instanceof RemoveNodeMarkStep ||
  step instanceof AttrStep ||
  step instanceof ReplaceAroundStep;

type Edit = { readonly from: number; readonly to: number; readonly size: number };

/** The one stretch that a transaction replaces, and the size of what it puts there; null for more than one. */
function onlyEdit({ steps }: Transaction): Edit | null {
  const replaced = steps.filter((step) => step instanceof ReplaceStep);
  const [only] = replaced;
  if (only === undefined || replaced.length > 1) return null;
  return { from: only.from, to: only.to, size: only.slice.size };
}
