// The words that the format itself is written in: names of fields, and the choices of those that have some. Nobody typed them.

import { recordSchemas } from './any-record.ts';
import { formOf, type Schema } from './schema-form.ts';
import { sourceTextSchema } from './text/source-text.ts';

/** All of them, worked out once. */
export function closedWords(): ReadonlySet<string> {
  known ??= closedWordsOf([...Object.values(recordSchemas), sourceTextSchema]);
  return known;
}
let known: ReadonlySet<string> | null = null;

/** Those of some schemas. */
export function closedWordsOf(schemas: readonly Schema[]): ReadonlySet<string> {
  const words = new Set<string>();
  const seen = new Set<Schema>();
  const look = (schema: Schema): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const { def } = schema._zod as { def: { readonly keyType?: Schema; readonly valueType?: Schema } };
    for (const inner of [def.keyType, def.valueType]) if (inner !== undefined) look(inner);
    const form = formOf(schema);
    if (form.of === 'words') for (const word of form.words) words.add(word);
    if (form.of === 'list') look(form.item);
    if (form.of === 'wrapped') look(form.inner);
    if (form.of === 'choice') form.options.forEach(look);
    if (form.of !== 'object') return;
    for (const [field, inner] of Object.entries(form.fields)) {
      words.add(field);
      look(inner);
    }
  };
  schemas.forEach(look);
  return words;
}
