// How the value of a field reads in the history: in words, as prose that is compared by word, or as rich text. The type
// checker keeps the table complete for the fields of every kind.

import type { Actor, Relation } from '../../../core/model/actor.ts';
import type { RecordByKind, RecordKind } from '../../../core/model/any-record.ts';
import type { AttributionHop } from '../../../core/model/excerpt.ts';
import type { FigureReport } from '../../../core/model/figure.ts';
import type {
  AssetRef,
  DateValue,
  EvidenceLink,
  Marking,
  RecordName,
  Speaker,
} from '../../../core/model/record.ts';
import type { RichText } from '../../../core/model/rich-text.ts';
import { asOfToWords } from '../../../core/words/date-words.ts';
import { dateInWords } from '../../record/date-entry.ts';
import { cellText } from '../../record/figure-cell-text.ts';
import { shortHash } from '../../record/source-line.ts';
import { actorWords } from '../../words/actors.ts';
import { briefWords } from '../../words/brief.ts';
import { dialogWords } from '../../words/dialogs.ts';
import { words as common } from '../../words/en.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { excerptWords } from '../../words/excerpts.ts';
import { figureWords } from '../../words/figures.ts';
import { historyWords } from '../../words/history.ts';
import type { OwnField } from '../../words/history-fields.ts';
import { sourceWords } from '../../words/sources.ts';
import { timelineWords } from '../../words/timeline.ts';

/** What a record is called by its id, also one that is gone. */
export type NameOf = (id: string) => string;

export type FieldForm<T> =
  | { readonly as: 'lines'; readonly lines: (value: T, nameOf: NameOf) => readonly string[] }
  | { readonly as: 'prose'; readonly prose: (value: T) => string }
  | { readonly as: 'text'; readonly text: (value: T) => RichText | null };

const lines = <T>(of: (value: T, nameOf: NameOf) => readonly (string | null)[]): FieldForm<T> => ({
  as: 'lines',
  lines: (value, nameOf) => of(value, nameOf).filter((line) => line !== null && line !== '') as string[],
});
const line = <T>(of: (value: NonNullable<T>, nameOf: NameOf) => string): FieldForm<T> =>
  lines((value, nameOf) => (value === null || value === undefined ? [] : [of(value, nameOf)]));

const plain: FieldForm<string | null> = line((value) => value);
const count: FieldForm<number> = line((value) => common.counts.number(value));
const prose: FieldForm<string> = { as: 'prose', prose: (value) => value };
const richText: FieldForm<RichText | null> = { as: 'text', text: (value) => value };
const yesNo: FieldForm<boolean> = line((value) => (value ? historyWords.yes : historyWords.no));
const date: FieldForm<DateValue | null> = line((value) => dateInWords(value));
const moment: FieldForm<string | null> = line((value) => momentInWords(value));
const list: FieldForm<string[]> = lines((value) => value);
const record: FieldForm<string | null> = line((id, nameOf) => nameOf(id));
const marking: FieldForm<Marking | null> = line((value) => value.label);
const names: FieldForm<RecordName[]> = lines((value) =>
  value.map(({ text, nameKind }) =>
    nameKind === 'preferred' ? text : `${text} (${actorWords.nameKinds[nameKind].toLowerCase()})`,
  ),
);
const asset: FieldForm<AssetRef | null> = line(({ fileName, sha256 }) => fileName ?? shortHash(sha256));
const json: FieldForm<unknown> = line((value) => JSON.stringify(value).slice(0, 300));
const choice = <V extends string>(table: Readonly<Record<V, string>>): FieldForm<V | null> =>
  line((value) => table[value]);

const evidenceLine = ({ excerptId, stance, aspect }: EvidenceLink, nameOf: NameOf): string =>
  [
    evidenceWords.stances[stance],
    aspect === 'all' ? '' : ` (${evidenceWords.aspects[aspect]})`,
    `: “${nameOf(excerptId)}”`,
  ].join('');
const evidence: FieldForm<EvidenceLink[]> = lines((links, nameOf) =>
  links.map((link) => evidenceLine(link, nameOf)),
);
const evidenceOf = (links: readonly EvidenceLink[], nameOf: NameOf): string =>
  links.length === 0 ? '' : ` [${links.map((link) => evidenceLine(link, nameOf)).join('; ')}]`;
const speakerLine = ({ actorId, descriptor }: Speaker, nameOf: NameOf): string =>
  joined([actorId === null ? null : nameOf(actorId), descriptor]);
const joined = (parts: readonly (string | null)[], by = ', '): string =>
  parts.filter((part) => part !== null && part !== '').join(by);
