// What stands beside the text of an RTF file: notes, comments, text boxes, headers, descriptions of pictures.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { bracketed } from '../office/note-marks.ts';
import { type Sink, wordSink } from '../office/sink.ts';
import type { Told } from '../office/told.ts';
import { isVisible } from '../text/clean-text.ts';
import type { FoundText } from './found-text.ts';
import type { NoteCounts } from './note-counts.ts';
import { plainCharacters, plainParagraph, type State } from './state.ts';
import { createStory } from './story.ts';

type Side = 'footnote' | 'comment' | 'box' | 'running';
type Shared = {
  readonly told: Told;
  readonly notes: NoteCounts;
  readonly found: FoundText;
  readonly blockOf: (inside: State) => (text: string) => TextBlock | null;
};

export function createSideStories({ told, notes, found, blockOf }: Shared) {
  let author = '';
  let description = '';
  let drawn = '';

  /** Makes a group the beginning of a story of its own; `isShown`: whether it stands in text that is shown. */
  const begin = (state: State, side: Side, isShown: boolean): void => {
    const blocks: TextBlock[] = [];
    const words = wordSink();
    const boxSink: Sink = {
      put: (block) => blocks.push(block),
      row: (cells, header) => blocks.push({ kind: 'tableRow', text: rowOf(cells), header }),
      takesNotes: false,
    };
    const outer = state.story;
    const story = createStory(side === 'box' ? boxSink : words);
    Object.assign(state, plainCharacters, plainParagraph, { contents: false, endnote: false });
    state.destination = 'text';
    state.story = story;
    state.inNote ||= side === 'footnote';
    state.running ||= side === 'running';
    const by = author.trim();
    author = side === 'comment' ? '' : author;
    state.onClose = (inside) => {
      found.endPassage();
      story.end(blockOf(inside));
      if (side === 'running') told.aroundPage(words.text());
      else if (!isShown) told.hidden(words.text());
      else if (side === 'box') outer.after(blocks);
      else if (side === 'comment')
        outer.besides({ kind: 'comment', text: `${by === '' ? '' : `${by}:`} ${words.text()}` });
      else {
        const mark = notes.next(inside.endnote ? 'endnote' : 'footnote');
        if (mark !== null) outer.add(bracketed(mark));
        outer.besides({
          kind: 'footnote',
          text: `${mark === null ? '' : bracketed(mark)} ${words.text()}`.trim(),
        });
      }
    };
  };

  return {
    begin,
    /** Who writes the comment that comes. */
    commentAuthor: (text: string): void => {
      author += text;
    },
    /** A property of a picture or shape: its description, or words that are drawn as a picture. */
    property: (name: string, text: string): void => {
      if (name === 'wzDescription') description += text;
      if (name === 'gtextUNICODE') drawn += text;
    },
    /** Puts what a property said after the block in which its picture stands. */
    endProperty: (state: State): void => {
      const said: TextBlock[] = [
        { kind: 'caption', text: description },
        { kind: 'paragraph', text: drawn },
      ];
      if (!state.running) state.story.after(said.filter(({ text }) => isVisible(text)));
      description = '';
      drawn = '';
    },
  };
}

/** Cells of a row as one text; the tab between them is the mark of a cell. */
const rowOf = (cells: readonly string[]): string => cells.map((cell) => cell.replaceAll('\t', ' ')).join(' ');
