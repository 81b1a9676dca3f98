// Rewrites all that somebody may have typed in a record, and every id in it, as the schema of its kind tells which they are:
// no kind and no field has to be named, so none can be forgotten.

import { z } from 'zod';
import { type AnyRecord, recordSchemas } from './any-record.ts';
import { anyIdSchema, givenZoneSchema, mediaTypeSchema, templateIdSchema, zoneSchema } from './record.ts';
import { type RichText, richTextSchema } from './text/rich-text.ts';
import { segmentSchema } from './text/selector.ts';

/** What stands from now on in the place of each; the same where nothing is to change. */
export type RecordMapping = {
  /** Any words outside of rich text and of passages of sources; a longer answer is cut to what the field takes. */
  readonly line: (text: string) => string;
  readonly id: (id: string) => string;
  /** A rich text, its ids not changed yet; longer words of it are cut as well. */
  readonly text: (text: RichText) => RichText;
};

/**
 * A copy of the record. Passages of sources stay as they are: they are what their source says, and change with it. Throws where a
 * schema is of a form that nobody has decided about.
 */
export const mapRecord = <R extends AnyRecord>(record: R, by: RecordMapping): R =>
  walk(recordSchemas[record.kind], record, by) as R;

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];
const defOf = (schema: Schema): Def => (schema._zod as { def: Def }).def;

/** What counts and measures, or is one of a list that somebody else keeps. */
const left: ReadonlySet<Schema> = new Set<Schema>([
  segmentSchema,
  zoneSchema,
  givenZoneSchema,
  mediaTypeSchema,
  templateIdSchema,
]);

function walk(schema: Schema, value: unknown, by: RecordMapping): unknown {
  if (value === null || value === undefined || left.has(schema)) return value;
  if (schema === anyIdSchema) return by.id(value as string);
  if (schema === richTextSchema) {
    const inside = { id: by.id, line: (text: string) => text, text: (text: RichText) => text };
    return walkInto(schema, by.text(value as RichText), inside);
  }
  return walkInto(schema, value, by);
}

function walkInto(schema: Schema, value: unknown, by: RecordMapping): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(value as object).map(([field, inner]: [string, unknown]) => {
        const own = def.shape[field];
        return [field, own === undefined ? inner : walk(own, inner, by)] as const;
      });
      return Object.fromEntries(fields);
    }
    case 'array':
      return (value as readonly unknown[]).map((item) => walk(def.element, item, by));
    case 'nullable':
    case 'optional':
    case 'default':
      return walk(def.innerType, value, by);
    case 'lazy':
      // Made once: the getter makes it anew each time.
      return walk((schema as z.core.$ZodLazy)._zod.innerType, value, by);
    case 'union': {
      const option = optionFor(def.options, value, 'discriminator' in def ? String(def.discriminator) : null);
      return option === null ? value : walk(option, value, by);
    }
    case 'record':
      return walkJson(value, by);
    case 'string':
      return isClosed(schema) ? value : clipped(by.line(String(value)), schema);
    case 'custom':
      return by.id(String(value));
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
    case 'null':
      return value;
    default:
      throw new Error(`Nobody has said what becomes of a field of type ${def.type}`);
  }
}

/** The option of an either-or that a value is of. */
function optionFor(options: readonly Schema[], value: unknown, discriminator: string | null): Schema | null {
  if (discriminator === null) return options.find((option) => z.safeParse(option, value).success) ?? null;
  const is = (value as Readonly<Record<string, unknown>>)[discriminator];
  const fits = (option: Schema): boolean => {
    const def = defOf(option);
    const own = def.type === 'object' ? def.shape[discriminator] : undefined;
    return own !== undefined && z.safeParse(own, is).success;
  };
  return options.find(fits) ?? null;
}

/** Whether a string has a form of its own: a day, a hash, an address. */
function isClosed(schema: Schema): boolean {
  const { format, checks = [] } = defOf(schema) as z.core.$ZodStringDef & { readonly format?: string };
  return (
    format !== undefined ||
    checks.some((check) => (check._zod.def as { readonly check: string }).check === 'string_format')
  );
}

function clipped(text: string, schema: Schema): string {
  const most = (schema as z.ZodString).maxLength ?? Number.POSITIVE_INFINITY;
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
}

/** In data without a schema, such as a template's, a single word of small letters is a name that the program gave. */
export const isOwnWord = (text: string): boolean => /^[a-z][A-Za-z0-9-]*$/u.test(text);

function walkJson(value: unknown, by: RecordMapping): unknown {
  if (typeof value === 'string') return isOwnWord(value) ? value : by.line(value);
  if (Array.isArray(value)) return value.map((item) => walkJson(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walkJson(inner, by)]));
}
