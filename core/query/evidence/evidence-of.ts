// Where an excerpt is used, and which records mention an actor, an event or a figure.

import type { AnyRecord, RecordKind } from '../../model/any-record.ts';
import type { ExcerptId } from '../../model/kinds/excerpt.ts';
import type { EvidenceLink } from '../../model/record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { evidenceLinksOf, tellingExcerptsOf, textsOf } from '../../model/texts-of.ts';
import { eachInline } from '../../model/text/walk-rich-text.ts';
import { recordTitle } from '../record-title.ts';

/** One use: `cited` in a text, told as a number, or evidence with a stance. */
export type EvidenceUse = {
  readonly recordId: AnyRecord['id'];
  readonly kind: RecordKind;
  readonly title: string;
  readonly how: 'cited' | 'figure' | EvidenceLink['stance'];
  /** The block of the text it is cited in; null for other uses. */
  readonly blockId: string | null;
};

/** Every use of an excerpt in sections, events, actors, relations, figures and judgements. */
export function evidenceOf(reader: RecordReader, excerptId: ExcerptId): EvidenceUse[] {
  const uses: EvidenceUse[] = [];
  for (const record of reader.referrersOf(excerptId)) {
    const use = (how: EvidenceUse['how'], blockId: string | null = null): void => {
      const base = { recordId: record.id, kind: record.kind, title: recordTitle(reader, record) };
      if (
        !uses.some((other) => other.recordId === record.id && other.how === how && other.blockId === blockId)
      )
        uses.push({ ...base, how, blockId });
    };
    for (const text of textsOf(record))
      eachInline(text, (inline, blockId) => {
        if (inline.type === 'citation' && inline.attrs.excerptIds.includes(excerptId)) use('cited', blockId);
      });
    for (const link of evidenceLinksOf(record)) if (link.excerptId === excerptId) use(link.stance);
    if (tellingExcerptsOf(record).includes(excerptId)) use('figure');
  }
  return uses;
}

/** The records whose texts mention an actor, event or figure, with the blocks they do it in. */
export function mentionsOf(
  reader: RecordReader,
  id: string,
): { readonly record: AnyRecord; readonly blockIds: readonly string[] }[] {
  return reader.referrersOf(id).flatMap((record) => {
    const blockIds = new Set<string>();
    for (const text of textsOf(record))
      eachInline(text, (inline, blockId) => {
        const names =
          (inline.type === 'actorMention' && inline.attrs.actorId === id) ||
          (inline.type === 'eventMention' && inline.attrs.eventId === id) ||
          (inline.type === 'figureRange' && inline.attrs.figureId === id);
        if (names) blockIds.add(blockId);
      });
    return blockIds.size === 0 ? [] : [{ record, blockIds: [...blockIds] }];
  });
}
