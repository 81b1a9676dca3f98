// The chain of who said it to whom, in words of a document.

import { isolated } from '../../base/isolate.ts';
import { noteKindOf, speakersOfNote } from './noted-source.ts';
import { speakersOf } from './speakers-of.ts';
import type { AttributionHop, Excerpt } from '../../model/kinds/excerpt.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import { nameOfSpeaker } from '../names/actor-name.ts';

export type AttributionOptions = {
  /** Adds who passes it on: "a Health Ministry official, by the article". */
  readonly byArticle?: boolean;
  /** Adds to whom the innermost hop spoke. */
  readonly withAddressee?: boolean;
};

/**
 * From the outermost hop inwards: "Ajwa Belad, citing official data", "Reuters, citing an army officer". A plain verb
 * ("said") is left out where nothing follows; a phrase ("citing official data") is kept. No hop: the article itself.
 */
export function attributionToWords(
  reader: RecordReader,
  chain: readonly AttributionHop[],
  words: DocumentWords,
  options: AttributionOptions = {},
): string {
  const attribution = speakersOf({ attribution: [...chain] });
  if (attribution.length === 0) return words.article;
  let text = '';
  for (const [index, hop] of attribution.entries()) {
    const name = nameOfSpeaker(reader, hop, words);
    const verb = isolated(hop.verb?.trim() ?? '', words.dir);
    text += text === '' ? name : ` ${name}`;
    if (index < attribution.length - 1) text += `${words.comma}${isCiting(verb) ? verb : words.citing}`;
    else if (isPhrase(verb)) text += `${words.comma}${verb}`;
  }
  const last = attribution.at(-1);
  if (options.withAddressee && last?.to) text += ` → ${isolated(last.to, words.dir)}`;
  return options.byArticle ? `${text}${words.comma}${words.byArticle}` : text;
}

/** Who a passage has as its speaker: the outlet, or of a note whoever it was with, where the source itself speaks, else the chain. */
export function speakerToWords(reader: RecordReader, excerpt: Excerpt, words: DocumentWords): string {
  const source = reader.get(excerpt.sourceId);
  if (speakersOf(excerpt).length > 0 || source === undefined)
    return attributionToWords(reader, excerpt.attribution, words);
  const kind = noteKindOf(source);
  if (kind === null) return source.outlet ? isolated(source.outlet, words.dir) : words.article;
  const named = speakersOfNote(kind, source).map((name) => isolated(name, words.dir));
  return named.length === 0 ? words.unknownSpeaker : named.join(words.comma);
}

const isPhrase = (verb: string): boolean => isCiting(verb) && verb.includes(' ');
const isCiting = (verb: string): boolean =>
  /^\u2068?(?:citing|quoting|citant|selon|نقلا|استنادا)/iu.test(verb);
