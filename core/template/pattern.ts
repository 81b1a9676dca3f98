// Patterns of a template: text with `{field}` parts and `[…]` stretches that vanish with an empty field. Never evaluated.

import { err, ok, type Result } from '../base/result.ts';

export type PatternNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'stretch'; readonly nodes: readonly PatternNode[] };

/** Fields of a brief: kicker, header and footer. */
export const BRIEF_FIELDS = ['title', 'subtitle', 'issueNumber', 'distribution', 'kicker', 'asOf', 'authors'];
/** Fields of a citation. `short` is the outlet, or the title where there is none; `title` comes quoted. */
export const CITATION_FIELDS = [
  'author',
  'title',
  'outlet',
  'short',
  'published',
  'accessed',
  'url',
  'paragraph',
  'grade',
  'quote',
  'speaker',
  'locator',
  'number',
];
/** Fields of an entry in the list of sources. */
export const SOURCE_FIELDS = [
  'author',
  'title',
  'outlet',
  'published',
  'accessed',
  'url',
  'reliability',
  'number',
];

/** Reads a pattern, or says in plain words what is wrong with it. */
export function parsePattern(pattern: string, fields: readonly string[]): Result<PatternNode[], string> {
  const stack: PatternNode[][] = [[]];
  const tokens = pattern.match(/\{[^{}]*\}|[[\]{}]|[^[\]{}]+/gu) ?? [];
  for (const token of tokens) {
    const top = stack.at(-1) ?? [];
    if (token === '[') stack.push([]);
    else if (token === ']') {
      const nodes = stack.pop() ?? [];
      const below = stack.at(-1);
      if (below === undefined) return err(`“]” without “[” in “${pattern}”`);
      below.push({ type: 'stretch', nodes });
    } else if (token.startsWith('{') && token.endsWith('}') && token.length > 2) {
      const name = token.slice(1, -1);
      if (!fields.includes(name))
        return err(`there is no field {${name}} here; there are ${fields.join(', ')}`);
      top.push({ type: 'field', name });
    } else if (token === '{' || token === '}' || token === '{}') return err(`a stray brace in “${pattern}”`);
    else top.push({ type: 'text', text: token });
  }
  const [nodes] = stack;
  return stack.length === 1 && nodes !== undefined ? ok(nodes) : err(`“[” without “]” in “${pattern}”`);
}

/**
 * Puts a pattern together from what `field` gives for a name (null or an empty list: empty) and `text` for literal text.
 * A stretch with an empty field is dropped whole; empty fields outside of stretches print as nothing.
 */
export function renderPattern<T>(
  nodes: readonly PatternNode[],
  field: (name: string) => readonly T[] | null,
  text: (literal: string) => T,
): T[] {
  const render = (list: readonly PatternNode[]): { parts: T[]; complete: boolean } => {
    const parts: T[] = [];
    let complete = true;
    for (const node of list) {
      if (node.type === 'text') parts.push(text(node.text));
      else if (node.type === 'field') {
        const value = field(node.name);
        if (value === null || value.length === 0) complete = false;
        else parts.push(...value);
      } else {
        const inner = render(node.nodes);
        if (inner.complete) parts.push(...inner.parts);
      }
    }
    return { parts, complete };
  };
  return render(nodes).parts;
}
