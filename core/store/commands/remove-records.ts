// Removes records together with what can't stand without them, and takes every reference to them out: one change.

import type { AppError } from '../../base/app-error.ts';
import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import { mapInlines } from '../../model/map-inlines.ts';
import { titleOfRecord } from '../../model/new-fields.ts';
import type { EvidenceLink, Speaker } from '../../model/record.ts';
import type { RichInline, RichText } from '../../model/rich-text.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';
import type { RecordReader } from '../record-reader.ts';

export type RemoveRecordsInput = { readonly ids: readonly string[] };

/**
 * Removes the records, their dependants (a source's excerpts and notes, a brief's sections and template copy, a
 * section's subsections, an actor's relations) and every reference left: citations lose the excerpt, mentions and
 * references within the brief become plain words, speakers keep their name as words. Fails with `record-not-found`.
 */
export const removeRecords: Command<RemoveRecordsInput> = (state, input, env) => {
  const first = input.ids[0] === undefined ? undefined : state.find(input.ids[0]);
  for (const id of input.ids)
    if (state.find(id) === undefined)
      return err({ kind: 'record-not-found', recordKind: 'record' } satisfies AppError);
  const gone = withDependants(state, input.ids);
  const draft = new ChangeDraft(state, env);
  for (const id of gone)
    for (const referrer of state.referrersOf(id))
      if (!gone.has(referrer.id)) dropReferences(draft, state, referrer.id, gone);
  for (const id of gone) draft.remove(id);
  const kind = first?.kind ?? 'record';
  return ok(
    draft.change(`remove-${kind}`, input.ids.length === 1 && first !== undefined ? titleOfRecord(first) : ''),
  );
};

/** The ids themselves and of all that goes with them. */
export function withDependants(state: RecordReader, ids: readonly string[]): ReadonlySet<string> {
  const gone = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (gone.has(id)) continue;
    gone.add(id);
    const record = state.find(id);
    if (record?.kind === 'brief') {
      const shared = state
        .referrersOf(record.templateCopyId)
        .some((other) => other.id !== record.id && !ids.includes(other.id));
      if (!shared) queue.push(record.templateCopyId);
    }
    for (const referrer of state.referrersOf(id)) if (dependsOn(referrer, id)) queue.push(referrer.id);
  }
  return gone;
}

/** Whether a record makes no sense without the one with this id. */
function dependsOn(record: AnyRecord, id: string): boolean {
  switch (record.kind) {
    case 'section':
      return record.briefId === id || record.parentId === id;
    case 'excerpt':
    case 'passageNote':
      return record.sourceId === id;
    case 'relation':
      return record.fromActorId === id || record.toActorId === id;
    default:
      return false;
  }
}

function dropReferences(
  draft: ChangeDraft,
  state: RecordReader,
  id: string,
  gone: ReadonlySet<string>,
): void {
  const record = draft.find(id);
  if (record === undefined) return;
  const keep = <I extends string>(value: I | null): I | null =>
    value !== null && gone.has(value) ? null : value;
  const keepAll = <I extends string>(list: I[] | null): I[] | null =>
    list?.filter((value) => !gone.has(value)) ?? null;
  const evidence = (links: EvidenceLink[]) => links.filter((link) => !gone.has(link.excerptId));
  const nameOf = (actorId: string) => {
    const actor = state.find(actorId);
    return actor === undefined ? '' : titleOfRecord(actor);
  };
  const speaker = <S extends Speaker>(value: S): S =>
    value.actorId !== null && gone.has(value.actorId)
      ? { ...value, actorId: null, descriptor: value.descriptor ?? nameOf(value.actorId) }
      : value;
  const text = (value: RichText | null) =>
    mapInlines(value, (inline) => withoutReferences(inline, gone, state));
  switch (record.kind) {
    case 'brief':
      draft.update(record.id, { previousBriefId: keep(record.previousBriefId) });
      return;
    case 'section':
      draft.update(record.id, {
        options: {
          ...record.options,
          actorIds: keepAll(record.options.actorIds),
          eventIds: keepAll(record.options.eventIds),
          figureIds: keepAll(record.options.figureIds),
          judgementIds: keepAll(record.options.judgementIds),
        },
        content: text(record.content),
      });
      return;
    case 'source':
      if (record.origin?.type === 'derived')
        draft.update(record.id, { origin: { ...record.origin, sourceId: keep(record.origin.sourceId) } });
      return;
    case 'excerpt':
      draft.update(record.id, { attribution: record.attribution.map(speaker) });
      return;
    case 'actor':
      draft.update(record.id, {
        roles: record.roles.map((role) => ({
          ...role,
          organisationId: keep(role.organisationId),
          organisation:
            role.organisationId !== null && gone.has(role.organisationId)
              ? (role.organisation ?? nameOf(role.organisationId))
              : role.organisation,
          evidence: evidence(role.evidence),
        })),
        facts: record.facts.map((fact) => ({ ...fact, evidence: evidence(fact.evidence) })),
        summary: text(record.summary),
      });
      return;
    case 'relation':
      draft.update(record.id, { evidence: evidence(record.evidence) });
      return;
    case 'event':
      draft.update(record.id, {
        placeId: keep(record.placeId),
        competingDates: record.competingDates.map((entry) => ({
          ...entry,
          evidence: evidence(entry.evidence),
        })),
        actors: record.actors.filter((entry) => !gone.has(entry.actorId)),
        evidence: evidence(record.evidence),
        statusBy: record.statusBy.map(speaker),
        description: text(record.description),
      });
      return;
    case 'figure':
      draft.update(record.id, {
        placeId: keep(record.placeId),
        reports: record.reports.map((report) => ({
          ...report,
          excerptId: keep(report.excerptId),
          claimant: speaker(report.claimant),
        })),
      });
      return;
    case 'judgement':
      draft.update(record.id, {
        previousId: keep(record.previousId),
        basis: evidence(record.basis),
        statement: text(record.statement),
      });
      return;
    default:
      return;
  }
}

/** An inline without what is gone: fewer excerpts in a citation, words in place of a mention. */
function withoutReferences(
  inline: RichInline,
  gone: ReadonlySet<string>,
  state: RecordReader,
): readonly RichInline[] {
  const words = (label: string | null, id: string): readonly RichInline[] => {
    const record = state.find(id);
    const shown = label ?? (record === undefined ? '' : titleOfRecord(record));
    return shown === ''
      ? []
      : [{ type: 'text', text: shown, ...(inline.marks === undefined ? {} : { marks: inline.marks }) }];
  };
  switch (inline.type) {
    case 'citation': {
      const excerptIds = inline.attrs.excerptIds.filter((id: IdOf<'excerpt'>) => !gone.has(id));
      if (excerptIds.length === inline.attrs.excerptIds.length) return [inline];
      return excerptIds.length === 0 ? [] : [{ ...inline, attrs: { ...inline.attrs, excerptIds } }];
    }
    case 'actorMention':
      return gone.has(inline.attrs.actorId) ? words(inline.attrs.label, inline.attrs.actorId) : [inline];
    case 'eventMention':
      return gone.has(inline.attrs.eventId) ? words(inline.attrs.label, inline.attrs.eventId) : [inline];
    case 'figureRange':
      return gone.has(inline.attrs.figureId) ? words(null, inline.attrs.figureId) : [inline];
    case 'reference':
      return gone.has(inline.attrs.recordId) ? words(null, inline.attrs.recordId) : [inline];
    default:
      return [inline];
  }
}
