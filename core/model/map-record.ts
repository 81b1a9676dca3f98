// Rewrites all that somebody may have typed in a record, and every id and moment in it, as the schema of its kind tells which they are:
// no kind and no field has to be named, so none can be forgotten.

import { z } from 'zod';
import { type AnyRecord, recordSchemas } from './any-record.ts';
import {
  anyIdSchema,
  type AssetRef,
  assetRefSchema,
  givenZoneSchema,
  instantSchema,
  mediaTypeSchema,
  templateIdSchema,
  zoneSchema,
} from './record.ts';
import { formOf, type Schema } from './schema-form.ts';
import { type RichText, richTextSchema } from './text/rich-text.ts';
import { segmentSchema } from './text/selector.ts';

/** What stands from now on in the place of each; the same where nothing is to change. */
export type RecordMapping = {
  /** Any words outside of rich text and of passages of sources, and their field; a longer answer is cut to what that takes. */
  readonly line: (text: string, field: string) => string;
  readonly id: (id: string) => string;
  /** A moment (UTC) and the field that it stands in; without it all stay. */
  readonly moment?: (moment: string, field: string) => string;
  /** Data without a schema of its own here, such as a template's; without it every string of it is a line. */
  readonly json?: (value: unknown, line: (text: string) => string) => unknown;
  /** A kept file that the record refers to by a field of its own; null for none. Without it all stay. */
  readonly asset?: (asset: AssetRef) => AssetRef | null;
  /** A rich text, its ids not changed yet; longer words of it are cut as well. */
  readonly text: (text: RichText) => RichText;
};

/**
 * A copy of the record. Passages of sources stay as they are: they are what their source says, and change with it. Throws where a
 * schema is of a form that nobody has decided about.
 */
export const mapRecord = <R extends AnyRecord>(record: R, by: RecordMapping): R =>
  walk(recordSchemas[record.kind], record, by, '') as R;

/** What counts and measures, or is one of a list that somebody else keeps. */
const left: ReadonlySet<Schema> = new Set<Schema>([
  segmentSchema,
  zoneSchema,
  givenZoneSchema,
  mediaTypeSchema,
  templateIdSchema,
]);

function walk(schema: Schema, value: unknown, by: RecordMapping, field: string): unknown {
  if (value === null || value === undefined || left.has(schema)) return value;
  if (schema === anyIdSchema) return by.id(value as string);
  if (schema === instantSchema) return by.moment?.(value as string, field) ?? value;
  if (schema === assetRefSchema) {
    const asset = by.asset === undefined ? value : by.asset(value as AssetRef);
    return asset === null ? null : walkInto(schema, asset, by, field);
  }
  if (schema === richTextSchema) {
    const inside = { id: by.id, line: (text: string) => text, text: (text: RichText) => text };
    return walkInto(schema, by.text(value as RichText), inside, field);
  }
  return walkInto(schema, value, by, field);
}

function walkInto(schema: Schema, value: unknown, by: RecordMapping, field: string): unknown {
  const form = formOf(schema);
  switch (form.of) {
    case 'object': {
      const fields = Object.entries(value as object).map(([name, inner]: [string, unknown]) => {
        const own = form.fields[name];
        return [name, own === undefined ? inner : walk(own, inner, by, name)] as const;
      });
      return Object.fromEntries(fields);
    }
    case 'list':
      return (value as readonly unknown[]).map((item) => walk(form.item, item, by, field));
    case 'wrapped':
      return walk(form.inner, value, by, field);
    case 'choice': {
      const option = optionFor(form.options, value, form.by);
      return option === null ? value : walk(option, value, by, field);
    }
    case 'json':
      return by.json === undefined
        ? walkJson(value, by, field)
        : by.json(value, (text) => by.line(text, field));
    case 'string':
      return form.closed ? value : clipped(by.line(String(value), field), form.most);
    case 'id':
      return by.id(String(value));
    case 'words':
    case 'value':
      return value;
  }
}

/** The option of an either-or that a value is of. */
function optionFor(options: readonly Schema[], value: unknown, by: string | null): Schema | null {
  if (by === null) return options.find((option) => z.safeParse(option, value).success) ?? null;
  const is = (value as Readonly<Record<string, unknown>>)[by];
  const fits = (option: Schema): boolean => {
    const form = formOf(option);
    const own = form.of === 'object' ? form.fields[by] : undefined;
    return own !== undefined && z.safeParse(own, is).success;
  };
  return options.find(fits) ?? null;
}

const clipped = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');

/** In data without a schema every string may have been typed. */
function walkJson(value: unknown, by: RecordMapping, field: string): unknown {
  if (typeof value === 'string') return by.line(value, field);
  if (Array.isArray(value)) return value.map((item) => walkJson(item, by, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walkJson(inner, by, key)]));
}
