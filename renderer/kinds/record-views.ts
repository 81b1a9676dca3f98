// What the window knows of each kind of record: what it and its fields are called, how their values read in the history, where
// it is looked at, and how the palette finds it. One table, and as long as there are fields; the type checker keeps it complete.

import { sectionViews } from './section-views.ts';
import { ChartColumn, type LucideIcon, Milestone, Newspaper, Quote, Scale, User } from 'lucide-react';
import { type AnyRecord, type RecordByKind, type RecordKind } from '../../core/model/any-record.ts';
import type { Actor } from '../../core/model/kinds/actor.ts';
import type { OwnFields } from '../../core/model/kinds/kind.ts';
import type { Relation } from '../../core/model/kinds/relation.ts';
import type { RecordReader } from '../../core/model/record-reader.ts';
import { sectionOfJudgement } from '../../core/query/outline/section-view.ts';
import { asOfToWords } from '../../core/words/dates/date-words.ts';
import { getNavigation, type Navigation } from '../state/window/navigation.ts';
import { actorWords } from '../words/records/actors.ts';
import { briefWords } from '../words/brief.ts';
import { dateInWords } from '../words/inputs/date-in-words.ts';
import { dialogWords } from '../words/inputs/dialogs.ts';
import { words as common } from '../words/en.ts';
import { excerptWords } from '../words/records/excerpts.ts';
import { figureWords } from '../words/records/figures.ts';
import { historyWords } from '../words/files/history.ts';
import { shortHash } from '../words/files/short-hash.ts';
import { noteWords } from '../words/records/notes.ts';
import { sourceWords } from '../words/records/sources.ts';
import { triageWords } from '../words/records/triage.ts';
import { termsWords } from '../words/records/terms.ts';
import { timelineWords } from '../words/records/timeline.ts';
import {
  type FieldForm,
  lines,
  line,
  plain,
  count,
  prose,
  richText,
  yesNo,
  date,
  moment,
  list,
  record,
  marking,
  names,
  asset,
  json,
  choice,
  evidence,
  evidenceOf,
  speakerLine,
  joined,
  span,
  passages,
  hopLine,
  reportLine,
  momentInWords,
} from './field-forms.ts';

export type RecordView<R> = {
  readonly name: string;
  /** What each field is called and how its value reads, in the order in which they are told. */
  readonly fields: { readonly [F in keyof OwnFields<R>]-?: readonly [label: string, form: FieldForm<R[F]>] };
  /** Where the record is looked at; null where it has no place. */
  readonly show: (record: R, reader: RecordReader) => Partial<Navigation> | null;
  /** How the palette lists it; null for kinds that it leaves out. */
  readonly palette: {
    readonly icon: LucideIcon;
    readonly detail: (record: R) => string | null;
    /** Other words that it is found by. */
    readonly keywords: (record: R) => readonly (string | null)[];
  } | null;
};

const details = dialogWords.briefDetails;

