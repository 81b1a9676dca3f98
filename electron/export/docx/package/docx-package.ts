// The package of a Word file (ISO/IEC 29500-2): its parts, their types, and the zip. Knows no document.

import { xmlDeclaration } from '../wml/xml.ts';
import { type Relations, relationsText } from './relations.ts';
import { DeflatedPart, storedEntry, type ZipEntry, zipOf } from './zip.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const contentTypes = {
  document: `${word}document.main+xml`,
  styles: `${word}styles+xml`,
  settings: `${word}settings+xml`,
  numbering: `${word}numbering+xml`,
  fontTable: `${word}fontTable+xml`,
  footnotes: `${word}footnotes+xml`,
  comments: `${word}comments+xml`,
  header: `${word}header+xml`,
  footer: `${word}footer+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;
export type PartKind = keyof typeof contentTypes;

/** Gathers the parts of one file. Names have no slash at their start ("word/document.xml"). */
export class DocxPackage {
  readonly #types: { readonly name: string; readonly kind: PartKind }[] = [];
  readonly #entries: Promise<ZipEntry>[] = [];

  /** A part that is written piece by piece; its writer ends it with `close`. */
  open(name: string, kind: PartKind): DeflatedPart {
    this.#types.push({ name, kind });
    return new DeflatedPart(name);
  }

  /** Ends an open part and writes what it points to. */
  close(name: string, part: DeflatedPart, relations: Relations | null): void {
    this.#entries.push(part.end());
    const text = relations?.text() ?? null;
    if (text !== null) this.#add(relationsNameOf(name), text);
  }

  /** A whole part of XML. */
  add(name: string, kind: PartKind, xml: string, relations: Relations | null = null): void {
    const part = this.open(name, kind);
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

  /** The bytes of the file: the list of types first, as readers expect, the rest by name. */
  async bytes(): Promise<Uint8Array> {
    this.#add('_rels/.rels', packageRelations(new Set(this.#types.map(({ kind }) => kind))));
    this.#add('[Content_Types].xml', this.#contentTypes());
    const entries = await Promise.all(this.#entries);
    const rank = ({ name }: ZipEntry) => (name === '[Content_Types].xml' ? '' : name);
    return zipOf(entries.sort((one, other) => (rank(one) < rank(other) ? -1 : 1)));
  }

  #add(name: string, text: string): void {
    const part = new DeflatedPart(name);
    part.write(text);
    this.#entries.push(part.end());
  }

  #contentTypes(): string {
    const defaults = [
      ['jpg', 'image/jpeg'],
      ['png', 'image/png'],
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['svg', 'image/svg+xml'],
      ['xml', 'application/xml'],
    ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const overrides = this.#types.map(
      ({ name, kind }) => `<Override PartName="/${name}" ContentType="${contentTypes[kind]}"/>`,
    );
    return (
      `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `${defaults.join('')}${overrides.join('')}</Types>`
    );
  }
}

const relationsNameOf = (name: string): string => name.replace(/([^/]+)$/u, '_rels/$1.rels');

function packageRelations(kinds: ReadonlySet<PartKind>): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const all = [
    ['document', `${office}officeDocument`, 'word/document.xml'],
    [
      'core',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['app', `${office}extended-properties`, 'docProps/app.xml'],
    ['custom', `${office}custom-properties`, 'docProps/custom.xml'],
  ] as const;
  return relationsText(
    all
      .filter(([kind]) => kinds.has(kind))
      .map(([, type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
      .join(''),
  );
}
