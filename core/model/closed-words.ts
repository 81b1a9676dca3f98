// The words that the format itself is written in: names of fields, and the choices of those that have some. Nobody typed them.

import type { z } from 'zod';
import { recordSchemas } from './any-record.ts';
import { sourceTextSchema } from './text/source-text.ts';

type Def = z.core.$ZodTypes['_zod']['def'];

/** All of them, worked out once. */
export function closedWords(): ReadonlySet<string> {
  known ??= collected();
  return known;
}
let known: ReadonlySet<string> | null = null;

function collected(): ReadonlySet<string> {
  const words = new Set<string>();
  const seen = new Set<z.core.$ZodType>();
  const look = (schema: z.core.$ZodType): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const { def } = schema._zod as { def: Def };
    switch (def.type) {
      case 'object':
        for (const [field, inner] of Object.entries(def.shape)) {
          words.add(field);
          look(inner);
        }
        return;
      case 'array':
        return look(def.element);
      case 'nullable':
      case 'optional':
      case 'default':
        return look(def.innerType);
      case 'lazy':
        return look((schema as z.core.$ZodLazy)._zod.innerType);
      case 'union':
        return def.options.forEach(look);
      case 'enum':
        for (const value of Object.values(def.entries)) words.add(String(value));
        return;
      case 'literal':
        for (const value of def.values) words.add(String(value));
        return;
      default:
    }
  };
  for (const schema of Object.values(recordSchemas)) look(schema);
  look(sourceTextSchema);
  return words;
}
