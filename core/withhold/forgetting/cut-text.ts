// Takes out of a rich text what has words of a source that is forgotten, or names somebody who goes with it: sentence by sentence,
// for one that lost a name or a title in its midst would be none any more.

import { mapBlocks } from '../../model/text/map-blocks.ts';
import type { RichInline, RichText } from '../../model/text/rich-text.ts';
import { withoutBlocks } from '../../model/text/without-blocks.ts';
import { referencesOfInline } from '../../model/references.ts';
import { ATOM, cutSentences } from '../cut-sentences.ts';
import { wordsOfLeaf } from '../reasons.ts';
import type { Reason } from '../recogniser.ts';
import { withholdPassages } from '../withhold-blocks.ts';

export type TextCut = {
  readonly isGone: (id: string) => boolean;
  readonly ofWords: (...words: readonly string[]) => Reason | null;
  /** Whether words may be of the source, and are to be taken out for that. */
  readonly perhaps: (...words: readonly string[]) => boolean;
  /** What a mention without words of its own reads as. */
  readonly titleOf: (id: string) => string;
};

/** What was found in a text, with the words of each sentence. */
export type FoundInText = {
  /** Taken out. */
  readonly passages: string[];
  /** Taken out, because they may be of the source. */
  readonly perhaps: string[];
  /** Left, without any note. */
  readonly bare: string[];
  /** The ids of the blocks from which something was taken. */
  readonly blocks: Set<string>;
};

export const nothingFound = (): FoundInText => ({
  passages: [],
  perhaps: [],
  bare: [],
  blocks: new Set(),
});

/** The text as it is left, null where nothing is; citations stand in it as before. Tells `found`. */
export function cutText(text: RichText, cut: TextCut, found: FoundInText): RichText | null {
  const emptied = new Set<string>();
  const goes = (sentence: string, atoms: readonly RichInline[]): boolean => {
    const words = wordsOf(sentence, atoms, cut);
    const said = withLabels(sentence, atoms);
    if (cut.ofWords(said) !== null || atoms.some((atom) => namesGone(atom, cut))) {
      found.passages.push(words);
      return true;
    }
    if (cut.perhaps(said)) {
      found.perhaps.push(words);
      return true;
    }
    const notes = atoms.filter(({ type }) => type === 'citation').flatMap(referencesOfInline);
    if (notes.length > 0 && notes.every(cut.isGone)) found.bare.push(words);
    return false;
  };
  const shorter = mapBlocks(text, (block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return block;
    const before = block.content ?? [];
    const after = cutSentences(before, goes);
    if (after === before) return block;
    found.blocks.add(block.attrs.id);
    if (after.every((inline) => inline.type === 'text' && inline.text.trim() === ''))
      emptied.add(block.attrs.id);
    return { ...block, content: [...after] };
  });
  const left = withoutBlocks(shorter, (id) => emptied.has(id));
  // What runs over the end of a sentence, or stands in a picture's words, goes with its whole block.
  return withholdPassages(left, {
    ofLeaf: (leaf) => {
      const words = wordsOfLeaf(leaf);
      return cut.ofWords(...words) ?? (cut.perhaps(...words) ? PERHAPS : null);
    },
    mark: null,
    told: (reason, words) => (reason === PERHAPS ? found.perhaps : found.passages).push(words),
  });
}

const PERHAPS: Reason = { how: 'closedNames', marking: null, title: null };

const namesGone = (atom: RichInline, { isGone }: TextCut): boolean =>
  atom.type !== 'citation' && referencesOfInline(atom).some(isGone);

const wordsOf = (sentence: string, atoms: readonly RichInline[], { titleOf }: TextCut): string =>
  filled(sentence, atoms, (atom) => labelOf(atom) ?? referencesOfInline(atom).map(titleOf).join('')).trim();

/** What is typed in it; a record that it mentions by its own title is no words of it. */
const withLabels = (sentence: string, atoms: readonly RichInline[]): string =>
  filled(sentence, atoms, (atom) => labelOf(atom) ?? ATOM);

function filled(
  sentence: string,
  atoms: readonly RichInline[],
  wordsFor: (atom: RichInline) => string,
): string {
  let next = 0;
  return sentence.replaceAll(ATOM, () => {
    const atom = atoms[next];
    next += 1;
    return atom === undefined || atom.type === 'citation' ? '' : wordsFor(atom);
  });
}

const labelOf = (atom: RichInline): string | null =>
  'attrs' in atom && 'label' in atom.attrs ? atom.attrs.label : null;
