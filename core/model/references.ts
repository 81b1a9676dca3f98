// Which records a record refers to, rich text included. One list for deletion, integrity and copying.

import type { AnyRecord } from './any-record.ts';
import type { EvidenceLink, Speaker } from './record.ts';
import type { RichInline, RichText } from './rich-text.ts';
import { eachInline } from './walk-rich-text.ts';

/** The ids of the records that one inline names: cited excerpts, a mentioned actor or event, a figure, what is referred to. */
export function referencesOfInline(inline: RichInline): readonly string[] {
  if (inline.type === 'citation') return inline.attrs.excerptIds;
  if (inline.type === 'actorMention') return [inline.attrs.actorId];
  if (inline.type === 'eventMention') return [inline.attrs.eventId];
  if (inline.type === 'reference') return [inline.attrs.recordId];
  return inline.type === 'figureRange' ? [inline.attrs.figureId] : [];
}

/** The ids of the records that a rich text names. */
export function referencesOfRichText(text: RichText | null): string[] {
  const ids: string[] = [];
  eachInline(text, (inline) => {
    ids.push(...referencesOfInline(inline));
  });
  return ids;
}

/**
 * The ids of every record this one refers to, once each. Records of people's remarks (comment, dismissal) and the log
 * of exports point at what may be gone by design and count as referring to nothing.
 */
export function referencesOf(record: AnyRecord): string[] {
  const ids: (string | null)[] = [];
  const evidence = (links: readonly EvidenceLink[]) => ids.push(...links.map((link) => link.excerptId));
  const speakers = (list: readonly Speaker[]) => ids.push(...list.map((speaker) => speaker.actorId));
  const text = (value: RichText | null) => ids.push(...referencesOfRichText(value));
  switch (record.kind) {
    case 'brief':
      ids.push(record.previousBriefId, record.templateCopyId);
      break;
    case 'section':
      ids.push(record.briefId, record.parentId);
      for (const list of [
        record.options.actorIds,
        record.options.eventIds,
        record.options.figureIds,
        record.options.judgementIds,
      ])
        ids.push(...(list ?? []));
      text(record.content);
      break;
    case 'source':
      if (record.origin?.type === 'derived') ids.push(record.origin.sourceId);
      break;
    case 'passageNote':
      ids.push(record.sourceId);
      break;
    case 'excerpt':
      ids.push(record.sourceId);
      speakers(record.attribution);
      break;
    case 'actor':
      for (const role of record.roles) {
        ids.push(role.organisationId);
        evidence(role.evidence);
      }
      for (const fact of record.facts) evidence(fact.evidence);
      text(record.summary);
      break;
    case 'relation':
      ids.push(record.fromActorId, record.toActorId);
      evidence(record.evidence);
      break;
    case 'event':
      ids.push(record.placeId);
      for (const competing of record.competingDates) evidence(competing.evidence);
      ids.push(...record.actors.map((entry) => entry.actorId));
      evidence(record.evidence);
      speakers(record.statusBy);
      text(record.description);
      break;
    case 'figure':
      ids.push(record.placeId);
      for (const report of record.reports) {
        ids.push(report.excerptId);
        speakers([report.claimant]);
      }
      break;
    case 'judgement':
      ids.push(record.previousId);
      evidence(record.basis);
      text(record.statement);
      break;
    case 'template':
    case 'place':
    case 'comment':
    case 'dismissal':
    case 'export':
    case 'rating':
      break;
  }
  return [...new Set(ids.filter((id): id is string => id !== null))];
}
