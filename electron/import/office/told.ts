// Gathers what a document of a word processor holds and a source's text can't, and says it in words at the end.

import type { Loss } from '../../../core/document/loss.ts';
import { collapseSpaces, countWords, cutAt, isVisible } from '../text/clean-text.ts';

/** What is counted, in the words that are told. */
export const COUNTED = {
  picture: 'Pictures',
  chart: 'Charts',
  diagram: 'Diagrams',
  object: 'Embedded objects',
  media: 'Recordings and videos',
  drawing: 'Drawn lines and shapes',
  inserted: 'Parts that are other documents, such as web pages',
  tableDescription: 'Descriptions of tables for those who hear them',
  symbol: 'Signs of symbol fonts that are not known',
  placeholder: 'Fields that nobody filled in',
} as const;
export type Counted = keyof typeof COUNTED;

export type Told = {
  readonly count: (what: Counted) => void;
  /** Text that the document holds and does not show. */
  readonly hidden: (text: string) => void;
  /** Lines of a table of contents or an index. */
  readonly contents: (text: string) => void;
  /** A passage taken out, or put in, in tracked changes by somebody (null where it isn't said). */
  readonly deleted: (author: string | null, text: string) => void;
  readonly added: (author: string | null, text: string) => void;
  readonly struckOut: () => void;
  readonly formula: () => void;
  /** A line of a header or footer. */
  readonly aroundPage: (text: string) => void;
  readonly say: (loss: Loss) => void;
  readonly losses: () => Loss[];
};

const where = 'The document';
const KEPT = 'the original is kept';
const LONGEST_TOLD = 300;
const MOST_AUTHORS = 8;

type Tally = { readonly by: Map<string, number>; words: number };

export function createTold(): Told {
  const counts = new Map<Counted, number>();
  const around = new Set<string>();
  const said: Loss[] = [];
  const deletions: Tally = { by: new Map(), words: 0 };
  const additions: Tally = { by: new Map(), words: 0 };
  let hiddenWords = 0;
  let contentsWords = 0;
  let struck = 0;
  let formulas = 0;
  const note = (tally: Tally, author: string | null, text: string): void => {
    if (!isVisible(text)) return;
    const name = collapseSpaces(author ?? '') || 'somebody';
    tally.by.set(name, (tally.by.get(name) ?? 0) + 1);
    tally.words += countWords(text);
  };
  return {
    count: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
    hidden: (text) => {
      hiddenWords += countWords(text);
    },
    contents: (text) => {
      contentsWords += countWords(text);
    },
    deleted: (author, text) => note(deletions, author, text),
    added: (author, text) => note(additions, author, text),
    struckOut: () => {
      struck += 1;
    },
    formula: () => {
      formulas += 1;
    },
    aroundPage: (text) => {
      const line = collapseSpaces(text);
      if (isVisible(line) && around.size < 1_000) around.add(line);
    },
    say: (loss) => said.push(loss),
    losses: () => [
      ...said,
      ...tallied(
        deletions,
        (what, words) =>
          `Deleted in tracked changes, and not in the text: ${what}, ${words} in all (${KEPT})`,
        'input-part-left-out',
      ),
      ...tallied(
        additions,
        (what, words) =>
          `Inserted in tracked changes, and in the text like the rest: ${what}, ${words} in all`,
        'unsupported-inline',
      ),
      ...leftOut(around.size > 0, `Headers and footers of its pages: “${aroundWords(around)}” (${KEPT})`),
      ...leftOut(contentsWords > 0, `Table of contents or index: ${wordsOf(contentsWords)} (${KEPT})`),
      ...leftOut(hiddenWords > 0, `Text that the document hides: ${wordsOf(hiddenWords)} (${KEPT})`),
      ...[...counts].flatMap(([what, count]) => leftOut(true, `${COUNTED[what]}: ${count} (${KEPT})`)),
      ...inline(
        formulas,
        formulas === 1 ? 'A formula stands' : `${formulas} formulas stand`,
        ' as a line of their signs',
      ),
      ...inline(
        struck,
        struck === 1 ? 'A struck-out passage stands' : `${struck} struck-out passages stand`,
        ' as ordinary text',
      ),
    ],
  };
}

const leftOut = (is: boolean, what: string): Loss[] =>
  is ? [{ kind: 'input-part-left-out', where, what }] : [];
const inline = (count: number, ...what: readonly string[]): Loss[] =>
  count > 0 ? [{ kind: 'unsupported-inline', where, what: what.join('') }] : [];
const wordsOf = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

function tallied(
  { by, words }: Tally,
  say: (what: string, words: string) => string,
  kind: Loss['kind'],
): Loss[] {
  if (by.size === 0) return [];
  const named = [...by].slice(0, MOST_AUTHORS).map(([author, count]) => {
    const passages = count === 1 ? '1 passage' : `${count} passages`;
    return `${passages} by ${shortened(author, 80)}`;
  });
  const others = by.size > MOST_AUTHORS ? [`others by ${by.size - MOST_AUTHORS} more`] : [];
  return [{ kind, where, what: say([...named, ...others].join(', '), wordsOf(words)) }];
}

const aroundWords = (lines: ReadonlySet<string>): string => {
  const text = [...lines].join(' · ');
  return shortened(text, LONGEST_TOLD);
};

const shortened = (text: string, most: number): string => (text.length > most ? cutAt(text, most) : text);
