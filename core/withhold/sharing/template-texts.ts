// The words of a template, told from what its schema lists or gives a form of its own: names of roles, slots, languages, colours.

import { formOf, type Schema } from '../../model/schema-form.ts';
import { templateSchema } from '../../template/template.ts';

/** A copy of a template's data in which every text is what `line` gives for it. What the schema does not know is text. */
export const mapTemplate = (definition: unknown, line: (text: string) => string): unknown =>
  walk(templateSchema, definition, line);

function walk(schema: Schema | null, value: unknown, line: (text: string) => string): unknown {
  if (typeof value === 'string') return schema !== null && isListed(schema, value) ? value : line(value);
  if (typeof value !== 'object' || value === null) return value;
  const inner = schema === null ? null : insideOf(schema);
  if (Array.isArray(value)) return value.map((item) => walk(inner?.('') ?? null, item, line));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, walk(inner?.(key) ?? null, each, line)]),
  );
}

function isListed(schema: Schema, value: string): boolean {
  const form = formOf(schema);
  if (form.of === 'wrapped') return isListed(form.inner, value);
  if (form.of === 'words') return form.words.includes(value);
  return form.of === 'string' && form.closed;
}

/** Gives the schema of what stands in a field, or in a list. */
function insideOf(schema: Schema): (key: string) => Schema | null {
  const { def } = schema._zod as { def: { readonly type: string; readonly valueType?: Schema } };
  if (def.type === 'record') return () => def.valueType ?? null;
  const form = formOf(schema);
  if (form.of === 'wrapped') return insideOf(form.inner);
  if (form.of === 'list') return () => form.item;
  return (key) => (form.of === 'object' ? (form.fields[key] ?? null) : null);
}
