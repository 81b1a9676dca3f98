// What of a project may not go out, and why: sources above a cap or by their own terms, and everything that rests on them.

import { type AnyRecord, everyRecord, kindOf } from '../model/any-record.ts';
import type { Actor } from '../model/kinds/actor.ts';
import type { Event } from '../model/kinds/event.ts';
import type { ExcerptId } from '../model/kinds/excerpt.ts';
import type { Figure, FigureCell, FigureReport } from '../model/kinds/figure.ts';
import type { Judgement } from '../model/kinds/judgement.ts';
import type { EvidenceLink, Marking } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { RichInline, RichText } from '../model/text/rich-text.ts';
import type { Source } from '../model/kinds/source.ts';
import { eachLeaf, type RichLeaf } from '../model/text/walk-rich-text.ts';
import type { MarkingLevel } from '../template/template.ts';
import { figureRange } from '../query/figures/figure-range.ts';
import { toldReports } from '../query/figures/tell-range.ts';
import { compareMarkings } from '../query/marking/marking-order.ts';
import { recogniser, type Reason, type SourceReasons } from './recogniser.ts';

export type Reasons = {
  readonly exceeds: (marking: Marking | null) => boolean;
  readonly ofSource: (source: Source) => Reason | null;
  readonly ofExcerpts: (ids: readonly ExcerptId[]) => Reason | null;
  readonly ofEvidence: (links: readonly EvidenceLink[]) => Reason | null;
  /** For words that stand for themselves: a quotation, title, address or name that only sources above the cap have. */
  readonly ofWords: (...words: readonly (string | null)[]) => Reason | null;
  readonly ofLeaf: (leaf: RichLeaf) => Reason | null;
  readonly ofText: (text: RichText | null) => Reason | null;
  readonly ofEvent: (event: Event) => Reason | null;
  readonly ofActor: (actor: Actor) => Reason | null;
  readonly ofJudgement: (judgement: Judgement) => Reason | null;
  readonly ofReport: (figure: Figure, report: FigureReport) => Reason | null;
  /** For a figure of which nothing would be left, or whose question says too much. */
  readonly ofFigure: (figure: Figure) => Reason | null;
  /** The same for any record that a section shows; what none shows has no reason. */
  readonly ofRecord: (record: AnyRecord) => Reason | null;
};

const wordsOfCell = ({ groupLabel, value, ofWhom }: FigureCell): (string | null)[] => [
  groupLabel,
  ...[value, ...ofWhom.map((part) => part.value)].map((each) => (each.type === 'words' ? each.words : null)),
  ...ofWhom.map(({ words }) => words),
];

/** What may not go out by itself. */
export type Limits = {
  readonly exceeds: (marking: Marking | null) => boolean;
  readonly sources: SourceReasons;
};

/** The limits of a cap. A marking whose order to it isn't known counts as above. */
export function limitsOfCap(cap: Marking, levels: readonly MarkingLevel[]): Limits {
  const exceeds = (marking: Marking | null): boolean => (compareMarkings(marking, cap, levels) ?? 1) > 0;
  const whole = (source: Source): Reason | null =>
    exceeds(source.marking) ? { how: 'source', marking: source.marking, title: source.title } : null;
  return { exceeds, sources: { whole, titled: whole, quoted: whole, runs: false } };
}

