// Builders of records for tests: `makeWorld()` gives ids and moments, and one function a kind with sensible defaults.
// Rich text is built with `doc(p('…', cite(excerpt)))`. Long because it has a function for each kind.

import { orderKeyBetween } from '../../core/base/order-key.ts';
import { uuidV7 } from '../../core/base/ids.ts';
import type { Rating } from '../../core/model/kinds/rating.ts';
import type { Actor } from '../../core/model/kinds/actor.ts';
import type { Relation } from '../../core/model/kinds/relation.ts';
import type { AnyRecord, RecordKind } from '../../core/model/any-record.ts';
import type { Brief } from '../../core/model/kinds/brief.ts';
import type { TemplateCopy } from '../../core/model/kinds/template-copy.ts';
import type { Event } from '../../core/model/kinds/event.ts';
import type { Place } from '../../core/model/kinds/place.ts';
import type { AttributionHop, Excerpt } from '../../core/model/kinds/excerpt.ts';
import type { PassageNote } from '../../core/model/kinds/passage-note.ts';
import type { Figure, FigureCell, FigureReport } from '../../core/model/kinds/figure.ts';
import type { Judgement } from '../../core/model/kinds/judgement.ts';
import type { DateValue, EvidenceLink, RecordName } from '../../core/model/record.ts';
import type {
  ReferenceShow,
  ReferenceTarget,
  RichBlock,
  RichInline,
  RichText,
} from '../../core/model/text/rich-text.ts';
import type { Section } from '../../core/model/kinds/section.ts';
import type { Segment } from '../../core/model/text/selector.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { onRecord } from '../../core/model/kinds/source-terms.ts';
import type { Dismissal } from '../../core/model/kinds/dismissal.ts';
import type { IdOf } from '../../core/base/ids.ts';

/** 18 May 2014, 16:00 UTC: the moment of the sample. */
export const SAMPLE_NOW_MS = Date.UTC(2014, 4, 18, 16, 0, 0);

export const OPTIONS: Readonly<Section['options']> = {
  actorIds: null,
  eventIds: null,
  figureIds: null,
  judgementIds: null,
  sources: 'cited',
  network: false,
  altText: null,
  landscape: false,
};

export const dateValue = (edtf: string, typed: string | null = null): DateValue => ({
  edtf,
  typed,
  zone: null,
});

export const recordName = (
  text: string,
  script = 'Latn',
  nameKind: RecordName['nameKind'] = 'preferred',
  language: string | null = script === 'Arab' ? 'ar' : 'en',
): RecordName => ({ text, script, language, nameKind });

export const supports = (...excerpts: readonly Excerpt[]): EvidenceLink[] =>
  excerpts.map((excerpt) => ({ excerptId: excerpt.id, stance: 'supports', aspect: 'all' }));

export const contradicts = (...excerpts: readonly Excerpt[]): EvidenceLink[] =>
  excerpts.map((excerpt) => ({ excerptId: excerpt.id, stance: 'contradicts', aspect: 'all' }));

export const segment = (exact: string, start = 0): Segment => ({
  exact,
  prefix: '',
  suffix: '',
  start,
  end: start + exact.length,
});

export const hop = (fields: Partial<AttributionHop>): AttributionHop => ({
  actorId: null,
  descriptor: null,
  named: (fields.actorId ?? null) !== null,
  verb: null,
  to: null,
  reliability: null,
  ...fields,
});

export const cell = (
  category: FigureCell['category'],
  value: number | string | readonly [number, number],
  more: Partial<FigureCell> = {},
): FigureCell => ({
  group: 'notStated',
  category,
  groupLabel: null,
  value:
    typeof value === 'number'
      ? { type: 'number', value }
      : typeof value === 'string'
        ? { type: 'words', words: value }
        : { type: 'range', low: value[0], high: value[1] },
  operator: null,
  scope: 'total',
  ofWhom: [],
  ...more,
});

/** The common fields of a kind, which the world makes, and the rest, which a test may set. */
type Fields<R extends AnyRecord> = Partial<Omit<R, 'id' | 'kind' | 'createdAt' | 'updatedAt' | 'createdBy'>>;

export type World = ReturnType<typeof makeWorld>;

