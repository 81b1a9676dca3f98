// Reads inputs and pastes for tests, which expect a text or an error.

import type { SourceText } from '../../../core/model/text/source-text.ts';
import { readInput, readPastedText } from '../../../electron/import/registry.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (bytes: Uint8Array | string, fileName: string | null, mediaType: string | null = null) =>
  readInput({ bytes: typeof bytes === 'string' ? utf8(bytes) : bytes, fileName, mediaType, url: null });

export const must = async (...input: Parameters<typeof read>) => {
  const result = await read(...input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

export const errorOf = async (...input: Parameters<typeof read>) => {
  const result = await read(...input);
  return result.ok ? null : result.error.kind;
};

export const pasted = async (text: string, html: string | null = null) => {
  const result = await readPastedText(text, html);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

export const sentence =
  'The harbour office said on Monday that three boats, all of them empty, had been found near the pier. ';

/** What of a source is quoted from: all but captions. */
export const quotable = (text: SourceText): string =>
  text.blocks.flatMap((block) => (block.kind === 'caption' ? [] : [block.text])).join('\n');