/** Works out once what of the project has to go with that. */
export function reasonsFor(reader: RecordReader, { exceeds, sources }: Limits): Reasons {
  const ofSource = sources.whole;
  const ofExcerpts = (ids: readonly ExcerptId[]): Reason | null => {
    for (const id of ids) {
      const excerpt = reader.get(id);
      const source = excerpt === undefined ? undefined : reader.get(excerpt.sourceId);
      const reason = source === undefined ? null : ofSource(source);
      if (reason !== null) return reason;
    }
    return null;
  };
  const ofEvidence = (links: readonly EvidenceLink[]) => ofExcerpts(links.map((link) => link.excerptId));

  const actors = actorsAbove(reader, ofExcerpts);
  const ofActor = (actor: Actor): Reason | null => actors.get(actor.id) ?? null;
  const ofWords = recogniser(reader, sources, actors);

  const ofReport = (figure: Figure, report: FigureReport): Reason | null => {
    const direct = (each: FigureReport): Reason | null => {
      const claimant = each.claimant.actorId === null ? undefined : reader.get(each.claimant.actorId);
      return (
        (each.excerptId === null ? null : ofExcerpts([each.excerptId])) ??
        (claimant === undefined ? null : ofActor(claimant)) ??
        ofWords(each.claimant.descriptor, each.derived, ...each.cells.flatMap(wordsOfCell))
      );
    };
    const own = direct(report);
    if (own !== null || report.derived === null) return own;
    // A sum of ours may have been made with what goes.
    return first(figure.reports, direct);
  };
  const ofFigure = (figure: Figure): Reason | null => {
    const said = ofWords(figure.question, figure.unit);
    if (said !== null) return said;
    const reasons = figure.reports.map((report) => ofReport(figure, report));
    return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
  };

  const events = new Map<string, Reason>();
  const ofEvent = (event: Event): Reason | null => events.get(event.id) ?? null;
  const ofInline = (inline: RichInline): Reason | null => {
    switch (inline.type) {
      case 'citation':
        return ofExcerpts(inline.attrs.excerptIds);
      case 'actorMention': {
        const actor = reader.get(inline.attrs.actorId);
        return actor === undefined ? null : ofActor(actor);
      }
      case 'eventMention': {
        const event = reader.get(inline.attrs.eventId);
        return event === undefined ? null : ofEvent(event);
      }
      case 'figureRange': {
        const figure = reader.get(inline.attrs.figureId);
        if (figure === undefined) return null;
        const told = toldReports(figureRange(figure, inline.attrs));
        return ofFigure(figure) ?? first(told, ({ report }) => ofReport(figure, report));
      }
      default:
        return null;
    }
  };
  const ofLeaf = (leaf: RichLeaf): Reason | null => {
    if (leaf.type === 'horizontalRule') return null;
    if (leaf.type === 'image') return ofWords(...wordsOfLeaf(leaf));
    return first(leaf.content ?? [], ofInline) ?? ofWords(...wordsOfLeaf(leaf));
  };
  const ofText = (text: RichText | null): Reason | null => {
    let reason: Reason | null = null;
    eachLeaf(text, (leaf) => {
      reason ??= ofLeaf(leaf);
    });
    return reason;
  };
  // A description may mention an event that goes: repeated until no further one is found.
  for (let before = -1; events.size !== before; ) {
    before = events.size;
    for (const event of reader.ofKind('event')) {
      if (events.has(event.id)) continue;
      const reason = ofEvidence(event.evidence) ?? ofText(event.description) ?? ofWords(event.title);
      if (reason !== null) events.set(event.id, reason);
    }
  }
  const ofJudgement = (judgement: Judgement): Reason | null =>
    ofEvidence(judgement.basis) ??
    ofText(judgement.statement) ??
    ofWords(
      judgement.confidenceReason,
      judgement.alternatives,
      judgement.implications,
      judgement.whatChanged,
    );
  const ofRecord = (record: AnyRecord): Reason | null => {
    switch (record.kind) {
      case 'source':
        return ofSource(record);
      case 'actor':
        return ofActor(record);
      case 'event':
        return ofEvent(record);
      case 'figure':
        return ofFigure(record);
      case 'judgement':
        return ofJudgement(record);
      case 'brief':
      case 'template':
      case 'section':
      case 'passageNote':
      case 'excerpt':
      case 'relation':
      case 'place':
      case 'comment':
      case 'dismissal':
      case 'export':
      case 'rating':
        return null;
    }
  };
  return {
    exceeds,
    ofSource,
    ofExcerpts,
    ofEvidence,
    ofWords,
    ofLeaf,
    ofText,
    ofEvent,
    ofActor,
    ofJudgement,
    ofReport,
    ofFigure,
    ofRecord,
  };
}

/** Actors that are known from sources above the cap alone. One with no evidence at all is the analyst's own knowledge. */
function actorsAbove(
  reader: RecordReader,
  ofExcerpts: (ids: readonly ExcerptId[]) => Reason | null,
): Map<string, Reason> {
  const known = new Map<string, { within: boolean; reason: Reason | null }>();
  const support = (actorId: string | null, ids: readonly string[]): void => {
    if (actorId === null) return;
    for (const id of ids) {
      const reason = ofExcerpts([id as ExcerptId]);
      const entry = known.get(actorId) ?? { within: false, reason: null };
      known.set(actorId, {
        within: entry.within || reason === null,
        reason: entry.reason ?? reason,
      });
    }
  };
  for (const record of everyRecord(reader)) kindOf(record).makesKnown(record, support);
  const above = new Map<string, Reason>();
  for (const [id, { within, reason }] of known) if (!within && reason !== null) above.set(id, reason);
  return above;
}

const wordsOf = (inline: RichInline): string => {
  if (inline.type === 'text') return inline.text;
  if (inline.type === 'actorMention' || inline.type === 'eventMention') return inline.attrs.label ?? ' ';
  return inline.type === 'citation' ? (inline.attrs.locator ?? '') : ' ';
};

/** The words that stand in a leaf, and the addresses that its links lead to. */
export function wordsOfLeaf(leaf: RichLeaf): string[] {
  if (leaf.type === 'horizontalRule') return [];
  if (leaf.type === 'image') return [leaf.attrs.alt, leaf.attrs.caption];
  const inlines = leaf.content ?? [];
  return [inlines.map(wordsOf).join(''), ...inlines.flatMap(linksOf)];
}

const linksOf = (inline: RichInline): string[] =>
  (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []));

/** The first reason among the items. */
function first<T>(items: readonly T[], reasonOf: (item: T) => Reason | null): Reason | null {
  for (const item of items) {
    const reason = reasonOf(item);
    if (reason !== null) return reason;
  }
  return null;
}