/** A maker of records with its own ids and clock; every record it made is in `records`. Same calls, same ids. */
export function makeWorld(createdBy = 'Test analyst', startMs = SAMPLE_NOW_MS) {
  const records: AnyRecord[] = [];
  let made = 0;
  let lastOrder: string | null = null;
  const newId = <K extends RecordKind>(kind: K): IdOf<K> => {
    made += 1;
    const count = made;
    const random = (length: number) =>
      Uint8Array.from(
        { length },
        (_, index) => (count * 31 + index * 7 + (index === 15 ? count >> 8 : 0)) % 256,
      );
    return `${kind}:${uuidV7(startMs + count, random)}` as IdOf<K>;
  };
  const now = () => new Date(startMs + made).toISOString();
  const common = <K extends RecordKind>(kind: K) => {
    const id = newId(kind);
    return { id, kind, createdAt: now(), updatedAt: now(), createdBy };
  };
  const keep = <R extends AnyRecord>(record: R): R => {
    records.push(record);
    return record;
  };

  const templateCopy = (definition: TemplateCopy['definition'] = {}): TemplateCopy =>
    keep({
      ...common('template'),
      templateId: typeof definition['id'] === 'string' ? definition['id'] : 'situation-report',
      templateVersion: typeof definition['version'] === 'number' ? definition['version'] : 1,
      definition,
    });

  const brief = (fields: Fields<Brief> = {}): Brief =>
    keep({
      ...common('brief'),
      title: 'Libya: clashes in Benghazi',
      subtitle: '',
      issueNumber: '1',
      previousBriefId: null,
      period: null,
      asOf: { local: '2014-05-18T18:00', zone: 'Africa/Tripoli' },
      nextIssue: null,
      language: 'en',
      direction: 'ltr',
      digits: 'latin',
      months: 'egypt',
      contents: 'template',
      marking: null,
      likelihoodScale: 'icd203',
      templateId: 'situation-report',
      templateVersion: 1,
      templateCopyId: fields.templateCopyId ?? templateCopy().id,
      stage: 'draft',
      stageBy: '',
      stageAt: null,
      authors: [],
      contact: '',
      distribution: '',
      ...fields,
    });

  const section = (of: Brief, fields: Fields<Section> = {}): Section => {
    lastOrder = orderKeyBetween(lastOrder, null);
    return keep({
      ...common('section'),
      briefId: of.id,
      parentId: null,
      order: lastOrder,
      slot: null,
      sectionKind: 'text',
      title: 'Bottom line',
      marking: null,
      options: { ...OPTIONS },
      content: null,
      status: fields.content ? 'written' : 'toWrite',
      ...fields,
    });
  };

  const source = (fields: Fields<Source> = {}): Source =>
    keep({
      ...common('source'),
      title: 'Ex-general’s forces pull back',
      titleTranslation: null,
      authors: [],
      outlet: 'Training text 1',
      url: null,
      sourceKind: 'article',
      language: 'en',
      direction: 'ltr',
      published: dateValue('2014-05-18'),
      capturedAt: '2014-05-18T15:00:00.000Z',
      found: { title: null, authors: null, outlet: null, url: null, language: null, published: null },
      reliability: null,
      descriptor: null,
      origin: null,
      marking: null,
      note: null,
      terms: onRecord,
      extent: 'article',
      redaction: 'none',
      attachedTo: null,
      triage: 'kept',
      alike: null,
      assets: {
        original: null,
        text: { sha256: 'a'.repeat(64), mediaType: 'application/json', byteLength: 10, fileName: null },
      },
      wordCount: 0,
      textLength: 0,
      ...fields,
    });

  const excerpt = (of: Source, text: string, fields: Fields<Excerpt> = {}): Excerpt =>
    keep({
      ...common('excerpt'),
      sourceId: of.id,
      segments: [segment(text)],
      insertions: [],
      paragraph: 1,
      pages: null,
      anchoring: 'anchored',
      attribution: [],
      speech: null,
      asserts: null,
      credibility: null,
      translation: null,
      note: '',
      tags: [],
      ...fields,
    });

  /** On the letters from `start` to `end` of a source. */
  const passageNote = (
    of: Source,
    [start, end]: readonly [start: number, end: number],
    fields: Fields<PassageNote> = {},
  ): PassageNote =>
    keep({
      ...common('passageNote'),
      sourceId: of.id,
      segment: segment('x'.repeat(end - start), start),
      anchoring: 'anchored',
      noteKind: 'ignore',
      origin: null,
      referenceDate: null,
      ...fields,
    });

  const actor = (name: string | readonly RecordName[], fields: Fields<Actor> = {}): Actor =>
    keep({
      ...common('actor'),
      actorType: 'person',
      names: typeof name === 'string' ? [recordName(name)] : [...name],
      roles: [],
      facts: [],
      summary: null,
      picture: null,
      protected: false,
      protectedAs: '',
      spellings: [],
      ...fields,
    });

  const relation = (from: Actor, to: Actor, fields: Fields<Relation> = {}): Relation =>
    keep({
      ...common('relation'),
      fromActorId: from.id,
      toActorId: to.id,
      relationType: 'commands',
      label: '',
      from: null,
      to: null,
      evidence: [],
      contested: false,
      ...fields,
    });

  const rating = (name: string, reliability: Rating['reliability'], fields: Fields<Rating> = {}): Rating =>
    keep({ ...common('rating'), name, reliability, why: '', reviewed: '2014-05-01', ...fields });

  const place = (name: string | readonly RecordName[], fields: Fields<Place> = {}): Place =>
    keep({
      ...common('place'),
      names: typeof name === 'string' ? [recordName(name)] : [...name],
      coordinates: null,
      precision: null,
      ...fields,
    });

  const event = (title: string, edtf: string | null, fields: Fields<Event> = {}): Event =>
    keep({
      ...common('event'),
      date: edtf === null ? null : dateValue(edtf),
      competingDates: [],
      title,
      description: null,
      placeId: null,
      actors: [],
      evidence: [],
      status: null,
      statusBy: [],
      significance: null,
      ...fields,
    });

  const report = (descriptor: string | Actor, cells: FigureCell[], fields: Partial<FigureReport> = {}) => {
    made += 1;
    return {
      id: `report-${made}`,
      claimant:
        typeof descriptor === 'string'
          ? { actorId: null, descriptor }
          : { actorId: descriptor.id, descriptor: null },
      excerptId: null,
      asOf: null,
      cells,
      supersededBy: null,
      derived: null,
      ...fields,
    } satisfies FigureReport;
  };

  const figure = (question: string, reports: FigureReport[], fields: Fields<Figure> = {}): Figure =>
    keep({
      ...common('figure'),
      question,
      placeId: null,
      period: null,
      unit: 'people',
      reports,
      telling: { form: 'range', reportId: null, reason: '' },
      difference: null,
      differenceNote: '',
      ...fields,
    });

  const judgement = (statement: RichText | null, fields: Fields<Judgement> = {}): Judgement =>
    keep({
      ...common('judgement'),
      judgementKind: 'judgement',
      statement,
      likelihood: null,
      byWhen: null,
      confidence: null,
      confidenceReason: '',
      basis: [],
      alternatives: '',
      implications: '',
      previousId: null,
      whatChanged: '',
      ...fields,
    });

  const dismissal = (rule: string, recordId: string, finding: string, reason = ''): Dismissal =>
    keep({ ...common('dismissal'), rule, recordId, finding, reason });

  return {
    records,
    newId,
    templateCopy,
    brief,
    section,
    source,
    excerpt,
    passageNote,
    actor,
    relation,
    rating,
    place,
    event,
    report,
    figure,
    judgement,
    dismissal,
  };
}

