// Reads RTF (1.9.1 and what came before) as read-docx.ts reads documents of Word.

import { ok } from '../../core/base/result.ts';
import { officeMetadata } from './office/office-metadata.ts';
import { createTold } from './office/told.ts';
import type { Reader } from './reader.ts';
import { refusable } from './refused.ts';
import { createRtfReader } from './rtf/rtf-reader.ts';
import { createStory } from './rtf/story.ts';
import { readTokens } from './rtf/tokens.ts';
import { createBlockList } from './text/block-list.ts';

/** Reads an RTF file. What is not whole is read as far as it goes, and told; `unreadable-input` where it is nested without end. */
export const readRtf: Reader = (file) =>
  refusable(file.name, () => {
    const told = createTold();
    const list = createBlockList();
    const reader = createRtfReader(createStory({ put: list.add, row: list.addRow, takesNotes: true }), told);
    readTokens(file.bytes, reader.handlerOf(file.bytes), file.progress);
    if (!reader.end()) {
      const what = 'The file breaks off there; what would come after is not in it';
      told.say({ kind: 'truncated', where: 'The end of the text', what });
    }
    const { info, paragraphs } = reader;
    const properties = {
      title: info.title,
      creator: info.author,
      language: null,
      created: dayOf(info.created),
      modified: dayOf(info.modified),
    };
    return ok({
      blocks: list.blocks,
      metadata: officeMetadata(properties, list.blocks, paragraphs.title()),
      losses: [...told.losses(), ...list.losses()],
      encoding: null,
    });
  });

function dayOf([year = 0, month = 0, day = 0]: readonly number[]): string | null {
  const two = (part: number): string => String(part).padStart(2, '0');
  return year > 0 ? `${year}-${two(month)}-${two(day)}` : null;
}
