// Which records go with a source that is forgotten, because without it nobody knows of them.

import { type AnyRecord, everyRecord, kindOf } from '../../model/any-record.ts';
import type { Judgement } from '../../model/kinds/judgement.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { stringsOf } from '../../model/strings-of.ts';
import type { RichText } from '../../model/text/rich-text.ts';
import { eachLeaf } from '../../model/text/walk-rich-text.ts';
import { type Reasons, wordsOfLeaf } from '../reasons.ts';
import { cutText, nothingFound, type TextCut } from './cut-text.ts';
import { restsOnGone } from './left-of-record.ts';

/**
 * Actors who are known from its excerpts alone, what rests on these or on such actors and on nothing else, and events and figures whose
 * very title has its words. A judgement is somebody's own, and stays without its basis, unless it says what the source said.
 */
export function goneWith(
  reader: RecordReader,
  excerpts: ReadonlySet<string>,
  reasons: Reasons,
  cut: Omit<TextCut, 'isGone'>,
): AnyRecord[] {
  const actors = reader.ofKind('actor').filter((actor) => reasons.ofActor(actor) !== null);
  const ids = new Set<string>([...excerpts, ...actors.map(({ id }) => id)]);
  const isGone = (id: string): boolean => ids.has(id);
  const resting = everyRecord(reader).filter(
    (record) =>
      restsOnGone(kindOf(record).restsOn(record), isGone) ||
      ((record.kind === 'event' || record.kind === 'figure') &&
        cut.ofWords(kindOf(record).title(record)) !== null),
  );
  for (const { id } of resting) ids.add(id);
  const judgements = reader
    .ofKind('judgement')
    .filter((judgement) => saysNothingElse(judgement, { ...cut, isGone }));
  return [...actors, ...resting, ...judgements];
}

/** Nothing is left of its statement; or all that it rests on is gone, and its words are of the source. */
function saysNothingElse(judgement: Judgement, cut: TextCut): boolean {
  const { statement, basis, ...others } = judgement;
  const found = nothingFound();
  const left = statement === null ? null : cutText(statement, cut, found);
  const cutOff = found.passages.length + found.perhaps.length > 0;
  if (cutOff && wordsIn(left).every((words) => words.trim() === '')) return true;
  const links = basis.map(({ excerptId }) => excerptId);
  return restsOnGone(links, cut.isGone) && (cutOff || cut.ofWords(...stringsOf(others)) !== null);
}

/** The words of each paragraph, heading and picture of a text. */
function wordsIn(text: RichText | null): string[] {
  const words: string[] = [];
  eachLeaf(text, (leaf) => void words.push(...wordsOfLeaf(leaf)));
  return words;
}