let blocks = 0;
const blockId = () => {
  blocks += 1;
  return `b${blocks}`;
};

/** Starts the ids of blocks anew, for builders whose output must be the same on every run. */
export const resetBlockIds = (): void => {
  blocks = 0;
};

const inline = (part: string | RichInline): RichInline =>
  typeof part === 'string' ? { type: 'text', text: part } : part;
const textAttrs = () => ({ id: blockId(), dir: null, lang: null });

export const doc = (...content: RichBlock[]): RichText => ({ type: 'doc', content });

export const p = (...parts: (string | RichInline)[]): RichBlock => ({
  type: 'paragraph',
  attrs: textAttrs(),
  ...(parts.length === 0 ? {} : { content: parts.map(inline) }),
});

export const h = (level: 1 | 2 | 3, ...parts: (string | RichInline)[]): RichBlock => ({
  type: 'heading',
  attrs: { ...textAttrs(), level },
  content: parts.map(inline),
});

export const bullets = (...items: (string | RichBlock)[]): RichBlock => ({
  type: 'bulletList',
  attrs: { id: blockId() },
  content: items.map((item) => ({
    type: 'listItem',
    attrs: { id: blockId() },
    content: [typeof item === 'string' ? p(item) : item],
  })),
});

export const quote = (...content: RichBlock[]): RichBlock => ({
  type: 'blockquote',
  attrs: { id: blockId() },
  content,
});

/** A table of paragraphs; the first row is the header. */
export const table = (...rows: string[][]): RichBlock => tableWith({}, ...rows);

/** The same with a caption or an id of its own. */
export const tableWith = (
  attrs: { readonly id?: string; readonly caption?: string },
  ...rows: string[][]
): RichBlock => ({
  type: 'table',
  attrs: { id: attrs.id ?? blockId(), caption: attrs.caption ?? '' },
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    attrs: { id: blockId() },
    content: cells.map((text) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      attrs: { id: blockId(), colspan: 1, rowspan: 1, colwidth: null },
      content: [text === '' ? p() : p(text)],
    })),
  })),
});

/** A reference; to a section when nothing else is said. */
export const refer = (
  recordId: ReferenceTarget['recordId'],
  show: ReferenceShow = 'label',
  of: ReferenceTarget['of'] = 'section',
  blockId: string | null = null,
): RichInline => ({ type: 'reference', attrs: { of, recordId, blockId, show } });

export const cite = (...excerpts: readonly Excerpt[]): RichInline => ({
  type: 'citation',
  attrs: { excerptIds: excerpts.map((excerpt) => excerpt.id), locator: null },
});

export const mention = (actor: Actor, label: string | null = null): RichInline => ({
  type: 'actorMention',
  attrs: { actorId: actor.id, label },
});

export const mentionEvent = (event: Event, label: string | null = null): RichInline => ({
  type: 'eventMention',
  attrs: { eventId: event.id, label },
});

export const range = (
  figure: Figure,
  category: FigureCell['category'] = 'killed',
  group: FigureCell['group'] = 'notStated',
): RichInline => ({ type: 'figureRange', attrs: { figureId: figure.id, category, group } });

export const likely = (term: string): RichInline => ({ type: 'likelihood', attrs: { term } });

export const bold = (text: string): RichInline => ({ type: 'text', text, marks: [{ type: 'bold' }] });

export const link = (text: string, href: string): RichInline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
