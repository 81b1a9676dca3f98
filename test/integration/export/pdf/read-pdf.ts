// Reads a tagged PDF from outside, as a screen reader would: its structure with the text of every element and where on
// which page that stands, and what each page carries beside.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findTool } from '../../../support/tools.ts';
import type { Outline } from '../outline.ts';

/** Text of one marked stretch; `lines` are the heights of its baselines, from the foot of the page up. */
export type PdfContent = { readonly page: number; readonly text: string; readonly lines: readonly number[] };

export type PdfElement = {
  readonly tag: string;
  readonly alt: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** How many annotations belong to it: the places to click of a link. */
  readonly annotations: number;
  readonly kids: readonly (PdfElement | PdfContent)[];
};

export type ReadPdf = {
  readonly root: PdfElement;
  /** For each page: what is marked as no content (header, footer), and all its text. */
  readonly pages: readonly { readonly artifacts: string; readonly text: string }[];
  /** Whether `qpdf --check` has nothing to say. */
  readonly clean: boolean;
};

export const isElement = (kid: PdfElement | PdfContent): kid is PdfElement => 'tag' in kid;

/** Reads the bytes of a PDF; null where qpdf is not there. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf | null> {
  const qpdf = findTool('qpdf');
  if (qpdf === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-read-'));
  try {
    const path = join(folder, 'read.pdf');
    writeFileSync(path, bytes);
    const ask = (...args: readonly string[]): string =>
      execFileSync(qpdf, [...args, path], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
    const marked = await markedText(bytes);
    return {
      root: structureOf(
        JSON.parse(ask('--json=2', '--json-key=qpdf', '--json-stream-data=none')),
        marked.contents,
      ),
      pages: marked.pages,
      clean: ask('--check').includes('No syntax or stream encoding errors'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Contents by the object number of their page and their number on it. */
type Contents = ReadonlyMap<string, PdfContent>;

async function markedText(bytes: Uint8Array): Promise<{ contents: Contents; pages: ReadPdf['pages'] }> {
  const contents = new Map<string, PdfContent>();
  const pages: { artifacts: string; text: string }[] = [];
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | null)[] = [];
    let artifacts = '';
    let text = '';
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(markOf(item));
        continue;
      }
      text += item.str;
      if (open.includes('Artifact')) {
        artifacts += item.str;
        continue;
      }
      const id = open.findLast((one) => one !== null);
      const [, object, mark] = /^p(\d+)R_mc(\d+)$/u.exec(id ?? '') ?? [];
      if (object === undefined) continue;
      const key = `${object} ${mark}`;
      const before = contents.get(key) ?? { page: number, text: '', lines: [] };
      const line = item.str.trim() === '' ? [] : [Number(item.transform[5])];
      contents.set(key, { ...before, text: before.text + item.str, lines: [...before.lines, ...line] });
    }
    pages.push({ artifacts, text });
  }
  await pdf.destroy();
  return { contents, pages };
}

/** pdf.js gives an artifact's tag and a content's id; its types name only the id. */
const markOf = (item: object): string | null => {
  if ('tag' in item && item.tag === 'Artifact') return item.tag;
  return 'id' in item && typeof item.id === 'string' ? item.id : null;
};

type Dict = { readonly [key: string]: unknown };
const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function structureOf(json: unknown, contents: Contents): PdfElement {
  const objects = (json as { readonly qpdf: readonly [unknown, Dict] }).qpdf[1];
  const followed = (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/u.test(value)) return value;
    const object = objects[`obj:${value}`];
    return isDict(object) ? object['value'] : null;
  };
  const dict = (value: unknown): Dict => {
    const found = followed(value);
    if (!isDict(found)) throw new Error(`No dictionary: ${JSON.stringify(value)}`);
    return found;
  };
  const all = (value: unknown): readonly unknown[] => {
    const found = followed(value);
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [value];
  };
  const read = (given: Dict, pageAbove: unknown): PdfElement => {
    const page = given['/Pg'] ?? pageAbove;
    const kids: (PdfElement | PdfContent)[] = [];
    let annotations = 0;
    const content = (where: unknown, mark: unknown): void => {
      const found = contents.get(`${String(where).split(' ')[0]} ${String(mark)}`);
      if (found) kids.push(found);
    };
    for (const kid of all(given['/K'])) {
      const found = followed(kid);
      if (typeof found === 'number') content(page, found);
      else if (isDict(found) && found['/Type'] === '/OBJR') annotations += 1;
      else if (isDict(found) && found['/Type'] === '/MCR') content(found['/Pg'] ?? page, found['/MCID']);
      else if (isDict(found)) kids.push(read(found, page));
    }
    const alt = given['/Alt'];
    return {
      tag: String(given['/S']).slice(1),
      alt: typeof alt === 'string' ? alt.replace(/^u:/u, '') : null,
      attributes: Object.assign({}, ...all(given['/A']).map(dict)) as Dict,
      annotations,
      kids,
    };
  };
  const trailer = dict((objects['trailer'] as Dict)['value']);
  const [top] = all(dict(dict(trailer['/Root'])['/StructTreeRoot'])['/K']);
  return read(dict(top), null);
}

// Elements that only wrap what stands in them.
const wrappers = new Set(['Span', 'LBody', 'Caption', 'BlockQuote', 'Reference']);

/** The outline of what was read: wrappers opened, labels left out, captions after what they stand in. */
export function outlineOfPdf(element: PdfElement): Outline {
  return { tag: element.tag, alt: null, parts: partsOf(element, element.tag === 'TOC') };
}

function partsOf(element: PdfElement, contents: boolean): Outline['parts'] {
  return element.kids.flatMap((kid): Outline['parts'] => {
    if (!isElement(kid)) return [kid.text];
    if (kid.tag === 'Lbl') return [];
    const inToc = contents || kid.tag === 'TOC';
    if (kid.tag === 'Figure') return [{ tag: 'Figure', alt: kid.alt ?? '', parts: [] }];
    if (kid.tag === 'Table') {
      const captions = kid.kids.filter((inner) => isElement(inner) && inner.tag === 'Caption');
      const rows = { ...kid, kids: kid.kids.filter((inner) => !captions.includes(inner)) };
      return [
        { tag: 'Table', alt: null, parts: partsOf(rows, inToc) },
        ...partsOf({ ...kid, kids: captions }, inToc),
      ];
    }
    if (wrappers.has(kid.tag) || (contents && kid.tag === 'Link')) return partsOf(kid, inToc);
    return [{ tag: kid.tag, alt: null, parts: partsOf(kid, inToc) }];
  });
}

/** An element and all below it, in reading order. */
export const allElements = (element: PdfElement): readonly PdfElement[] => [
  element,
  ...element.kids.filter(isElement).flatMap(allElements),
];

/** All content of an element; without that of notes called in it where `own`. */
export const contentsOf = (element: PdfElement, own = false): readonly PdfContent[] =>
  element.kids.flatMap((kid) => {
    if (!isElement(kid)) return [kid];
    return own && kid.tag === 'Note' ? [] : contentsOf(kid, own);
  });
