// Which records a record refers to, rich text included. One list for deletion, integrity and copying.

import { type AnyRecord, kindOf } from './any-record.ts';
import { visitRecord } from './visit-record.ts';
import type { RichInline, RichText } from './text/rich-text.ts';
import { eachInline } from './text/walk-rich-text.ts';

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
  const ids = new Set<string>();
  visitRecord(record, {
    id: (id) => ids.add(id),
    evidence: (link) => ids.add(link.excerptId),
    text: (text) => {
      for (const id of referencesOfRichText(text)) ids.add(id);
    },
  });
  return [...ids];
}

/** The ids of the records without which this one makes no sense. */
export function needsOf(record: AnyRecord): string[] {
  const ids: string[] = [];
  visitRecord(record, { needed: (id) => ids.push(id) });
  return ids;
}

/** The ids of the records that belong to this one. */
export function ownedBy(record: AnyRecord): string[] {
  const ids: string[] = [];
  visitRecord(record, { owned: (id) => ids.push(id) });
  return ids;
}

/** The record that this one is a remark on: without that record it means nothing. Null for what is no remark. */
export const remarkOn = (record: AnyRecord): string | null => kindOf(record).remarkOn(record);
