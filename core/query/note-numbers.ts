// The one walk that numbers notes: editor chips, preview and every writer take their numbers from it.
// It follows the order in which assembly prints things; each citation has a note of its own, full first, short after.

import type { BriefId } from '../model/brief.ts';
import type { ExcerptId } from '../model/excerpt.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { RichText } from '../model/rich-text.ts';
import type { Section } from '../model/section.ts';
import type { Source } from '../model/source.ts';
import { eachInline } from '../model/walk-rich-text.ts';
import { figureRange } from './figure-range.ts';
import { toldReports } from './tell-range.ts';
import { flattenOutline, outlineOf } from './outline-of.ts';
import {
  actorsOfSection,
  eventsOfSection,
  excerptIdsWith,
  figuresOfSection,
  judgementsOfSection,
} from './section-view.ts';

/** Where a note stands. `form` says for each excerpt whether its source is cited here for the first time. */
export type NoteSite = {
  readonly key: string;
  readonly number: number;
  readonly sectionId: string;
  readonly excerptIds: readonly ExcerptId[];
  readonly forms: readonly ('full' | 'short')[];
  readonly locator: string | null;
};

export type NoteNumbers = {
  readonly sites: readonly NoteSite[];
  /** The site of a key, or undefined when nothing is cited there. */
  readonly at: (key: string) => NoteSite | undefined;
};

/** The key of a citation in a rich text: `index` counts the block's inlines from 0, text included. */
export const citationKey = (sectionId: string, ownerId: string, blockId: string, index: number): string =>
  `${sectionId}|${ownerId}|${blockId}|${index}`;

/** The key of one report's note inside a figure range that stands in a rich text. */
export const rangeNoteKey = (atomKey: string, reportId: string): string => `${atomKey}|${reportId}`;

/** The key of a note that a view prints for a record: the part says which ("supports", "fact-<id>"). */
export const recordNoteKey = (sectionId: string, recordId: string, part: string): string =>
  `${sectionId}|${recordId}||${part}`;

/** The sources that the notes of a brief cite, each once, in the order of their first note. */
export function citedSources(reader: RecordReader, numbers: NoteNumbers): Source[] {
  const ids = numbers.sites.flatMap(({ excerptIds }) => excerptIds.map((id) => reader.get(id)?.sourceId));
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (reader.get(id) ?? [])));
}

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
  const text = (section: Section, ownerId: string, content: RichText | null): void =>
    eachInline(content, (inline, blockId, index) => {
      const key = citationKey(section.id, ownerId, blockId, index);
      if (inline.type === 'citation') add(section.id, key, inline.attrs.excerptIds, inline.attrs.locator);
      else if (inline.type === 'figureRange') {
        const figure = reader.get(inline.attrs.figureId);
        if (figure === undefined) return;
        for (const { report } of toldReports(figureRange(figure, inline.attrs)))
          if (report.excerptId !== null) add(section.id, rangeNoteKey(key, report.id), [report.excerptId]);
      }
    });
  for (const { section } of flattenOutline(outlineOf(reader, briefId))) {
    text(section, section.id, section.content);
    const note = (recordId: string, part: string, excerptIds: readonly ExcerptId[]): void =>
      add(section.id, recordNoteKey(section.id, recordId, part), excerptIds);
    switch (section.sectionKind) {
      case 'actors':
        for (const actor of actorsOfSection(reader, section)) {
          text(section, actor.id, actor.summary);
          if (actor.protected) continue;
          for (const role of actor.roles)
            note(actor.id, `role-${role.id}`, excerptIdsWith(role.evidence, 'supports'));
          for (const fact of actor.facts)
            note(actor.id, `fact-${fact.id}`, excerptIdsWith(fact.evidence, 'supports'));
        }
        break;
      case 'timeline':
        for (const event of eventsOfSection(reader, section)) {
          for (const [index, competing] of event.competingDates.entries())
            note(event.id, `date-${index}`, excerptIdsWith(competing.evidence, 'supports'));
          text(section, event.id, event.description);
          note(event.id, 'supports', excerptIdsWith(event.evidence, 'supports'));
          note(event.id, 'contradicts', excerptIdsWith(event.evidence, 'contradicts'));
        }
        break;
      case 'figures':
        for (const figure of figuresOfSection(reader, section))
          for (const report of figure.reports)
            if (report.excerptId !== null) note(figure.id, `report-${report.id}`, [report.excerptId]);
        break;
      case 'judgements':
        for (const judgement of judgementsOfSection(reader, section)) {
          text(section, judgement.id, judgement.statement);
          note(judgement.id, 'basis', excerptIdsWith(judgement.basis, 'supports'));
          note(judgement.id, 'contradicts', excerptIdsWith(judgement.basis, 'contradicts'));
        }
        break;
      case 'text':
      case 'sources':
        break;
    }
  }
  return { sites, at: (key) => byKey.get(key) };
}

/** The excerpts a brief cites, in the order of their first note. */
export const excerptsUsedInBrief = (reader: RecordReader, briefId: BriefId): ExcerptId[] => [
  ...new Set(noteNumbers(reader, briefId).sites.flatMap((site) => site.excerptIds)),
];
