// The relations of one part of the package (ISO/IEC 29500-2, clause 8): what it points to, each by a counted id.

import { escapedAttribute, xmlDeclaration } from '../wml/xml.ts';

const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Hands out ids; the same target of the same kind has one id. */
export class Relations {
  readonly #ids = new Map<string, string>();
  #written = '';

  /** Id of a part of the package, or of an address outside it. `kind` is the last word of the relation's type. */
  idOf(kind: string, target: string, outside = false): string {
    const key = `${kind} ${target}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#written +=
      `<Relationship Id="${id}" Type="${base}${kind}" Target="${escapedAttribute(target)}"` +
      `${outside ? ' TargetMode="External"' : ''}/>`;
    return id;
  }

  /** The text of the `.rels` part; null when nothing is pointed to. */
  text(): string | null {
    return this.#written === '' ? null : relationsText(this.#written);
  }
}

/** A `.rels` part around its entries. */
const relationsText = (entries: string): string =>
  `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
