// A PDF as qpdf lays it open: objects by number, and the operators of its pages. Knows nothing of our writer.

import { execFileSync } from 'node:child_process';

export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = { readonly [key: string]: PdfValue };

export type OpenedPdf = {
  readonly catalog: PdfDictionary;
  /** References of the pages, in order. */
  readonly pages: readonly string[];
  /** What a value is: references are followed. */
  at(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** The bytes of a stream, unpacked; empty for what is none. */
  stream(value: PdfValue | undefined): Buffer;
  readonly objects: ReadonlyMap<string, PdfDictionary>;
};

type Entry = {
  readonly value?: PdfValue;
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string };
};

/** Opens a file; throws what qpdf says of a broken one. */
export function openWithQpdf(qpdf: string, path: string): OpenedPdf {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path];
  const text = execFileSync(qpdf, args, { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  const { qpdf: parts } = JSON.parse(text) as {
    readonly qpdf: readonly [unknown, Readonly<Record<string, Entry>>];
  };
  const entries = new Map(
    Object.entries(parts[1]).map(([name, entry]) => [name.replace(/^obj:/u, ''), entry]),
  );
  const at = (value: PdfValue | undefined): PdfValue => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/u.test(value)) return value ?? null;
    const entry = entries.get(value);
    return entry?.stream?.dict ?? entry?.value ?? null;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = at(value);
    return typeof found === 'object' && found !== null && !Array.isArray(found)
      ? (found as PdfDictionary)
      : {};
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = at(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  };
  const trailer = dictionary(entries.get('trailer')?.value);
  const catalog = dictionary(trailer['/Root']);
  const pages: string[] = [];
  const walk = (reference: PdfValue): void => {
    const node = dictionary(reference);
    if (node['/Type'] === '/Pages') list(node['/Kids']).forEach(walk);
    else if (typeof reference === 'string') pages.push(reference);
  };
  walk(catalog['/Pages'] ?? null);
  return {
    catalog,
    pages,
    at,
    dictionary,
    list,
    stream: (value) =>
      Buffer.from((typeof value === 'string' ? entries.get(value)?.stream?.data : undefined) ?? '', 'base64'),
    objects: new Map([...entries.keys()].map((name) => [name, dictionary(name)])),
  };
}

/** A text string of the JSON form, as words. */
export function wordsOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return '';
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : value;
}

export type ContentEvent =
  | { readonly kind: 'begin'; readonly tag: string; readonly mcid: number | null }
  | { readonly kind: 'end' }
  /** Something shows on the page. */
  | { readonly kind: 'paint'; readonly operator: string };

const painting = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'Tj',
  'TJ',
  "'",
  '"',
  'Do',
  'sh',
  'EI',
]);
const token = /\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/gu;

/** Marked content and painting in the order in which a page's content has them. */
export function* contentEvents(content: string): Generator<ContentEvent> {
  let operands: string[] = [];
  for (const [word] of content.matchAll(token)) {
    if (word === 'BDC' || word === 'BMC') {
      const mcid = operands.indexOf('/MCID');
      yield {
        kind: 'begin',
        tag: operands[0] ?? '',
        mcid: mcid < 0 ? null : Number(operands[mcid + 1]),
      };
    } else if (word === 'EMC') yield { kind: 'end' };
    else if (painting.has(word)) yield { kind: 'paint', operator: word };
    else {
      operands.push(word);
      // Only the last operands can belong to the operator that follows.
      if (operands.length > 64) operands = operands.slice(-32);
      if (/^[A-Za-z'"*]+\d?\*?$/u.test(word) && !['true', 'false', 'null'].includes(word)) operands = [];
      continue;
    }
    operands = [];
  }
}
