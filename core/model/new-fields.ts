// The fields a new record starts with, by kind: everything optional empty, so that no grade or type is ever required.

import { withoutTurns } from '../base/isolate.ts';
import type { AnyRecord, RecordByKind, RecordKind } from './any-record.ts';
import type { AttributionHop } from './excerpt.ts';
import type { Telling } from './figure.ts';
import type { SectionOptions } from './section.ts';

type Own<K extends RecordKind> = Omit<
  RecordByKind[K],
  'id' | 'kind' | 'createdAt' | 'updatedAt' | 'createdBy'
>;

export const emptySectionOptions: SectionOptions = {
  actorIds: null,
  eventIds: null,
  figureIds: null,
  judgementIds: null,
  sources: 'cited',
  network: false,
  altText: null,
  landscape: false,
};

/** A hop of an attribution chain about which nothing is known yet. */
export const emptyHop: AttributionHop = {
  actorId: null,
  descriptor: null,
  named: false,
  verb: null,
  to: null,
  reliability: null,
};

export const newActorFields = (name: string): Own<'actor'> => ({
  actorType: 'person',
  names: [{ text: name, script: scriptOf(name), language: null, nameKind: 'preferred' }],
  roles: [],
  facts: [],
  summary: null,
  picture: null,
  protected: false,
  protectedAs: '',
});

export const newEventFields = (title: string): Own<'event'> => ({
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

export const newPlaceFields = (name: string): Own<'place'> => ({
  names: [{ text: name, script: scriptOf(name), language: null, nameKind: 'preferred' }],
  coordinates: null,
  precision: null,
});

/** A figure is told as a range until somebody chooses otherwise. */
export const newTelling: Telling = { form: 'range', reportId: null, reason: '' };

export const newFigureFields = (question: string): Own<'figure'> => ({
  question,
  placeId: null,
  period: null,
  unit: 'people',
  reports: [],
  telling: newTelling,
  difference: null,
  differenceNote: '',
});

export const newJudgementFields = (): Own<'judgement'> => ({
  judgementKind: 'judgement',
  statement: null,
  likelihood: null,
  byWhen: null,
  confidence: null,
  confidenceReason: '',
  basis: [],
  alternatives: '',
  implications: '',
  previousId: null,
  whatChanged: '',
});

/** ISO 15924 code of the first letter that tells, or null. */
export function scriptOf(text: string): string | null {
  for (const char of text) {
    if (/\p{Script=Arabic}/u.test(char)) return 'Arab';
    if (/\p{Script=Hebrew}/u.test(char)) return 'Hebr';
    if (/\p{Script=Cyrillic}/u.test(char)) return 'Cyrl';
    if (/\p{Script=Greek}/u.test(char)) return 'Grek';
    if (/\p{Script=Han}/u.test(char)) return 'Hani';
    if (/\p{Script=Latin}/u.test(char)) return 'Latn';
  }
  return null;
}

/** What the analyst calls a record: its title, name or quote, cut to one line of at most 80 characters. */
export function titleOfRecord(record: AnyRecord): string {
  const text = rawTitle(record).replace(/\s+/gu, ' ').trim();
  return withoutTurns(text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
}

function rawTitle(record: AnyRecord): string {
  switch (record.kind) {
    case 'brief':
    case 'section':
    case 'source':
    case 'event':
      return record.title;
    case 'template':
      return record.templateId;
    case 'passageNote':
      return record.segment.exact;
    case 'excerpt':
      return record.segments.map((segment) => segment.exact).join(' […] ');
    case 'actor':
    case 'place':
      return (record.names.find((name) => name.nameKind === 'preferred') ?? record.names[0])?.text ?? '';
    case 'relation':
      return record.label;
    case 'figure':
      return record.question;
    case 'judgement':
      return record.judgementKind;
    case 'comment':
      return record.text;
    case 'dismissal':
      return record.rule;
    case 'export':
      return record.fileName;
    case 'rating':
      return record.name;
  }
}
