// One run of text of an RTF file (the body, a note, a text box) as it grows: paragraphs, cells and rows become blocks.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { Sink } from '../office/sink.ts';
import { isVisible } from '../text/clean-text.ts';

export type Story = {
  readonly add: (text: string) => void;
  /** A note or comment, to stand below the block that is being read. */
  readonly besides: (block: TextBlock) => void;
  /** Blocks of a text box or a description, to stand after that block. */
  readonly after: (blocks: readonly TextBlock[]) => void;
  /** Ends a paragraph; null where its kind has no place in the text. */
  readonly paragraph: (blockOf: (text: string) => TextBlock | null, inTable: boolean) => void;
  readonly cell: (blockOf: (text: string) => TextBlock | null) => void;
  readonly row: (header: boolean) => void;
  readonly end: (blockOf: (text: string) => TextBlock | null) => void;
};

type Row = { cells: TextBlock[][]; readonly header: boolean; besides: TextBlock[]; after: TextBlock[] };

export function createStory(sink: Sink): Story {
  let text = '';
  let cell: TextBlock[] = [];
  let cells: TextBlock[][] = [];
  let rows: Row[] = [];
  let beside: TextBlock[] = [];
  let following: TextBlock[] = [];

  const putAll = (blocks: readonly TextBlock[]): void => {
    for (const block of blocks) sink.put(block);
  };
  const endBlock = (): void => {
    putAll(beside);
    putAll(following);
    beside = [];
    following = [];
  };
  /** Rows are known for a table when it ends: one with one cell a row is a frame around text. */
  const endTable = (): void => {
    const isFrame = rows.every((row) => row.cells.length <= 1);
    for (const row of rows) {
      if (isFrame) putAll(row.cells.flat());
      else sink.row(row.cells.map(wordsOf), row.header);
      putAll(row.besides);
      putAll(row.after);
    }
    rows = [];
  };
  const take = (blockOf: (text: string) => TextBlock | null): TextBlock | null => {
    const block = isVisible(text) ? blockOf(text) : null;
    text = '';
    return block;
  };
  const endCell = (blockOf: (text: string) => TextBlock | null): void => {
    const block = take(blockOf);
    if (block !== null) cell.push(block);
    cells.push(cell);
    cell = [];
  };
  const endRow = (header: boolean): void => {
    rows.push({ cells, header, besides: beside, after: following });
    cells = [];
    beside = [];
    following = [];
  };

  return {
    add: (piece) => {
      text += piece;
    },
    besides: (block) => beside.push(block),
    after: (blocks) => {
      for (const block of blocks) following.push(block);
    },
    paragraph: (blockOf, inTable) => {
      const block = take(blockOf);
      if (inTable) {
        if (block !== null) cell.push(block);
        return;
      }
      // A row that nothing ended is one all the same.
      if (cells.length > 0) endRow(false);
      if (rows.length > 0) endTable();
      if (block !== null) sink.put(block);
      endBlock();
    },
    cell: endCell,
    row: endRow,
    end: (blockOf) => {
      if (cell.length > 0) endCell(blockOf);
      if (cells.length > 0) endRow(false);
      if (rows.length > 0) endTable();
      const block = take(blockOf);
      if (block !== null) sink.put(block);
      endBlock();
    },
  };
}

const wordsOf = (blocks: readonly TextBlock[]): string => blocks.map((block) => block.text).join(' ');
