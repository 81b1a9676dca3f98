// What prefixes stand for at a place of a part in XML (Namespaces in XML 1.0).

import { Refused } from '../refused.ts';

export type Scopes = {
  /** Takes the attributes of an element that begins, some of which may declare prefixes. */
  readonly enter: (attributes: Readonly<Record<string, string>>, depth: number) => void;
  readonly leave: (depth: number) => void;
  /** Names with the reader's own prefixes; `?` for a namespace that it doesn't know. */
  readonly elementName: (written: string) => string;
  readonly attributeName: (written: string) => string;
};

type Scope = {
  readonly depth: number;
  readonly namespaces: ReadonlyMap<string, string>;
  /** Names that were looked up here already. */
  readonly known: Map<string, string>;
};

const XML = 'http://www.w3.org/XML/1998/namespace';
const MOST_KNOWN = 10_000;
const MOST_PREFIXES = 500;

export function createScopes(prefixes: ReadonlyMap<string, string>): Scopes {
  const stack: Scope[] = [{ depth: 0, namespaces: new Map([['xml', XML]]), known: new Map() }];
  let scope = stack[0] as Scope;
  const nameOf = (written: string): string => {
    const known = scope.known.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const namespace = scope.namespaces.get(colon === -1 ? '' : written.slice(0, colon)) ?? '';
    const name = `${prefixes.get(namespace) ?? '?'}:${written.slice(colon + 1)}`;
    if (scope.known.size < MOST_KNOWN) scope.known.set(written, name);
    return name;
  };
  return {
    enter: (attributes, depth) => {
      let namespaces: Map<string, string> | null = null;
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        namespaces ??= new Map(scope.namespaces);
        if (name === 'xmlns') namespaces.set('', attributes[name] ?? '');
        else if (name[5] === ':') namespaces.set(name.slice(6), attributes[name] ?? '');
      }
      if (namespaces === null) return;
      // Each scope has all of those around it.
      if (namespaces.size > MOST_PREFIXES) throw new Refused('it has too many parts');
      scope = { depth, namespaces, known: new Map() };
      stack.push(scope);
    },
    leave: (depth) => {
      if (scope.depth !== depth || depth === 0) return;
      stack.pop();
      scope = stack.at(-1) as Scope;
    },
    elementName: nameOf,
    // One without a prefix is in no namespace.
    attributeName: (written) => (written.includes(':') ? nameOf(written) : written),
  };
}
