// Places that references of a Markdown file lead to. Only what something refers to gets one: the text stays readable.

import type { DocumentTree } from '../../../core/document/tree.ts';

export class Anchors {
  readonly #names = new Map<string, string>();
  readonly #placed = new Set<string>();

  /** `ids` are those there are in the document; a reference to another leads nowhere. */
  constructor(tree: DocumentTree, ids: ReadonlySet<string>) {
    let count = 0;
    for (const id of referredIn(tree.sections, new Set())) {
      if (!ids.has(id)) continue;
      count += 1;
      this.#names.set(id, /^[A-Za-z][\w-]*$/u.test(id) ? id : `target-${count}`);
    }
  }

  /** The address of a target inside the file, or null when it is not there. */
  nameOf(id: string): string | null {
    return this.#names.get(id) ?? null;
  }

  /** What is written at a target; empty where nothing refers to it. */
  place(id: string | null): string {
    const name = id === null ? undefined : this.#names.get(id);
    if (id === null || name === undefined || this.#placed.has(id)) return '';
    this.#placed.add(id);
    return `<a id="${name}"></a>`;
  }
}

/** The targets of all references in any part of a tree. */
function referredIn(part: unknown, found: Set<string>): ReadonlySet<string> {
  if (Array.isArray(part)) for (const item of part) referredIn(item, found);
  else if (typeof part === 'object' && part !== null) {
    if ('type' in part && part.type === 'ref' && 'target' in part) found.add(String(part.target));
    // Drawings have many parts and no references.
    else for (const [key, value] of Object.entries(part)) if (key !== 'scene') referredIn(value, found);
  }
  return found;
}