const span = (from: DateValue | null, to: DateValue | null): string =>
  from === null && to === null
    ? ''
    : `${from === null ? '…' : dateInWords(from)} – ${to === null ? '…' : dateInWords(to)}`;
const passages = (segments: readonly { readonly exact: string }[]): string =>
  segments.map(({ exact }) => exact).join(' […] ');

const hopLine = (hop: AttributionHop, nameOf: NameOf): string =>
  joined([
    speakerLine(hop, nameOf),
    hop.verb,
    hop.to === null ? null : `→ ${hop.to}`,
    hop.reliability === null ? null : common.grades.reliability[hop.reliability],
  ]);
function reportLine(report: FigureReport, nameOf: NameOf): string {
  const cells = report.cells.map((cell) => {
    const of = joined([
      figureWords.editor.categories[cell.category],
      cell.groupLabel ?? figureWords.editor.groups[cell.group],
    ]);
    return `${of}: ${cellText(cell)}`;
  });
  return joined(
    [
      speakerLine(report.claimant, nameOf),
      cells.join('; '),
      report.asOf === null ? null : dateInWords(report.asOf),
      report.excerptId === null ? null : `“${nameOf(report.excerptId)}”`,
      report.derived,
      report.supersededBy === null ? null : figureWords.editor.supersededShort,
    ],
    ' · ',
  );
}

/** "29 November 2026, 14:02" */
export const momentInWords = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });

type Forms = { readonly [K in RecordKind]: { readonly [F in OwnField<K>]: FieldForm<RecordByKind[K][F]> } };

const details = dialogWords.briefDetails;

