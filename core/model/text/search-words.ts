// Words of records as a search finds them: lines of what stands in a field, and the plain words of a rich text.

import type { RecordName } from '../record.ts';
import type { RichInline, RichText } from './rich-text.ts';
import { eachLeaf } from './walk-rich-text.ts';

/** The parts that say something, a line each. */
export const searchLines = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n');

/** Every name, a line each. */
export const searchNames = (list: readonly RecordName[]): string => list.map((name) => name.text).join('\n');

/** The text of a rich text with the words of its pictures, a line a block; atoms give the words they carry. */
export function searchWords(text: RichText | null): string {
  const out: string[] = [];
  eachLeaf(text, (leaf) => {
    if (leaf.type === 'image') out.push(searchLines(leaf.attrs.alt, leaf.attrs.caption));
    else if (leaf.type !== 'horizontalRule') out.push((leaf.content ?? []).map(wordsOf).join(''));
  });
  return out.filter((line) => line !== '').join('\n');
}

function wordsOf(inline: RichInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'hardBreak':
      return ' ';
    case 'likelihood':
      return inline.attrs.term;
    case 'actorMention':
    case 'eventMention':
      return inline.attrs.label ?? '';
    case 'citation':
    case 'figureRange':
    case 'reference':
      return '';
  }
}
