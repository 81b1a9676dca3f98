// Reads a Word file from outside: the words of its body with each note where it is called, and its headers and footers.

import { strFromU8, unzipSync } from 'fflate';

export type ReadDocx = {
  /** Text of the body in order, notes in their places. */
  readonly body: string;
  /** The text of each note by the number it is shown with. */
  readonly notes: ReadonlyMap<number, string>;
  /** For each section its headers and footers that are used, as text. */
  readonly running: readonly (readonly string[])[];
  /** Everything that the file says, drawings and words for those who can't see them too. */
  readonly all: string;
};

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const notesById = new Map(
    [
      ...part('word/footnotes.xml').matchAll(/<w:footnote [^>]*w:id="(-?\d+)"[^>]*>(.*?)<\/w:footnote>/gsu),
    ].map(([, id, content]) => [Number(id), textOf(content ?? '')]),
  );
  const notes = new Map<number, string>();
  const document = part('word/document.xml');
  const body = textOf(
    document.replaceAll(/<w:footnoteReference [^>]*w:id="(\d+)"[^>]*\/>/gu, (_, id) => {
      const text = notesById.get(Number(id)) ?? '';
      notes.set(notes.size + 1, text);
      return `<w:t>${text}</w:t>`;
    }),
  );
  const targets = new Map(
    [...part('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/gu)].map(([tag]) => [
      /Id="([^"]*)"/u.exec(tag)?.[1] ?? '',
      /Target="([^"]*)"/u.exec(tag)?.[1] ?? '',
    ]),
  );
  const running = [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu)].map(([section]) =>
    [...section.matchAll(/<w:(?:header|footer)Reference [^>]*r:id="([^"]*)"/gu)].map(([, id]) =>
      textOf(part(`word/${targets.get(id ?? '')}`)),
    ),
  );
  const all = Object.keys(parts)
    .filter((name) => /\.(?:xml|svg)$/u.test(name))
    .map(part)
    .join('\n');
  return { body, notes, running, all };
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>|<\/w:p>/gu)]
    .map(([, words]) => words ?? ' ')
    .join('');
