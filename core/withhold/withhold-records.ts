// The records of a project under a cap: whole ones go, and of the others the single reports, facts, roles and dates.

import type { Actor } from '../model/kinds/actor.ts';
import type { AnyRecord } from '../model/any-record.ts';
import type { Event } from '../model/kinds/event.ts';
import type { Figure } from '../model/kinds/figure.ts';
import { newTelling } from '../model/kinds/figure.ts';
import { recordTitle } from '../query/record-title.ts';
import { blank } from './blank-actor.ts';
import { withholdPassages, withMark } from './withhold-blocks.ts';
import type { WithholdContext } from './withhold-context.ts';

/** What this needs to know; nothing of any brief. */
type RecordsContext = Omit<WithholdContext, 'brief' | 'cap'>;

/** Template copies, letters, sources, excerpts, places, actors, relations, events, figures and judgements that may be shown. */
export function withholdRecords(context: RecordsContext): AnyRecord[] {
  const { reader, reasons } = context;
  const sources = reader.ofKind('source').filter((source) => reasons.ofSource(source) === null);
  const kept = new Set<string>(sources.map((source) => source.id));
  return [
    ...reader.ofKind('template'),
    ...reader.ofKind('place'),
    ...reader.ofKind('rating'),
    ...sources.map((source) =>
      source.origin?.type === 'derived' &&
      source.origin.sourceId !== null &&
      !kept.has(source.origin.sourceId)
        ? { ...source, origin: null }
        : source,
    ),
    ...reader.ofKind('excerpt').filter((excerpt) => kept.has(excerpt.sourceId)),
    ...reader.ofKind('actor').flatMap((actor) => withholdActor(context, actor)),
    ...reader.ofKind('relation').filter((relation) => {
      const ends = [reader.get(relation.fromActorId), reader.get(relation.toActorId)];
      return (
        reasons.ofEvidence(relation.evidence) === null &&
        reasons.ofWords(relation.label) === null &&
        ends.every((actor) => actor === undefined || reasons.ofActor(actor) === null)
      );
    }),
    ...reader
      .ofKind('event')
      .filter((event) => reasons.ofEvent(event) === null)
      .map((event) => withholdEvent(context, event)),
    ...reader
      .ofKind('figure')
      .filter((figure) => reasons.ofFigure(figure) === null)
      .map((figure) => withholdFigure(context, figure)),
    ...reader
      .ofKind('judgement')
      .filter((judgement) => reasons.ofJudgement(judgement) === null)
      .map((judgement) => ({ ...judgement, previousId: null })),
  ];
}

function withholdActor({ reader, reasons, mark, tell }: RecordsContext, actor: Actor): Actor[] {
  const title = recordTitle(reader, actor);
  if (reasons.ofActor(actor) !== null)
    // A protected actor stays as the list of names that must not be printed.
    return actor.protected ? [blank(actor, actor.protectedAs)] : [];
  let cut = false;
  const may = (reason: ReturnType<typeof reasons.ofWords>, words: string): boolean => {
    if (reason === null) return true;
    cut = true;
    tell({ what: 'fact', title: words, where: title, reason });
    return false;
  };
  const roles = actor.roles.filter((role) => {
    const organisation = role.organisationId === null ? undefined : reader.get(role.organisationId);
    const reason =
      reasons.ofEvidence(role.evidence) ??
      (organisation === undefined ? null : reasons.ofActor(organisation)) ??
      reasons.ofWords(role.title, role.organisation);
    return may(reason, role.title);
  });
  const facts = actor.facts.filter((fact) =>
    may(reasons.ofEvidence(fact.evidence) ?? reasons.ofWords(fact.label, fact.value), fact.label),
  );
  const summary = withholdPassages(actor.summary, {
    ofLeaf: reasons.ofLeaf,
    mark,
    told: (reason, words) => tell({ what: 'passage', title: words, where: title, reason }),
  });
  // Its names stay: those of an actor within the cap are free, whoever else has them.
  return [{ ...actor, roles, facts, summary: cut ? withMark(summary, 'withheld', mark) : summary }];
}

function withholdEvent({ reader, reasons, mark, tell }: RecordsContext, event: Event): Event {
  let cut = false;
  const competingDates = event.competingDates.filter(({ evidence }) => {
    const reason = reasons.ofEvidence(evidence);
    if (reason === null) return true;
    cut = true;
    tell({ what: 'date', title: event.title, where: '', reason });
    return false;
  });
  const may = (actorId: string | null): boolean => {
    const actor = actorId === null ? undefined : reader.find(actorId);
    return actor?.kind !== 'actor' || reasons.ofActor(actor) === null;
  };
  return {
    ...event,
    competingDates,
    actors: event.actors.filter(({ actorId }) => may(actorId)),
    statusBy: event.statusBy.filter(
      ({ actorId, descriptor }) => may(actorId) && reasons.ofWords(descriptor) === null,
    ),
    description: cut ? withMark(event.description, 'withheld', mark) : event.description,
  };
}

function withholdFigure({ reasons, mark, tell }: RecordsContext, figure: Figure): Figure {
  let cut = false;
  const reports = figure.reports.filter((report) => {
    const reason = reasons.ofReport(figure, report);
    if (reason === null) return true;
    cut = true;
    tell({ what: 'report', title: figure.question, where: '', reason });
    return false;
  });
  // The note explains why the reports differ, and so what those say that are gone.
  const { telling } = figure;
  const hidesReason = reasons.ofWords(telling.reason) !== null;
  const leads = telling.reportId === null || reports.some(({ id }) => id === telling.reportId);
  const told = leads && !hidesReason ? figure : { ...figure, telling: newTelling };
  if (!cut && reasons.ofWords(figure.differenceNote) === null) return told;
  return { ...told, reports, difference: null, differenceNote: mark ?? '' };
}
