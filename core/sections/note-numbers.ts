// The one walk that numbers notes: editor chips, preview and every writer take their numbers from it.
// It follows the order in which assembly prints things; each citation has a note of its own, full first, short after.

import type { BriefId } from '../model/kinds/brief.ts';
import type { ExcerptId } from '../model/kinds/excerpt.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { RichText } from '../model/text/rich-text.ts';
import { eachInline } from '../model/text/walk-rich-text.ts';
import { figureRange } from '../query/figures/figure-range.ts';
import {
  citationKey,
  type NoteNumbers,
  type NoteSite,
  rangeNoteKey,
  recordNoteKey,
} from '../query/note-keys.ts';
import { toldReports } from '../query/figures/tell-range.ts';
import { eachPrintedPart } from './printed-parts.ts';

/** Numbers every note of a brief from 1. */
export function noteNumbers(reader: RecordReader, briefId: BriefId): NoteNumbers {
  const sites: NoteSite[] = [];
  const byKey = new Map<string, NoteSite>();
  const citedSources = new Set<string>();
  const add = (
    sectionId: string,
    key: string,
    excerptIds: readonly ExcerptId[],
    locator: string | null = null,
  ): void => {
    if (excerptIds.length === 0 || byKey.has(key)) return;
    const forms = excerptIds.map((id) => {
      const source = reader.get(id)?.sourceId ?? id;
      const form = citedSources.has(source) ? 'short' : 'full';
      citedSources.add(source);
      return form;
    });
    const site = { key, number: sites.length + 1, sectionId, excerptIds, forms, locator };
    sites.push(site);
    byKey.set(key, site);
  };
  const text = (sectionId: string, ownerId: string, content: RichText): void =>
    eachInline(content, (inline, blockId, index) => {
      const key = citationKey(sectionId, ownerId, blockId, index);
      if (inline.type === 'citation') add(sectionId, key, inline.attrs.excerptIds, inline.attrs.locator);
      else if (inline.type === 'figureRange') {
        const figure = reader.get(inline.attrs.figureId);
        if (figure === undefined) return;
        for (const { report } of toldReports(figureRange(figure, inline.attrs)))
          if (report.excerptId !== null) add(sectionId, rangeNoteKey(key, report.id), [report.excerptId]);
      }
    });
  eachPrintedPart(reader, briefId, (part, { id }) => {
    if (part.is === 'text') text(id, part.record.id, part.content);
    else if (part.is === 'note') add(id, recordNoteKey(id, part.recordId, part.part), part.excerptIds);
  });
  return { sites, at: (key) => byKey.get(key) };
}

/** The excerpts a brief cites, in the order of their first note. */
export const excerptsUsedInBrief = (reader: RecordReader, briefId: BriefId): ExcerptId[] => [
  ...new Set(noteNumbers(reader, briefId).sites.flatMap((site) => site.excerptIds)),
];