/** In the order in which a record says what a change is about, before those that only changed with it. */
export const recordViews: { readonly [K in RecordKind]: RecordView<RecordByKind[K]> } = {
  brief: {
    name: 'Brief',
    fields: {
      title: ['Title', plain],
      subtitle: ['Subtitle', plain],
      issueNumber: ['Issue number', plain],
      asOf: [
        'As of',
        line((value) =>
          asOfToWords(value, { language: 'en', digits: 'latin', months: 'egypt', style: 'long' }),
        ),
      ],
      period: ['Period covered', date],
      nextIssue: ['Next issue', date],
      marking: ['Marking', marking],
      authors: ['Authors', list],
      contact: ['Contact', prose],
      distribution: ['Distribution', prose],
      language: ['Language', plain],
      direction: ['Direction', choice({ ltr: details.leftToRight, rtl: details.rightToLeft })],
      digits: ['Digits', choice({ latin: details.latinDigits, arabic: details.arabicDigits })],
      months: ['Arabic month names', choice({ egypt: details.egypt, levant: details.levant })],
      contents: ['Table of contents', choice(details.contentsChoices)],
      likelihoodScale: ['Likelihood scale', choice({ icd203: details.icd203, phia: details.phia })],
      stage: ['Stage', choice(details.stages)],
      stageBy: ['Stage set by', plain],
      stageAt: ['Stage set at', moment],
      previousBriefId: ['Previous issue', record],
      templateId: ['Template', plain],
      templateVersion: ['Version of the template', count],
      templateCopyId: ['Copy of the template', record],
    },
    show: ({ id }) => ({ place: 'brief', briefId: id }),
    palette: null,
  },
  section: {
    name: 'Section',
    fields: {
      title: ['Title', plain],
      content: ['Text', richText],
      status: ['State', choice(briefWords.section.statuses)],
      marking: ['Marking', marking],
      sectionKind: ['Kind', line((value) => sectionViews[value].name)],
      options: [
        'Options',
        lines((value, nameOf) => [
          ...[value.actorIds, value.eventIds, value.figureIds, value.judgementIds].map((ids) =>
            ids === null ? null : ids.map(nameOf).join(', '),
          ),
          value.sources === 'all' ? historyWords.options.allSources : null,
          value.network ? historyWords.options.network : null,
          value.landscape ? briefWords.section.landscape : null,
          value.altText,
        ]),
      ],
      parentId: ['Section above', record],
      order: ['Place in the outline', plain],
      slot: ['Place in the template', plain],
      briefId: ['Brief', record],
    },
    show: ({ id, briefId }) => ({ place: 'brief', briefId, sectionId: id }),
    palette: null,
  },
  source: {
    name: 'Source',
    fields: {
      title: ['Title', plain],
      titleTranslation: ['Translated title', plain],
      authors: ['Authors', list],
      outlet: ['Outlet', plain],
      url: ['Address', plain],
      published: ['Published', date],
      sourceKind: ['Kind', choice(sourceWords.kinds)],
      language: ['Language', plain],
      direction: ['Direction', choice({ ltr: sourceWords.field.ltr, rtl: sourceWords.field.rtl })],
      reliability: [
        'Reliability',
        line((value) => `${value} (${common.grades.reliability[value].toLowerCase()})`),
      ],
      origin: [
        'Origin',
        line((value, nameOf) =>
          value.type === 'own'
            ? sourceWords.field.originOwn
            : joined([value.from, value.sourceId === null ? null : nameOf(value.sourceId)]),
        ),
      ],
      descriptor: [
        'Source descriptor',
        lines((value) =>
          value === null
            ? []
            : (['quality', 'credibility', 'currency', 'bias', 'access'] as const).map((key) =>
                value[key] === '' ? null : `${sourceWords.field[key]}: ${value[key]}`,
              ),
        ),
      ],
      attachedTo: ['Came with', record],
      triage: ['Looked at', choice(triageWords.states)],
      alike: ['Version of', line((value, nameOf) => triageWords.alike(value.how, nameOf(value.sourceId)))],
      terms: [
        'Terms of use',
        lines((value) => [
          termsWords.uses[value.use],
          value.citeAs,
          value.until === null ? null : momentInWords(value.until),
          value.verbatim ? null : termsWords.notQuoted,
          [...value.names, ...value.places].join('; '),
        ]),
      ],
      note: [
        'Note',
        lines((value) =>
          value === null
            ? []
            : [
                value.channel,
                value.basis === null ? null : noteWords.bases[value.basis],
                value.writtenAt === null ? null : `${noteWords.written} ${momentInWords(value.writtenAt)}`,
              ],
        ),
      ],
      marking: ['Marking', marking],
      capturedAt: ['Captured', moment],
      assets: [
        'Original and text',
        lines(({ original, text }) => [
          original === null ? null : `${original.fileName ?? ''} ${shortHash(original.sha256)}`.trim(),
          shortHash(text.sha256),
        ]),
      ],
      extent: ['What the text is', lines((value) => [value === null ? null : sourceWords.extents[value]])],
      redaction: [
        'Redacted copy',
        lines((value) => [value === 'none' ? null : sourceWords.redactions[value]]),
      ],
      wordCount: ['Words', count],
      textLength: ['Length of the text', count],
      found: [
        'How it was found',
        lines((value) =>
          (['title', 'authors', 'outlet', 'url', 'language', 'published'] as const).map((key) =>
            value[key] === null ? null : `${sourceWords.field[key]}: ${sourceWords.found[value[key]]}`,
          ),
        ),
      ],
    },
    show: ({ id }) => ({ place: 'sources', sourceId: id, excerptId: null }),
    palette: {
      icon: Newspaper,
      detail: ({ outlet }) => outlet,
      keywords: ({ titleTranslation, outlet }) => [titleTranslation, outlet],
    },
  },
  actor: {
    name: 'Actor',
    fields: {
      names: ['Names', names],
      actorType: ['Type', choice(actorWords.types)],
      summary: ['Summary', richText],
      roles: [
        'Roles',
        lines((roles: Actor['roles'], nameOf) =>
          roles.map(
            (role) =>
              joined([
                role.title,
                role.organisationId === null ? role.organisation : nameOf(role.organisationId),
                span(role.from, role.to),
              ]) + evidenceOf(role.evidence, nameOf),
          ),
        ),
      ],
      facts: [
        'Facts',
        lines((facts: Actor['facts'], nameOf) =>
          facts.map(
            (fact) => actorWords.factNamed(fact.label, fact.value) + evidenceOf(fact.evidence, nameOf),
          ),
        ),
      ],
      picture: ['Picture', asset],
      protected: ['Protected', yesNo],
      protectedAs: ['Printed as', plain],
      spellings: [
        'Parts of the name',
        lines((kept: Actor['spellings']) =>
          kept.map(({ spelling, answer }) => actorWords.keptSpelling(spelling, answer)),
        ),
      ],
    },
    show: ({ id }) => ({ place: 'actors', actorId: id }),
    palette: { icon: User, detail: () => null, keywords: ({ names }) => names.map(({ text }) => text) },
  },
  event: {
    name: 'Event',
    fields: {
      title: ['Title', plain],
      date: ['Date', date],
      competingDates: [
        'Other dates reported',
        lines((value, nameOf) =>
          value.map((entry) => dateInWords(entry.date) + evidenceOf(entry.evidence, nameOf)),
        ),
      ],
      placeId: ['Place', record],
      description: ['Description', richText],
      actors: [
        'Actors',
        lines((value, nameOf) =>
          value.map(({ actorId, role }) => `${nameOf(actorId)} (${timelineWords.editor.roles[role]})`),
        ),
      ],
      status: ['Status', choice(timelineWords.editor.statuses)],
      statusBy: ['Status by', lines((value, nameOf) => value.map((speaker) => speakerLine(speaker, nameOf)))],
      significance: ['Significance', choice(timelineWords.editor.significances)],
      evidence: ['Evidence', evidence],
    },
    show: ({ id }) => ({ place: 'timeline', eventId: id }),
    palette: { icon: Milestone, detail: ({ date }) => date?.edtf ?? null, keywords: () => [] },
  },
  figure: {
    name: 'Disputed figure',
    fields: {
      question: ['Question', plain],
      placeId: ['Place', record],
      period: ['Period', date],
      unit: ['Counted', plain],
      reports: ['Reports', lines((reports, nameOf) => reports.map((report) => reportLine(report, nameOf)))],
      telling: [
        'How it is told',
        lines(({ form, reason }) => [figureWords.editor.tellings[form], reason === '' ? null : reason]),
      ],
      difference: ['Why they differ', choice(figureWords.editor.differences)],
      differenceNote: ['Difference in words', prose],
    },
    show: ({ id }) => ({ place: 'figures', figureId: id }),
    palette: { icon: ChartColumn, detail: () => null, keywords: () => [] },
  },
  judgement: {
    name: 'Judgement',
    fields: {
      statement: ['Statement', richText],
      judgementKind: ['Kind', choice(historyWords.judgementKinds)],
      likelihood: ['Likelihood', plain],
      byWhen: ['By when', date],
      confidence: ['Confidence', choice(historyWords.confidences)],
      confidenceReason: ['Reason for the confidence', prose],
      basis: ['Basis', evidence],
      alternatives: ['Alternatives', prose],
      implications: ['Implications', prose],
      previousId: ['Earlier judgement', record],
      whatChanged: ['What changed', prose],
    },
    show: (judgement, reader) => {
      const section = sectionOfJudgement(reader, judgement, getNavigation().briefId);
      if (section === undefined) return null;
      return { place: 'brief', briefId: section.briefId, sectionId: section.id, judgementId: judgement.id };
    },
    palette: { icon: Scale, detail: () => null, keywords: () => [] },
  },
  excerpt: {
    name: 'Excerpt',
    fields: {
      segments: ['Passage', { as: 'prose', prose: passages }],
      attribution: ['Who says it', lines((hops, nameOf) => hops.map((hop) => hopLine(hop, nameOf)))],
      speech: ['Speech', choice(excerptWords.speeches)],
      asserts: ['What is said', choice(excerptWords.asserted)],
      credibility: [
        'Credibility',
        line((value) => `${value} (${common.grades.credibility[value].toLowerCase()})`),
      ],
      translation: [
        'Translation',
        lines((value) => (value === null ? [] : [value.text, joined([value.language, value.translator])])),
      ],
      insertions: ['Words put in', lines((value) => value.map(({ text }) => `[${text}]`))],
      note: ['Note', prose],
      tags: ['Tags', list],
      paragraph: ['Paragraph', lines((value) => [value === null ? null : common.counts.number(value)])],
      pages: ['Pages', lines((value) => [value === null ? null : excerptWords.onPages(value)])],
      anchoring: ['Found in the source', choice(historyWords.anchorings)],
      sourceId: ['Source', record],
    },
    show: ({ id, sourceId }) => ({ place: 'sources', sourceId, excerptId: id }),
    palette: { icon: Quote, detail: () => null, keywords: () => [] },
  },
  relation: {
    name: 'Relation',
    fields: {
      fromActorId: ['From', record],
      relationType: ['Kind', choice<Relation['relationType']>(actorWords.relationsOut)],
      toActorId: ['To', record],
      label: ['In words', plain],
      from: ['Since', date],
      to: ['Until', date],
      contested: ['Contested', yesNo],
      evidence: ['Evidence', evidence],
    },
    show: ({ fromActorId }) => ({ place: 'actors', actorId: fromActorId }),
    palette: null,
  },
  place: {
    name: 'Place',
    fields: {
      names: ['Names', names],
      coordinates: ['Coordinates', line(({ latitude, longitude }) => `${latitude}, ${longitude}`)],
      precision: ['Precision', choice(historyWords.precisions)],
    },
    show: () => null,
    palette: null,
  },
  passageNote: {
    name: 'Note on a passage',
    fields: {
      segment: ['Passage', line((value) => `“${value.exact}”`)],
      noteKind: ['Kind', choice(historyWords.noteKinds)],
      origin: ['Origin', plain],
      referenceDate: ['Reference date', date],
      anchoring: ['Found in the source', choice(historyWords.anchorings)],
      sourceId: ['Source', record],
    },
    show: ({ sourceId }) => ({ place: 'sources', sourceId, excerptId: null }),
    palette: null,
  },
  comment: {
    name: 'Comment',
    fields: {
      text: ['Text', prose],
      target: ['On', line((value, nameOf) => nameOf(value.recordId))],
      replies: [
        'Replies',
        lines((value) => value.map(({ by, at, text }) => `${joined([by, momentInWords(at)])}: ${text}`)),
      ],
      resolved: ['Resolved', line(({ by, at }) => joined([by, momentInWords(at)]))],
    },
    show: () => null,
    palette: null,
  },
  dismissal: {
    name: 'Set-aside finding',
    fields: {
      rule: ['Rule', plain],
      recordId: ['On', record],
      finding: ['Finding', plain],
      reason: ['Reason', prose],
    },
    show: () => null,
    palette: null,
  },
  export: {
    name: 'Export',
    fields: {
      fileName: ['File', plain],
      briefId: ['Brief', record],
      at: ['When', moment],
      format: ['Format', line((value) => value.toUpperCase())],
      templateId: ['Template', plain],
      templateVersion: ['Version of the template', line((value) => value?.toString() ?? '')],
      options: ['Options', json],
      losses: ['Left out', list],
      byteLength: ['Size', line((value) => sourceWords.bytes(value))],
      sha256: ['SHA-256', plain],
      snapshot: ['Frozen records', asset],
    },
    show: () => null,
    palette: null,
  },
  template: {
    name: 'Template copy',
    fields: {
      templateId: ['Template', plain],
      templateVersion: ['Version of the template', count],
      definition: ['Definition', json],
    },
    show: () => null,
    palette: null,
  },
  rating: {
    name: 'Letter',
    fields: {
      name: ['Name', plain],
      reliability: [
        'Letter',
        line((value) => `${value} (${common.grades.reliability[value].toLowerCase()})`),
      ],
      why: ['Why', plain],
      reviewed: ['Reviewed', plain],
    },
    show: () => null,
    palette: null,
  },
};

/** What the window knows of the kind of a record. */
export const viewOf = <R extends AnyRecord>(record: R): RecordView<R> =>
  recordViews[record.kind] as unknown as RecordView<R>;

type AnyFields = Readonly<Record<string, readonly [label: string, form: FieldForm<unknown>]>>;

/** A field that may be of another version of the program; undefined when it is not known here. */
const fieldOf = (kind: RecordKind, field: string) => {
  const fields = recordViews[kind].fields as unknown as AnyFields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
};

/** What a field is called; its own name where another version of the program wrote it. */
export const fieldLabel = (kind: RecordKind, field: string): string => fieldOf(kind, field)?.[0] ?? field;

/** How the value of a field reads; null when the field is not known here. */
export const formOf = (kind: RecordKind, field: string): FieldForm<unknown> | null =>
  fieldOf(kind, field)?.[1] ?? null;

/** The names of the fields of a kind, in the order in which they are told. */
export const fieldsOf = (kind: RecordKind): readonly string[] => Object.keys(recordViews[kind].fields);
