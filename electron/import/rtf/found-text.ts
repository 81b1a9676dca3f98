// Text of an RTF file on its way into a story: what is deleted, hidden or a line of contents is told instead.

import type { Told } from '../office/told.ts';
import { smallDigitsOf } from '../text/small-digits.ts';
import type { State } from './state.ts';

export type FoundText = {
  readonly take: (text: string, state: State) => void;
  /** Ends what goes on from run to run: a passage that was deleted or inserted ends with its paragraph at the latest. */
  readonly endPassage: () => void;
};

type Passage = { readonly kind: 'deleted' | 'added'; readonly author: number; text: string };

export function createFoundText(told: Told, authors: readonly string[]): FoundText {
  let passage: Passage | null = null;
  let wasStruck = false;
  const endPassage = (): void => {
    if (passage !== null) told[passage.kind](nameOf(passage.author), passage.text);
    passage = null;
  };
  const nameOf = (author: number): string | null => {
    const name = authors[author]?.trim() ?? '';
    return name === '' || name === 'Unknown' ? null : name;
  };
  const goOn = (kind: Passage['kind'], author: number, text: string): void => {
    if (passage === null || passage.kind !== kind || passage.author !== author) {
      endPassage();
      passage = { kind, author, text: '' };
    }
    passage.text += text;
  };
  return {
    endPassage,
    take: (text, state) => {
      if (state.movedAway) return;
      if (state.deleted) goOn('deleted', state.deletedBy, text);
      else if (state.hidden) told.hidden(text);
      else if (state.contents) told.contents(text);
      else {
        if (state.added) goOn('added', state.addedBy, text);
        else if (text.trim() !== '') endPassage();
        if (text.trim() !== '') {
          if (state.struck && !wasStruck) told.struckOut();
          wasStruck = state.struck;
        }
        state.story.add(state.small === null ? text : (smallDigitsOf(text, state.small) ?? text));
      }
    },
  };
}

/** Whether what stands here is in the text. */
export const isShown = (state: State): boolean =>
  !state.hidden && !state.deleted && !state.movedAway && !state.contents;