export const fieldForms: Forms = {
  brief: {
    title: plain,
    subtitle: plain,
    issueNumber: plain,
    asOf: line((value) =>
      asOfToWords(value, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' }),
    ),
    period: date,
    nextIssue: date,
    marking,
    authors: list,
    contact: prose,
    distribution: prose,
    language: plain,
    direction: choice({ ltr: details.leftToRight, rtl: details.rightToLeft }),
    digits: choice({ latin: details.latinDigits, arabic: details.arabicDigits }),
    months: choice({ egypt: details.egypt, levant: details.levant }),
    contents: choice(details.contentsChoices),
    likelihoodScale: choice({ icd203: details.icd203, phia: details.phia }),
    stage: choice(details.stages),
    stageBy: plain,
    stageAt: moment,
    previousBriefId: record,
    templateId: plain,
    templateVersion: count,
    templateCopyId: record,
  },
  template: { templateId: plain, templateVersion: count, definition: json },
  section: {
    title: plain,
    content: richText,
    status: choice(briefWords.section.statuses),
    marking,
    sectionKind: choice(briefWords.kinds),
    options: lines((value, nameOf) => [
      ...[value.actorIds, value.eventIds, value.figureIds, value.judgementIds].map((ids) =>
        ids === null ? null : ids.map(nameOf).join(', '),
      ),
      value.sources === 'all' ? historyWords.options.allSources : null,
      value.network ? historyWords.options.network : null,
      value.landscape ? briefWords.section.landscape : null,
      value.altText,
    ]),
    parentId: record,
    order: plain,
    slot: plain,
    briefId: record,
  },
  source: {
    title: plain,
    titleTranslation: plain,
    authors: list,
    outlet: plain,
    url: plain,
    published: date,
    sourceKind: choice(sourceWords.kinds),
    language: plain,
    direction: choice({ ltr: sourceWords.field.ltr, rtl: sourceWords.field.rtl }),
    reliability: line((value) => `${value} (${common.grades.reliability[value].toLowerCase()})`),
    origin: line((value, nameOf) =>
      value.type === 'own'
        ? sourceWords.field.originOwn
        : joined([value.from, value.sourceId === null ? null : nameOf(value.sourceId)]),
    ),
    descriptor: lines((value) =>
      value === null
        ? []
        : (['quality', 'credibility', 'currency', 'bias', 'access'] as const).map((key) =>
            value[key] === '' ? null : `${sourceWords.field[key]}: ${value[key]}`,
          ),
    ),
    marking,
    capturedAt: moment,
    assets: lines(({ original, text }) => [
      original === null ? null : `${original.fileName ?? ''} ${shortHash(original.sha256)}`.trim(),
      shortHash(text.sha256),
    ]),
    extent: lines((value) => [value === null ? null : sourceWords.extents[value]]),
    wordCount: count,
    textLength: count,
    found: lines((value) =>
      (['title', 'authors', 'outlet', 'url', 'language', 'published'] as const).map((key) =>
        value[key] === null ? null : `${sourceWords.field[key]}: ${sourceWords.found[value[key]]}`,
      ),
    ),
  },
  passageNote: {
    segment: line((value) => `“${value.exact}”`),
    noteKind: choice(historyWords.noteKinds),
    origin: plain,
    referenceDate: date,
    anchoring: choice(historyWords.anchorings),
    sourceId: record,
  },
  excerpt: {
    segments: { as: 'prose', prose: passages },
    attribution: lines((hops, nameOf) => hops.map((hop) => hopLine(hop, nameOf))),
    speech: choice(excerptWords.speeches),
    asserts: choice(excerptWords.asserted),
    credibility: line((value) => `${value} (${common.grades.credibility[value].toLowerCase()})`),
    translation: lines((value) =>
      value === null ? [] : [value.text, joined([value.language, value.translator])],
    ),
    insertions: lines((value) => value.map(({ text }) => `[${text}]`)),
    note: prose,
    tags: list,
    paragraph: lines((value) => [value === null ? null : common.counts.number(value)]),
    anchoring: choice(historyWords.anchorings),
    sourceId: record,
  },
  actor: {
    names,
    actorType: choice(actorWords.types),
    summary: richText,
    roles: lines((roles: Actor['roles'], nameOf) =>
      roles.map(
        (role) =>
          joined([
            role.title,
            role.organisationId === null ? role.organisation : nameOf(role.organisationId),
            span(role.from, role.to),
          ]) + evidenceOf(role.evidence, nameOf),
      ),
    ),
    facts: lines((facts: Actor['facts'], nameOf) =>
      facts.map((fact) => actorWords.factNamed(fact.label, fact.value) + evidenceOf(fact.evidence, nameOf)),
    ),
    picture: asset,
    protected: yesNo,
    protectedAs: plain,
  },
  rating: {
    name: plain,
    reliability: line((value) => `${value} (${common.grades.reliability[value].toLowerCase()})`),
    why: plain,
    reviewed: plain,
  },
  relation: {
    fromActorId: record,
    relationType: choice<Relation['relationType']>(actorWords.relationsOut),
    toActorId: record,
    label: plain,
    from: date,
    to: date,
    contested: yesNo,
    evidence,
  },
  place: {
    names,
    coordinates: line(({ latitude, longitude }) => `${latitude}, ${longitude}`),
    precision: choice(historyWords.precisions),
  },
  event: {
    title: plain,
    date,
    competingDates: lines((value, nameOf) =>
      value.map((entry) => dateInWords(entry.date) + evidenceOf(entry.evidence, nameOf)),
    ),
    placeId: record,
    description: richText,
    actors: lines((value, nameOf) =>
      value.map(({ actorId, role }) => `${nameOf(actorId)} (${timelineWords.editor.roles[role]})`),
    ),
    status: choice(timelineWords.editor.statuses),
    statusBy: lines((value, nameOf) => value.map((speaker) => speakerLine(speaker, nameOf))),
    significance: choice(timelineWords.editor.significances),
    evidence,
  },
  figure: {
    question: plain,
    placeId: record,
    period: date,
    unit: plain,
    telling: lines(({ form, reason }) => [figureWords.editor.tellings[form], reason === '' ? null : reason]),
    reports: lines((reports, nameOf) => reports.map((report) => reportLine(report, nameOf))),
    difference: choice(figureWords.editor.differences),
    differenceNote: prose,
  },
  judgement: {
    statement: richText,
    judgementKind: choice(historyWords.judgementKinds),
    likelihood: plain,
    byWhen: date,
    confidence: choice(historyWords.confidences),
    confidenceReason: prose,
    basis: evidence,
    alternatives: prose,
    implications: prose,
    previousId: record,
    whatChanged: prose,
  },
  comment: {
    text: prose,
    target: line((value, nameOf) => nameOf(value.recordId)),
    replies: lines((value) => value.map(({ by, at, text }) => `${joined([by, momentInWords(at)])}: ${text}`)),
    resolved: line(({ by, at }) => joined([by, momentInWords(at)])),
  },
  dismissal: {
    rule: plain,
    recordId: record,
    finding: plain,
    reason: prose,
  },
  export: {
    fileName: plain,
    briefId: record,
    at: moment,
    format: line((value) => value.toUpperCase()),
    templateId: plain,
    templateVersion: count,
    options: json,
    losses: list,
    byteLength: line((value) => sourceWords.bytes(value)),
    sha256: plain,
    snapshot: asset,
  },
};

/** The form of a field that may be of another version of the program; null when it is not known here. */
export function formOf(kind: RecordKind, field: string): FieldForm<unknown> | null {
  const forms: Readonly<Record<string, unknown>> = fieldForms[kind];
  return Object.hasOwn(forms, field) ? (forms[field] as FieldForm<unknown>) : null;
}
