// The package of a Word file (ISO/IEC 29500-2): its parts and what they point to, and the zip. Knows no document.

import type { Relations } from './relations.ts';
import { DeflatedPart, shortEntry, storedEntry, type ZipEntry, zipOf } from './zip.ts';

/** Gathers the parts of one file. Names have no slash at their start ("word/document.xml"). */
export class DocxPackage {
  readonly #names = new Set<string>();
  readonly #whole: ZipEntry[] = [];
  readonly #packing: Promise<ZipEntry>[] = [];

  /** A part that is written piece by piece; its writer ends it with `close`. */
  open(name: string): DeflatedPart {
    this.#names.add(name);
    return new DeflatedPart(name);
  }

  /** Ends an open part and writes what it points to. */
  close(name: string, part: DeflatedPart, relations: Relations | null): void {
    this.#packing.push(part.end());
    this.#addRelations(name, relations);
  }

  /** A whole part of XML. */
  add(name: string, xml: string, relations: Relations | null = null): void {
    this.#names.add(name);
    this.#whole.push(shortEntry(name, xml));
    this.#addRelations(name, relations);
  }

  /** A picture; its kind is that of its name. */
  addMedia(name: string, bytes: Uint8Array): void {
    this.#whole.push(storedEntry(name, bytes));
  }

  /** A drawing as text. */
  addDrawing(name: string, svg: string): void {
    this.#whole.push(shortEntry(name, svg));
  }

  /** The names of the parts of XML so far. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** The bytes of the file: the list of types first, as readers expect, the rest by name. */
  async bytes(): Promise<Uint8Array> {
    const entries = [...this.#whole, ...(await Promise.all(this.#packing))];
    const rank = ({ name }: ZipEntry) => (name === '[Content_Types].xml' ? '' : name);
    return zipOf(entries.sort((one, other) => (rank(one) < rank(other) ? -1 : 1)));
  }

  #addRelations(name: string, relations: Relations | null): void {
    const text = relations?.text() ?? null;
    if (text !== null) this.#whole.push(shortEntry(relationsNameOf(name), text));
  }
}

const relationsNameOf = (name: string): string => name.replace(/([^/]+)$/u, '_rels/$1.rels');
