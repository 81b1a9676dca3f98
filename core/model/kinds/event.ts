// Events.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { foldText } from '../../base/text-fold.ts';
import {
  common,
  dateValueSchema,
  evidenceSchema,
  idSchema,
  lineSchema,
  type Speaker,
  speakerSchema,
} from '../record.ts';
import { richTextSchema } from '../text/rich-text.ts';
import { searchWords } from '../text/search-words.ts';
import type { PrintedAs, Printing } from './printing.ts';
import { excerptsOf, type Kind, type OwnFields, plainKind, resting, speakerBy } from './kind.ts';

export const eventRoleSchema = z.enum(['agent', 'target', 'speaker', 'affected']);
export type EventRole = z.infer<typeof eventRoleSchema>;
export const eventStatusSchema = z.enum(['claimed', 'reported', 'corroborated', 'denied']);
export type EventStatus = z.infer<typeof eventStatusSchema>;

export const eventSchema = z.strictObject({
  ...common('event'),
  /** Null: undated. */
  date: dateValueSchema.nullable(),
  /** Other dates that were reported, each with its evidence; never merged into one. */
  competingDates: z.array(z.strictObject({ date: dateValueSchema, evidence: evidenceSchema })).max(100),
  title: lineSchema,
  description: richTextSchema.nullable(),
  placeId: idSchema('place').nullable(),
  actors: z.array(z.strictObject({ actorId: idSchema('actor'), role: eventRoleSchema })).max(500),
  evidence: evidenceSchema,
  status: eventStatusSchema.nullable(),
  /** Who claims or denies it. */
  statusBy: z.array(speakerSchema).max(50),
  significance: z.enum(['minor', 'notable', 'key']).nullable(),
});
export type Event = z.infer<typeof eventSchema>;
export type EventId = IdOf<'event'>;

/** A new one, undated. */
export const newEventFields = (title: string): OwnFields<Event> => ({
  date: null,
  competingDates: [],
  title,
  description: null,
  placeId: null,
  actors: [],
  evidence: [],
  status: null,
  statusBy: [],
  significance: null,
});

/**
 * Who said it in words that are not on the record stands under the words that its source is cited by, and is no actor of the event by
 * having said it. Where nothing else bears the event, that holds for everybody who claims or denies it: who else would it be.
 */
function printedEvent(event: Event, by: Printing): Event {
  const links = [...event.evidence, ...event.competingDates.flatMap(({ evidence }) => evidence)];
  const guarded = links.flatMap(({ excerptId }) => {
    const as = by.excerpt(excerptId);
    return as === null ? [] : [{ as, speakers: by.speakers(excerptId) }];
  });
  const open = links.flatMap(({ excerptId }) =>
    by.excerpt(excerptId) === null ? by.speakers(excerptId) : [],
  );
  const [first] = guarded;
  if (first === undefined) return event;
  const alone = guarded.length === links.length;
  // Words for somebody may be those of a guarded passage, written another way.
  const isOnlyDescribed = (speaker: Speaker): boolean =>
    speaker.actorId === null && !open.some((each) => isSame(each, speaker));
  const sourceOf = (speaker: Speaker): PrintedAs | null =>
    guarded.find(({ speakers }) => speakers.some((each) => isSame(each, speaker)))?.as ??
    (alone || isOnlyDescribed(speaker) ? first.as : null);
  const statusBy = event.statusBy.map((speaker) => {
    const as = sourceOf(speaker);
    return as === null ? speaker : { actorId: null, descriptor: as.name };
  });
  return {
    ...event,
    statusBy: statusBy.filter((speaker, at) => statusBy.findIndex((each) => isSame(each, speaker)) === at),
    actors: event.actors.filter(
      ({ actorId, role }) => role !== 'speaker' || sourceOf({ actorId, descriptor: null }) === null,
    ),
  };
}

const isSame = (one: Speaker, other: Speaker): boolean =>
  one.actorId === null
    ? other.actorId === null && foldText(one.descriptor ?? '') === foldText(other.descriptor ?? '')
    : one.actorId === other.actorId;

export const eventKind: Kind<Event> = {
  ...plainKind,
  schema: eventSchema,
  words: { one: 'event', many: 'events' },
  title: ({ title }) => title,
  refers: (event, by) => ({
    placeId: by.optional(event.placeId),
    actors: by.entries(event.actors, ({ actorId }) => actorId),
    evidence: by.evidence(event.evidence),
    competingDates: by
      .resting(
        event.competingDates,
        resting('date', ({ date }) => date.typed ?? date.edtf),
      )
      .map((entry) => ({ ...entry, evidence: by.evidence(entry.evidence) })),
    statusBy: by
      .resting(event.statusBy, {
        what: 'speaker',
        on: ({ actorId }) => (actorId === null ? [] : [actorId]),
        words: ({ actorId, descriptor }) => (actorId === null ? (descriptor ?? '') : ''),
      })
      .map((speaker) => speakerBy(by, speaker)),
    description: by.text(event.description),
  }),
  printed: printedEvent,
  makesKnown: ({ actors, statusBy, evidence }, tell) => {
    for (const { actorId } of [...actors, ...statusBy]) tell(actorId, excerptsOf(evidence));
  },
  restsOn: ({ evidence, competingDates }) =>
    excerptsOf([...evidence, ...competingDates.flatMap((entry) => entry.evidence)]),
  searched: ({ title, description }) => ({ title, body: searchWords(description) }),
  standIn: ({ title }) => newEventFields(title),
};
