// The last proof before a document is kept: what was written is read back as its readers will read it, and looked through for what
// must not be in it.

import { lettersOf, lettersToText } from '../../core/base/letters-of.ts';
import { type Spellings, spellingOf } from '../../core/base/suspect-group.ts';
import type { DocumentFormat } from '../../core/model/files/output-formats.ts';
import type { NameHider } from '../../core/query/names/name-hider.ts';
import type { ReadBack } from './writer.ts';

/**
 * The spellings of protected names that stand in the bytes of a document, each once: whole ones, and parts that `leave` does not
 * name. Throws what reading throws where the bytes are no such document.
 */
export async function namesLeft(
  format: DocumentFormat,
  bytes: Uint8Array,
  hider: NameHider,
  leave: Spellings,
): Promise<string[]> {
  if (!hider.active) return [];
  const { readBack }: { readonly readBack: ReadBack } = await import(`./${format}/read-back.ts`);
  // Styles print in capitals and lines are broken by hyphens: the same letters are the same spelling here.
  const may = leave === 'all' ? null : new Set(leave.map(lettersIn));
  const left = new Set<string>();
  const texts = readBack(bytes);
  // Whoever finds no word at all has not read it, and proves nothing.
  if (!texts.some((text) => /\p{L}{3}/u.test(text)))
    throw new Error('nothing could be read back of what was written');
  for (const text of texts) {
    const whole = new Set(hider.edits(text).map(({ start }) => start));
    for (const { start, end } of hider.suspects(text)) {
      const spelling = spellingOf(text.slice(start, end));
      if (whole.has(start) || (may !== null && !may.has(lettersIn(spelling)))) left.add(spelling);
    }
  }
  return [...left];
}

const lettersIn = (words: string): string => lettersToText(lettersOf(words));
