// What a schema of zod says of the values that it takes, as far as whoever walks these needs it. The one list of the forms that fields
// of records have.

import type { z } from 'zod';

export type Schema = z.core.$ZodType;

type SchemaForm =
  | { readonly of: 'object'; readonly fields: Readonly<Record<string, Schema>> }
  | { readonly of: 'list'; readonly item: Schema }
  /** What another schema says, or nothing; or what is made only when it is needed. */
  | { readonly of: 'wrapped'; readonly inner: Schema }
  /** `by` is the field that tells which it is; null where only trying does. */
  | { readonly of: 'choice'; readonly options: readonly Schema[]; readonly by: string | null }
  /** Words that the format itself is written in. */
  | { readonly of: 'words'; readonly words: readonly string[] }
  /** `closed`: of a form of its own, such as a day, a hash, an address. */
  | { readonly of: 'string'; readonly closed: boolean; readonly most: number }
  | { readonly of: 'id' }
  /** Data without a schema. */
  | { readonly of: 'json' }
  /** A number, a yes or no, or nothing. */
  | { readonly of: 'value' };

const known = new WeakMap<Schema, SchemaForm>();

/** Throws where a schema is of a form that nobody has decided about. */
export function formOf(schema: Schema): SchemaForm {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const form = worked(schema);
  known.set(schema, form);
  return form;
}

function worked(schema: Schema): SchemaForm {
  const { def } = schema._zod as { def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'object':
      return { of: 'object', fields: def.shape };
    case 'array':
      return { of: 'list', item: def.element };
    case 'nullable':
    case 'optional':
    case 'default':
      return { of: 'wrapped', inner: def.innerType };
    case 'lazy':
      // Made once: the getter makes it anew each time.
      return { of: 'wrapped', inner: (schema as z.core.$ZodLazy)._zod.innerType };
    case 'union':
      return {
        of: 'choice',
        options: def.options,
        by: 'discriminator' in def ? String(def.discriminator) : null,
      };
    case 'enum':
      return { of: 'words', words: Object.values(def.entries).map(String) };
    case 'literal':
      return { of: 'words', words: def.values.map(String) };
    case 'string':
      return {
        of: 'string',
        closed: isClosed(def),
        most: (schema as z.ZodString).maxLength ?? Number.POSITIVE_INFINITY,
      };
    case 'custom':
      return { of: 'id' };
    case 'record':
      return { of: 'json' };
    case 'number':
    case 'boolean':
    case 'null':
      return { of: 'value' };
    default:
      throw new Error(`Nobody has said what a field of type ${def.type} is`);
  }
}

function isClosed({ format, checks = [] }: z.core.$ZodStringDef & { readonly format?: string }): boolean {
  return (
    format !== undefined ||
    checks.some((check) => (check._zod.def as { readonly check: string }).check === 'string_format')
  );
}
