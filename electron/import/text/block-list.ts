// Collects the blocks of a captured text: cleans, drops what is empty, keeps the bounds of the format.

import { type SourcePage, sourceTextSchema, type TextBlock } from '../../../core/model/text/source-text.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { collapseSpaces, createTextCleaner, isVisible, plainSpaces } from './clean-text.ts';

const MAX_BLOCKS = 200_000;
/** Below the format's limit, since longer paragraphs are of no use to anybody who cites by paragraph. */
const MAX_BLOCK_LENGTH = 1_000_000;

export type BlockList = {
  /** Adds a block with its raw text: spaces are collapsed (not in preformatted ones), nothing to see is no block. */
  readonly add: (block: TextBlock) => void;
  /** Adds a table row; tabs inside of a cell become spaces. */
  readonly addRow: (cells: readonly string[], header: boolean) => void;
  readonly blocks: readonly TextBlock[];
  readonly losses: () => Loss[];
};

export function createBlockList(): BlockList {
  const cleaner = createTextCleaner();
  const blocks: TextBlock[] = [];
  let leftOut = 0;
  let split = 0;

  function push(block: TextBlock): void {
    if (!isVisible(block.text)) return;
    const parts = partsOf(block.text);
    if (parts.length > 1) split += 1;
    for (const text of parts) {
      if (blocks.length < MAX_BLOCKS) blocks.push({ ...block, text });
      else leftOut += 1;
    }
  }

  return {
    blocks,
    add: (block) => {
      if (block.kind !== 'preformatted') {
        push({ ...block, text: collapseSpaces(cleaner.clean(block.text)) });
        return;
      }
      for (const line of block.text.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/u)) {
        push({ ...block, text: plainSpaces(cleaner.clean(line)).trimEnd() });
      }
    },
    addRow: (cells, header) => {
      const texts = cells.map((cell) => collapseSpaces(cleaner.clean(cell)));
      push({ kind: 'tableRow', text: texts.join('\t'), header });
    },
    losses: () => {
      const losses = cleaner.losses();
      if (leftOut > 0) {
        const what = `The text has more than ${MAX_BLOCKS} paragraphs; the last ${leftOut} were left out`;
        losses.push({ kind: 'truncated', where: 'The end of the text', what });
      }
      if (split > 0) {
        const what = `${split} extremely long paragraphs were split`;
        losses.push({ kind: 'unsupported-block', where: 'The whole text', what });
      }
      return losses;
    },
  };
}

function partsOf(text: string): string[] {
  if (text.length <= MAX_BLOCK_LENGTH) return [text];
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > MAX_BLOCK_LENGTH) {
    const space = text.lastIndexOf(' ', start + MAX_BLOCK_LENGTH);
    let end = space > start + MAX_BLOCK_LENGTH / 2 ? space : start + MAX_BLOCK_LENGTH;
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    parts.push(text.slice(start, end).trim());
    start = end;
  }
  parts.push(text.slice(start).trim());
  return parts;
}

/** The blocks as a source text of the current format; a bug when they don't fit it. */
export const toSourceText = (blocks: readonly TextBlock[], pages: readonly SourcePage[] | null = null) =>
  sourceTextSchema.parse({ version: 1, blocks, ...(pages === null ? {} : { pages }) });
