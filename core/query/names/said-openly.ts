// What sources on the record say in their titles and in the passages taken from them: what is printed of them says it anyway.

import { keptBy } from '../../base/kept-by.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { excerptText } from '../evidence/excerpt-text.ts';
import { wordsOf } from './name-patterns.ts';

/** Tells whether words stand there, whole, however their letters are written. */
export function saidOpenly(
  reader: RecordReader,
  isOpen: (source: Source) => boolean,
): (words: string) => boolean {
  const open = new Set<string>();
  const said: string[] = [];
  for (const source of reader.ofKind('source'))
    if (isOpen(source)) {
      open.add(source.id);
      said.push(wordsOfSource(source));
    }
  for (const excerpt of reader.ofKind('excerpt'))
    if (open.has(excerpt.sourceId)) said.push(wordsOfExcerpt(excerpt));
  const all = said.join('|');
  return (words) => all.includes(keyOf(words));
}

/** Folded words with a space around each. */
const keyOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;

const wordsOfSource = keptBy(({ title, titleTranslation }: Source) =>
  keyOf(`${title} | ${titleTranslation ?? ''}`),
);
const wordsOfExcerpt = keptBy((excerpt: Excerpt) =>
  keyOf(`${excerptText(excerpt)} | ${excerpt.translation?.text ?? ''}`),
);
