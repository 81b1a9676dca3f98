// The words of a Markdown file as its readers get them.

import { decoded } from '../parts/marked-up-text.ts';
import type { ReadBack } from '../writer.ts';

/** The text without what keeps its signs from being read as Markdown, block by block. */
export const readBack: ReadBack = (bytes) =>
  decoded(new TextDecoder().decode(bytes))
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replaceAll(/(?<=\p{L})(?:\*\*|__|~~|\*)|(?:\*\*|__|~~|\*)(?=\p{L})/gu, '')
    .split(/\n\s*\n|\s\|\s/u);
