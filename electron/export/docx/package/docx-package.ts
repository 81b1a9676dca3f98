// The package of a Word file (ISO/IEC 29500-2): its parts and what they point to, and the zip. Knows no document.

import type { Relations } from './relations.ts';
import { DeflatedPart, storedEntry, type ZipEntry, zipOf } from './zip.ts';

/** Gathers the parts of one file. Names have no slash at their start ("word/document.xml"). */
export class DocxPackage {
  readonly #names = new Set<string>();
  readonly #entries: Promise<ZipEntry>[] = [];

  /** A part that is written piece by piece; its writer ends it with `close`. */
  open(name: string): DeflatedPart {
    this.#names.add(name);
    return new DeflatedPart(name);
  }

  /** Ends an open part and writes what it points to. */
  close(name: string, part: DeflatedPart, relations: Relations | null): void {
    this.#entries.push(part.end());
    const text = relations?.text() ?? null;
    if (text !== null) this.#add(relationsNameOf(name), text);
  }

  /** A whole part of XML. */
  add(name: string, xml: string, relations: Relations | null = null): void {
    const part = this.open(name);
    part.write(xml);
    this.close(name, part, relations);
  }

  /** A picture; its kind is that of its name. */
  addMedia(name: string, bytes: Uint8Array): void {
    this.#entries.push(Promise.resolve(storedEntry(name, bytes)));
  }

  /** A drawing as text. */
  addDrawing(name: string, svg: string): void {
    this.#add(name, svg);
  }

  /** The names of the parts of XML so far. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** The bytes of the file: the list of types first, as readers expect, the rest by name. */
  async bytes(): Promise<Uint8Array> {
    const entries = await Promise.all(this.#entries);
    const rank = ({ name }: ZipEntry) => (name === '[Content_Types].xml' ? '' : name);
    return zipOf(entries.sort((one, other) => (rank(one) < rank(other) ? -1 : 1)));
  }

  #add(name: string, text: string): void {
    const part = new DeflatedPart(name);
    part.write(text);
    this.#entries.push(part.end());
  }
}

const relationsNameOf = (name: string): string => name.replace(/([^/]+)$/u, '_rels/$1.rels');
