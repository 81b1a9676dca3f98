// What is put in the place of a record that was lost and that others still refer to, so that those stay whole. Each says
// in its title that it is none.

import type { IdOf } from '../../../core/base/ids.ts';
import { kindOfId } from '../../../core/base/ids.ts';
import type { Json } from '../../../core/base/json.ts';
import {
  type AnyRecord,
  isRecordKind,
  type RecordByKind,
  type RecordKind,
} from '../../../core/model/any-record.ts';
import {
  emptySectionOptions,
  newActorFields,
  newEventFields,
  newFigureFields,
  newJudgementFields,
  newPlaceFields,
} from '../../../core/model/new-fields.ts';
import type { AssetRef } from '../../../core/model/record.ts';
import { referencesOf } from '../../../core/model/references.ts';
import type { RichText } from '../../../core/model/rich-text.ts';
import type { CommandEnv } from '../../../core/store/command.ts';
import type { Template } from '../../../core/template/template.ts';

export type StandInWorld = {
  readonly env: CommandEnv;
  /** The template that stands in for a lost copy. */
  readonly template: Template;
  /** The text asset of a lost source, and its length in UTF-16 units and words. */
  readonly text: { readonly asset: AssetRef; readonly units: number; readonly words: number };
  /** What every stand-in is called. */
  readonly title: string;
};

/** A stand-in for each record that is referred to and not there; they may need others, which are made too. */
export function standInsFor(records: readonly AnyRecord[], world: StandInWorld): readonly AnyRecord[] {
  const there = new Set<string>(records.map((record) => record.id));
  const made: AnyRecord[] = [];
  const wanted = records.flatMap(referencesOf);
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (there.has(id)) continue;
    there.add(id);
    const kind = kindOfId(id);
    const fields = isRecordKind(kind) ? fieldsOf(kind, [...records, ...made], world) : null;
    if (fields === null) continue;
    const now = world.env.now();
    const record = {
      id,
      kind,
      createdAt: now,
      updatedAt: now,
      createdBy: world.env.author,
      ...fields,
    } as unknown as AnyRecord;
    made.push(record);
    wanted.push(...referencesOf(record));
  }
  return made;
}

type Own<K extends RecordKind> = Omit<
  RecordByKind[K],
  'id' | 'kind' | 'createdAt' | 'updatedAt' | 'createdBy'
>;

/** The fields of a stand-in; null for the kinds that nothing refers to. */
function fieldsOf(kind: RecordKind, records: readonly AnyRecord[], world: StandInWorld): object | null {
  const { title, env } = world;
  switch (kind) {
    case 'actor':
      return newActorFields(title);
    case 'event':
      return newEventFields(title);
    case 'place':
      return newPlaceFields(title);
    case 'figure':
      return newFigureFields(title);
    case 'judgement':
      return { ...newJudgementFields(), statement: paragraph(title, env) };
    case 'template':
      return templateFields(world);
    case 'brief':
      return briefFields(records, world);
    case 'section':
      return sectionFields(records, world);
    case 'source':
      return sourceFields(world);
    case 'excerpt':
      return excerptFields(env.newId('source'), title);
    case 'passageNote':
    case 'relation':
    case 'comment':
    case 'dismissal':
    case 'export':
    case 'rating':
      return null;
  }
}

const paragraph = (text: string, env: CommandEnv): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: env.newLocalId(), dir: null, lang: null },
      content: [{ type: 'text', text }],
    },
  ],
});

const templateFields = ({ template }: StandInWorld): Own<'template'> => ({
  templateId: template.id,
  templateVersion: template.version,
  definition: JSON.parse(JSON.stringify(template)) as Record<string, Json> as never,
});

/** A brief that still has its template's copy keeps it; otherwise one is made for it. */
function briefFields(records: readonly AnyRecord[], world: StandInWorld): Own<'brief'> {
  const copy = records.find((record) => record.kind === 'template');
  const { template, title, env } = world;
  return {
    title,
    subtitle: '',
    issueNumber: '',
    previousBriefId: null,
    period: null,
    asOf: null,
    nextIssue: null,
    language: template.language,
    direction: 'ltr',
    digits: 'latin',
    months: 'egypt',
    contents: 'template',
    marking: null,
    likelihoodScale: template.likelihoodScale,
    templateId: copy?.templateId ?? template.id,
    templateVersion: copy?.templateVersion ?? template.version,
    templateCopyId: copy?.id ?? env.newId('template'),
    stage: 'draft',
    stageBy: '',
    stageAt: null,
    authors: [],
    contact: '',
    distribution: '',
  };
}

/** Only a section's subsections refer to it: it belongs to their brief. */
function sectionFields(records: readonly AnyRecord[], { title, env }: StandInWorld): Own<'section'> {
  const brief = records.find((record) => record.kind === 'section')?.briefId;
  return {
    briefId: brief ?? env.newId('brief'),
    parentId: null,
    order: 'a0',
    slot: null,
    sectionKind: 'text',
    title,
    marking: null,
    options: emptySectionOptions,
    content: null,
    status: 'toWrite',
  };
}

const sourceFields = ({ title, text, env }: StandInWorld): Own<'source'> => ({
  title,
  titleTranslation: null,
  authors: [],
  outlet: null,
  url: null,
  sourceKind: 'other',
  language: null,
  direction: 'ltr',
  published: null,
  capturedAt: env.now(),
  found: { title: null, authors: null, outlet: null, url: null, language: null, published: null },
  reliability: null,
  descriptor: null,
  origin: null,
  marking: null,
  extent: null,
  assets: { original: null, text: text.asset },
  wordCount: text.words,
  textLength: text.units,
});

/** Its quotation is the title, at the start of a source that stands in too. */
const excerptFields = (sourceId: IdOf<'source'>, title: string): Own<'excerpt'> => ({
  sourceId,
  segments: [{ exact: title, prefix: '', suffix: '', start: 0, end: title.length }],
  insertions: [],
  paragraph: null,
  anchoring: 'orphan',
  attribution: [],
  speech: null,
  asserts: null,
  credibility: null,
  translation: null,
  note: '',
  tags: [],
});
