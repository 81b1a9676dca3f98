// What removing an actor changes, in sentences for the question before it.

import type { ActorId } from '../../../core/model/kinds/actor.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { speakersKept } from '../../../core/query/names/protected-words.ts';
import { actorAppearances } from '../../../core/query/actor-appearances.ts';
import { actorWords } from '../../words/records/actors.ts';

/** One sentence for each kind of change; never empty. */
export function removalSentences(reader: RecordReader, id: ActorId): string[] {
  const { events, excerpts, mentions, relations, listedIn, figures, members } = actorAppearances(reader, id);
  const others = new Set([...listedIn, ...figures, ...members].map((record) => record.id)).size;
  const sentences = [
    relations.length > 0 ? actorWords.removeRelations(relations.length) : '',
    events.length > 0 ? actorWords.removeEvents(events.length) : '',
    excerpts.length > 0 ? actorWords.removeExcerpts(excerpts.length) : '',
    mentions.length > 0 ? actorWords.removeMentions(mentions.length) : '',
    others > 0 ? actorWords.removeOthers(others) : '',
    isHidden(reader, id) ? actorWords.removeHidden : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? [actorWords.removeNothing] : sentences;
}

const isHidden = (reader: RecordReader, id: ActorId): boolean =>
  reader.get(id)?.protected === true ||
  speakersKept(reader, new Date().toISOString()).some((speaker) => speaker.id === id);
