// English words of drawings. See drawing-words.ts for what each is for.

import type { DrawingWords } from './drawing-words.ts';

export const englishDrawingWords: DrawingWords = {
  part: (number, count) => `(${number} of ${count})`,
  list: (parts) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
  stop: '.',
  contested: 'contested',
  network: {
    caption: 'Relations between the actors.',
    edge: {
      commands: 'commands',
      partOf: 'part of',
      allyOf: 'ally of',
      opponentOf: 'opponent of',
      supports: 'supports',
      relativeOf: 'relative of',
      other: 'related to',
    },
    sentence: {
      commands: (from, to) => `${from} commands ${to}`,
      partOf: (from, to) => `${from} is part of ${to}`,
      allyOf: (from, to) => `${from} is an ally of ${to}`,
      opponentOf: (from, to) => `${from} is an opponent of ${to}`,
      supports: (from, to) => `${from} supports ${to}`,
      relativeOf: (from, to) => `${from} is a relative of ${to}`,
      other: (from, to) => `${from} is related to ${to}`,
    },
    role: (person, title, organisation) => `${person}: ${title}, ${organisation}`,
    shows: (count, actors) => `A network of ${count} actors: ${actors}.`,
    relations: 'Relations: ',
    unconnected: (actors) => `No relation to the others is recorded for ${actors}.`,
    dashed: 'dashed: contested',
    types: {
      person: 'person',
      organisation: 'organisation',
      armedGroup: 'armed group',
      stateBody: 'state body',
      media: 'media outlet',
      other: 'other actor',
    },
  },
  timeline: {
    caption: (dates, byActor) => `Events of ${dates}${byActor ? ', by actor' : ''}.`,
    shows: (dates, count, byActor) =>
      `A timeline of ${dates} with ${count} events${byActor ? ' by actor' : ''}.`,
    alsoDated: (date) => `also dated ${date}`,
    legend: {
      day: 'dated event',
      span: 'event over time',
      uncertain: 'date uncertain',
      competing: 'also reported for this date',
      continues: 'goes on beyond the row',
    },
  },
  undescribedPicture: 'Picture without a description',
};
