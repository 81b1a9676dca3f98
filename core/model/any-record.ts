// All kinds of records together: the union, its schema by kind, and the format version.

import type { z } from 'zod';
import { type Actor, actorSchema, type Relation, relationSchema } from './actor.ts';
import { type Brief, briefSchema, type TemplateCopy, templateCopySchema } from './brief.ts';
import { type Event, eventSchema, type Place, placeSchema } from './event.ts';
import { type Excerpt, excerptSchema } from './excerpt.ts';
import { type Figure, figureSchema } from './figure.ts';
import { type Judgement, judgementSchema } from './judgement.ts';
import { type Rating, ratingSchema } from './rating.ts';
import {
  type Comment,
  commentSchema,
  type Dismissal,
  dismissalSchema,
  type ExportRecord,
  exportSchema,
} from './review.ts';
import { type Section, sectionSchema } from './section.ts';
import { type PassageNote, passageNoteSchema, type Source, sourceSchema } from './source.ts';

/** The version of the format that this build writes; kept in the project file as SQLite's user_version. */
export const FORMAT_VERSION = 2;

export type RecordByKind = {
  brief: Brief;
  template: TemplateCopy;
  section: Section;
  source: Source;
  passageNote: PassageNote;
  excerpt: Excerpt;
  actor: Actor;
  relation: Relation;
  place: Place;
  event: Event;
  figure: Figure;
  judgement: Judgement;
  comment: Comment;
  dismissal: Dismissal;
  export: ExportRecord;
  rating: Rating;
};
export type RecordKind = keyof RecordByKind;
export type AnyRecord = RecordByKind[RecordKind];
export type RecordId = AnyRecord['id'];

/** The schema of each kind. */
export const recordSchemas: { readonly [K in RecordKind]: z.ZodType<RecordByKind[K]> } = {
  brief: briefSchema,
  template: templateCopySchema,
  section: sectionSchema,
  source: sourceSchema,
  passageNote: passageNoteSchema,
  excerpt: excerptSchema,
  actor: actorSchema,
  relation: relationSchema,
  place: placeSchema,
  event: eventSchema,
  figure: figureSchema,
  judgement: judgementSchema,
  comment: commentSchema,
  dismissal: dismissalSchema,
  export: exportSchema,
  rating: ratingSchema,
};

/** The kinds in the order in which records may refer to earlier ones when a whole project is listed. */
export const recordKinds = Object.keys(recordSchemas) as readonly RecordKind[];

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordSchemas, kind);
