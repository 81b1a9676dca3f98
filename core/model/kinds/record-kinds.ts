// Every kind of record there is, in the order in which records may refer to earlier ones when a whole project is listed. The
// type checker refuses a kind that lacks something, and one that stands under another name than its records have.

import { actorKind } from './actor.ts';
import { briefKind } from './brief.ts';
import { commentKind } from './comment.ts';
import { dismissalKind } from './dismissal.ts';
import { eventKind } from './event.ts';
import { excerptKind } from './excerpt.ts';
import { exportKind } from './export-record.ts';
import { figureKind } from './figure.ts';
import { judgementKind } from './judgement.ts';
import type { Kind } from './kind.ts';
import { passageNoteKind } from './passage-note.ts';
import { placeKind } from './place.ts';
import { ratingKind } from './rating.ts';
import { relationKind } from './relation.ts';
import { sectionKind } from './section.ts';
import { sourceKind } from './source.ts';
import { templateKind } from './template-copy.ts';

/** The record of a kind. */
export type RecordOf<T> = T extends Kind<infer R> ? R : never;
type NamedByKind<T> = { readonly [K in keyof T]: RecordOf<T[K]> extends { kind: K } ? T[K] : never };
const named = <const T extends NamedByKind<T>>(table: T): T => table;

export const recordKindTable = named({
  brief: briefKind,
  template: templateKind,
  section: sectionKind,
  source: sourceKind,
  passageNote: passageNoteKind,
  excerpt: excerptKind,
  actor: actorKind,
  relation: relationKind,
  place: placeKind,
  event: eventKind,
  figure: figureKind,
  judgement: judgementKind,
  comment: commentKind,
  dismissal: dismissalKind,
  export: exportKind,
  rating: ratingKind,
});
