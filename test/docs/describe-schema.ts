// Tells what a zod schema of the records says, in the words of docs/project-format.md: its fields with their types.

import { z } from 'zod';
import { assetRefSchema } from '../../core/model/record.ts';
import * as record from '../../core/model/record.ts';
import { recordKinds } from '../../core/model/any-record.ts';
import { asOfSchema } from '../../core/model/kinds/brief.ts';
import { reportedValueSchema } from '../../core/model/kinds/figure.ts';
import { richTextSchema } from '../../core/model/text/rich-text.ts';
import { segmentSchema } from '../../core/model/text/selector.ts';

/** A row of a table: the field with its path, and its type in words. */
export type Row = readonly [field: string, type: string];

type Schema = z.core.$ZodType;

/** Schemas that have a name in the document; where one is used, its name stands. */
const named = new Map<Schema, string>([
  [record.instantSchema, 'instant'],
  [record.lineSchema, 'line'],
  [record.proseSchema, 'prose'],
  [record.languageSchema, 'language'],
  [record.directionSchema, 'direction'],
  [record.dateValueSchema, '[date](#date)'],
  [record.markingSchema, '[marking](#marking)'],
  [record.evidenceSchema, 'list of [evidence](#evidence)'],
  [record.evidenceLinkSchema, '[evidence](#evidence)'],
  [record.speakerSchema, '[speaker](#speaker)'],
  [record.recordNameSchema, '[name](#name)'],
  [record.reliabilitySchema, 'reliability'],
  [record.credibilitySchema, 'credibility'],
  [assetRefSchema, '[asset reference](#asset-reference)'],
  [asOfSchema, '[as-of](#as-of)'],
  [segmentSchema, '[segment](#segment)'],
  [reportedValueSchema, '[reported value](#reported-value)'],
  [richTextSchema, '[rich text](#rich-text)'],
]);

const uuid = '01900000-0000-7000-8000-000000000000';

/** The rows of an object, or of an either-or of objects, with those of the objects inside that have no name. */
export function rowsOf(schema: Schema): Row[] {
  const { def } = schema._zod as { def: z.core.$ZodTypes['_zod']['def'] };
  if (def.type === 'union') {
    const all = def.options.flatMap(rowsOf);
    const fields = [...new Set(all.map(([field]) => field))];
    return fields.map((field) => {
      const types = [...new Set(all.filter(([name]) => name === field).map(([, type]) => type))];
      return [field, types.join(' or ')];
    });
  }
  if (def.type !== 'object') throw new Error(`${def.type} has no fields`);
  return Object.entries(def.shape).flatMap(([field, value]): Row[] => {
    const { inner, suffix } = insideOf(value);
    const row: Row = [field, typeOf(value)];
    if (named.has(value) || inner === null) return [row];
    return [row, ...rowsOf(inner).map(([name, type]): Row => [`${field}${suffix}.${name}`, type])];
  });
}

/** The object without a name that a field holds, through "or null" and lists. */
function insideOf(schema: Schema): { readonly inner: Schema | null; readonly suffix: string } {
  const { def } = schema._zod as { def: z.core.$ZodTypes['_zod']['def'] };
  if (named.has(schema)) return { inner: null, suffix: '' };
  if (def.type === 'nullable' || def.type === 'optional' || def.type === 'default')
    return insideOf(def.innerType);
  if (def.type === 'array') {
    const { inner, suffix } = insideOf(def.element);
    return { inner, suffix: `[]${suffix}` };
  }
  return { inner: def.type === 'object' || def.type === 'union' ? schema : null, suffix: '' };
}

function typeOf(schema: Schema): string {
  const name = named.get(schema);
  if (name !== undefined) return name;
  const { def } = schema._zod as { def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'nullable':
      return `${typeOf(def.innerType)} or null`;
    case 'default':
      return `${typeOf(def.innerType)}; \`${plain(def.defaultValue)}\` where it is not given`;
    case 'optional':
      return `${typeOf(def.innerType)}, optional`;
    case 'array':
      return `list of ${typeOf(def.element)}`;
    case 'enum':
      return Object.values(def.entries)
        .map((value) => `\`${value}\``)
        .join(' · ');
    case 'literal':
      return def.values.map((value) => `\`${String(value)}\``).join(' · ');
    case 'boolean':
      return 'true or false';
    // How long, how large and of what form: the JSON Schema tells.
    case 'number':
      return 'number';
    case 'string':
      return 'text';
    case 'record':
      return 'JSON object';
    case 'object':
      return 'object';
    case 'union':
      return 'either of two objects';
    case 'custom': {
      const kind = recordKinds.find((each) => z.safeParse(schema, `${each}:${uuid}`).success);
      if (kind !== undefined) return `\`${kind}\` id`;
      throw new Error('A schema without a name in the document');
    }
    default:
      throw new Error(`The document has no words for ${def.type}`);
  }
}

/** A word as it stands among the choices of its field; anything else in JSON. */
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
